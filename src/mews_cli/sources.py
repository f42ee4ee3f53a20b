"""Items to send, read from csv, json or jsonl. What is wrong is said with file, line and column."""

import csv
import io
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NoReturn

import msgspec

from mews_cli.exits import CliError
from mews_cli.naming import plain
from mews_cli.shapes import Property, has_secrets, leaves, properties
from mews_cli.times import HINT, instant
from mews_contract.json_values import is_array, is_object
from mews_runtime.decoding import Violation, decode
from mews_runtime.direction import Direction
from mews_runtime.model import Model

STDIN: Final = "-"
_BLANK: Final = " \t\r\n\ufeff"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was read."""

    source: str
    line: int

    def fail(self, what: str, column: str = "") -> NoReturn:
        """End the command."""
        where = f"{self.source}, line {self.line}" + (f", column {column}" if column else "")
        message = f"{where}: {what}. Nothing was sent"
        raise CliError(message)


def text_of(source: str) -> str:
    """Return what a file holds, or standard input if it is `-`."""
    try:
        stream = sys.stdin.buffer
        content = stream.read() if source == STDIN else Path(source).read_bytes()
        return content.decode("utf-8-sig")
    except OSError as error:
        message = f"{source} cannot be read: {error.strerror}"
        raise CliError(message) from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        message = f"{source}, line {line}: not UTF-8"
        raise CliError(message) from None


def items(source: str, shape: Property) -> list[object]:
    """Return the items of a list that a file holds.

    Args:
        source: The file, or `-`. What it is, its ending says, and else its first character.
        shape: The list.
    """
    text = text_of(source)
    name = "standard input" if source == STDIN else source
    rows = _rows(text, name, shape, _format(source, text))
    if shape.model is None:
        return [_scalar(value, shape, place) for place, value in rows]
    return [_checked(value, shape.model, place) for place, value in rows]


def _format(source: str, text: str) -> Callable[[str, str, Property], Iterator[tuple[Place, Any]]]:
    ending = Path(source).suffix.lower()
    if ending == ".csv":
        return _csv
    first = text.lstrip(_BLANK)[:1]
    return _json if ending in {".json", ".jsonl", ".ndjson"} or first in {"[", "{", '"'} else _csv


def _rows(
    text: str,
    name: str,
    shape: Property,
    read: Callable[[str, str, Property], Iterator[tuple[Place, Any]]],
) -> list[tuple[Place, Any]]:
    return list(read(text, name, shape))


def _json(text: str, name: str, shape: Property) -> Iterator[tuple[Place, Any]]:
    """Yield each value of an array, or of values one behind the other, with its line."""
    for place, value in _values(_Text(text, name)):
        yield place, value if shape.model is None else keyed(value, shape.model, place)


def _values(text: "_Text") -> Iterator[tuple[Place, Any]]:
    if not text.skips("["):
        while not text.is_at_end:
            yield text.value()
        return
    if not text.skips("]"):
        yield text.value()
        while text.skips(","):
            yield text.value()
        if not text.skips("]"):
            text.place().fail("not JSON: the array has to go on with a comma, or end with ]")
    if not text.is_at_end:
        text.place().fail("not JSON: something stands behind the array")


class _Text:
    """JSON that is read value by value."""

    def __init__(self, text: str, name: str) -> None:
        self._text = text
        self._name = name
        self._at = 0
        self._line = 1
        self._decoder = json.JSONDecoder()

    @property
    def is_at_end(self) -> bool:
        """Whether nothing is left but blanks."""
        start = self._at
        while self._text[self._at : self._at + 1] and self._text[self._at] in _BLANK:
            self._at += 1
        self._line += self._text.count("\n", start, self._at)
        return self._at == len(self._text)

    def place(self) -> Place:
        """Return where it stands."""
        return Place(self._name, self._line)

    def skips(self, mark: str) -> bool:
        """Step over a mark, if it comes next. Return whether it does."""
        if self.is_at_end or self._text[self._at] != mark:
            return False
        self._at += 1
        return True

    def value(self) -> tuple[Place, Any]:
        """Return the next value, and where it begins."""
        if self.is_at_end:
            self.place().fail("not JSON: a value is missing at the end")
        place = self.place()
        try:
            value, end = self._decoder.raw_decode(self._text, self._at)
        except json.JSONDecodeError as error:
            Place(self._name, error.lineno).fail(f"not JSON: {error.msg}", str(error.colno))
        except RecursionError:
            place.fail("nested too deeply")
        self._line += self._text.count("\n", self._at, end)
        self._at = end
        return place, value


def keyed(value: Any, above_model: type[Model], place: Place, above: str = "") -> Any:
    """Return a JSON value under the names of the contract, whatever way its names are written."""
    if is_array(value):
        return [keyed(each, above_model, place, above) for each in value]
    if not is_object(value):
        return value
    known = {plain(each.wire): each for each in properties(above_model)}
    found: dict[str, Any] = {}
    for key, inside in value.items():
        each = known.get(plain(key))
        if each is None:
            allowed = ", ".join(one.wire for one in known.values())
            # What is no name may be a code in the wrong place.
            shown = "" if has_secrets(above_model) else f"{above}{key}"
            place.fail(f"there is no such property; there are {allowed}", shown)
        if each.wire in found:
            place.fail("it is there twice", f"{above}{each.wire}")
        below = f"{above}{key}."
        model = each.model
        found[each.wire] = keyed(inside, model, place, below) if model else _timed(inside, each)
    return found


def _timed(value: Any, shape: Property) -> Any:
    if shape.kind != "time" or not isinstance(value, str):
        return value
    try:
        return instant(value)
    except ValueError:
        return value


def _csv(text: str, name: str, shape: Property) -> Iterator[tuple[Place, Any]]:
    lines = _lines(text, name)
    nothing: list[str] = []
    place, header = next(lines, (Place(name, 1), nothing))
    if not header:
        place.fail("empty: the first line has to name the columns")
    if shape.model is None:
        yield from _single(place, header, lines, shape)
        return
    ways = _columns(header, shape.model, place)
    is_hushed = has_secrets(shape.model)
    for here, cells in lines:
        if len(cells) != len(header):
            here.fail(f"{len(cells)} cells under {len(header)} columns")
        yield here, _record(header, cells, ways, here, is_hushed=is_hushed)


def _lines(text: str, name: str) -> Iterator[tuple[Place, list[str]]]:
    """Yield the cells of each line that has some."""
    reader = csv.reader(io.StringIO(text), strict=True)
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
    named = [at for at, each in enumerate(header) if plain(each) in _names(shape)]
    if not named and len(header) > 1:
        place.fail(f"no column is named {shape.wire.removesuffix('s')} or Id")
    if not named:
        yield place, header[0]
    for here, cells in lines:
        yield here, cells[named[0] if named else 0]


def _names(shape: Property) -> set[str]:
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


def _scalar(value: Any, shape: Property, place: Place) -> object:
    if is_object(value):
        found = [each for key, each in value.items() if plain(key) in _names(shape)]
        if not found:
            place.fail(f"no property is named {shape.wire.removesuffix('s')} or Id")
        return found[0]
    return value


def _checked(value: object, model: type[Model], place: Place) -> Model:
    checked = decode(model, msgspec.json.encode(value), Direction.REQUEST)
    if isinstance(checked, Violation):
        column = checked.path.removeprefix("$").removeprefix(".")
        place.fail(checked.expected, column)
    return checked
