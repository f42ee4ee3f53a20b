"""Where the time of a call and of a page goes, by module: `python -m benchmarks.stages`.

The profiler makes what calls many small functions look slower than it is: compare runs of this
command with each other, and look at `make bench` for what is to be expected.
"""

import os
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Mapping
from cProfile import Profile
from pathlib import Path
from pstats import Stats
from typing import Any, Final

from benchmarks import server
from benchmarks.answers import EMPTY, PAGE
from benchmarks.clients import CREDENTIALS
from benchmarks.figures import bars
from mews_connector import Client

_ROUNDS: Final = 300
_WARM_UP: Final = 10
_LEAST: Final = 0.01
"""The share of the whole below which a module is one of the others."""

_REST: Final = "others"


def stage(file: str, function: str) -> str:
    """Return which module or library a function belongs to, as `pstats` names both."""
    parts = Path(file).parts
    for package in ("mews_runtime", "mews_connector"):
        if package in parts:
            return ".".join(parts[parts.index(package) :]).removesuffix(".py")
    if "site-packages" in parts:
        return parts[parts.index("site-packages") + 1].removesuffix(".py")
    if "msgspec" in function:
        return "msgspec"
    if "socket" in function or "poll" in function:
        return "network, and the server's time"
    return "Python" if file == "~" else "standard library"


def own_times(profile: Profile, rounds: int) -> dict[str, float]:
    """Return the milliseconds that a round spends in each module itself, the longest first."""
    taken: Counter[str] = Counter()
    raw: Mapping[tuple[str, int, str], tuple[Any, ...]] = vars(Stats(profile))["stats"]
    for (file, _, function), (_, _, own, *_) in raw.items():
        taken[stage(file, function)] += own * 1000 / rounds
    return joined(taken)


def joined(taken: Mapping[str, float]) -> dict[str, float]:
    """Put together what is too little to be shown."""
    whole = sum(taken.values())
    shown = {name: took for name, took in taken.items() if took >= whole * _LEAST}
    ordered = dict(sorted(shown.items(), key=lambda item: -item[1]))
    return {**ordered, _REST: whole - sum(shown.values())}


def _profiled(base_url: str) -> dict[str, float]:
    with Client(**CREDENTIALS, base_url=base_url, limiter=None) as mews:
        profile = Profile()
        _pages(mews, _WARM_UP)
        profile.runcall(_pages, mews, _ROUNDS)
    return own_times(profile, _ROUNDS)


def _pages(mews: Client, rounds: int) -> None:
    for _ in range(rounds):
        next(mews.resource_blocks.get_all().pages())


def main() -> None:
    """Print a table for each, and draw both."""
    parser = ArgumentParser(prog="python -m benchmarks.stages")
    parser.add_argument("--into", type=Path, default=Path("build/profile"), metavar="FOLDER")
    folder: Path = parser.parse_args().into
    os.environ["NO_PROXY"] = "*"
    folder.mkdir(parents=True, exist_ok=True)
    with server.running() as url:
        for subject in (EMPTY, PAGE):
            taken = _profiled(f"{url}/{subject}")
            print(f"\n{subject}: own time of each module, under a profiler")
            for name, took in taken.items():
                print(f"{name:<40}{took:>9.3f} ms{took / sum(taken.values()):>8.1%}")
            (folder / f"{subject}.svg").write_bytes(bars(f"{subject}: own time", taken))


if __name__ == "__main__":
    main()
