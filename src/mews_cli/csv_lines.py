"""Items to send, read from csv, whatever spreadsheet has written it."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any, Final

from mews_cli.catalogue import nearest, plain
from mews_cli.exits import Place
from mews_cli.shapes import (
    WANTED,
    Kind,
    Property,
    has_secrets,
    keyed,
    leaves,
    properties,
    read,
    without_wrapper,
)
from mews_cli.values import loads, unguarded_cell
from mews_runtime.schema.model import Model
from mews_runtime.schema.updates import VALUE

_SEPARATORS: Final = ",;\t"
_NAMED_SEPARATOR: Final = re.compile(r'"?sep=([^"\r\n])"?\r?\n', re.IGNORECASE)
"""A first line that Excel reads, and does not show."""

_JSON: Final = ('JSON, such as {"Name": "..."}', 'a JSON array, such as ["...", "..."]')
"""What a cell holds that is no list, and one that is."""

Line = tuple[Place, list[str]]


def read_csv(
    text: str, name: str, shape: Property, *, is_raw: bool = False
) -> Iterator[tuple[Place, Any]]:
    """Yield the record of each line, with its place.

    Lines whose cells are all empty are none, and a column without a name that is empty throughout
    is none: spreadsheets write both around what was once selected.

    Args:
        text: The file. Its cells are separated as its first line says, or as most names in it are:
            by commas, semicolons or tabs, as spreadsheets write it in one country and another.
        name: What to call the file.
        shape: The list that it holds.
        is_raw: Whether an apostrophe in front of what could be a formula belongs to the text.
    """
    lines = _lines(text, name)
    nothing: list[str] = []
    place, header = next(lines, (Place(name, 1), nothing))
    if not header:
        place.fail("empty: the first line has to name the columns")
    if shape.model is None:
        yield from _single(place, header, lines, shape, is_raw=is_raw)
        return
    header = [column.strip() for column in header]
    while not header[-1]:
        header.pop()
    table = _Table(header, shape.model, place, is_raw=is_raw)
    for here, cells in lines:
        yield replace(here, columns=table.names), table.record(cells, here)


def _lines(text: str, name: str) -> Iterator[Line]:
    """Yield the cells of each line that has some."""
    if "\n" not in text:
        text = text.replace("\r", "\n")
    line = 1
    if said := _NAMED_SEPARATOR.match(text):
        separator, text, line = said[1], text[said.end() :], 2
    else:
        separator = max(_SEPARATORS, key=text.partition("\n")[0].count)
    before = line - 1
    reader = csv.reader(io.StringIO(text), strict=True, delimiter=separator)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield Place(name, line), cells
            line = before + reader.line_num + 1
    except csv.Error as error:
        Place(name, line).fail(f"not csv: {error}")


def _single(
    place: Place, header: list[str], lines: Iterator[Line], shape: Property, *, is_raw: bool
) -> Iterator[tuple[Place, Any]]:
    """Yield the column that a list of plain values is. Alone, it needs no name."""
    filled = [at for at, cell in enumerate(header) if cell.strip()]
    named = [at for at in filled if plain(header[at].strip()) in names(shape)]
    if not named and len(filled) > 1:
        place.fail(f"no column is named {shape.wire.removesuffix('s')} or Id")
    if len(named) > 1:
        place.fail("it is there twice", header[named[1]])
    at = (named or filled)[0]
    for here, cells in lines if named else chain([(place, header)], lines):
        value = cells[at] if at < len(cells) else ""
        others = [] if named else [*cells[:at], *cells[at + 1 :]]
        if not value.strip() or any(each.strip() for each in others):
            here.fail(f"expected a value in column {at + 1}" + ("" if named else " alone"))
        if shape.kind == "text":
            yield here, value if is_raw else unguarded_cell(value)
        else:
            yield here, value.strip()


def names(shape: Property) -> set[str]:
    """Return what the one column of a list of plain values may be called."""
    return {plain(shape.wire), plain(shape.wire).removesuffix("s"), "id"}


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of a file: how it is called there, and the way to its property."""

    name: str
    way: tuple[Property, ...]

    @property
    def sets(self) -> tuple[str, ...]:
        """What it sets, whichever of its names it has."""
        return _sets(self.way)

    @property
    def may_be_empty(self) -> bool:
        """Whether a line without it is whole."""
        return not all(each.is_required for each in self.way)


