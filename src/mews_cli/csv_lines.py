"""Items to send, read from csv, whatever spreadsheet has written it."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any, Final

from mews_cli.naming import plain
from mews_cli.records import Place, keyed
from mews_cli.shapes import Property, has_secrets, leaves, properties
from mews_cli.times import HINT, instant
from mews_runtime.model import Model

_SEPARATORS: Final = ",;\t"


def read_csv(text: str, name: str, shape: Property) -> Iterator[tuple[Place, Any]]:
    """Yield the record of each line, with its place.

    Args:
        text: The file. Its cells are separated as most names in its first line are: by commas,
            semicolons or tabs, as spreadsheets write it in one country and another.
        name: What to call the file.
        shape: The list that it holds.
    """
    lines = _lines(text, name)
    nothing: list[str] = []
    place, header = next(lines, (Place(name, 1), nothing))
    if not header:
        place.fail("empty: the first line has to name the columns")
    if shape.model is None:
        yield from _single(place, header, lines, shape)
        return
    header = [column.strip() for column in header]
    ways = _columns(header, shape.model, place)
    is_hushed = has_secrets(shape.model)
    for here, cells in lines:
        if len(cells) != len(header):
            here.fail(f"{len(cells)} cells under {len(header)} columns")
        yield here, _record(header, cells, ways, here, is_hushed=is_hushed)


def _lines(text: str, name: str) -> Iterator[tuple[Place, list[str]]]:
    """Yield the cells of each line that has some."""
    if "\n" not in text:
        text = text.replace("\r", "\n")
    first = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text), strict=True, delimiter=separator)
    line = 1
    try:
        for cells in reader:
            if cells:
                yield Place(name, line), cells
            line = reader.line_num + 1
    except csv.Error as error:
        Place(name, line).fail(f"not csv: {error}")


def _single(
    place: Place, header: list[str], lines: Iterator[tuple[Place, list[str]]], shape: Property
) -> Iterator[tuple[Place, Any]]:
    """Yield the column that a list of plain values is. Alone, it needs no name."""
    named = [at for at, each in enumerate(header) if plain(each) in names(shape)]
    if not named and len(header) > 1:
        place.fail(f"no column is named {shape.wire.removesuffix('s')} or Id")
    if not named:
        yield place, header[0]
    for here, cells in lines:
        yield here, cells[named[0] if named else 0]


def names(shape: Property) -> set[str]:
    """Return what the one column of a list of plain values may be called."""
    return {plain(shape.wire), plain(shape.wire).removesuffix("s"), "id"}


def _columns(header: list[str], model: type[Model], place: Place) -> list[tuple[Property, ...]]:
    """Return which property each column is."""
    known = {".".join(plain(each.wire) for each in way): way for way in leaves(model)}
    known |= {plain(each.wire): (each,) for each in properties(model)}
    for name in header:
        if ".".join(map(plain, name.split("."))) not in known:
            allowed = ", ".join(".".join(each.wire for each in way) for way in leaves(model))
            shown = "" if has_secrets(model) else name
            place.fail(f"there is no such property; there are {allowed}", shown)
    ways = [known[".".join(map(plain, name.split(".")))] for name in header]
    for at, way in enumerate(ways):
        if way in ways[:at]:
            place.fail("it is there twice", header[at])
    given = {way[0].wire for way in ways}
    for each in properties(model):
        if each.is_required and each.wire not in given:
            place.fail(f"there is no column {each.wire}, which every line needs")
    return ways


def _record(
    header: list[str],
    cells: list[str],
    ways: list[tuple[Property, ...]],
    place: Place,
    *,
    is_hushed: bool,
) -> Any:
    record: dict[str, Any] = {}
    for name, cell, way in zip(header, cells, ways, strict=True):
        if not cell:
            continue
        inside = record
        for each in way[:-1]:
            inside = inside.setdefault(each.wire, {})
        inside[way[-1].wire] = _cell(cell, way[-1], place, name, is_hushed=is_hushed)
    return record


def _cell(cell: str, shape: Property, place: Place, column: str, *, is_hushed: bool) -> Any:
    if shape.is_list or shape.kind in {"object", "json"}:
        try:
            value = json.loads(cell)
        except ValueError:
            if shape.model is None:
                return cell
            place.fail("not JSON", column)
        return value if shape.model is None else keyed(value, shape.model, place, f"{column}.")
    if shape.kind in {"number", "flag"}:
        try:
            return json.loads(cell.lower())
        except ValueError:
            return cell
    if shape.kind == "time":
        try:
            return instant(cell)
        except ValueError:
            # In a line that holds a code, it may stand in the wrong column.
            shown = "" if is_hushed else f"; got {cell!r}"
            place.fail(f"expected {HINT}{shown}", column)
    return cell
