"""Fail on every finding of Redocly, warnings too: it exits with 0 on those."""

import json
import sys
from pathlib import Path


def main(report: Path) -> int:
    """Print the findings of a report in Redocly's JSON format. Return how many there are."""
    problems = json.loads(report.read_text())["problems"]
    for problem in problems:
        where = ", ".join(place.get("pointer", "") for place in problem["location"])
        print(f"{problem['severity']} {problem['ruleId']}: {problem['message']} ({where})")
    print(f"Redocly, recommended rules: {len(problems)} findings")
    return len(problems)


if __name__ == "__main__":
    sys.exit(min(1, main(Path(sys.argv[1]))))
