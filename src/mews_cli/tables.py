"""Tables for people: a line for each record, or a block of lines where that is too wide."""

import json
import sys
from collections.abc import Sequence
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from mews_cli.columns import Column, rows


class Table:
    """Prints a page at a time, so that a listing of any length takes constant memory."""

    def __init__(self, found: list[Column]) -> None:
        self._columns = found
        self._console = Console(highlight=False)
        self._count = 0

    def page(self, records: Sequence[dict[str, Any]]) -> None:
        """Print some more."""
        if not records:
            return
        lines = [[_cell(value) for value in line] for line in rows(self._columns, records)]
        names = [each.name for each in self._columns]
        widths = [max(map(len, cells)) for cells in zip(names, *lines, strict=True)]
        is_wide = sum(widths) + 2 * len(widths) > self._console.width
        for grid in self._blocks(names, lines) if is_wide else [_grid(names, lines)]:
            self._print(grid)
        self._count += len(records)

    def end(self) -> None:
        """Say so where nothing was there."""
        if not self._count:
            self._console.print("nothing found")

    def _print(self, grid: Grid) -> None:
        """Print without the blanks that fill up lines."""
        with self._console.capture() as captured:
            self._console.print(grid)
        lines = captured.get().splitlines()
        sys.stdout.write("".join(f"{line.rstrip()}\n" for line in lines))

    def _blocks(self, names: list[str], lines: list[list[str]]) -> list[Grid]:
        return [_block(names, line, self._count + at) for at, line in enumerate(lines, 1)]


def _grid(names: list[str], lines: list[list[str]]) -> Grid:
    grid = Grid(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="bold")
    for name in names:
        grid.add_column(name, overflow="fold")
    for line in lines:
        grid.add_row(*map(Text, line))
    return grid


def _block(names: list[str], line: list[str], number: int) -> Grid:
    grid = Grid(
        box=None, pad_edge=False, show_header=False, title=f"{number}", title_justify="left"
    )
    grid.add_column(style="bold")
    grid.add_column(overflow="fold")
    for name, cell in zip(names, line, strict=True):
        if cell:
            grid.add_row(name, Text(cell))
    return grid


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case list() | dict():
            return json.dumps(value, ensure_ascii=False)
        case _:
            # What a server says may not move the cursor of a terminal.
            return "".join(each if each.isprintable() else " " for each in str(value))
