"""Decoding JSON into the types of the contract, and saying where it does not fit.

Requests are decoded too: it is how they are checked before they leave. What is strict on the way
out (enum members, deprecated properties) is lenient on the way in.
"""

import re
from collections.abc import Iterator, Mapping
from contextvars import ContextVar, Token
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, Final, Self, TypeVar, cast

import msgspec
from msgspec import Raw, Struct
from msgspec.structs import replace

from mews_runtime.locks import fork_safe_lock
from mews_runtime.values import Value

T = TypeVar("T")

ANYTHING: Final[Any] = Any
"""The type of any JSON document."""

Fractions = type[Decimal] | None


class Direction(Enum):
    """Which way the message that is being decoded travels."""

    REQUEST = "request"
    RESPONSE = "response"


class Decoding:
    """A message while it is decoded: a context inside which `current` returns it."""

    __slots__ = ("_token", "allowed", "direction")
    _token: Token["Decoding | None"]

    def __init__(self, direction: Direction) -> None:
        self.direction = direction
        self.allowed: tuple[str, ...] = ()
        """The values of the enum that refused one, if any did."""

    def __enter__(self) -> Self:
        self._token = _current.set(self)
        return self

    def __exit__(self, *_: object) -> None:
        _current.reset(self._token)


_current: ContextVar[Decoding | None] = ContextVar("mews_decoding", default=None)


def current() -> Decoding | None:
    """Return the message that is being decoded, or None while a caller's own code builds one."""
    return _current.get()


class Violation(Value, frozen=True):
    """Where a JSON document leaves the contract.

    Attributes:
        path: JSON path of what is wrong.
        expected: What the contract says of it. Holds no value of the document.
        is_malformed: Whether the document is not even JSON.
    """

    path: str
    expected: str
    is_malformed: bool = False


AT: Final = " - at `"
"""What stands between the words of an error of msgspec and the JSON path."""

_LAST_INSTANT = re.compile(rb"(9999-12-31[Tt ]23:59:59\.999999)[0-9]+(?=[Zz+-])")
"""The last instant of .NET, whose seventh digit rounds up to a year that Python does not have."""

_ENDS: Final = (b'NaN"', b'nfinity"')
"""How the texts end which servers write for numbers that JSON does not have."""

_FORMATS: Final = {
    "Invalid RFC3339 encoded date": "Expected a date, such as 2027-03-31",
    "Invalid RFC3339 encoded datetime": "Expected a time, such as 2027-03-31T14:00:00Z",
    "Invalid UUID": "Expected a UUID, such as 3fa85f64-5717-4562-b3fc-2c963f66afa6",
}
"""What msgspec says of texts, and what a reader without its sources understands."""

_TRUNCATED: Final = "Input data was truncated"
_HALF: Final = "Expected UTF-16 surrogates in pairs, got the escape of the first one alone"
_HALF_OF_A_PAIR = re.compile(rb"(?<!\\)(?:\\\\)*\\u[Dd][89ABab][0-9A-Fa-f]{2}(?:[^\\]|\\[^u])")
"""What is not truncated: msgspec looks for the second one behind the end of the document."""

# msgspec shares what it learns of a class before it has learned all of it. A second thread that
# meets the class meanwhile crashes the interpreter.
_learning = fork_safe_lock()


@cache
def decoder(type_: Any, fractions: Fractions = Decimal) -> msgspec.json.Decoder[Any]:
    """Return what decodes JSON into a type, see `decode`."""
    with _learning:
        return msgspec.json.Decoder(type_, float_hook=fractions)


def decode(
    type_: type[T],
    content: bytes | bytearray,
    direction: Direction,
    fractions: Fractions = Decimal,
) -> T | Violation:
    """Return a JSON document as a type of the contract, or where it leaves the contract.

    Args:
        type_: The type.
        content: The document.
        direction: Which way it travels.
        fractions: What a fraction becomes where the contract has no type for it: a `Decimal`, which
            has all its digits, or by None a float.
    """
    with Decoding(direction) as message:
        try:
            decoded: T = decoder(cast("Any", type_), cast("Any", fractions)).decode(content)
        except msgspec.ValidationError as error:
            within = _LAST_INSTANT.sub(rb"\1", content)
            if len(within) < len(content):
                return decode(type_, within, direction, fractions)
            violation = _violation(str(error), message.allowed)
            # What is wrong in front hides that the rest is not even JSON. What is JSON may have an
            # integer too long for msgspec: only `Raw` takes that, and so ends this for certain.
            rest = decode(Raw if type_ is ANYTHING else ANYTHING, content, direction)
            is_malformed = isinstance(rest, Violation) and rest.is_malformed
            return replace(violation, is_malformed=is_malformed)
        except UnicodeDecodeError as error:
            got = f"got the byte 0x{error.object[error.start]:02x}"
            return Violation("$", f"Expected UTF-8, {got}", is_malformed=True)
        except msgspec.DecodeError as error:
            is_half = str(error) == _TRUNCATED and _HALF_OF_A_PAIR.search(content)
            return Violation("$", _HALF if is_half else str(error), is_malformed=True)
        except RecursionError:
            return Violation("$", "Expected JSON that is not nested as deeply", is_malformed=True)
        return decoded


def may_have_no_number(content: bytes | bytearray) -> bool:
    """Return whether JSON may have a text that msgspec takes for a number, and that is none."""
    return any(each in content for each in _ENDS)


def not_finite(decoded: object) -> Violation | None:
    """Return where a decimal is no finite number, or None."""
    path = next(_not_finite(decoded, "$"), None)
    return None if path is None else Violation(path, "Expected a finite number")


def _not_finite(value: object, path: str) -> Iterator[str]:
    match value:
        case Decimal() if not value.is_finite():
            yield path
        case Struct():
            names = zip(value.__struct_encode_fields__, value.__struct_fields__, strict=True)
            for wire, name in names:
                yield from _not_finite(getattr(value, name), f"{path}.{wire}")
        case Mapping():
            for name, item in cast("Mapping[str, object]", value).items():
                yield from _not_finite(item, f"{path}.{name}")
        case list():
            for index, item in enumerate(cast("list[object]", value)):
                yield from _not_finite(item, f"{path}[{index}]")
        case _:
            pass


def _violation(said: str, allowed: tuple[str, ...]) -> Violation:
    """Return what msgspec said, such as "Expected `str`, got `int` - at `$.Name`", in its parts.

    What was decoded inside of something else says its own path first, and then where that is.
    """
    path = "$"
    while (parts := said.rpartition(AT))[2].startswith("$") and parts[0]:
        said, path = parts[0], path + parts[2][1:-1]
    if allowed:
        return Violation(path, f"Expected one of {', '.join(allowed)}")
    return Violation(path, _FORMATS.get(said, said))
