"""The figures, for people and for programs."""

import os
import platform
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from typing import Any, Final

from benchmarks.bars import BARS, Bar
from benchmarks.interleave import Timings

_PACKAGES: Final = ("mews-connector", "httpx", "msgspec", "openapi-python-client")
_TAKEN: Final = "{:<36}{:>12}{:>12}{:>12}"
_HELD: Final = "{:<62}{:>10}  {:<8}{}"


def environment() -> dict[str, str]:
    """Return what the figures depend on."""
    machine = f"{os.cpu_count()} CPUs, {platform.machine()}, {platform.system()}"
    packages = {name: version(name) for name in _PACKAGES}
    return {"machine": machine, "Python": platform.python_version(), **packages}


def as_text(results: Mapping[str, Timings]) -> str:
    """Return the figures as tables."""
    return "\n".join(_lines(results))


def _lines(results: Mapping[str, Timings]) -> Iterator[str]:
    yield ", ".join(f"{name} {value}" for name, value in environment().items())
    for subject, timings in results.items():
        rounds = len(next(iter(timings.rounds.values())))
        yield ""
        yield _TAKEN.format(f"{subject}, {rounds} rounds", "median", "quartile 1", "quartile 3")
        for name in timings.rounds:
            figures = (timings.median(name), *timings.quartiles(name))
            yield _TAKEN.format(name, *(f"{figure / 1e6:.2f} ms" for figure in figures))
    yield ""
    yield _HELD.format("median of the ratios in each round", "measured", "bar", "")
    for bar in BARS:
        verdict = "kept" if bar.is_kept(results) else "MISSED"
        measured, unit = bar.measured(results), "" if bar.other else " s"
        limit = f"{bar.sense} {bar.limit:g}{unit}"
        yield _HELD.format(_what(bar), f"{measured:.3f}{unit}", limit, verdict)


def _what(bar: Bar) -> str:
    return f"{bar.subject}: {bar.name}" + (f" / {bar.other}" if bar.other else "")


def as_json(results: Mapping[str, Timings]) -> dict[str, Any]:
    """Return the figures as JSON, times in seconds."""
    return {
        "environment": environment(),
        "timings": {
            subject: {name: _figures(timings, name) for name in timings.rounds}
            for subject, timings in results.items()
        },
        "bars": [
            {
                "what": _what(bar),
                "measured": bar.measured(results),
                "sense": bar.sense,
                "limit": bar.limit,
                "kept": bar.is_kept(results),
            }
            for bar in BARS
        ],
    }


def _figures(timings: Timings, name: str) -> dict[str, float]:
    first, third = timings.quartiles(name)
    return {
        "rounds": len(timings.rounds[name]),
        "quartile_1": first / 1e9,
        "median": timings.median(name) / 1e9,
        "quartile_3": third / 1e9,
    }
