"""Tables for people: one line for each record, of as many columns as a terminal has room for."""

import io
import os
import re
import sys
from collections.abc import Sequence
from datetime import tzinfo
from itertools import accumulate
from typing import Any, Final

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from mews_cli.columns import Column, rows
from mews_cli.output import emit, say
from mews_cli.zones import told
from mews_contract.json_values import is_array, is_object
from mews_contract.output import harmless
from mews_runtime.schema.encoding import encode

_GAP: Final = 3
"""Blanks between columns."""

_WIDEST: Final = 40
"""How much room a column asks for. A longer text goes on in the next line."""

_MOST_NAMED: Final = 12
"""How many columns that are left out are named. More would be longer than the table."""

_LANGUAGE: Final = re.compile(r"[a-z]{2}(-[A-Za-z]{2,4})?")

_FRACTION: Final = re.compile(r"\.\d+(?=Z|$)")
"""What is less than a second, and of no use to people."""

_NOT_ON_A_TERMINAL: Final = 10_000
"""Whatever reads the lines of a pipe or a file has room."""


class Table:
    """Prints a page at a time, so that a listing of any length takes constant memory.

    Args:
        found: The columns.
        is_chosen: Whether a user has named them. Else those are left out that do not fit.
        is_single: Whether there is one record, which has a line for each of its properties then.
    """

    def __init__(self, found: list[Column], *, is_chosen: bool, is_single: bool = False) -> None:
        self._columns = found
        self._is_chosen = is_chosen
        self._is_upright = is_single and not is_chosen
        self._left_out: list[Column] = []
        self._zone: tzinfo | None = None
        has_edge = sys.stdout.isatty() or "COLUMNS" in os.environ
        self._encoding = sys.stdout.encoding or "utf-8"
        self._console = Console(
            force_terminal=sys.stdout.isatty(),
            highlight=False,
            width=None if has_edge else _NOT_ON_A_TERMINAL,
        )
        self._is_empty = True

    def tell_in(self, zone: tzinfo) -> None:
        """Print times in a time zone, to the minute."""
        self._zone = zone

    def page(self, records: Sequence[dict[str, Any]]) -> None:
        """Print some more."""
        if not records:
            return
        if self._is_empty and not self._is_chosen and not self._is_upright:
            self._choose(records)
        self._is_empty = False
        titles, lines = [*map(self._title, self._columns)], self._lines(records)
        if self._is_upright:
            pairs = zip(titles, *lines, strict=True)
            titles, lines = ["Property", "Value"], [[*pair] for pair in pairs if any(pair[1:])]
        self._print(titles, lines)

    def _print(self, titles: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
        grid = Grid(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="bold")
        for title in titles:
            grid.add_column(title, overflow="fold")
        for line in lines:
            grid.add_row(*map(Text, line))
        # Not on standard output itself: when that fails is for us to see.
        sheet = io.BytesIO()
        self._console.file = io.TextIOWrapper(sheet, self._encoding, "backslashreplace", "\n")
        self._console.print(grid)
        self._console.file.flush()
        # Without the blanks that fill up lines.
        printed = sheet.getvalue().decode(self._encoding).removesuffix("\n").split("\n")
        emit("".join(f"{line.rstrip()}\n" for line in printed), is_styled=True)

    def end(self) -> None:
        """Say so where nothing was there, or where there is more than was shown."""
        if self._is_empty:
            emit("nothing found\n")
        if self._left_out:
            names = [each.name for each in self._left_out]
            what = ", ".join(names)
            if len(names) > _MOST_NAMED:
                what = f"{len(names)} of {len(names) + len(self._columns)} columns"
            say(f"not shown: {what} (--columns chooses, --help names them, --output csv has all)")

    def _choose(self, records: Sequence[dict[str, Any]]) -> None:
        """Keep the columns that fit, those first that people look for and that hold something."""
        lines = self._lines(records)
        filled = [*zip(*lines, strict=True)]
        late = [*map(_late, self._columns, filled)]
        order = sorted(range(len(late)), key=late.__getitem__)
        widths = [
            min(_WIDEST, max(map(cell_len, (self._title(self._columns[at]), *filled[at]))))
            for at in order
        ]
        ends = accumulate(width + _GAP for width in widths)
        room = self._console.width + _GAP
        kept = [at for at, end in zip(order, ends, strict=True) if end <= room] or order[:1]
        self._left_out = [each for at, each in enumerate(self._columns) if at not in kept]
        self._columns = [self._columns[at] for at in kept]

    def _lines(self, records: Sequence[dict[str, Any]]) -> list[list[str]]:
        """Return the cells of each record."""
        ways = [self._time if each.shape.kind == "time" else _cell for each in self._columns]
        return [
            [way(value) for way, value in zip(ways, line, strict=True)]
            for line in rows(self._columns, records)
        ]

    def _time(self, value: Any) -> str:
        """Return a time to the second, or to the minute where it is told in a time zone.

        Of an hour that comes twice there, when clocks are set back, the offset says which it is.
        """
        if is_array(value):
            return ", ".join(map(self._time, value))
        if not isinstance(value, str):
            return _cell(value)
        local = told(value, self._zone) if self._zone else None
        if local is None:
            return _cell(_FRACTION.sub("", value))
        is_twice = local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()
        return (local if is_twice else local.replace(tzinfo=None)).isoformat(" ", "minutes")

    def _title(self, column: Column) -> str:
        """Return its name, and only the end of it if it is the only one that ends so."""
        every = (*self._columns, *self._left_out)
        is_alone = [each.end for each in every].count(column.end) == 1
        title = column.end if is_alone and not column.first else column.name
        lists = [at for at, above in enumerate(column.above, 1) if above.is_list]
        if column.first and lists:
            # One cell has all that is in the list.
            title = ".".join(column.way[: lists[0]])
        return title.removesuffix("Utc") if self._zone and column.shape.kind == "time" else title


def _late(column: Column, cells: Sequence[str]) -> tuple[bool, int, int]:
    """Return how late people look for a column. Ids that are all the same tell little."""
    is_id = column.shape.kind == "id"
    return not any(cells), column.rank, -len({*cells}) if is_id else 0


def _cell(value: Any) -> str:
    """Return a value as people read it: of several languages the texts, of objects how many."""
    text: object = value
    if value is None:
        text = ""
    elif isinstance(value, bool):
        text = "yes" if value else "no"
    elif is_array(value):
        return _several(value)
    elif is_object(value):
        is_text = value and all(map(_LANGUAGE.fullmatch, value))
        text = " / ".join(map(str, value.values())) if is_text else encode(value).decode()
    return harmless(" ".join(str(text).split()))


def _several(values: Sequence[Any]) -> str:
    if any(map(is_object, values)):
        return f"{len(values)} item{'' if len(values) == 1 else 's'}"
    return ", ".join(map(_cell, values))
