"""The forms in which commands print."""

import json
import re
import sys
from collections.abc import Callable, Sequence
from enum import StrEnum
from importlib import import_module
from typing import Any, Final, Protocol

import msgspec

from mews_cli.columns import Column, values
from mews_cli.exits import CliError

Record = dict[str, Any]

_FORMULA: Final = re.compile("[\\t\\r\\n]|\\s*[=+@\uff1d\uff0b\uff0d\uff20-]")
"""What a spreadsheet may take as a formula: with blanks in front, and in full width, too."""

_FIRST: Final = frozenset(" \t\r\n\v\f\xa0\u3000=+-@\uff1d\uff0b\uff0d\uff20")
"""What such a text begins with. Faster to look for."""

_QUOTED: Final = re.compile(r"[\",\r\n]")
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

    Null and absent are empty; lists are JSON. A text that a spreadsheet would take for a formula
    gets an apostrophe in front, unless told otherwise. The csv module would look through each cell
    for what has to be quoted, although only texts can hold any: that takes most of its time.
    """

    def __init__(self, found: list[Column], *, has_header: bool, is_raw: bool) -> None:
        self._columns = found
        self._written = [_written(each, is_raw=is_raw) for each in found]
        self._header = ",".join(each.name for each in found) + "\n" if has_header else ""

    def page(self, records: Sequence[Record]) -> None:
        """Print some more."""
        cells = [
            written(values(column, records))
            for column, written in zip(self._columns, self._written, strict=True)
        ]
        if len(cells) == 1:
            # Readers skip a line with nothing on it.
            cells = [[cell or '""' for cell in cells[0]]]
        lines = [f"{line}\n" for line in map(",".join, zip(*cells, strict=True))]
        sys.stdout.write(self._header + "".join(lines))
        self._header = ""

    def end(self) -> None:
        """Print the line of names where nothing else was printed."""
        sys.stdout.write(self._header)
        self._header = ""


Cells = Callable[[list[Any]], list[str]]
"""Writes the cells of a column."""


def _written(column: Column, *, is_raw: bool) -> Cells:
    kind = "json" if column.shape.is_list else column.shape.kind
    if kind in {"id", "time", "date"} and not column.shape.is_secret:
        return _plain
    if kind == "flag":
        return _flags
    if kind in {"text", "choice"} or column.shape.is_secret:
        return _raw_texts if is_raw else _texts
    return _numbers if kind == "number" else _json


def _plain(found: list[Any]) -> list[str]:
    return [cell or "" for cell in found]


def _flags(found: list[Any]) -> list[str]:
    return [_FLAGS.get(cell, "") for cell in found]


def _numbers(found: list[Any]) -> list[str]:
    return ["" if cell is None else str(cell) for cell in found]


def _json(found: list[Any]) -> list[str]:
    return ["" if cell is None else _quoted(_compact(cell)) for cell in found]


def _raw_texts(found: list[Any]) -> list[str]:
    special = _QUOTED.search
    return [
        "" if cell is None else _quoted(cell) if special(str(cell)) else str(cell) for cell in found
    ]


def _texts(found: list[Any]) -> list[str]:
    return _raw_texts([f"'{cell}" if cell and _is_formula(str(cell)) else cell for cell in found])


def _is_formula(text: str) -> bool:
    return text[0] in _FIRST and _FORMULA.match(text) is not None


def _quoted(cell: object) -> str:
    doubled = str(cell).replace('"', '""')
    return f'"{doubled}"'


class JsonLines:
    """Prints one JSON value a line."""

    def page(self, records: Sequence[Record]) -> None:
        """Print some more."""
        sys.stdout.write("".join(f"{_compact(record)}\n" for record in records))

    def end(self) -> None:
        """Print nothing."""


class Json:
    """Prints one JSON array."""

    def __init__(self) -> None:
        self._before = "[\n"

    def page(self, records: Sequence[Record]) -> None:
        """Print some more."""
        for record in records:
            sys.stdout.write(f"{self._before}{indented(record, 2)}")
            self._before = ",\n"

    def end(self) -> None:
        """Close the array."""
        sys.stdout.write("[]\n" if self._before == "[\n" else "\n]\n")


def indented(value: object, by: int = 0) -> str:
    """Return JSON for people, every line of it moved to the right."""
    text = json.dumps(value, indent=2, ensure_ascii=False)
    return "\n".join(" " * by + line for line in text.splitlines())


def _compact(value: object) -> str:
    return msgspec.json.encode(value).decode()


def writer(
    form: Format, found: list[Column], *, has_header: bool = True, is_raw: bool = False
) -> Writer:
    """Return what prints in a form.

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
    table: Writer = import_module("mews_cli.tables").Table(found)
    return table
