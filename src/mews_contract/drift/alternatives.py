"""Which alternative of our schema is which of theirs, whatever their order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from mews_contract.drift.change import Change
from mews_contract.drift.constraints import Constraints, Reader

_ANY: Final = "any type"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An alternative as it is recognised.

    Attributes:
        constraints: What it demands.
        marks: Its properties, and the values of those that are enums.
    """

    constraints: Constraints
    marks: frozenset[str]


@dataclass(frozen=True, slots=True)
class Matching:
    """What came of matching the alternatives of two schemas.

    Attributes:
        changes: What differs between the types, and which alternatives have no counterpart.
        pairs: A step of the path, ours and theirs, for each two of the same type.
    """

    changes: tuple[Change, ...]
    pairs: tuple[tuple[str, Constraints, Constraints], ...] = ()


def candidates(
    alternatives: Sequence[Constraints], reader: Reader, *, is_marked: bool
) -> list[Candidate]:
    """Return alternatives as they are recognised, with marks where there is a choice."""
    return [
        Candidate(each, frozenset(_marks(each, reader)) if is_marked else frozenset())
        for each in alternatives
    ]


def matched(ours: Sequence[Candidate], theirs: Sequence[Candidate]) -> Matching:
    """Match alternatives: those of a type that are most alike belong together."""
    if not ours and not theirs:
        return Matching(())
    if len(ours) == len(theirs) == 1:
        kind = _type_change(_types(ours), _types(theirs))
        if kind is None:
            return Matching((), (("", ours[0].constraints, theirs[0].constraints),))
    if not ours or not theirs or None in {*_types(ours), *_types(theirs)} or _apart(ours, theirs):
        kind = _type_change(_types(ours), _types(theirs))
        found = (Change(kind, "", _named(ours), _named(theirs)),) if kind else ()
        return Matching(found)
    return _assigned(ours, theirs)


def _apart(ours: Sequence[Candidate], theirs: Sequence[Candidate]) -> bool:
    """Return whether no type is on both sides."""
    return not set(_types(ours)) & set(_types(theirs))


def _assigned(ours: Sequence[Candidate], theirs: Sequence[Candidate]) -> Matching:
    """Pair the most similar alternatives of each type, then report those that are left."""
    scores = sorted(
        (-_likeness(one, other), at, to)
        for at, one in enumerate(ours)
        for to, other in enumerate(theirs)
        if one.constraints.type == other.constraints.type
    )
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _, at, to in scores:
        if at not in partner and to not in taken:
            partner[at] = to
            taken.add(to)
    gone = [one for at, one in enumerate(ours) if at not in partner]
    new = [other for to, other in enumerate(theirs) if to not in taken]
    is_one = len(ours) == 1
    return Matching(
        tuple(_unmatched(gone, new, ours, theirs)),
        tuple(
            ("" if is_one else f"({at + 1})", ours[at].constraints, theirs[to].constraints)
            for at, to in sorted(partner.items())
        ),
    )


def _unmatched(
    gone: Sequence[Candidate],
    new: Sequence[Candidate],
    ours: Sequence[Candidate],
    theirs: Sequence[Candidate],
) -> Iterator[Change]:
    for one in gone:
        is_type = one.constraints.type not in _types(theirs)
        kind = "type-narrowed" if is_type else "alternative-removed"
        yield Change(kind, "", *_told(one, ours, theirs, is_type=is_type, is_gone=True))
    for other in new:
        is_type = other.constraints.type not in _types(ours)
        kind = "type-widened" if is_type else "alternative-added"
        yield Change(kind, "", *_told(other, ours, theirs, is_type=is_type, is_gone=False))


def _told(
    odd: Candidate,
    ours: Sequence[Candidate],
    theirs: Sequence[Candidate],
    *,
    is_type: bool,
    is_gone: bool,
) -> tuple[str, str]:
    if is_type:
        return _named(ours), _named(theirs)
    names = ", ".join(sorted(odd.constraints.properties)) or odd.constraints.type or _ANY
    form = f"a form with {names}"
    return (form, "no such form") if is_gone else ("no such form", form)


def _type_change(ours: Sequence[str | None], theirs: Sequence[str | None]) -> str | None:
    """Return the kind of difference between two sets of types, or None if there is none."""
    one, other = _span(ours), _span(theirs)
    if one == other:
        return None
    if one is None:
        return "type-narrowed"
    if other is None or one < other:
        return "type-widened"
    return "type-narrowed" if other < one else "type-changed"


def _span(types: Sequence[str | None]) -> frozenset[str] | None:
    """Return the types that values can have, or None if they can have any."""
    if None in types:
        return None
    named = frozenset(name for name in types if name is not None)
    return named | {"integer"} if "number" in named else named


def _types(candidates_: Sequence[Candidate]) -> list[str | None]:
    return [each.constraints.type for each in candidates_]


def _named(candidates_: Sequence[Candidate]) -> str:
    return " or ".join(dict.fromkeys(name or _ANY for name in _types(candidates_))) or "null only"


def _likeness(one: Candidate, other: Candidate) -> float:
    """Return how alike two alternatives are, from 0 to 3."""
    union = one.marks | other.marks
    shared = len(one.marks & other.marks) / len(union) if union else 1
    first, second = one.constraints, other.constraints
    return shared + (first.format == second.format) + (first.enum == second.enum)


def _marks(constraints: Constraints, reader: Reader) -> Iterator[str]:
    for name, schema in constraints.properties.items():
        yield name
        for each in schema.alternatives:
            values = reader.constraints(each).enum or frozenset()
            yield from (f"{name}={value}" for value in values)
