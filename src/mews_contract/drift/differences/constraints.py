"""What differs between two alternatives of the same type, apart from their properties."""

import json
from collections.abc import Collection, Iterator, Mapping
from typing import Final

from mews_contract.drift.differences.rules import Change
from mews_contract.drift.schema.bounds import Bound, is_idle, plain
from mews_contract.drift.schema.constraints import Constraints

_SMALLER: Final = {("int32", "int64"), ("float", "double")}
_HIDDEN: Final = "***"
_UNIQUE: Final = {True: "unique items", False: "duplicate items allowed"}


def constraint_changes(ours: Constraints, theirs: Constraints) -> Iterator[Change]:
    """Yield what differs between two alternatives of the same type."""
    is_secret = "x-mews-secret" in ours.flags | theirs.flags
    yield from _format(ours.format, theirs.format)
    yield from _bounds(ours, theirs)
    yield from _multiples(ours, theirs)
    one, other = ("uniqueItems" in each.flags for each in (ours, theirs))
    if one != other:
        yield _bound(is_tighter=other, ours=_UNIQUE[one], theirs=_UNIQUE[other])
    yield from _texts("pattern", ours.patterns, theirs.patterns)
    yield from _enum(ours.enum, theirs.enum, is_secret=is_secret)
    yield from _other(ours.other, theirs.other)
    yield from _texts("default", ours.defaults, theirs.defaults, is_secret=is_secret)


def _bound(*, is_tighter: bool, ours: str, theirs: str) -> Change:
    return Change("bound-tightened" if is_tighter else "bound-loosened", "", ours, theirs)


def _format(ours: str, theirs: str) -> Iterator[Change]:
    if ours == theirs:
        return
    if not ours or (theirs, ours) in _SMALLER:
        how = "narrowed"
    else:
        how = "widened" if not theirs or (ours, theirs) in _SMALLER else "changed"
    yield Change(f"format-{how}", "", ours or "no format", theirs or "no format")


def _bounds(ours: Constraints, theirs: Constraints) -> Iterator[Change]:
    for keyword in sorted({*ours.bounds, *theirs.bounds}):
        one, other = ours.bounds.get(keyword), theirs.bounds.get(keyword)
        if one == other or (one is None and other and _is_implied(keyword, other, ours)):
            continue
        if other is None and one and _is_implied(keyword, one, theirs):
            continue
        is_tighter = other is not None and (one is None or other.is_tighter(one))
        told = [f"{keyword} {each}" if each else f"no {keyword}" for each in (one, other)]
        yield _bound(is_tighter=is_tighter, ours=told[0], theirs=told[1])


def _is_implied(keyword: str, bound: Bound, by: Constraints) -> bool:
    """Return whether the format or the values of the other side keep to a bound as they are."""
    lengths = [len(json.loads(value)) for value in by.enum or () if value.startswith('"')]
    if keyword == "minLength" and lengths:
        return min(lengths) >= bound.value
    if keyword == "maxLength" and lengths:
        return max(lengths) <= bound.value
    return is_idle(keyword, bound.value, by.format)


def _multiples(ours: Constraints, theirs: Constraints) -> Iterator[Change]:
    one, other = ours.multiple_of, theirs.multiple_of
    if one != other:
        is_looser = all(any(each % step == 0 for each in one) for step in other if step)
        told = [
            f"multipleOf {' and '.join(map(plain, sorted(each)))}" if each else "no multipleOf"
            for each in (one, other)
        ]
        yield _bound(is_tighter=not is_looser, ours=told[0], theirs=told[1])


def _texts(
    kind: str, ours: frozenset[str], theirs: frozenset[str], *, is_secret: bool = False
) -> Iterator[Change]:
    """Yield what differs in texts that hold together: fewer of them allow more."""
    if ours == theirs:
        return
    how = "added" if not ours else "removed" if not theirs else "changed"
    if kind == "pattern" and how == "changed":
        how = "added" if ours < theirs else "removed" if theirs < ours else "changed"
    told = (
        _HIDDEN if is_secret else " and ".join(sorted(each)) or f"no {kind}"
        for each in (ours, theirs)
    )
    yield Change(f"{kind}-{how}", "", *told)


def _enum(
    ours: frozenset[str] | None, theirs: frozenset[str] | None, *, is_secret: bool
) -> Iterator[Change]:
    def told(values: Collection[str]) -> str:
        return _HIDDEN if is_secret else ", ".join(sorted(values))

    if ours is None or theirs is None:
        if theirs is not None:
            yield Change("enum-added", "", "any value", told(theirs))
        if ours is not None:
            yield Change("enum-removed", "", told(ours), "any value")
        return
    for value in sorted(ours - theirs):
        yield Change("enum-value-removed", "", told({value}), "no such value")
    for value in sorted(theirs - ours):
        yield Change("enum-value-added", "", "no such value", told({value}))


def _other(ours: Mapping[str, str], theirs: Mapping[str, str]) -> Iterator[Change]:
    for keyword in sorted({*ours, *theirs}):
        if keyword not in ours:
            yield Change("constraint-added", "", f"no {keyword}", keyword)
        elif keyword not in theirs:
            yield Change("constraint-removed", "", keyword, f"no {keyword}")
        elif ours[keyword] != theirs[keyword]:
            yield Change("constraint-changed", "", keyword, f"another {keyword}")
