"""Mutants of the runtime and the sandbox, by mutmut: `python -m tests.mutants.code --help`.

mutmut makes the mutants and runs the tests (`[tool.mutmut]` in pyproject.toml). What is here draws
a sample, and says whether enough of it was killed.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final

from tests.mutants.changes import digest

BAR: Final = 0.95
"""The share of mutants that tests have to kill."""
ROOT: Final = Path(__file__).resolve().parents[2]
_NO_SUCH_MUTANT: Final = "none"
_SURVIVED: Final = frozenset({0, 5, 33})
"""Exit codes: all tests passed, or none runs the function."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run mutants, print those that survive, and return 0 if enough were killed."""
    parser = argparse.ArgumentParser("python -m tests.mutants.code", description=__doc__)
    parser.add_argument("--only", default="*", help="pattern of names: mews_runtime.sending.*")
    parser.add_argument("--sample", type=int, help="draw so many mutants")
    parser.add_argument("--seed", type=int, default=0, help="of the draw")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args(arguments)
    if options.sample is not None:
        # Makes the mutants, and runs none.
        _mutmut(_NO_SUCH_MUTANT, processes=options.processes)
    names = [name for name in _codes() if fnmatchcase(name, options.only)]
    drawn = sorted(names, key=lambda name: digest(options.seed, name))[: options.sample]
    chosen = drawn if options.sample is not None else [options.only]
    if _mutmut(*chosen, processes=options.processes):
        return 2
    codes = {
        name: code
        for name, code in _codes().items()
        if any(fnmatchcase(name, each) for each in chosen)
    }
    alive = [name for name, code in codes.items() if code in _SURVIVED]
    share = 1 - len(alive) / max(1, len(codes))
    lines = [*alive, f"{len(codes)} mutants, {share:.1%} killed; `mutmut show NAME` shows one"]
    sys.stdout.write("\n".join(lines) + "\n")
    return int(share < BAR)


def _mutmut(*names: str, processes: int) -> int:
    mutmut = str(Path(sys.executable).with_name("mutmut"))
    command = (mutmut, "run", "--max-children", str(processes), *names)
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def _codes() -> dict[str, int | None]:
    """Return how the tests of each mutant ended, as mutmut keeps it."""
    found: dict[str, int | None] = {}
    for path in sorted((ROOT / "mutants").rglob("*.meta")):
        found |= json.loads(path.read_bytes())["exit_code_by_key"]
    return found


if __name__ == "__main__":
    sys.exit(main())
