"""The page and the figures that show what was measured. All come from the committed JSON."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from benchmarks.figures import draw
from benchmarks.processes import ROOT

COMMITTED: Final = ROOT / "benchmarks" / "committed.json"
PAGE: Final = ROOT / "docs" / "performance.md"
FIGURES: Final = ROOT / "docs" / "figures"

BEGIN: Final = "<!-- measured: `make bench-commit` writes what follows -->"
END: Final = "<!-- measured: end -->"

Document = Mapping[str, Any]
"""What `benchmarks.report.as_json` returns."""


def tables(document: Document) -> str:
    """Return the measured tables as Markdown."""
    return "\n".join(_lines(document))


def replaced(page: str, document: Document) -> str:
    """Return a page with the tables between its markers.

    Raises:
        ValueError: It lacks a marker.
    """
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        message = f"the page needs a line {BEGIN} and one {END} behind it"
        raise ValueError(message)
    return f"{before}{BEGIN}\n\n{tables(document)}\n\n{END}{after}"


def read() -> dict[str, Any]:
    """Return what was committed."""
    document: dict[str, Any] = json.loads(COMMITTED.read_text(encoding="utf-8"))
    return document


def write(document: Document) -> None:
    """Write JSON, page and figures anew."""
    COMMITTED.write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
    PAGE.write_text(replaced(PAGE.read_text(encoding="utf-8"), document), encoding="utf-8")
    FIGURES.mkdir(exist_ok=True)
    for name, content in draw(document).items():
        (FIGURES / name).write_bytes(content)


def _lines(document: Document) -> Iterator[str]:
    yield ", ".join(f"{name} {value}" for name, value in document["environment"].items()) + "."
    for subject, measured in document["measurements"].items():
        rounds = next(iter(measured.values()))["rounds"]
        yield f"\n### {subject[0].upper()}{subject[1:]}\n"
        yield f"| {rounds} rounds | median | quartiles |"
        yield "|---|---:|---:|"
        for name, figures in measured.items():
            unit = figures["unit"]
            low, high = figures["quartile_1"], figures["quartile_3"]
            yield f"| {name} | {figures['median']:.2f} {unit} | {low:.2f} to {high:.2f} |"
    yield "\n### Bars\n"
    yield "| what | measured | bar | |"
    yield "|---|---:|---:|---|"
    for bar in document["bars"]:
        unit = f" {bar['unit']}" if bar["unit"] else ""
        sense = {"<=": "≤", ">=": "≥"}[bar["sense"]]
        verdict = "kept" if bar["kept"] else "**missed**"
        limit = f"{sense} {bar['limit']:g}{unit}"
        yield f"| {bar['what']} | {bar['measured']:.3f}{unit} | {limit} | {verdict} |"
