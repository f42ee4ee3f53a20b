"""What an entity is called on the page, and how the names of the contract read in words."""

from collections.abc import Iterator
from typing import Any, Final

from mews_contract.json_values import JsonObject, is_object
from mews_sandbox.hotel.state import State
from mews_sandbox.operations.kinds import ENTERPRISES, Kinds, without_id, words

_ENDINGS: Final = ("Ids", "Id", "Utc")
_NAMES: Final = frozenset(
    ("Name", "Names", "FirstName", "LastName", "BillingName", "Number", "Code")
)


def spoken(name: str) -> str:
    """Return a name of the contract in words: `ScheduledStartUtc` is `Scheduled start`."""
    parts = words(name)
    if len(parts) > 1 and parts[-1] in _ENDINGS:
        parts.pop()
    return " ".join([parts[0][:1].upper() + parts[0][1:], *map(_lowered, parts[1:])])


def own_title(kinds: Kinds, kind: str, entity: JsonObject) -> str:
    """Return what an entity says that it is called, or nothing: a secret number is no name."""
    members = kinds.part(kind).members
    open_ = {
        name: entity.get(name)
        for name in _NAMES & members.keys()
        if not members[name].place.node.get("x-mews-secret")
    }
    names = open_.get("Names")
    in_languages: list[Any] = [*names.values()] if is_object(names) else []
    person = " ".join(filter(None, (open_.get("FirstName"), open_.get("LastName"))))
    others = [open_.get(name) for name in ("BillingName", "Number", "Code")]
    called: list[Any] = [open_.get("Name"), *in_languages, person, *others]
    return next((str(each) for each in called if each), "")


def title(kinds: Kinds, kind: str, entity: JsonObject) -> str:
    """Return what an entity is called: by its type, or what it is, if it has no name."""
    type_ = entity.get("Type")
    return (
        own_title(kinds, kind, entity)
        or (spoken(type_) if isinstance(type_, str) else "")
        or spoken(kinds.schemas[kind])
    )


def found(state: State, kinds: tuple[str, ...], id_: object) -> tuple[str, JsonObject] | None:
    """Return the entity with an id, and its kind, or None if there is none of the kinds."""
    for kind in kinds:
        entity = state.entities[kind].get(id_) if isinstance(id_, str) else None
        if entity is not None:
            return kind, entity
    return None


def referred(
    state: State, kinds: Kinds, kind: str, entity: JsonObject
) -> Iterator[tuple[str, JsonObject]]:
    """Yield what an entity refers to, but for its property, with the kind of each."""
    for name, part in kinds.part(kind).members.items():
        others = kinds.referred(name, part.place.node) if without_id(name) else ()
        other = found(state, others, entity.get(name))
        if other is not None and other[0] != ENTERPRISES:
            yield other


def _lowered(word: str) -> str:
    return word if word.isupper() and len(word) > 1 else word.lower()
