"""Examples: valid, without properties that nobody knows, and without a token of anybody."""

from collections.abc import Iterator
from typing import Any, Final

from jsonschema_rs import ReferencingError, ValidationError

from mews_contract.document import Document, breaches
from mews_contract.json_values import JsonObject, is_array, is_object
from mews_contract.operation import JSON
from tools.contract.checks.contract import (
    SCHEMAS,
    Contract,
    Pointer,
    Violation,
    members,
    objects,
    target,
)

_NAMED: Final = ("components", "examples")
_REFERENCE: Final = "#/components/examples/"
_PLACEHOLDER: Final = "placeholder-"


def valid(contract: Contract) -> Iterator[Violation]:
    """An example is what its schema says, and holds no property that the schema does not have."""
    document = Document(contract.document)
    for schema, at, value in _examples(contract):
        if schema not in contract.schemas:
            continue
        try:
            validator = document.validator(f"#/{'/'.join(SCHEMAS)}/{schema}")
        except (ReferencingError, ValidationError, LookupError, TypeError, ValueError):
            # A schema that is none, or leads nowhere, is refused elsewhere.
            continue
        for breach in breaches(validator, value):
            found = f"the example breaks `{schema}` at {breach.path}: {breach.problem}"
            yield Violation(at, found, "write a value that the schema allows")
        yield from _unknown(contract, schema, value, at)


def references(contract: Contract) -> Iterator[Violation]:
    """A reference to an example leads to one."""
    known = members(members(contract.document, "components"), "examples")
    for _, at, media in _media(contract):
        for name, example in objects(media, "examples").items():
            reference = example.get("$ref")
            if reference is not None and str(reference).removeprefix(_REFERENCE) not in known:
                found = f"`{reference}` is no example"
                yield Violation((*at, "examples", name), found, "write `summary` and `value`")


def tokens(contract: Contract) -> Iterator[Violation]:
    """Tokens of clients are placeholders, wherever they stand."""
    names = {
        each.name
        for each in contract.all_properties
        if {"x-mews-credential", "x-mews-secret"} <= each.node.keys()
    }
    for _, at, value in _examples(contract):
        for where, name, found in _members(value, at):
            if name in names and isinstance(found, str) and not found.startswith(_PLACEHOLDER):
                instead = f"write `{_PLACEHOLDER}…`, so that nobody takes it for a token"
                yield Violation(where, f"the example's `{name}` is no placeholder", instead)


def _examples(contract: Contract) -> Iterator[tuple[str, Pointer, Any]]:
    """Yield every example, with its schema."""
    named = objects(members(contract.document, "components"), "examples")
    for schema, at, media in _media(contract):
        for key, example in objects(media, "examples").items():
            name = str(example.get("$ref", "")).removeprefix(_REFERENCE)
            if name in named:
                yield schema, (*_NAMED, name, "value"), named[name].get("value")
            elif "value" in example:
                yield schema, (*at, "examples", key, "value"), example["value"]


def _media(contract: Contract) -> Iterator[tuple[str, Pointer, JsonObject]]:
    """Yield where JSON bodies are described, with their schema."""
    bodies: list[tuple[Pointer, JsonObject]] = []
    bodies += contract.arriving
    for each in contract.operations:
        bodies.append(((*each.pointer, "requestBody"), members(each.node, "requestBody")))
        response = members(members(each.node, "responses"), "200")
        bodies.append(((*each.pointer, "responses", "200"), response))
    shared = objects(members(contract.document, "components"), "responses")
    bodies += [(("components", "responses", name), node) for name, node in shared.items()]
    for at, node in bodies:
        media = members(members(node, "content"), JSON)
        schema = target(members(media, "schema"))
        if schema:
            yield schema, (*at, "content", JSON), media


def _unknown(contract: Contract, schema: str, value: Any, at: Pointer) -> Iterator[Violation]:
    """Yield the properties of an example that its schema does not have."""
    if is_array(value):
        for index, item in enumerate(value):
            yield from _unknown(contract, schema, item, (*at, index))
    node = contract.schemas.get(schema, {})
    if not is_object(value) or "additionalProperties" in node:
        return
    known = contract.properties(schema)
    for name, below in value.items():
        if name not in known:
            found = f"the example has `{name}`, which `{schema}` does not have"
            yield Violation((*at, name), found, "correct the name, or describe the property")
        elif known[name].target:
            yield from _unknown(contract, known[name].target or "", below, (*at, name))


def _members(node: Any, at: Pointer) -> Iterator[tuple[Pointer, str, Any]]:
    if is_array(node):
        for index, item in enumerate(node):
            yield from _members(item, (*at, index))
    elif is_object(node):
        for name, value in node.items():
            yield (*at, name), name, value
            yield from _members(value, (*at, name))
