"""Tables for people: one line for each record, of as many columns as a terminal has room for."""

import io
import os
import sys
from collections.abc import Sequence
from itertools import accumulate
from typing import Any, Final

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from mews_cli.columns import Column, rows
from mews_cli.output import emit, say
from mews_contract.output import harmless
from mews_runtime.schema.encoding import encode

_GAP: Final = 3
"""Blanks between columns."""

_WIDEST: Final = 40
"""How much room a column asks for. A longer text goes on in the next line."""

_NOT_ON_A_TERMINAL: Final = 10_000
"""Whatever reads the lines of a pipe or a file has room."""


class Table:
    """Prints a page at a time, so that a listing of any length takes constant memory.

    Args:
        found: The columns.
        is_chosen: Whether a user has named them. Else those are left out that do not fit.
    """

    def __init__(self, found: list[Column], *, is_chosen: bool) -> None:
        self._columns = found
        self._is_chosen = is_chosen
        self._left_out: list[Column] = []
        has_edge = sys.stdout.isatty() or "COLUMNS" in os.environ
        self._encoding = sys.stdout.encoding or "utf-8"
        self._console = Console(
            force_terminal=sys.stdout.isatty(),
            highlight=False,
            width=None if has_edge else _NOT_ON_A_TERMINAL,
        )
        self._is_empty = True

    def page(self, records: Sequence[dict[str, Any]]) -> None:
        """Print some more."""
        if not records:
            return
        if self._is_empty and not self._is_chosen:
            self._choose(records)
        self._is_empty = False
        grid = Grid(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="bold")
        for each in self._columns:
            grid.add_column(self._title(each), overflow="fold")
        for line in rows(self._columns, records):
            grid.add_row(*(Text(_cell(value)) for value in line))
        # Not on standard output itself: when that fails is for us to see.
        sheet = io.BytesIO()
        self._console.file = io.TextIOWrapper(sheet, self._encoding, "backslashreplace", "\n")
        self._console.print(grid)
        self._console.file.flush()
        # Without the blanks that fill up lines.
        lines = sheet.getvalue().decode(self._encoding).removesuffix("\n").split("\n")
        emit("".join(f"{line.rstrip()}\n" for line in lines), is_styled=True)

    def end(self) -> None:
        """Say so where nothing was there, or where there is more than was shown."""
        if self._is_empty:
            emit("nothing found\n")
        if self._left_out:
            names = ", ".join(each.name for each in self._left_out)
            say(f"not shown: {names} (--columns chooses, --output csv has all)")

    def _choose(self, records: Sequence[dict[str, Any]]) -> None:
        """Keep the columns that fit, by what people look for, in the order of the model."""
        lines = [[_cell(value) for value in line] for line in rows(self._columns, records)]
        filled = [*zip(*lines, strict=True)]
        late = [*map(_late, self._columns, filled)]
        order = sorted(range(len(late)), key=late.__getitem__)
        widths = [
            min(_WIDEST, max(map(cell_len, (self._title(self._columns[at]), *filled[at]))))
            for at in order
        ]
        ends = accumulate(width + _GAP for width in widths)
        room = self._console.width + _GAP
        kept = {at for at, end in zip(order, ends, strict=True) if end <= room} or {order[0]}
        self._left_out = [each for at, each in enumerate(self._columns) if at not in kept]
        self._columns = [each for at, each in enumerate(self._columns) if at in kept]

    def _title(self, column: Column) -> str:
        """Return its name, and only the end of it if it is the only one that ends so."""
        every = (*self._columns, *self._left_out)
        is_alone = [each.end for each in every].count(column.end) == 1
        return column.end if is_alone else column.name


def _late(column: Column, cells: Sequence[str]) -> tuple[bool, int, int]:
    """Return how late people look for a column. Ids that are all the same tell little."""
    is_id = column.shape.kind == "id"
    return not any(cells), column.rank, -len({*cells}) if is_id else 0


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case list() | dict():
            return harmless(encode(value).decode())
        case _:
            return harmless(" ".join(str(value).split()))
