"""The sandbox on a contract with all documented operations: what it does without a line for any."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final
from uuid import NAMESPACE_DNS, uuid5

from mews_contract.contract import Contract
from mews_contract.document import Document
from mews_contract.json_values import JsonObject, is_array, is_object
from mews_contract.operation import Operation
from mews_contract.places import Place
from mews_contract.schemas import Schema, request_schema
from mews_sandbox import Clock, Sandbox
from mews_sandbox.operations.behaviours import general, kinds_of, own
from mews_sandbox.operations.kinds import COMMON, KINDS, members
from mews_sandbox.operations.listing import Listing
from mews_sandbox.operations.references import is_active
from mews_sandbox.operations.updating import Updating
from mews_sandbox.operations.values import VALUE
from tests.growth.skeleton import document
from tests.sandbox.calls import Reply, post
from tests.sandbox.hotels import HOTEL, NOON, id_of

LEAST_RULED: Final = 0.85
"""Share of the filters that select by a rule. The documentation's names alone do for 379 of 444."""


@cache
def contract() -> Contract:
    """Return the contract with all operations, in which each listing's item is an entity."""
    # Its examples have decimals, which travel as numbers.
    raw: Any = json.loads(json.dumps(document(), default=float))
    found = Contract(Document(raw))
    for operation in found.operations.values():
        # Two versions of an operation may show the same in two shapes that are not alike.
        resource, action, *version = operation.name.split("/")
        result = found.document.resolve(operation.media("response")["schema"])
        lists = [name for name, each in result.get("properties", {}).items() if "items" in each]
        listed = (operation.pagination or {}).get("items", lists[0] if lists else None)
        if action == "getAll" and listed is not None:
            item: Any = found.document.resolve(result["properties"][listed]["items"])
            if {"Id", *item.get("required", ())} <= item.get("properties", {}).keys():
                item.setdefault("x-mews-entity", "".join([resource, *version]))
    return Contract(Document(raw))


def own_id(kind: str) -> str:
    """Return the id of the entity of a kind that the hotel begins with."""
    return str(uuid5(NAMESPACE_DNS, kind))


def sandbox() -> Sandbox:
    """Return a sandbox with an entity of every kind."""
    entities: dict[str, list[JsonObject]] = {}
    for operation in contract().operations.values():
        listing = general(contract(), operation)
        if isinstance(listing, Listing):
            items = operation.example("response")[listing.result.items or ""]
            there = {"Id": own_id(listing.result.kind), "ServiceId": id_of("Nights")}
            here = {"EnterpriseId": id_of("North")} if "EnterpriseId" in items[0] else {}
            active = {
                name: value
                for name, value in (("IsActive", True), ("ActivityState", "Active"))
                if name in items[0]
            }
            entity = {**items[0], **there, **here, **active}
            if not [*kinds_of(contract()).breaches(listing.result.kind, entity)]:
                entities[listing.result.kind] = [entity]
    first, *others = HOTEL["properties"]
    hotel = {**HOTEL, "properties": [{**first, "entities": entities}, *others]}
    return Sandbox(hotel, clock=Clock(NOON), contract=contract(), keep_requests=0)


