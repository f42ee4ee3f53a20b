"""By how much calls end after their deadline: `python -m benchmarks.deadlines`.

Each case is a server that would go on for ever, or a name that gets to none. `--rounds 20` is the
default; the figures are their median and the worst, in milliseconds. No median is to be over 50:
what others do on the machine makes single calls late.
"""

import asyncio
import sys
from argparse import ArgumentParser
from statistics import median
from typing import Final

from benchmarks.report import environment
from tests.runtime.connections.dribbles import CASES, lateness

_DEADLINE: Final = 0.3
_MOST: Final = 50.0
_LINE: Final = "{:<36}{:>16}{:>16}\n"


def main() -> int:
    """Print how late each case is. Return 1 if one is too late."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=20)
    rounds = parser.parse_args().rounds
    sys.stdout.write(
        f"{environment()}\n\n" + _LINE.format("ms after the deadline", "sync", "async")
    )
    highest = 0.0
    for case in CASES:
        figures = [_late(case, rounds, is_sync=is_sync) for is_sync in (True, False)]
        highest = max(highest, *(median(each) for each in figures))
        shown = (f"{median(each):.1f} {max(each):.1f}" for each in figures)
        sys.stdout.write(_LINE.format(case, *shown))
    return int(highest > _MOST)


def _late(case: str, rounds: int, *, is_sync: bool) -> list[float]:
    # The first one imports what it needs.
    asyncio.run(lateness(case, _DEADLINE, is_sync=is_sync))
    return [
        asyncio.run(lateness(case, _DEADLINE, is_sync=is_sync))[0] * 1000 for _ in range(rounds)
    ]


if __name__ == "__main__":
    sys.exit(main())
