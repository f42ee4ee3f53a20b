"""Extensions: every name in them is one of the contract, and they stand where they are read."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, Final

from mews_contract.json_values import is_array, is_object
from mews_contract.places import is_value
from tools.contract.checks.contract import (
    BASE,
    SCHEMAS,
    Contract,
    Operation,
    Pointer,
    Property,
    Violation,
    elements,
    members,
    target,
    types,
)
from tools.contract.checks.schemas import values

_OF_REQUESTS: Final = (
    *("x-mews-max-interval", "x-mews-item-start", "x-mews-selects", "x-mews-splittable"),
)
_OF_ITEMS: Final = ("x-mews-item-start", "x-mews-selects")
_INTERVALS: Final = ("TimeInterval", "DateInterval")


def places(contract: Contract) -> Iterator[Violation]:
    """What limits an argument stands on a property at the top of a request."""
    for each in contract.all_properties:
        for key in _OF_REQUESTS:
            if key in each.node and each.schema not in contract.by_request:
                found = f"`{key}` stands on no property of a request"
                yield Violation((*each.pointer, key), found, "write it at the top of a request")
        if "x-mews-max-interval" in each.node and each.target not in _INTERVALS:
            found = f"`x-mews-max-interval` stands on `{each.name}`, which is no interval"
            instead = f"write it on a property whose schema is {' or '.join(_INTERVALS)}"
            yield Violation((*each.pointer, "x-mews-max-interval"), found, instead)


def deprecations(contract: Contract) -> Iterator[Violation]:
    """Only what is deprecated says from which day on Mews takes it no more."""
    for each in contract.all_properties:
        if "x-mews-discontinued" in each.node and not each.node.get("deprecated"):
            found = f"`{each.name}` is discontinued, and not deprecated"
            instead = "write `deprecated: true` beside it, or leave it out"
            yield Violation((*each.pointer, "x-mews-discontinued"), found, instead)


def effects(contract: Contract) -> Iterator[Violation]:
    """What is said of writes stands on a write, and what is said of listings on a read."""
    for name, operation in contract.by_request.items():
        node = contract.schemas.get(name, {})
        at = (*SCHEMAS, name)
        is_read = node.get("x-mews-effect") == "read"
        wrong = ("x-mews-idempotent", "x-mews-read-back") if is_read else ("x-mews-pagination",)
        for key in wrong:
            if node.get(key):
                found = f"`{key}` stands on {operation.name}, which {_DOES[is_read]}"
                yield Violation((*at, key), found, "correct `x-mews-effect`, or leave it out")


_DOES: Final = {True: "reads", False: "writes"}


def pagination(contract: Contract) -> Iterator[Violation]:
    """The names of a listing are properties of its request and of its response."""
    for name, operation in contract.by_request.items():
        node = contract.schemas.get(name, {})
        if "x-mews-pagination" not in node or operation.response is None:
            continue
        at = (*SCHEMAS, name, "x-mews-pagination")
        paged = members(node, "x-mews-pagination")
        request = contract.properties(operation.request)
        response = contract.properties(operation.response)
        wanted = [("limitation", request, "the request"), ("items", response, "the response")]
        wanted.append(("cursor", response, "the response"))
        for key, own, whose in wanted:
            if isinstance(paged.get(key), str) and paged[key] not in own:
                found = f"`{paged[key]}` is no property of {whose} of {operation.name}"
                yield Violation((*at, key), found, f"name the property of {whose}")
        items = response.get(str(paged.get("items")))
        if items and not (items.is_array and _is_object(contract, items)):
            found = f"`{items.name}` is no array of objects"
            yield Violation((*at, "items"), found, "name the array of what is listed")
        cursor = response.get(str(paged.get("cursor")))
        if cursor and not cursor.is_nullable:
            found = f"`{cursor.name}` is never null"
            yield Violation((*at, "cursor"), found, "let it be null, as it is behind the last page")
        limitation = request.get(str(paged.get("limitation")))
        if limitation:
            yield from _limitation(contract, limitation, (*at, "limitation"))


def _is_object(contract: Contract, items: Property) -> bool:
    """Return whether each item of an array is an object, which has a schema of its own."""
    schema = contract.schemas.get(target(members(items.node, "items")) or "", {})
    return "$ref" in members(items.node, "items") and "properties" in schema


def _limitation(contract: Contract, limitation: Property, at: Pointer) -> Iterator[Violation]:
    own = contract.properties(limitation.target)
    if "Count" not in own or "maximum" not in own["Count"].node or not own["Count"].required:
        found = f"`{limitation.name}` requires no `Count` with a `maximum`"
        yield Violation(at, found, "write the largest page as the `maximum` of a required `Count`")
    elif "Cursor" not in own:
        found = f"`{limitation.name}` has no `Cursor`"
        yield Violation(at, found, "write a `Cursor` that says where the page begins")


def of_items(contract: Contract) -> Iterator[Violation]:
    """What a filter looks at is a property of a listed item."""
    for name, operation in contract.by_request.items():
        item = _item(contract, operation)
        named = ((each, key) for each in contract.own(name) for key in _OF_ITEMS)
        for each, key in named:
            looked_at = each.node.get(key)
            at = (*each.pointer, key)
            if not isinstance(looked_at, str):
                continue
            if item is None:
                found = f"`{key}` stands on {operation.name}, which is no listing"
                yield Violation(at, found, "leave it out, or write `x-mews-pagination`")
            elif looked_at not in item:
                found = f"`{looked_at}` is no property of a listed item"
                yield Violation(at, found, "name the property of an item that the filter looks at")


def entities(contract: Contract) -> Iterator[Violation]:
    """An entity has an id, what refers to one is an id, and only what is made has first values."""
    made = _made(contract)
    for name, node in contract.schemas.items():
        own = {each.name: each for each in contract.own(name)}
        if "x-mews-entity" in node and "Id" not in own and not is_value(node):
            found = f"`{name}` is an entity without an `Id`"
            yield Violation((*SCHEMAS, name), found, "describe its `Id`, or leave the entity out")
        for each in own.values():
            if "x-mews-entity" in each.node and not each.name.endswith(("Id", "Ids")):
                found = f"`{each.name}` is not called like an id"
                at = (*each.pointer, "x-mews-entity")
                yield Violation(at, found, "leave it out: ids end in `Id` or `Ids`")
            if "x-mews-initial" in each.node and name not in made:
                found = f"`x-mews-initial` stands in `{name}`, which is no entity or part of one"
                at = (*each.pointer, "x-mews-initial")
                yield Violation(at, found, "write `x-mews-entity` on the schema, or leave it out")


def columns(contract: Contract) -> Iterator[Violation]:
    """What people look for in an object is in it."""
    for name, node in contract.schemas.items():
        ways = [*map(str, elements(node, "x-mews-columns"))]
        right = [way for way in ways if _leads(contract, way, contract.properties(name))]
        yield from _unknown((*SCHEMAS, name), "x-mews-columns", ways, right, f"`{name}`")


def _made(contract: Contract) -> set[str]:
    """Return the schemas of entities, and of the objects that are parts of them."""
    waiting = [name for name, node in contract.schemas.items() if "x-mews-entity" in node]
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [each.target for each in contract.own(name) if each.target]
    return found


def read_back(contract: Contract) -> Iterator[Violation]:
    """How a write is read back names a listing, its filters, and properties of both sides."""
    by_name = {each.name: each for each in contract.operations}
    for name, operation in contract.by_request.items():
        node = contract.schemas.get(name, {})
        if not is_object(node.get("x-mews-read-back")):
            continue
        at = (*SCHEMAS, name, "x-mews-read-back")
        said = node["x-mews-read-back"]
        listing = by_name.get(str(said.get("operation")))
        item = _item(contract, listing) if listing else None
        if listing is None or item is None:
            found = f"`{said.get('operation')}` is no listing"
            instead = "name the operation that lists what this one makes, such as `tasks/getAll`"
            yield Violation((*at, "operation"), found, instead)
            continue
        request = contract.properties(operation.request)
        filters = contract.properties(listing.request)
        made = request
        if "sent" in said:
            yield from _unknown(at, "sent", [said["sent"]], request, operation.name)
            sent = request.get(str(said["sent"]))
            made = contract.properties(sent.target) if sent else {}
        yield from _unknown(at, "filters", members(said, "filters"), filters, listing.name)
        yield from _unknown(at, "fixed", members(said, "fixed"), filters, listing.name)
        yield from _unknown(at, "created", [said.get("created")], item, "a listed item")
        yield from _unknown(at, "identifier", [said.get("identifier")], made, "what is sent")
        for key, ways, properties, whose in (
            ("matches", [*members(said, "matches")], item, "a listed item"),
            ("filters", [*members(said, "filters").values()], made, "what is sent"),
            ("matches", [*members(said, "matches").values()], made, "what is sent"),
        ):
            known = [way for way in ways if _leads(contract, str(way), properties)]
            yield from _unknown(at, key, ways, known, whose)


def _leads(contract: Contract, way: str, properties: Mapping[str, Property]) -> bool:
    """Return whether each step of a way is a property of the object before it."""
    for step in way.split("."):
        if step not in properties:
            return False
        inside = [properties[step].target, *map(target, elements(properties[step].node, "anyOf"))]
        properties = {name: each for of in inside for name, each in contract.properties(of).items()}
    return True


def _item(contract: Contract, listing: Operation) -> dict[str, Property] | None:
    """Return the properties of what an operation lists, or None if it is no listing."""
    paged = members(contract.schemas.get(listing.request or "", {}), "x-mews-pagination")
    items = contract.properties(listing.response).get(str(paged.get("items")))
    return contract.properties(items.target) if items else None


def _unknown(
    at: Pointer, key: str, names: Iterable[Any], known: Collection[str], whose: str
) -> Iterator[Violation]:
    for name in names:
        if isinstance(name, str) and name not in known:
            found = f"`{name}` is no property of {whose}"
            yield Violation((*at, key), found, "correct the name")


def parts(contract: Contract) -> Iterator[Violation]:
    """What is asked for in parts is asked of a read, and says how large a part may be."""
    for name in contract.by_request:
        effect = contract.schemas.get(name, {}).get("x-mews-effect")
        for each in contract.own(name):
            at = (*each.pointer, "x-mews-splittable")
            if "x-mews-splittable" in each.node and effect == "write":
                found = f"`{each.name}` is asked for in parts, and the operation writes"
                yield Violation(at, found, "leave it out")
            if "x-mews-splittable" in each.node and not each.is_array:
                found = f"`{each.name}` is asked for in parts, and is no array"
                yield Violation(at, found, "leave it out")
            elif "x-mews-splittable" in each.node and "maxItems" not in each.node:
                found = f"`{each.name}` is asked for in parts of no size"
                yield Violation(at, found, "write `maxItems`, the most that one request may hold")
            if "x-mews-item-start" in each.node and "x-mews-max-interval" not in each.node:
                found = f"`{each.name}` is asked for as a whole, so that no item is in two parts"
                at = (*each.pointer, "x-mews-item-start")
                yield Violation(at, found, "write `x-mews-max-interval`, or leave it out")


def alternatives(contract: Contract) -> Iterator[Violation]:
    """What has to be given in one of several ways is optional in each."""
    for name in contract.by_request:
        own = contract.properties(name)
        groups = elements(contract.schemas.get(name, {}), "x-mews-alternatives")
        at = (*SCHEMAS, name, "x-mews-alternatives")
        for wanted in (each for group in groups if is_array(group) for each in group):
            if wanted in [each for each in own if own[each].required]:
                found = f"`{wanted}` is required in any case"
                yield Violation(at, found, "make it optional, or leave it out here")
            elif wanted not in [*own]:
                found = f"`{wanted}` is no property of the request"
                yield Violation(at, found, "correct the name")


def jobs(contract: Contract) -> Iterator[Violation]:
    """What tells how a job stands is an operation, and the way there is in both of them."""
    by_name = {each.name: each for each in contract.operations}
    known: dict[str, Any] = {}
    for name, operation in contract.by_request.items():
        node = contract.schemas.get(name, {})
        if not is_object(node.get("x-mews-job")):
            continue
        job = node["x-mews-job"]
        at = (*SCHEMAS, name, "x-mews-job")
        asked = by_name.get(str(job.get("operation")))
        if asked is None:
            found = f"`{job.get('operation')}` is no operation"
            yield Violation((*at, "operation"), found, "name the one that tells how jobs stand")
            continue
        if (asked.tag, job) != (operation.tag, known.setdefault(asked.tag, job)):
            found = f"`{asked.tag}` has jobs of another kind"
            yield Violation(at, found, "name one that tells how all jobs of its resource stand")
        begun, told = contract.properties(operation.response), contract.properties(asked.response)
        items = told.get(str(job.get("items")))
        item = contract.properties(items.target) if items else told
        request = contract.properties(asked.request)
        names = [job.get("ids"), *members(job, "sent")]
        yield from _unknown(at, "ids", names, request, f"the request of {asked.name}")
        yield from _unknown(at, "items", [job.get("items")], told, f"what {asked.name} answers")
        for key, ways, properties, whose in (
            ("state", [job.get("state")], item, "a job"),
            ("started", [job.get("started")], begun, f"`{operation.response}`"),
            ("sent", [*members(job, "sent").values()], begun, f"`{operation.response}`"),
        ):
            right = [way for way in ways if _leads(contract, str(way), properties)]
            yield from _unknown(at, key, ways, right, whose)


def events(contract: Contract) -> Iterator[Violation]:
    """What an event is about is read by an operation that lists by ids, and that takes no more."""
    by_name = {each.name: each for each in contract.operations}
    for name, node in contract.schemas.items():
        event = members(node, "x-mews-event")
        if not event:
            continue
        at = (*SCHEMAS, name, "x-mews-event")
        own = contract.properties(name)
        yield from _unknown(at, "type", [event.get("type")], own, f"`{name}`")
        ways = [str(event.get("id"))]
        right = [way for way in ways if _leads(contract, way, own)]
        yield from _unknown(at, "id", ways, right, f"`{name}`")
        known = _types_of(contract, own.get(str(event.get("type"))))
        for type_, said in members(event, "fetch").items():
            if type_ not in known:
                found = f"`{type_}` is no type of `{name}`"
                yield Violation((*at, "fetch", type_), found, "write one that its events have")
            if is_object(said):
                listing = by_name.get(str(said.get("operation")))
                yield from _fetch(contract, listing, said, (*at, "fetch", type_))


def _types_of(contract: Contract, tells: Property | None) -> Collection[Any]:
    if tells is None:
        return ()
    values = elements(contract.schemas.get(tells.target or "", {}), "enum")
    return [*values, tells.node.get("const")]


def _fetch(
    contract: Contract, listing: Operation | None, said: Mapping[str, Any], at: Pointer
) -> Iterator[Violation]:
    if listing is None or _item(contract, listing) is None:
        found = f"`{said.get('operation')}` is no listing"
        yield Violation((*at, "operation"), found, "name the operation that lists by ids")
        return
    filters = contract.properties(listing.request)
    limitation = members(contract.schemas[listing.request or ""], "x-mews-pagination")["limitation"]
    fixed = members(said, "fixed")
    yield from _unknown(at, "fixed", fixed, filters, listing.name)
    ids = filters.get(str(said.get("ids")))
    if ids is None or not ids.is_array or "maxItems" not in ids.node:
        found = f"`{said.get('ids')}` is no filter of {listing.name} with a `maxItems`"
        yield Violation((*at, "ids"), found, "name the filter that takes ids")
    given = {said.get("ids"), limitation, *fixed, *contract.properties(BASE)}
    for each in filters.values():
        if each.required and each.name not in given:
            found = f"{listing.name} requires `{each.name}`, too"
            yield Violation((*at, "fixed"), found, "fix its value, or name another operation")


def secrets(contract: Contract) -> Iterator[Violation]:
    """What is called a token, a password or a secret is marked as one, and as a whole."""
    for each in contract.all_properties:
        is_text = "string" in types(each.node) and "format" not in each.node
        if is_text and _SECRET.search(each.name) and "x-mews-secret" not in each.node:
            yield Violation(each.pointer, f"`{each.name}` is shown", "write `x-mews-secret: true`")
    for at, node in values(contract):
        said = {**contract.schemas.get(target(node) or "", {}), **node}
        if at[-1] in _INNER and "x-mews-secret" in said:
            found = "each of several values is a secret, and not what holds them"
            yield Violation(at, found, "write `x-mews-secret: true` on the property instead")


_INNER: Final = ("items", "additionalProperties")
_SECRET: Final = re.compile(r"(Token|Password|Secret)$")
