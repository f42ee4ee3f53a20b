"""Addresses, operations, their tags, and the schemas of their bodies."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from mews_contract.json_values import is_object
from tools.contract.checks.contract import (
    BASE,
    ERROR,
    SCHEMAS,
    Contract,
    Operation,
    Pointer,
    Violation,
    elements,
    members,
    objects,
    target,
    types,
)
from tools.contract.plan.names import identifier

_TOLD: Final = ("Message", "RequestId", "Details")
"""Properties of an error that the client shows."""
_OF_DEPRECATED: Final = {
    "x-mews-replaced-by": "is replaced",
    "x-mews-discontinued": "is discontinued",
    "x-mews-undocumented": "is undocumented",
}
_RESPONSES: Final = "#/components/responses/"


def operation_ids(contract: Contract) -> Iterator[Violation]:
    """An operation's id is its address, in camel case."""
    for each in contract.operations:
        resource, *rest = each.name.split("/")
        wanted = resource + "".join(part[:1].upper() + part[1:] for part in rest).replace("-", "")
        found = each.node.get("operationId")
        if found != wanted:
            at = (*each.pointer, "operationId")
            yield Violation(at, f"the operationId is `{found}`", f"write `{wanted}`")


def same_ids(contract: Contract) -> Iterator[Violation]:
    """No two operations share a module, which is named after the id."""
    seen: dict[str, Operation] = {}
    for each in contract.operations:
        name = identifier(str(each.node.get("operationId")))
        first = seen.setdefault(name, each)
        if first is not each:
            at = (*each.pointer, "operationId")
            found = f"its module `{name}` would be that of {first.name}"
            yield Violation(at, found, "write addresses that differ in more than where words begin")


def tags(contract: Contract) -> Iterator[Violation]:
    """Every tag is described once, used, and named after the resource of its operations."""
    listed = [tag.get("name") for tag in elements(contract.document, "tags") if is_object(tag)]
    for index, name in enumerate(listed):
        at: Pointer = ("tags", index)
        if listed.index(name) < index:
            yield Violation(at, f"the tag `{name}` is listed twice", "keep one of the two")
        elif name not in [each.tag for each in contract.operations]:
            yield Violation(at, f"no operation has the tag `{name}`", "use it, or leave it out")
    for each in contract.operations:
        resource = each.name.split("/")[0]
        at = (*each.pointer, "tags")
        if each.tag not in listed:
            yield Violation(at, f"the tag `{each.tag}` is not listed", "add it to `tags`")
        elif identifier(each.tag) != identifier(resource):
            found = f"the tag `{each.tag}` is not named after `{resource}`"
            yield Violation(at, found, "write the resource in words, such as `Resource blocks`")


def requests(contract: Contract) -> Iterator[Violation]:
    """A request is a schema of its own: `allOf`, and used by nothing else."""
    uses = Counter(each.request for each in contract.operations)
    elsewhere = {found.target for found in contract.all_properties}
    elsewhere |= {each.response for each in contract.operations}
    for each in contract.operations:
        at = (*each.pointer, "requestBody")
        name = each.request
        if name not in contract.schemas:
            continue
        if uses[name] > 1 or name in elsewhere:
            found = f"its request `{name}` is used elsewhere, too"
            yield Violation(at, found, "write a request schema of its own for each operation")
        if "allOf" not in contract.schemas[name]:
            found = f"its request `{name}` is no `allOf` of {BASE} and its own part"
            yield Violation((*SCHEMAS, name), found, "write it as one, or its extensions are lost")


def parts(contract: Contract) -> Iterator[Violation]:
    """Only a request is an `allOf`, and it repeats nothing of what every request carries."""
    shared = {found.name for found in contract.own(BASE)}
    for name, node in contract.schemas.items():
        if "allOf" in node and name not in contract.by_request:
            found = "`allOf` stands in a schema that is no operation's request"
            yield Violation((*SCHEMAS, name), found, "write the properties out")
        elif "allOf" in node:
            for each in contract.own(name):
                if each.name in shared:
                    found = f"`{each.name}` is a property of every request already"
                    yield Violation(each.pointer, found, f"leave it to {BASE}")


