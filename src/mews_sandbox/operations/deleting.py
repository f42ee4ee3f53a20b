"""Deletes entities: all of a request, or none."""

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_contract.operation import Operation
from mews_contract.schemas import request_schema
from mews_sandbox.operations.call import Call, refuse
from mews_sandbox.operations.kinds import ENTITY, Kinds, Part
from mews_sandbox.operations.references import check_unused, ended, identified, is_active


class Deleting:
    """The behaviour of an operation that deletes entities of one kind.

    Where an entity says whether it is active, it stays as one that is not; any other is removed.
    """

    def __init__(self, operation: Operation, kind: str, kinds: Kinds) -> None:
        self._kind, self._kinds = kind, kinds
        own = (
            name
            for name, part in Part.whole(request_schema(operation)).members.items()
            if kinds.is_own_id(kind, name) or part.place.node.get(ENTITY) == kind
        )
        self._ids, kept = next(own, ""), kinds.part(kind).members
        self._ended = ended(kinds, kind)
        self._stamps = [name for name in ("UpdatedUtc", "DeletedUtc") if name in kept]

    @property
    def is_understood(self) -> bool:
        """Whether it is known which property says what is to be deleted."""
        return bool(self._ids)

    def __call__(self, call: Call) -> JsonObject:
        """Delete the entities.

        Raises:
            RefusedError: An entity is unknown, deleted already, or in use.
        """
        said: str | list[str] = call.body.get(self._ids) or []
        named = [said] if isinstance(said, str) else said
        each = (identified(call, self._kind, text, self._ids) for text in named)
        by_id: dict[str, JsonObject] = {entity["Id"]: entity for entity in each}
        found = [*by_id.values()]
        if not all(map(is_active, found)):
            refuse(self._ids)
        check_unused(call, self._kinds, self._kind, found)
        entities = call.state.entities[self._kind]
        if self._ended:
            stamps = dict.fromkeys(self._stamps, wire(call.now))
            entities.replace(entity | self._ended | stamps for entity in found)
        else:
            entities.remove(by_id)
        return {}
