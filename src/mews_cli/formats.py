"""The forms in which commands print."""

import csv
from collections.abc import Callable, Sequence
from datetime import tzinfo
from functools import partial
from importlib import import_module
from typing import Any, Final

from mews_cli.arguments import Format, Options, has_more, is_listing, lists
from mews_cli.catalogue import nearest
from mews_cli.columns import Column, columns, flattened, values
from mews_cli.disclosure import by_model
from mews_cli.exits import CliError
from mews_cli.output import emit, indented, say
from mews_cli.shapes import Property, has_secrets
from mews_cli.values import guarded_cell
from mews_cli.zones import told
from mews_runtime.schema.encoding import encode
from mews_runtime.schema.model import Model
from mews_runtime.schema.operation import Operation

Record = dict[str, Any]

_FLAGS: Final = {True: "true", False: "false"}


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

    def tell_in(self, zone: tzinfo) -> None:
        """Print times in a time zone, with their offset from UTC."""
        for at, each in enumerate(self._columns):
            if each.shape.kind == "time" and not each.shape.is_list:
                self._cell[at] = partial(_local, zone)

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


def _local(zone: tzinfo, cell: object) -> object:
    local = told(cell, zone) if isinstance(cell, str) else None
    return local.isoformat() if local else cell


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
            moved = indented(record).replace("\n", "\n  ")
            pieces.append(f"{self._before}  {moved}")
            self._before = ",\n"
        emit("".join(pieces))

    def end(self) -> None:
        """Close the array."""
        emit("[]\n" if self._before == "[\n" else "\n]\n")


def _compact(value: object) -> str:
    return encode(value).decode()


class Printer:
    """Prints records of a model, without what may not be shown."""

    def __init__(self, model: type[Model], options: Options, *, is_single: bool = False) -> None:
        self._model = model
        self._is_masked = not options.show_secrets and has_secrets(model)
        self._is_flat = options.output is Format.TABLE
        self._chosen = columns(model, options.columns, is_flat=self._is_flat)
        self._has_all = options.has_all
        self._is_cut = options.columns is not None and self._has_all
        self._writer = _writer(options, self._chosen, is_single=is_single)
        self._rows = options.rows
        self.is_cut = False
        """Whether there was more than may be printed."""

    def tell_in(self, zone: tzinfo) -> None:
        """Print times in a time zone from now on, but for JSON, which has them in UTC."""
        if self._has_all:
            say(f"dates are those of {zone}, and the times in JSON are in UTC")
            return
        self._writer.tell_in(zone)
        if any(each.shape.kind == "time" for each in self._chosen):
            say(f"times are those of {zone}")

    def page(self, records: list[Record]) -> None:
        """Print some more, but no more than was asked for."""
        if self._rows is not None:
            self.is_cut = self.is_cut or len(records) > self._rows
            records = records[: self._rows]
            self._rows -= len(records)
        if self._is_masked:
            records = by_model(records, self._model)
        if self._is_cut:
            records = [{each.name: each.of(record) for each in self._chosen} for record in records]
        if self._is_flat:
            records = flattened(self._chosen, records)
        self._writer.page(records)

    def end(self) -> None:
        """Print what stands behind the last one."""
        self._writer.end()


def chosen_list(operation: Operation[Any], options: Options) -> Property | None:
    """Return the list of a result that is printed, or None if that is the whole result.

    A result of nothing but lists is no table as a whole: its first list is what it is called for.
    """
    name, found = options.list_, lists(operation)
    if name is not None and name not in found:
        hint = nearest(name, found)
        message = f"--list: there is no {name}{hint}; there are {', '.join(found)}"
        raise CliError(message)
    if name is not None:
        return found[name]
    is_single = is_listing(operation) or len(found) == 1
    if not is_single and (options.has_all or has_more(operation)):
        return None
    return next(iter(found.values()), None)


def _writer(options: Options, found: list[Column], *, is_single: bool) -> Any:
    """Return what prints records, page by page."""
    if options.has_all:
        return Json() if options.output is Format.JSON else JsonLines()
    if not found:
        message = (
            f"this result has no columns for --output {options.output}; json and jsonl show it"
        )
        raise CliError(message)
    if options.output is Format.CSV:
        return Csv(found, has_header=options.header, is_raw=options.raw_cells)
    # Only who looks at a table pays for the import.
    return import_module("mews_cli.tables").Table(
        found, is_chosen=options.columns is not None, is_single=is_single
    )
