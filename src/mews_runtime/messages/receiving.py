"""Decoding an answer: as msgspec does, and what it takes for a number and is none is refused."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar, cast

from mews_runtime.messages.places import Place, below, place_of, properties
from mews_runtime.schema.decoding import Direction, Fractions, Violation, decode
from mews_runtime.schema.model import Model

T = TypeVar("T")

_ENDS = (b'NaN"', b'nfinity"')
"""How the texts end which servers write for numbers that JSON does not have."""


def received(
    type_: type[T], content: bytes | bytearray, fractions: Fractions = Decimal
) -> T | Violation:
    """Return an answer as a type of the contract, or where it leaves the contract.

    Args:
        type_: The type.
        content: The JSON of the answer.
        fractions: What a fraction becomes where the contract has no type for it, as of `decode`.
    """
    result = decode(type_, content, Direction.RESPONSE, fractions)
    if _has_decimals(place_of(cast("Any", type_))) and any(each in content for each in _ENDS):
        found = next(_not_finite(result, "$"), None)
        return result if found is None else Violation(found, "Expected a finite number")
    return result


@cache
def _has_decimals(place: Place, above: frozenset[Place] = frozenset()) -> bool:
    # A model may be below itself again.
    if place in above:
        return False
    return place.kind is Decimal or any(
        _has_decimals(each, above | {place}) for each in below(place)
    )


def _not_finite(value: object, path: str) -> Iterator[str]:
    """Yield the JSON paths of decimals that are no finite numbers."""
    match value:
        case Decimal() if not value.is_finite():
            yield path
        case Model() | Mapping():
            named: Mapping[Any, object] = (
                properties(value) if isinstance(value, Model) else cast("Any", value)
            )
            for name, item in named.items():
                yield from _not_finite(item, f"{path}.{name}")
        case list():
            for index, item in enumerate(cast("list[object]", value)):
                yield from _not_finite(item, f"{path}[{index}]")
        case _:
            pass
