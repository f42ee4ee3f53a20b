"""Items to send, read from csv, json or jsonl. What is wrong is said with file, line and column."""

import codecs
import json
import re
import sys
from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from mews_cli.catalogue import plain
from mews_cli.csv_lines import names, read_csv
from mews_cli.exits import CliError, Place
from mews_cli.shapes import Property, has_secrets, inside, keyed, written
from mews_cli.values import checked, decoder
from mews_contract.json_values import is_object
from mews_runtime.schema.decoding import Direction, Violation, decode
from mews_runtime.schema.encoding import encode
from mews_runtime.schema.model import Model

STDIN: Final = "-"
LARGEST: Final = 128 * 1024 * 1024
"""In bytes: hundreds of thousands of items. Some files never end, such as /dev/zero."""

_GOT: Final = re.compile(r", got `[^`]+`\Z")
"""What msgspec says of the type of what was there, where the value itself says more."""

_BLANKS: Final = re.compile(r"[ \t\r\n]*")

Rows = Iterator[tuple[Place, Any]]
"""Values, and where each was read."""


def text_of(source: str) -> str:
    """Return the text that a file holds, or standard input if it is `-`.

    Raises:
        CliError: It cannot be read, is no text in UTF-8, or is larger than `LARGEST`.
    """
    try:
        text = bytes_of(source).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        is_wide = error.object.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        what = "UTF-16: save it as UTF-8" if is_wide else "not UTF-8"
        message = f"{source}, line {line}: {what}. Nothing was sent"
        raise CliError(message) from None
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        message = f"{source}, line {line}: not a text: it holds a zero byte. Nothing was sent"
        raise CliError(message)
    return text


def bytes_of(source: str) -> bytes:
    """Return what a file holds, or standard input if it is `-`.

    Raises:
        CliError: It cannot be read, or is larger than `LARGEST`.
    """
    try:
        return _content(source)
    except OSError as error:
        message = f"{source} cannot be read: {error.strerror}. Nothing was sent"
        raise CliError(message) from None


def _content(source: str) -> bytes:
    if source != STDIN:
        with Path(source).open("rb") as file:
            content = file.read(LARGEST + 1)
    elif sys.stdin is None:
        message = "standard input is closed. Nothing was sent"
        raise CliError(message)
    else:
        content = sys.stdin.buffer.read(LARGEST + 1)
    if len(content) > LARGEST:
        message = f"{source} is larger than {LARGEST // 1024**2} MiB. Nothing was sent"
        raise CliError(message)
    return content


def items(source: str, shape: Property, *, is_raw: bool) -> list[object]:
    """Return the items of a list that a file holds.

    Args:
        source: The file, or `-`. What it is, its ending says, and else its first character.
        shape: The list.
        is_raw: Whether csv has no apostrophes in front of formulas.
    """
    text = text_of(source)
    name = "standard input" if source == STDIN else source
    begin, ending = _behind_blanks(text, 0), Path(source).suffix.lower()
    first = text[begin : begin + 1]
    begins_json = {"[", "{"} if shape.model else {"[", "{", '"'}
    is_json = ending in {".json", ".jsonl", ".ndjson"} or first in begins_json
    if ending == ".csv" or not is_json:
        rows = read_csv(text, name, shape, is_raw=is_raw)
    else:
        rows = _json(text, name)
    # All of them, before the first is checked: a file that is cut short is refused as such.
    found = [*rows]
    if shape.model is None:
        return [_scalar(value, shape, place) for place, value in found]
    return [_checked(value, shape.model, place) for place, value in found]


def _json(text: str, name: str) -> Rows:
    """Yield each value of an array, or of values one behind the other, with its line."""
    lines = [found.start() for found in re.finditer("\n", text)]

    def place(at: int) -> Place:
        return Place(name, bisect_left(lines, at) + 1)

    at = _behind_blanks(text, 0)
    is_array = text.startswith("[", at)
    at = _behind_blanks(text, at + is_array)
    is_open = not text.startswith("]", at) if is_array else at < len(text)
    while is_open:
        here = place(at)
        value, at = _value(text, at, here)
        yield here, value
        at = _behind_blanks(text, at)
        is_open = text.startswith(",", at) if is_array else at < len(text)
        at = _behind_blanks(text, at + 1) if is_array and is_open else at
    if is_array and not text.startswith("]", at):
        place(at).fail("not JSON: the array has to go on with a comma, or end with ]")
    if is_array and _behind_blanks(text, at + 1) < len(text):
        place(at).fail("not JSON: something stands behind the array")


def _behind_blanks(text: str, at: int) -> int:
    found = _BLANKS.match(text, at)
    return found.end() if found else at


def _value(text: str, at: int, place: Place) -> tuple[Any, int]:
    """Return the value that begins at a character, and where it ends."""
    if at == len(text):
        place.fail("not JSON: a value is missing at the end")
    try:
        value, end = decoder().raw_decode(text, at)
        return checked(value), end
    except json.JSONDecodeError as error:
        Place(place.source, error.lineno).fail(f"not JSON: {error.msg}", str(error.colno))
    except ValueError as error:
        place.fail(f"not JSON: {error}")
    except RecursionError:
        place.fail("not JSON: nested too deeply")


def _scalar(value: Any, shape: Property, place: Place) -> object:
    if is_object(value):
        found = [each for key, each in value.items() if plain(key) in names(shape)]
        if not found:
            place.fail(f"no property is named {shape.wire.removesuffix('s')} or Id")
        return found[0]
    return value


def _checked(value: object, model: type[Model], place: Place) -> Model:
    own = keyed(value, model, place)
    checked = decode(model, encode(own), Direction.REQUEST)
    if isinstance(checked, Violation):
        column = checked.path.removeprefix("$").removeprefix(".")
        got, what = None if has_secrets(model) else inside(own, column), checked.expected
        if isinstance(got, str):
            what = f"{_GOT.sub('', what)}; got {got!r}"
        place.fail(what, written(value, column))
    return checked