def responses(contract: Contract) -> Iterator[Violation]:
    """A 200 response is a named object; other statuses lead to shared responses."""
    shared = objects(members(contract.document, "components"), "responses")
    for each in contract.operations:
        at = (*each.pointer, "responses")
        for status, node in objects(each.node, "responses").items():
            reference = node.get("$ref")
            if reference is None:
                continue
            name = str(reference).removeprefix(_RESPONSES)
            if not str(reference).startswith(_RESPONSES) or name not in shared:
                found = f"`{reference}` is none of `components/responses`"
                yield Violation((*at, status), found, "refer to one of them")
            elif ("content" in shared[name]) is (status == "204"):
                has = "a body" if status == "204" else "no body"
                found = f"{status} leads to `{name}`, which has {has}"
                instead = "write errors with the body that they share, and 204 without one"
                yield Violation((*at, status), found, instead)
        result = contract.schemas.get(each.response or "")
        if result is not None and (
            types(result) != ["object"] or {"allOf", "additionalProperties"} & result.keys()
        ):
            found = f"the 200 response `{each.response}` is no object of properties"
            yield Violation((*at, "200"), found, "name an object, with what there is as a property")


def versions(contract: Contract) -> Iterator[Violation]:
    """An address without a version says since when it is superseded only if it has a newer one."""
    newer = {each.action for each in contract.operations if each.version}
    for each in contract.operations:
        schema = contract.schemas.get(each.request or "", {})
        at = (*SCHEMAS, each.request or "")
        is_old = each.action in newer and not each.version
        if "x-mews-version" in schema and not is_old:
            found = f"there is no newer version of {each.name} that its date tells it from"
            yield Violation((*at, "x-mews-version"), found, "leave it out")
        for key in _OF_DEPRECATED:
            if schema.get(key) and not each.node.get("deprecated"):
                found = f"{each.name} {_OF_DEPRECATED[key]}, and not deprecated"
                instead = "write `deprecated: true` into the operation, or leave it out"
                yield Violation((*at, key), found, instead)


def links(contract: Contract) -> Iterator[Violation]:
    """A link leads to an operation."""
    known = [each.node.get("operationId") for each in contract.operations]
    for each in contract.operations:
        response = members(members(each.node, "responses"), "200")
        for name, link in objects(response, "links").items():
            if link.get("operationId") not in known:
                at = (*each.pointer, "responses", "200", "links", name)
                found = f"the link leads to `{link.get('operationId')}`, which is no operation"
                yield Violation(at, found, "write the operationId of one")


def credentials(contract: Contract) -> Iterator[Violation]:
    """Only the base of every request has credentials, and the client knows each of them."""
    known = {"AccessToken", "Client", "ClientToken"}
    for each in contract.all_properties:
        if "x-mews-credential" in each.node and (each.schema != BASE or each.name not in known):
            found = f"`{each.name}` is no credential that the client has"
            yield Violation(each.pointer, found, f"leave it out, except in {BASE}")


def base(contract: Contract) -> Iterator[Violation]:
    """What all operations share is there: what requests carry, and what errors tell."""
    if BASE not in contract.schemas:
        yield Violation(SCHEMAS, f"there is no schema {BASE}", "write what every request carries")
    missing = [name for name in _TOLD if name not in contract.properties(ERROR)]
    if missing:
        found = f"{ERROR} has no `{'`, `'.join(missing)}`"
        yield Violation((*SCHEMAS, ERROR), found, "write what the client tells of every error")
    for each in contract.all_properties:
        if target(each.node) == BASE or each.target == BASE:
            yield Violation(each.pointer, f"{BASE} is used as a value", "name another object")
