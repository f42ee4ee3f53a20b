"""Bounds of numbers and sizes, in one form for the styles of all versions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import Final

from mews_contract.drift.reading.document import DocumentError, Node
from mews_contract.json_values import kind_of

_GREATEST: Final = 10**1000
_RANGES: Final = {"int32": 2**31, "int64": 2**63}
_NEVER_EMPTY: Final = frozenset({"date", "date-time", "time", "uuid", "email", "uri"})
_SIZES: Final = {"Length": "string", "Items": "array", "Properties": "object"}
_NUMBERS: Final = frozenset({None, "number", "integer"})


@dataclass(frozen=True, slots=True)
class Bound:
    """The least or the greatest that is allowed, itself allowed or not."""

    value: Fraction
    is_exclusive: bool
    is_lower: bool

    def is_tighter(self, other: "Bound") -> bool:
        """Return whether it allows less than another bound on the same side."""
        if self.value == other.value:
            return self.is_exclusive and not other.is_exclusive
        return (self.value > other.value) == self.is_lower

    def __str__(self) -> str:
        return f"{plain(self.value)}{' (exclusive)' if self.is_exclusive else ''}"


def plain(value: Fraction) -> str:
    """Return a number as people write it."""
    return str(int(value) if value.denominator == 1 else float(value))


def bounds(nodes: list[Node], kind: str | None, format_: str) -> dict[str, Bound]:
    """Return the tightest bounds that parts of a type and a format say, by keyword.

    Those that forbid nothing are left out.

    Raises:
        DocumentError: One of them is no number.
    """
    found: dict[str, Bound] = {}
    for node in nodes:
        for keyword, bound in _bounds(node, kind):
            known = found.get(keyword)
            if known is None or bound.is_tighter(known):
                found[keyword] = bound
    return {
        keyword: bound
        for keyword, bound in found.items()
        if not is_idle(keyword, bound.value, format_)
    }


def numbers(node: Node, keyword: str) -> Iterable[Fraction]:
    """Yield the number that a part holds under a keyword, if it does.

    Raises:
        DocumentError: It holds something else.
    """
    value = node.value.get(keyword)
    if value is None:
        return
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not is_number or not -_GREATEST <= value <= _GREATEST:
        at = f"{node.where}/{keyword}"
        raise DocumentError(at, f"has to be a finite number; got {kind_of(value)}")
    yield Fraction(value) if isinstance(value, int) else Fraction(repr(value))


def _bounds(node: Node, kind: str | None) -> Iterator[tuple[str, Bound]]:
    for prefix, is_lower in (("min", True), ("max", False)):
        for size, of in _SIZES.items():
            for value in numbers(node, f"{prefix}{size}") if kind in {None, of} else ():
                yield f"{prefix}{size}", Bound(value, is_exclusive=False, is_lower=is_lower)
        if kind not in _NUMBERS:
            continue
        keyword, exclusive = f"{prefix}imum", f"exclusive{prefix.capitalize()}imum"
        is_flag = isinstance(node.value.get(exclusive), bool)
        limits = [(value, node.flag(exclusive)) for value in numbers(node, keyword)]
        limits += [(value, True) for value in (() if is_flag else numbers(node, exclusive))]
        for value, is_exclusive in limits:
            yield keyword, _limit(value, is_exclusive=is_exclusive, is_lower=is_lower, kind=kind)


def _limit(value: Fraction, *, is_exclusive: bool, is_lower: bool, kind: str | None) -> Bound:
    if kind != "integer":
        return Bound(value, is_exclusive, is_lower)
    if is_lower:
        whole = floor(value) + 1 if is_exclusive else ceil(value)
    else:
        whole = ceil(value) - 1 if is_exclusive else floor(value)
    return Bound(Fraction(whole), is_exclusive=False, is_lower=is_lower)


def is_idle(keyword: str, value: Fraction, format_: str) -> bool:
    """Return whether a bound forbids nothing of a format that would be allowed without it."""
    if keyword == "minLength" and format_ in _NEVER_EMPTY:
        return value <= 1
    if keyword == "minimum" and format_ in _RANGES:
        return value <= -_RANGES[format_]
    if keyword == "maximum" and format_ in _RANGES:
        return value >= _RANGES[format_] - 1
    return keyword in {"minLength", "minItems", "minProperties"} and value <= 0
