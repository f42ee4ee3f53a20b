"""Which alternative of our schema is which of theirs, whatever their order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from mews_contract.drift.differences.forms import are_spread, joined
from mews_contract.drift.differences.rules import Change
from mews_contract.drift.schema.composition import Schema
from mews_contract.drift.schema.constraints import Constraints, Reader

Pairs = list[tuple[str, Constraints, Constraints]]

_ANY: Final = "any type"
_ONE_FORM: Final = "one form"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An alternative, and what it is recognised by: its properties, and values of their enums."""

    constraints: Constraints
    marks: frozenset[str]

    @property
    def type(self) -> str | None:
        """Its JSON type."""
        return self.constraints.type

    @property
    def form(self) -> str:
        """What it is called where it has no counterpart."""
        names = ", ".join(sorted(self.constraints.properties)) or self.type or _ANY
        return f"a form with {names}"

    def likeness(self, other: "Candidate") -> float:
        """Return how alike two alternatives are, from 0 to 3."""
        union = self.marks | other.marks
        shared = len(self.marks & other.marks) / len(union) if union else 1
        one, two = self.constraints, other.constraints
        return shared + (one.format == two.format) + (one.enum == two.enum)


def candidates(schema: Schema, reader: Reader, *, is_marked: bool) -> list[Candidate]:
    """Return the alternatives of a schema, with marks where there is a choice."""
    return [
        Candidate(each, frozenset(_marks(each, reader)) if is_marked else frozenset())
        for each in reader.each(schema)
    ]


def matched(ours: Sequence[Candidate], theirs: Sequence[Candidate]) -> tuple[list[Change], Pairs]:
    """Match alternatives: those of a type that are most alike belong together.

    Returns:
        What differs between the types, and which alternatives have no counterpart; and the others,
        with a step of the path each.
    """
    ours, told = _gathered(ours, theirs)
    theirs, asked = _gathered(theirs, ours)
    chosen = [Change("constraint-removed", "", each, _ONE_FORM) for each in told]
    chosen += [Change("constraint-added", "", _ONE_FORM, each) for each in asked]
    one, other = _types(ours), _types(theirs)
    kind = _type_change(one, other)
    if len(ours) == len(theirs) == 1 and kind is None:
        return chosen, [("", ours[0].constraints, theirs[0].constraints)]
    if None in {*one, *other} or not {*one} & {*other}:
        return [Change(kind, "", _named(one), _named(other))] if kind else [], []
    partner = _partners(ours, theirs)
    is_one = len(ours) == 1
    pairs = [
        ("" if is_one else f"({at + 1})", ours[at].constraints, theirs[to].constraints)
        for at, to in sorted(partner.items())
    ]
    gone = [each for at, each in enumerate(ours) if at not in partner]
    new = [each for to, each in enumerate(theirs) if to not in partner.values()]
    return [*chosen, *_unmatched(gone, new, one, other)], pairs


def _gathered(
    side: Sequence[Candidate], other: Sequence[Candidate]
) -> tuple[list[Candidate], list[str]]:
    """Gather the alternatives of a type over which the only one of the other side is spread.

    Returns:
        The alternatives that are left, and of objects how many were gathered, in words.
    """
    left, told = [*side], list[str]()
    for whole in other:
        forms = [each for each in left if each.type == whole.type]
        is_only = _types(other).count(whole.type) == 1
        constraints = [each.constraints for each in forms]
        if len(forms) > 1 and is_only and are_spread(whole.constraints, constraints):
            gathered = Candidate(joined(constraints), whole.marks)
            left = [gathered, *(each for each in left if each not in forms)]
            told += [f"one of {len(forms)} forms"] if whole.type == "object" else []
    return left, told


def _partners(ours: Sequence[Candidate], theirs: Sequence[Candidate]) -> dict[int, int]:
    """Return which of theirs each of ours is, the most alike first."""
    scores = sorted(
        (-one.likeness(other), at, to)
        for at, one in enumerate(ours)
        for to, other in enumerate(theirs)
        if one.type == other.type
    )
    partner: dict[int, int] = {}
    for _, at, to in scores:
        if at not in partner and to not in partner.values():
            partner[at] = to
    return partner


def _unmatched(
    gone: Sequence[Candidate],
    new: Sequence[Candidate],
    ours: Sequence[str | None],
    theirs: Sequence[str | None],
) -> Iterator[Change]:
    types = _named(ours), _named(theirs)
    for each in gone:
        if each.type in theirs:
            yield Change("alternative-removed", "", each.form, "no such form")
        else:
            yield Change("type-narrowed", "", *types)
    for each in new:
        if each.type in ours:
            yield Change("alternative-added", "", "no such form", each.form)
        else:
            yield Change("type-widened", "", *types)


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


def _types(found: Sequence[Candidate]) -> list[str | None]:
    return [each.type for each in found]


def _named(types: Sequence[str | None]) -> str:
    return " or ".join(dict.fromkeys(name or _ANY for name in types)) or "null only"


def _marks(constraints: Constraints, reader: Reader) -> Iterator[str]:
    for name, schema in constraints.properties.items():
        yield name
        for each in reader.each(schema):
            yield from (f"{name}={value}" for value in each.enum or ())