def _shortened(model: type[Model], way: tuple[Property, ...]) -> tuple[Property, ...] | None:
    """Return a way that leads to the value of an update without its last step, or None."""
    *above, last = way[:-1] or way
    owner = above[-1].model if above else model
    shape = without_wrapper(owner, last) if owner and len(way) > 1 else last
    return (*above, shape) if shape.wrapper else None


def _sets(way: tuple[Property, ...]) -> tuple[str, ...]:
    names = tuple(each.wire for each in way)
    return (*names, VALUE) if way[-1].wrapper else names


class _Table:
    """The columns of a file, each under the name of a property, and what its lines become."""

    def __init__(
        self, header: list[str], model: type[Model], place: Place, *, is_raw: bool
    ) -> None:
        self._is_raw = is_raw
        # In a line that holds a code, it may stand in the wrong column.
        self._is_hushed = has_secrets(model)
        ways = [*leaves(model), *((each,) for each in properties(model))]
        # The value of an update is also what its column alone is called.
        ways += [short for way in ways if (short := _shortened(model, way))]
        known = {".".join(plain(each.wire) for each in way): way for way in ways}
        self._columns: list[_Column | None] = []
        for name in header:
            way = known.get(".".join(map(plain, name.split("."))))
            if name and way is None:
                self._fail_unknown(name, known.values(), place)
            if way and any(column and column.sets == _sets(way) for column in self._columns):
                place.fail("it is there twice", name)
            self._columns.append(_Column(name, way) if way else None)
        self.names = {".".join(each.sets): each.name for each in self._columns if each}
        """What each column is called in the file, by its name in the contract."""
        given = {column.way[0].wire for column in self._columns if column}
        for each in properties(model):
            if each.is_required and each.wire not in given:
                place.fail(f"there is no column {each.wire}, which every line needs")

    def _fail_unknown(self, name: str, known: Any, place: Place) -> None:
        allowed = [".".join(each.wire for each in way) for way in known]
        hint = nearest(name, allowed)
        shown = "" if self._is_hushed else name
        place.fail(f"there is no such property{hint}; there are {', '.join(allowed)}", shown)

    def record(self, cells: list[str], place: Place) -> dict[str, Any]:
        """Return the record of a line.

        Spreadsheets leave out separators in front of what is empty at the end of a line, and put
        some behind what is not.
        """
        more = cells[len(self._columns) :]
        missing = self._columns[len(cells) :]
        if any(map(str.strip, more)) or any(
            column and not column.may_be_empty for column in missing
        ):
            place.fail(f"{len(cells)} cells under {len(self._columns)} columns")
        record: dict[str, Any] = {}
        for at, (column, cell) in enumerate(zip(self._columns, cells, strict=False), 1):
            if not cell or (column is None and not cell.strip()):
                continue
            if column is None:
                place.fail(f"column {at} has no name, and is not empty")
            inside = record
            for each in column.way[:-1]:
                inside = inside.setdefault(each.wire, {})
            inside[column.way[-1].wire] = self._value(cell, column, place)
        return record

    def _value(self, cell: str, column: _Column, place: Place) -> Any:
        shape = column.way[-1]
        if shape.wrapper is not None:
            # What begins as an object is one, as in a column of objects.
            is_whole = cell.lstrip().startswith("{")
            kind: Kind = "object" if is_whole else shape.kind
            type_ = shape.wrapper if is_whole else shape.type_
            is_list = shape.is_list and not is_whole
            plain_shape = replace(shape, kind=kind, type_=type_, is_list=is_list, wrapper=None)
            inner = replace(column, way=(*column.way[:-1], plain_shape))
            value = self._value(cell, inner, place)
            return value if is_whole else {VALUE: value}
        is_json = shape.is_list or shape.kind in {"object", "json"}
        if not self._is_raw and (is_json or shape.is_secret or shape.kind in {"text", "choice"}):
            cell = unguarded_cell(cell)
        try:
            if is_json:
                value = loads(cell)
                above = f"{column.name}."
                return keyed(value, shape.model, place, above) if shape.model else value
            return read(cell, shape)
        except ValueError as error:
            wanted = f"expected {_JSON[shape.is_list] if is_json else WANTED[shape.kind]}"
            what = f"{wanted}; not JSON: {error}" if is_json else str(error)
            place.fail(wanted if self._is_hushed else what, column.name)
