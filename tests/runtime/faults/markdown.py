"""The table as people read it, at the end of its page. Run as a program, it is written anew."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from tests.runtime.faults.interruptions import INTERRUPTIONS, Interruption
from tests.runtime.faults.rows import SECTIONS
from tests.runtime.faults.table import BACKOFF, Effect, Row, Seen, Wait

PAGE: Final = Path(__file__).resolve().parents[3] / "docs" / "reliability.md"
_HEADER: Final = "| fault | where | a read | a write | waits |\n|---|---|---|---|---|"
_TIMES: Final = {0: "not applied", 1: "applied once"}


def tables() -> str:
    """Return all sections, each with its table."""
    sections = {title: map(_row, rows) for title, rows in SECTIONS.items()}
    sections["Cancelled calls"] = map(_interruption, INTERRUPTIONS)
    return "\n".join(_section(title, rows) for title, rows in sections.items())


def _section(title: str, rows: Iterable[str]) -> str:
    return "\n".join((f"### {title}\n", _HEADER, *rows, ""))


def _line(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _row(row: Row) -> str:
    cells = (_seen(row.read, "read"), _seen(row.write, "write"))
    return _line(row.fault, row.where.value, *cells, _wait(row.wait))


def _interruption(interruption: Interruption) -> str:
    write = f"`CancelledError`, {_TIMES[interruption.applied]}"
    return _line("cancelled", interruption.where.value, "`CancelledError`", write, "none")


def _seen(seen: Seen, effect: Effect) -> str:
    said = f"`{seen.error.__name__}`" if seen.error else "a result" if seen.blocks else "no items"
    if seen.tries > 1:
        said += f" after {seen.tries} requests"
    return said if effect == "read" else f"{said}, {_TIMES[seen.applied]}"


def _wait(wait: Wait) -> str:
    if wait is None:
        return "none"
    return "backoff" if wait == BACKOFF else f"{wait:.3g} s"


if __name__ == "__main__":
    text = PAGE.read_text(encoding="utf-8")
    before = text.partition("### ")[0]
    PAGE.write_text(before + tables(), encoding="utf-8")
