"""The figures, for people and for programs."""

import os
import platform
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import version
from typing import Any, Final

from benchmarks.bar import Bar
from benchmarks.interleave import Measurements

_PACKAGES: Final = ("mews-connector", "httpx2", "msgspec", "openapi-python-client", "pydantic")
_TAKEN: Final = "{:<40}{:>20}{:>20}{:>20}"
_HELD: Final = "{:<70}{:>14}  {:<14}{}"


def environment() -> dict[str, str]:
    """Return what the figures depend on."""
    machine = f"{os.cpu_count()} CPUs, {platform.machine()}, {platform.system()}"
    packages = {name: version(name) for name in _PACKAGES}
    return {"machine": machine, "Python": platform.python_version(), **packages}


def as_text(results: Mapping[str, Measurements], bars: Iterable[Bar]) -> str:
    """Return the figures as tables."""
    return "\n".join(_lines(results, bars))


def _lines(results: Mapping[str, Measurements], bars: Iterable[Bar]) -> Iterator[str]:
    yield ", ".join(f"{name} {value}" for name, value in environment().items())
    for subject, measured in results.items():
        rounds = len(next(iter(measured.rounds.values())))
        yield ""
        yield _TAKEN.format(f"{subject}, {rounds} rounds", "median", "quartile 1", "quartile 3")
        for name in measured.rounds:
            figures = (measured.median(name), *measured.quartiles(name))
            yield _TAKEN.format(name, *(f"{figure:.2f} {measured.unit}" for figure in figures))
    yield ""
    yield _HELD.format("median, or median of the ratios in each round", "measured", "bar", "")
    for bar in bars:
        verdict, unit = "kept" if bar.is_kept(results) else "MISSED", bar.unit(results)
        shown = f"{bar.measured(results):.3f}{unit}"
        yield _HELD.format(_what(bar), shown, f"{bar.sense} {bar.limit:g}{unit}", verdict)


def _what(bar: Bar) -> str:
    return f"{bar.subject}: {bar.name}" + (f" / {bar.other}" if bar.other else "")


def as_json(results: Mapping[str, Measurements], bars: Iterable[Bar]) -> dict[str, Any]:
    """Return the figures as JSON."""
    return {
        "environment": environment(),
        "measurements": {
            subject: {name: _figures(measured, name) for name in measured.rounds}
            for subject, measured in results.items()
        },
        "bars": [
            {
                "what": _what(bar),
                "measured": bar.measured(results),
                "sense": bar.sense,
                "limit": bar.limit,
                "unit": bar.unit(results).strip(),
                "kept": bar.is_kept(results),
            }
            for bar in bars
        ],
    }


def _figures(measured: Measurements, name: str) -> dict[str, float | str]:
    first, third = measured.quartiles(name)
    return {
        "rounds": len(measured.rounds[name]),
        "unit": measured.unit,
        "quartile_1": first,
        "median": measured.median(name),
        "quartile_3": third,
    }
