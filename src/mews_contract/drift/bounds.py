"""Bounds of numbers and sizes, in one form for the styles of all versions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import Final

from mews_contract.drift.errors import DocumentError
from mews_contract.drift.node import Node
from mews_contract.json_values import kind_of

_GREATEST: Final = 10**1000
_RANGES: Final = {"int32": 2**31, "int64": 2**63}
_NEVER_EMPTY: Final = frozenset({"date", "date-time", "time", "uuid", "email", "uri"})
_SIZES: Final = ("Length", "Items", "Properties")
_OF_TYPE: Final[Mapping[str, tuple[str, ...]]] = {
    "string": ("minLength", "maxLength"),
    "array": ("minItems", "maxItems"),
    "object": ("minProperties", "maxProperties"),
    "number": ("minimum", "maximum"),
    "integer": ("minimum", "maximum"),
}
_BOUNDS: Final = frozenset(
    {"exclusiveMinimum", "exclusiveMaximum"}
    | {keyword for keywords in _OF_TYPE.values() for keyword in keywords}
)


@dataclass(frozen=True, slots=True)
class Bound:
    """The least or the greatest that is allowed, itself allowed or not."""

    value: Fraction
    is_exclusive: bool = False

    def __str__(self) -> str:
        number = int(self.value) if self.value.denominator == 1 else float(self.value)
        return f"{number}{' (exclusive)' if self.is_exclusive else ''}"


def bounds(
    nodes: list[Node], kind: str | None, format_: str, *, is_lower: bool
) -> dict[str, Bound]:
    """Return the tightest bounds on one side, without those that say nothing.

    Args:
        nodes: The parts of an alternative.
        kind: Its type, or None.
        format_: Its format, or empty.
        is_lower: Which side.

    Raises:
        DocumentError: One of them is no number.
    """
    prefix, pick = ("min", max) if is_lower else ("max", min)
    found: dict[str, list[Bound]] = {}
    for node in nodes:
        if _BOUNDS.isdisjoint(node.value):
            continue
        for size in _SIZES:
            keyword = f"{prefix}{size}"
            if keyword in node.value:
                found.setdefault(keyword, []).extend(map(Bound, numbers([node], keyword)))
        found.setdefault(f"{prefix}imum", []).extend(_limits(node, prefix, kind))
    sign = 1 if is_lower else -1
    return {
        keyword: bound
        for keyword, bounds in found.items()
        if bounds and (kind is None or keyword in _OF_TYPE.get(kind, ()))
        # Of two equal bounds the exclusive one is tighter.
        for bound in [pick(bounds, key=lambda each: (each.value, sign * each.is_exclusive))]
        if not _is_idle(keyword, bound.value, format_)
    }


def _limits(node: Node, prefix: str, kind: str | None) -> Iterable[Bound]:
    """Yield the limits of a number, in the style of 3.0 and in that of 3.1."""
    exclusive = f"exclusive{prefix.capitalize()}imum"
    for value in numbers([node], f"{prefix}imum"):
        yield _limit(value, prefix, kind, is_exclusive=node.flag(exclusive))
    if not isinstance(node.value.get(exclusive), bool):
        for value in numbers([node], exclusive):
            yield _limit(value, prefix, kind, is_exclusive=True)


def _limit(value: Fraction, prefix: str, kind: str | None, *, is_exclusive: bool) -> Bound:
    if kind != "integer":
        return Bound(value, is_exclusive)
    if prefix == "min":
        return Bound(Fraction(floor(value) + 1 if is_exclusive else ceil(value)))
    return Bound(Fraction(ceil(value) - 1 if is_exclusive else floor(value)))


def _is_idle(keyword: str, value: Fraction, format_: str) -> bool:
    """Return whether a bound forbids nothing that would be allowed without it."""
    if keyword == "minLength" and format_ in _NEVER_EMPTY:
        return value <= 1
    if keyword == "minimum" and format_ in _RANGES:
        return value <= -_RANGES[format_]
    if keyword == "maximum" and format_ in _RANGES:
        return value >= _RANGES[format_] - 1
    return keyword in {"minLength", "minItems", "minProperties"} and value <= 0


def _is_finite(value: object) -> bool:
    """Return whether a value is a number that can be told apart from its neighbours."""
    return isinstance(value, int | float) and -_GREATEST <= value <= _GREATEST


def numbers(nodes: Iterable[Node], keyword: str) -> Iterable[Fraction]:
    """Yield the numbers that parts hold under a keyword.

    Raises:
        DocumentError: One of them holds something else.
    """
    for node in nodes:
        value = node.value.get(keyword)
        if value is None:
            continue
        if isinstance(value, bool) or not _is_finite(value):
            problem = f"has to be a finite number; got {kind_of(value)}"
            at = f"{node.where}/{keyword}"
            raise DocumentError(at, problem)
        yield Fraction(value) if isinstance(value, int) else Fraction(repr(value))
