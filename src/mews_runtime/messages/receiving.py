"""Decoding a response: as msgspec does, and what it takes for a number and is none is refused."""

from decimal import Decimal
from functools import cache
from typing import Any, TypeVar, cast

from mews_runtime.messages.places import Place, below, place_of
from mews_runtime.schema.decoding import (
    Direction,
    Fractions,
    Violation,
    decode,
    may_have_no_number,
    not_finite,
)

T = TypeVar("T")


def received(
    type_: type[T], content: bytes | bytearray, fractions: Fractions = Decimal
) -> T | Violation:
    """Return a response as a type of the contract, or where it leaves the contract.

    Args:
        type_: The type.
        content: The JSON of the response.
        fractions: What a fraction becomes where the contract has no type for it, as of `decode`.
    """
    result = decode(type_, content, Direction.RESPONSE, fractions)
    may_have = _has_decimals(place_of(cast("Any", type_))) and may_have_no_number(content)
    return (may_have and not_finite(result)) or result


@cache
def _has_decimals(place: Place, above: frozenset[Place] = frozenset()) -> bool:
    # A model may be below itself again.
    if place in above:
        return False
    return place.kind is Decimal or any(
        _has_decimals(each, above | {place}) for each in below(place)
    )
