"""What entities refer to, and what has to be true of every one of them."""

from collections.abc import Iterable, Mapping
from typing import Final

from mews_contract.json_values import JsonObject, is_array
from mews_sandbox.hotel.store import OneOf, time_key
from mews_sandbox.operations.call import Call, forbid, refuse
from mews_sandbox.operations.kinds import Kinds, Part, without_id

_OF_UNITS: Final = frozenset({"voucher", "code"})
"""What may end when it starts: its end is the start of the last time unit, or still inside."""

_PREFIX: Final = "eid:"
"""What stands before an id of another system."""

_ENDED: Final[JsonObject] = {"IsActive": False, "ActivityState": "Deleted"}
_VOWELS: Final = frozenset("aeio")


class References:
    """The properties of a request that hold ids of entities."""

    def __init__(self, kinds: Kinds, sent: Mapping[str, Part]) -> None:
        found = {
            name: kinds.referred(name, part.place.node)
            for name, part in sent.items()
            if without_id(name) is not None
        }
        self._kinds = {name: referred for name, referred in found.items() if referred}

    def owner(self, call: Call, said: JsonObject, owner: str | None = None) -> str | None:
        """Return the id of the property that everything belongs to which one entity refers to.

        It is that to which the entity belongs, if it is no new one.

        Raises:
            RefusedError: An id is unknown, or of another property than those before it.
        """
        for name, kinds in self._kinds.items():
            ids = said.get(name)
            for id_ in ids if is_array(ids) else [ids] if isinstance(ids, str) else []:
                own = call.directory.owner(call.find(kinds, id_, name))
                if owner is not None and own not in {None, owner}:
                    refuse(name)
                owner = owner or own
        return owner


def check_spans(word: str, entity: JsonObject) -> None:
    """Refuse an entity, by a word for it, that ends before it begins.

    Raises:
        RefusedError: It is.
    """
    for name, start in entity.items():
        if not name.endswith("StartUtc"):
            continue
        end = entity.get(f"{name.removesuffix('StartUtc')}EndUtc")
        if start is None or end is None or time_key(start) < time_key(end):
            continue
        if word not in _OF_UNITS or start != end:
            called = f"{word} '{entity['Name']}'" if entity.get("Name") else word
            forbid(f"The {called} has to end after it starts. Please choose a later end.")


def check_unused(call: Call, kinds: Kinds, kind: str, entities: list[JsonObject]) -> None:
    """Refuse to delete what something active refers to.

    Raises:
        RefusedError: Something does.
    """
    ids = frozenset(str(entity["Id"]) for entity in entities)
    for other, name in kinds.referring.get(kind, ()):
        users = call.state.entities[other].newest_first([OneOf(name, ids)])
        if any(is_in_use(user) and user["Id"] not in ids for user in users):
            word = kinds.word(other)
            message = (
                f"The {kinds.word(kind)} is in use by {'an' if word[0] in _VOWELS else 'a'} {word}."
            )
            forbid(f"{message} Please delete that first.")


def ended(kinds: Kinds, kind: str) -> JsonObject:
    """Return what an entity of a kind is once it is deleted: nothing, if it does not tell."""
    known = kinds.part(kind).members.keys()
    return {name: value for name, value in _ENDED.items() if name in known}


def active(call: Call, kinds: Iterable[str], id_: str, parameter: str) -> JsonObject:
    """Return an entity of one of some kinds that is not deleted.

    Raises:
        RefusedError: There is none with that id, or the access token does not cover it.
    """
    entity = call.find(kinds, id_, parameter)
    if not is_active(entity):
        refuse(parameter)
    return entity


def is_in_use(entity: JsonObject) -> bool:
    """Return whether an entity needs what it refers to: a stay that has ended does not."""
    return is_active(entity) and entity.get("State") not in _OVER


_OVER: Final = frozenset({"Canceled", "Processed"})


def is_active(entity: JsonObject) -> bool:
    """Return whether an entity has not been deleted."""
    return entity.get("IsActive", True) is not False and entity.get("ActivityState") != "Deleted"


def identified(call: Call, kind: str, text: str, parameter: str) -> JsonObject:
    """Return an entity of a kind by its id, or by `eid:` and that of another system.

    Raises:
        RefusedError: There is none, or the access token does not cover it.
    """
    if not text.startswith(_PREFIX):
        return call.find([kind], text, parameter)
    wanted = OneOf.just("ExternalIdentifier", text.removeprefix(_PREFIX))
    found = filter(is_active, call.state.entities[kind].newest_first([wanted]))
    return next(filter(call.covers, found), None) or refuse(parameter)
