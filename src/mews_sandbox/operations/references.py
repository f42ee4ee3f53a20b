"""What entities refer to, and what has to be true of every one of them."""

from collections.abc import Mapping

from mews_contract.json_values import JsonObject, is_array
from mews_sandbox.hotel.store import OneOf, time_key
from mews_sandbox.operations.call import Call, forbid, refuse
from mews_sandbox.operations.kinds import Kinds, Part, without_id


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
    """Refuse an entity, by a word for it, that is over before it has begun.

    Raises:
        RefusedError: It is.
    """
    for name, start in entity.items():
        if not name.endswith("StartUtc"):
            continue
        end = entity.get(f"{name.removesuffix('StartUtc')}EndUtc")
        if start is not None and end is not None and time_key(end) <= time_key(start):
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
        if any(is_active(user) and user["Id"] not in ids for user in users):
            message = f"The {kinds.word(kind)} is in use by a {kinds.word(other)}."
            forbid(f"{message} Please delete that first.")


def is_active(entity: JsonObject) -> bool:
    """Return whether an entity has not been deleted."""
    return entity.get("IsActive", True) is not False and entity.get("ActivityState") != "Deleted"
