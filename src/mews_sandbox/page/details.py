"""One entity in full: what the API returns of it, in words, and what refers to it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from typing import Any, Final
from uuid import UUID

from mews_contract.contract import Contract
from mews_contract.json_values import JsonObject, is_array, is_object
from mews_contract.operation import Operation
from mews_runtime.masking import MASK
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.log import shown
from mews_sandbox.operations.behaviours import kinds_of
from mews_sandbox.operations.kinds import Kinds, Part, without_id
from mews_sandbox.operations.references import is_active
from mews_sandbox.operations.results import result_of
from mews_sandbox.page.titles import found, own_title, referred, spoken, title
from mews_sandbox.sandbox import Present

MOST_RELATED: Final = 8
"""How many entities of a kind are shown that refer to the one that is open."""

_LONGEST: Final = 500
_LEFT_OUT: Final = frozenset({"Id", "EnterpriseId", "ChainId"})
"""What is on the page already, or says nothing to people. It is in the JSON."""


@dataclass(frozen=True, slots=True)
class Link:
    """An entity that can be opened.

    Attributes:
        note: Its state or type, and its amount.
    """

    kind: str
    id: str
    text: str
    note: str = ""
    start_utc: str | None = None
    end_utc: str | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A property in words: one of a text, an instant, and links."""

    name: str
    text: str = ""
    at: str | None = None
    links: Sequence[Link] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """Entities of a kind that refer to the one that is open, and how many more there are."""

    name: str
    links: list[Link]
    more: int


@dataclass(frozen=True, slots=True)
class Details:
    """An entity.

    Attributes:
        word: What it is, such as `Resource block`.
        operation: The short name of the operation that lists it, if there is one.
        anchor: Where the reference has that operation.
        json: The entity as that operation returns it, with its secrets masked.
    """

    kind: str
    id: str
    word: str
    title: str
    time_zone: str
    operation: str | None
    anchor: str | None
    facts: list[Fact]
    related: list[Related]
    json: JsonObject = field(repr=False)


def details(
    present: Present, listing: Operation | None, kind: str, id_: UUID, zone: str
) -> Details:
    """Return an entity in full, as the operation that lists its kind returns it.

    Its times are those of its property, or else of a given zone.

    Raises:
        LookupError: There is none with that id.
    """
    kinds = present.kinds
    entity = present.state.entities[kind].get(str(id_)) if kind in kinds.schemas else None
    if entity is None:
        message = f"there is no entity {id_} of the kind {kind!r} any more"
        raise LookupError(message)
    part = kinds.part(kind)
    owner = present.directory.owners.get(present.directory.owner(entity) or "")
    known = {name: entity[name] for name in part.members if name in entity}
    masked: Any = shown(part.schema, known)
    return Details(
        kind,
        entity["Id"],
        spoken(kinds.schemas[kind]),
        own_title(kinds, kind, entity),
        owner.time_zone if owner else zone,
        listing.name if listing else None,
        f"/{listing.definition['tags'][0]}/{listing.id}" if listing else None,
        [*_facts(present, part, masked)],
        [*_related(present, kind, entity["Id"])],
        masked,
    )


@cache
def listing_of(contract: Contract, kind: str) -> Operation | None:
    """Return the operation that lists a kind: the newest of its versions."""
    listings = [
        operation
        for operation in contract.operations.values()
        if operation.name.split("/")[1].startswith("getAll")
        and not operation.definition.get("deprecated")
        and (result := result_of(operation, kinds_of(contract)))
        and result.kind == kind
    ]
    return max(
        listings, key=lambda each: (each.name.startswith(f"{kind}/"), each.name), default=None
    )


def _facts(present: Present, part: Part, entity: JsonObject) -> Iterator[Fact]:
    for name, member in part.members.items():
        node, value = member.place.node, entity.get(name)
        if name in _LEFT_OUT or node.get("deprecated") or value in (None, "", [], {}):
            continue
        called = spoken(name)
        if without_id(name):
            others = present.kinds.referred(name, node)
            ids = value if is_array(value) else [value]
            linked = [other for id_ in ids if (other := found(present.state, others, id_))]
            if linked:
                yield Fact(called, links=[_link(present.kinds, *each) for each in linked])
        elif node.get("format") == "date-time" and value != MASK:
            yield Fact(called, at=value)
        elif text := _text(present, member, value):
            yield Fact(called, text[:_LONGEST])


def _text(present: Present, part: Part | None, value: Any) -> str:
    """Return a value in words: what is empty is left out, and ids are replaced by names."""
    if is_array(value):
        return ", ".join(filter(None, (_text(present, part and part.item, each) for each in value)))
    if is_object(value) and "Currency" in value:
        return amount(value)
    if is_object(value):
        members = part.members if part else {}
        pairs = [*_pairs(present, members, value)]
        # A text in one language, or what is inside of a value told by its type, needs no name.
        is_named = len(pairs) > 1 or members
        return "; ".join(f"{name}: {text}" if is_named and name else text for name, text in pairs)
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = "" if value is None else str(value)
    return spoken(text) if text and part and "enum" in part.place.node else text


def _pairs(
    present: Present, members: Mapping[str, Part], value: JsonObject
) -> Iterator[tuple[str, str]]:
    told = {
        name: schema
        for name, member in members.items()
        if (schema := member.schema.told(member.place, value))
    }
    for name, inside in value.items():
        member = Part.whole(told[name]) if name in told else members.get(name)
        others = present.kinds.referred(name, member.place.node) if member else ()
        named = found(present.state, others, inside) if without_id(name) else None
        text = title(present.kinds, *named) if named else _text(present, member, inside)
        if text and inside is not False:
            # The names of a map are data, such as codes of languages.
            yield "" if told else spoken(name).lower() if member else name, text


def amount(value: JsonObject) -> str:
    """Return an amount, with its taxes where it has any, and its currency."""
    return f"{value.get('GrossValue', value.get('Value'))} {value['Currency']}"


def _related(present: Present, kind: str, id_: str) -> Iterator[Related]:
    referring: dict[str, dict[str, JsonObject]] = {}
    for other, name in present.kinds.referring.get(kind, ()):
        if without_id(name) is None:
            continue
        for entity in present.state.entities[other].newest_first([OneOf.just(name, id_)]):
            if is_active(entity):
                referring.setdefault(other, {})[entity["Id"]] = entity
    for other, there in referring.items():
        first = islice(there.values(), MOST_RELATED)
        links = [_through(present, other, each, id_) for each in first]
        yield Related(spoken(other), links, len(there) - len(links))


def _through(present: Present, kind: str, entity: JsonObject, origin: str) -> Link:
    """Return a link to an entity, or to what it leads to where it does nothing but that."""
    if "Type" not in entity and not own_title(present.kinds, kind, entity):
        for other, leads_to in referred(present.state, present.kinds, kind, entity):
            if leads_to["Id"] != origin:
                return _link(present.kinds, other, leads_to)
    return _link(present.kinds, kind, entity)


def _link(kinds: Kinds, kind: str, entity: JsonObject) -> Link:
    has_amount = is_object(entity.get("Amount"))
    state = entity.get("State") or (None if has_amount else entity.get("Type"))
    notes = [spoken(state)] if isinstance(state, str) and own_title(kinds, kind, entity) else []
    notes += [amount(entity["Amount"])] if has_amount else []
    start, end = (entity.get(name) for name in ("StartUtc", "EndUtc"))
    return Link(kind, entity["Id"], title(kinds, kind, entity), " · ".join(notes), start, end)
