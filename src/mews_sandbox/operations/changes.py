"""Changes of a request that happen one after the other: all of them, or none."""

from collections.abc import Callable
from types import TracebackType
from typing import Any, Self

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.values import ABSENT, neutral


class Changes:
    """What a request makes and changes. Each change is seen by what comes after it.

    As a context manager it takes all of them back if the request is refused in it.
    """

    def __init__(self, call: Call) -> None:
        self.call = call
        self._undo: list[Callable[[], None]] = []

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Take everything back if there was an error."""
        if kind is not None:
            for undo in reversed(self._undo):
                undo()

    def undo_with(self, undo: Callable[[], None]) -> None:
        """Remember how something else is taken back that the request has changed."""
        self._undo.append(undo)

    def make(self, kind: str, owner: str | None, **said: Any) -> JsonObject:
        """Return a new entity: what is said of it, and of the rest what the contract has.

        Args:
            kind: What it is.
            owner: The id of the property that it belongs to. None is the chain.
            said: Its properties, also those that the contract does not show.
        """
        call = self.call
        now, profile = wire(call.now), call.directory.profile_id
        made: JsonObject = {"Id": call.new_id(), "CreatedUtc": now, "UpdatedUtc": now}
        if owner is not None:
            made["EnterpriseId"] = owner
        told = {
            **made,
            "ChainId": call.directory.chain_id,
            "IsActive": True,
            "ActivityState": "Active",
            "CreatorProfileId": profile,
            "UpdaterProfileId": profile,
            **said,
        }
        known = call.kinds.part(kind).members if kind in call.kinds.schemas else {}
        for name, part in known.items():
            value = told[name] if name in told else neutral(part)
            if value is not ABSENT:
                made[name] = value
        made |= said
        entities = call.state.entities[kind]
        entities.add([made])
        self._undo.append(lambda: entities.remove([made["Id"]]))
        return made

    def made(self, kind: str, id_: str) -> JsonObject:
        """Return an entity that a general behaviour has just made, which is to be taken back too.

        Raises:
            LookupError: There is none.
        """
        entities = self.call.state.entities[kind]
        entity = entities.get(id_)
        if entity is None:
            raise LookupError(id_)
        self._undo.append(lambda: entities.remove([id_]))
        return entity

    def change(self, kind: str, entity: JsonObject, **said: Any) -> JsonObject:
        """Return an entity with other values, which takes the place of the one before."""
        call = self.call
        changed = {**entity, "UpdatedUtc": wire(call.now), **said}
        if "UpdaterProfileId" in entity:
            changed["UpdaterProfileId"] = call.directory.profile_id
        entities = call.state.entities[kind]
        before = entities.get(entity["Id"]) or entity
        entities.replace([changed])
        self._undo.append(lambda: entities.replace([before]))
        return changed