@dataclass(frozen=True)
class Story:
    """What is done to the entities of one kind, and what goes wrong.

    Attributes:
        box: The sandbox.
        kind: The kind.
        actions: Its operations that have a general behaviour.
    """

    box: Sandbox
    kind: str
    actions: dict[str, Operation]

    def problems(self) -> Iterator[str]:
        """Make an entity, list, change and delete it, and yield what goes wrong."""
        for action in ("add", "getAll", "update", "delete", "getAll"):
            operation = self.actions.get(action)
            body = self._body(operation, is_whole=action == "add") if operation else {}
            if operation is None or own(operation.name) or _says(body, _unruled(operation)):
                continue
            answer = post(self.box, operation.name, **body)
            if answer.status not in {200, 403}:
                yield f"{operation.name}: {answer.status} {answer.content[:300]!r}"
            elif "Sandbox-Answered-By" in answer.headers:
                yield f"{operation.name}: answered by its example"
            elif action == "getAll" and {*body} <= {"Limitation"}:
                yield from self._missing(operation, answer)

    def _missing(self, operation: Operation, answer: Reply) -> Iterator[str]:
        """Yield whether a listing is not all that is active, the newest first."""
        active = [each["Id"] for each in reversed(self.box.entities(self.kind)) if is_active(each)]
        listing = general(contract(), operation)
        assert isinstance(listing, Listing)
        listed = [item["Id"] for item in answer.body[listing.result.items or ""]]
        if listed != active:
            yield f"{operation.name}: listed {len(listed)}, there are {len(active)}"

    def _body(self, operation: Operation, *, is_whole: bool) -> JsonObject:
        """Return the example of a request with ids that exist: all of it, or what has to be."""
        schema = request_schema(operation)
        example = operation.example("request")
        if not is_whole:
            example = {name: example[name] for name in schema.root.node["required"]}
        body: JsonObject = self._placed(schema, schema.root, "", example)
        paging = operation.pagination
        known = {name: value for name, value in body.items() if name not in COMMON}
        return known | ({paging["limitation"]: {"Count": 1000}} if paging else {})

    def _placed(self, schema: Schema, place: Place, name: str, example: Any) -> Any:
        if isinstance(example, str):
            return self._id(name, place) or example
        if is_array(example):
            item = schema.item(place)
            return [self._placed(schema, item, name, example[0])] if item else example
        if not is_object(example) or not place.properties:
            return example
        inside = members(schema, place)
        return {
            key: self._placed(schema, inside[key], name if key == VALUE else key, value)
            for key, value in example.items()
            if key in inside and (inside[key].required or VALUE in place.properties or not name)
        }

    def _id(self, name: str, place: Place) -> str | None:
        kinds = kinds_of(contract()).referred(name, place.node)
        if name in {"Id", "Ids"} or self.kind in kinds:
            there = self.box.entities(self.kind)
            return there[-1]["Id"] if there else None
        return (
            (id_of("North") if kinds == ("enterprises",) else own_id(kinds[0])) if kinds else None
        )


def _unruled(operation: Operation) -> list[str]:
    behaviour = general(contract(), operation)
    return behaviour.unruled if isinstance(behaviour, Listing | Updating) else []


def _says(body: object, names: list[str]) -> bool:
    """Return whether something is said under one of some names, at any depth."""
    if is_array(body):
        return any(_says(item, names) for item in body)
    return is_object(body) and any(
        name in names or _says(value, names) for name, value in body.items()
    )


def test_entities_are_made_listed_changed_and_deleted_as_the_contract_says() -> None:
    box = sandbox()
    by_resource: dict[str, dict[str, Operation]] = {}
    for operation in contract().operations.values():
        resource, action, *version = operation.name.split("/")
        if general(contract(), operation) is not None and not version:
            by_resource.setdefault(resource, {})[action] = operation
    beginning = box.snapshot()
    problems: list[str] = []
    for resource, actions in by_resource.items():
        # What the hotel has of these is what the page draws, and not all that answers show.
        if resource not in KINDS - {"resourceBlocks"}:
            problems += Story(box, resource, actions).problems()
            box.restore(beginning)
    assert sum(map(len, by_resource.values())) > 100
    assert not problems, "\n".join(problems)


def test_nearly_all_filters_select_by_the_rule_of_names() -> None:
    found = [general(contract(), each) for each in contract().operations.values()]
    listings = [each for each in found if isinstance(each, Listing)]
    filters = sum(len(each.filters) for each in listings)
    unruled = sum(len(each.unruled) for each in listings)
    assert filters
    assert 1 - unruled / filters >= LEAST_RULED
