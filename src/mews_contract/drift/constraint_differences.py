"""What differs between two alternatives of the same type, apart from their properties."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from fractions import Fraction
from typing import Final

from mews_contract.drift.bounds import Bound
from mews_contract.drift.change import Change
from mews_contract.drift.constraints import Constraints

_SMALLER: Final = {("int32", "int64"), ("float", "double")}
_HIDDEN: Final = "***"


def constraint_changes(ours: Constraints, theirs: Constraints) -> Iterator[Change]:
    """Yield what differs between two alternatives of the same type."""
    yield from _format(ours.format, theirs.format)
    yield from _bounds(ours.lower, theirs.lower, is_lower=True)
    yield from _bounds(ours.upper, theirs.upper, is_lower=False)
    yield from _multiples(ours.multiple_of, theirs.multiple_of)
    if ours.is_unique != theirs.is_unique:
        kind = "bound-tightened" if theirs.is_unique else "bound-loosened"
        yield Change(kind, "", _uniqueness(ours), _uniqueness(theirs))
    yield from _texts("pattern", ours.patterns, theirs.patterns)
    yield from _enum(ours, theirs)
    yield from _other(ours.other, theirs.other)
    yield from _default(ours, theirs)


def _format(ours: str, theirs: str) -> Iterator[Change]:
    if ours == theirs:
        return
    if not ours or (theirs, ours) in _SMALLER:
        kind = "format-narrowed"
    elif not theirs or (ours, theirs) in _SMALLER:
        kind = "format-widened"
    else:
        kind = "format-changed"
    yield Change(kind, "", ours or "no format", theirs or "no format")


def _bounds(
    ours: Mapping[str, Bound], theirs: Mapping[str, Bound], *, is_lower: bool
) -> Iterator[Change]:
    for keyword in sorted({*ours, *theirs}):
        one, other = ours.get(keyword), theirs.get(keyword)
        if one == other:
            continue
        is_tighter = other is not None and (
            one is None or _is_tighter(other, one, is_lower=is_lower)
        )
        kind = "bound-tightened" if is_tighter else "bound-loosened"
        yield Change(kind, "", _bound(keyword, one), _bound(keyword, other))


def _is_tighter(bound: Bound, other: Bound, *, is_lower: bool) -> bool:
    if bound.value == other.value:
        return bound.is_exclusive
    return (bound.value > other.value) == is_lower


def _bound(keyword: str, bound: Bound | None) -> str:
    return f"no {keyword}" if bound is None else f"{keyword} {bound}"


def _multiples(ours: frozenset[Fraction], theirs: frozenset[Fraction]) -> Iterator[Change]:
    if ours == theirs:
        return
    is_looser = all(any(one % other == 0 for one in ours) for other in theirs if other)
    kind = "bound-loosened" if is_looser else "bound-tightened"
    yield Change(kind, "", _multiple(ours), _multiple(theirs))


def _multiple(steps: frozenset[Fraction]) -> str:
    told = " and ".join(str(Bound(step)) for step in sorted(steps))
    return f"multipleOf {told}" if told else "no multipleOf"


def _uniqueness(constraints: Constraints) -> str:
    return "unique items" if constraints.is_unique else "items may repeat"


def _texts(kind: str, ours: frozenset[str], theirs: frozenset[str]) -> Iterator[Change]:
    if ours == theirs:
        return
    how = "added" if ours < theirs else "removed" if theirs < ours else "changed"
    yield Change(f"{kind}-{how}", "", _listed(ours, f"no {kind}"), _listed(theirs, f"no {kind}"))


def _listed(texts: frozenset[str], none: str) -> str:
    return " and ".join(sorted(texts)) or none


def _enum(ours: Constraints, theirs: Constraints) -> Iterator[Change]:
    one, other = ours.enum, theirs.enum
    is_secret = ours.is_secret or theirs.is_secret
    if one is None and other is not None:
        yield Change("enum-added", "", "any value", _values(other, is_secret=is_secret))
    elif one is not None and other is None:
        yield Change("enum-removed", "", _values(one, is_secret=is_secret), "any value")
    elif one is not None and other is not None:
        for value in sorted(one - other):
            told = _values({value}, is_secret=is_secret)
            yield Change("enum-value-removed", "", told, "no such value")
        for value in sorted(other - one):
            told = _values({value}, is_secret=is_secret)
            yield Change("enum-value-added", "", "no such value", told)


def _values(values: AbstractSet[str], *, is_secret: bool) -> str:
    return _HIDDEN if is_secret else ", ".join(sorted(values))


def _other(ours: Mapping[str, str], theirs: Mapping[str, str]) -> Iterator[Change]:
    for keyword in sorted({*ours, *theirs}):
        if ours.get(keyword) == theirs.get(keyword):
            continue
        if keyword not in ours:
            yield Change("constraint-added", "", f"no {keyword}", keyword)
        elif keyword not in theirs:
            yield Change("constraint-removed", "", keyword, f"no {keyword}")
        else:
            yield Change("constraint-changed", "", keyword, f"another {keyword}")


def _default(ours: Constraints, theirs: Constraints) -> Iterator[Change]:
    if ours.defaults == theirs.defaults:
        return
    how = "added" if not ours.defaults else "removed" if not theirs.defaults else "changed"
    is_secret = ours.is_secret or theirs.is_secret
    yield Change(
        f"default-{how}",
        "",
        _HIDDEN if is_secret else _listed(ours.defaults, "no default"),
        _HIDDEN if is_secret else _listed(theirs.defaults, "no default"),
    )
