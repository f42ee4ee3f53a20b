"""Decoding JSON into the types of the contract, and saying where it does not fit."""

import os
from dataclasses import dataclass
from functools import cache
from threading import Lock
from typing import Any, TypeVar, cast

import msgspec

from mews_runtime.direction import Decoding, Direction

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Violation:
    """Where a JSON document leaves the contract.

    Attributes:
        path: JSON path of what is wrong.
        expected: What the contract says of it. Holds no value of the document.
    """

    path: str
    expected: str


# msgspec shares what it learns of a class before it has learned all of it. A second thread that
# meets the class meanwhile crashes the interpreter.
_learning = Lock()
if hasattr(os, "register_at_fork"):
    # A child must not find it held by a thread that it does not have.
    os.register_at_fork(
        before=_learning.acquire,
        after_in_parent=_learning.release,
        after_in_child=_learning.release,
    )


@cache
def _decoder(type_: Any) -> msgspec.json.Decoder[Any]:
    with _learning:
        return msgspec.json.Decoder(type_)


def decode(type_: type[T], content: bytes, direction: Direction) -> T | Violation:
    """Return a JSON document as a type of the contract, or where it leaves the contract."""
    with Decoding(direction) as message:
        try:
            decoded: T = _decoder(cast("Any", type_)).decode(content)
        except msgspec.ValidationError as error:
            return _violation(str(error), message.allowed)
        except UnicodeDecodeError as error:
            return Violation("$", f"Expected UTF-8, got the byte 0x{error.object[error.start]:02x}")
        except msgspec.DecodeError as error:
            return Violation("$", str(error))
        except RecursionError:
            return Violation("$", "Expected JSON that is not nested as deeply")
        return decoded


def _violation(said: str, allowed: tuple[str, ...]) -> Violation:
    """Return what msgspec said, such as "Expected `str`, got `int` - at `$.Name`", in its parts."""
    expected, _, path = said.rpartition(" - at `")
    if not expected:
        return Violation("$", said)
    if allowed:
        expected = f"Expected one of {', '.join(allowed)}"
    return Violation(path.removesuffix("`"), expected)
