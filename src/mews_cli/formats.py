"""The forms in which commands print.

A spreadsheet runs what begins as a formula: an apostrophe stands in front of it, and is taken back
when such a file is read. One whose cells are not separated by commas cuts the text of a cell in
pieces, also inside quotes, so that a formula may begin behind each semicolon, tab or end of a line.
Quotes and blanks in front of one do not stop it, and the signs are known in full width, too.
"""

import csv
import json
import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from importlib import import_module
from typing import Any, Final, Protocol

import msgspec

from mews_cli.columns import Column, values
from mews_cli.exits import CliError
from mews_cli.output import emit

Record = dict[str, Any]

_SIGNS: Final = "=+@\uff1d\uff0b\uff0d\uff20-"
_MAY_HOLD: Final = re.compile(f"[\t\r\n{_SIGNS}]")
"""Faster to look for: hardly any text has one."""

_FORMULA: Final = f"(?:[\"']|[^\\S\\t\\r\\n])*[{_SIGNS}]"
_BEFORE: Final = re.compile(rf"^(?='*[\t\r\n])|(?:^|(?<=[;\t\r\n]))(?={_FORMULA})")
_ADDED: Final = re.compile(rf"^'(?='*[\t\r\n])|(?:^|(?<=[;\t\r\n]))'(?={_FORMULA})")

_FLAGS: Final = {True: "true", False: "false"}


class Format(StrEnum):
    """How to print a result."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


class Writer(Protocol):
    """Prints records as they come."""

    def page(self, records: Sequence[Record]) -> None:
        """Print some more."""
        ...

    def end(self) -> None:
        """Print what stands behind the last one."""
        ...


class Csv:
    """Prints comma-separated values: one line for each record, under a fixed line of names.

    Null and absent are empty; lists are JSON. What a spreadsheet would take for a formula gets an
    apostrophe in front, unless told otherwise.
    """

    def __init__(self, found: list[Column], *, has_header: bool, is_raw: bool) -> None:
        self._columns = found
        self._cell = [_cell(each, is_raw=is_raw) for each in found]
        self._lines: list[str] = []
        # The csv module quotes only those ends of lines that it writes itself.
        self._csv = csv.writer(_Lines(self._lines), lineterminator="\r\n")
        if has_header:
            self._csv.writerow(each.name for each in found)

    def page(self, records: Sequence[Record]) -> None:
        """Print some more."""
        cells = [
            map(cell, values(column, records))
            for column, cell in zip(self._columns, self._cell, strict=True)
        ]
        self._csv.writerows(zip(*cells, strict=True))
        self.end()

    def end(self) -> None:
        """Print the line of names where nothing else was printed."""
        emit("".join(self._lines))
        self._lines.clear()


class _Lines:
    """Takes lines of the csv module, and ends them as Unix does."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines

    def write(self, line: str) -> None:
        """Keep a line."""
        self._lines.append(f"{line[:-2]}\n")


def _cell(column: Column, *, is_raw: bool) -> Callable[[Any], object]:
    """Return what writes the cells of a column."""
    kind = "json" if column.shape.is_list else column.shape.kind
    if kind == "flag":
        return _FLAGS.get
    if kind in {"id", "time", "date", "number"} and not column.shape.is_secret:
        return _same
    if kind in {"text", "choice"} or column.shape.is_secret:
        return _same if is_raw else _guarded
    return _json if is_raw else _guarded_json


def _same(cell: object) -> object:
    return cell


def _guarded(cell: Any) -> str | None:
    return None if cell is None else guarded_cell(cell if isinstance(cell, str) else str(cell))


def _json(cell: object) -> str | None:
    return None if cell is None else _compact(cell)


def _guarded_json(cell: object) -> str | None:
    return None if cell is None else guarded_cell(_compact(cell))


class JsonLines:
    """Prints one JSON value a line."""

    def page(self, records: Sequence[Record]) -> None:
        """Print some more."""
        emit("".join(f"{_compact(record)}\n" for record in records))

    def end(self) -> None:
        """Print nothing."""


class Json:
    """Prints one JSON array."""

    def __init__(self) -> None:
        self._before = "[\n"

    def page(self, records: Sequence[Record]) -> None:
        """Print some more."""
        pieces: list[str] = []
        for record in records:
            pieces.append(f"{self._before}{indented(record, 2)}")
            self._before = ",\n"
        emit("".join(pieces))

    def end(self) -> None:
        """Close the array."""
        emit("[]\n" if self._before == "[\n" else "\n]\n")


def indented(value: object, by: int = 0) -> str:
    """Return JSON for people, every line of it moved to the right."""
    text = json.dumps(value, indent=2, ensure_ascii=False)
    return "\n".join(" " * by + line for line in text.split("\n"))


def _compact(value: object) -> str:
    return msgspec.json.encode(value).decode()


def writer(
    form: Format,
    found: list[Column],
    *,
    is_chosen: bool = False,
    has_header: bool = True,
    is_raw: bool = False,
) -> Writer:
    """Return what prints in a form.

    Args:
        form: The form.
        found: The columns.
        is_chosen: Whether a user has named them.
        has_header: Whether csv begins with their names.
        is_raw: Whether csv leaves formulas as they are.

    Raises:
        CliError: The result has no columns.
    """
    if form is Format.JSON:
        return Json()
    if form is Format.JSONL:
        return JsonLines()
    if not found:
        message = f"this result has no columns for --output {form.value}; json and jsonl show it"
        raise CliError(message)
    if form is Format.CSV:
        return Csv(found, has_header=has_header, is_raw=is_raw)
    # Only who looks at a table pays for the import.
    table: Writer = import_module("mews_cli.tables").Table(found, is_chosen=is_chosen)
    return table


def guarded_cell(text: str) -> str:
    """Return a text in which nothing begins as a formula does."""
    return _BEFORE.sub("'", text) if _MAY_HOLD.search(text) else text


def unguarded_cell(text: str) -> str:
    """Return the text that was guarded."""
    return _ADDED.sub("", text)
