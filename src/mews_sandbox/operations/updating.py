"""Updates entities: all of a request, or none. `{"Value": …}` sets, what is left out is kept."""

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_contract.operation import Operation
from mews_contract.schemas import request_schema
from mews_sandbox.operations.call import Call, refuse
from mews_sandbox.operations.kinds import COMMON, Kinds, Part
from mews_sandbox.operations.references import References, active, check_spans
from mews_sandbox.operations.results import Result
from mews_sandbox.operations.values import ABSENT, VALUE, Copy, fits, is_update


class Updating:
    """The behaviour of an operation that changes entities of one kind, and may return them."""

    def __init__(
        self, operation: Operation, kind: str, result: Result | None, kinds: Kinds
    ) -> None:
        self._kind, self._result, self._kinds = kind, result, kinds
        sent, kept = Part.whole(request_schema(operation)).members, kinds.part(kind).members
        lists = {name: part.item.members for name, part in sent.items() if part.item}
        found = (name for name, inside in lists.items() if kinds.own_id(kind, inside))
        self._items = next(found, None)
        if self._items is not None:
            sent = lists[self._items]
        self._id = kinds.own_id(kind, sent) or ""
        self._sent = {name: part for name, part in sent.items() if name != self._id}
        self._copies = {
            name: Copy(part, kept[name], name)
            for name, part in self._sent.items()
            if name in kept and fits(part, kept[name])
        }
        self._references = References(kinds, self._sent)

    @property
    def is_understood(self) -> bool:
        """Whether it is known which property says what is to be changed."""
        return bool(self._id)

    @property
    def unruled(self) -> list[str]:
        """What the request may say to change of which nobody knows what it is."""
        known = {"EnterpriseId", "ChainId", *COMMON, *self._copies}
        return [name for name in self._sent if name not in known]

    def __call__(self, call: Call) -> JsonObject:
        """Return the entities as they are now, if the operation returns them.

        Raises:
            RefusedError: An entity, or what it is to refer to, is unknown, or a change cannot be.
        """
        items = (call.body.get(self._items) or []) if self._items else [call.body]
        changed: dict[str, JsonObject] = {}
        for item in items:
            entity = active(call, [self._kind], item.get(self._id) or "", self._id)
            changed[entity["Id"]] = self._changed(call, changed.get(entity["Id"], entity), item)
        for entity in changed.values():
            check_spans(self._kinds.word(self._kind), entity)
            # The value of an update may be any text where that of the entity may not.
            for breach in self._kinds.breaches(self._kind, entity):
                refuse("Invalid value:", str(breach))
        call.state.entities[self._kind].replace(changed.values())
        return self._result.of([*changed.values()]) if self._result else {}

    def _changed(self, call: Call, entity: JsonObject, item: JsonObject) -> JsonObject:
        said = {name: item[name] for name in self._sent if item.get(name) is not None}
        for name in self.unruled:
            if name in said:
                refuse(name, "is a change that the sandbox does not support")
        new = {
            name: value.get(VALUE) if is_update(self._sent[name]) else value
            for name, value in said.items()
        }
        self._references.owner(call, new, call.directory.owner(entity))
        changed = {**entity, "UpdatedUtc": wire(call.now)}
        for name, copy in self._copies.items():
            value = copy(said[name], entity.get(name)) if name in said else ABSENT
            if value is not ABSENT:
                changed[name] = value
        return changed
