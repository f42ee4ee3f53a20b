"""An OpenAPI document as a reader of JSON Schema: references, validators, and where they object."""

from base64 import b64decode
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

from jsonschema_rs import Draft202012Validator, Registry, ValidationError, ValidationErrorKind

from mews_contract.edits import path_of
from mews_contract.json_values import JsonObject, is_array, is_object
from mews_contract.places import Raw, in_place, resolve

INTEGER_BOUNDS: Final[Mapping[str, Mapping[str, int]]] = {
    "int32": {"minimum": -(2**31), "maximum": 2**31 - 1},
    "int64": {"minimum": -(2**63), "maximum": 2**63 - 1},
}
"""What the OpenAPI formats of integers bound them to."""


def is_base64(text: str) -> bool:
    """Return whether a text is bytes in base64."""
    try:
        b64decode(text, validate=True)
    except ValueError:
        return False
    return True


TEXTS_OF_OPENAPI: Final[dict[str, Callable[[str], bool]]] = {"byte": is_base64}
"""The formats of texts that OpenAPI has beside those of JSON Schema."""


def texts_of_openapi(*schemas: object) -> dict[str, Callable[[str], bool]] | None:
    """Return what a validator has to know of formats, or None if its schemas have none of these.

    A validator that is told of any takes half as long again, whatever it validates.
    """
    return TEXTS_OF_OPENAPI if any(map(_has_text_of_openapi, schemas)) else None


def _has_text_of_openapi(node: object) -> bool:
    if is_array(node):
        return any(map(_has_text_of_openapi, node))
    if not is_object(node):
        return False
    named = node.get("format")
    is_one = isinstance(named, str) and named in TEXTS_OF_OPENAPI
    return is_one or any(map(_has_text_of_openapi, node.values()))


_ANY_VALUE: Final = "the value"
_NULL: Final = {"type": "null"}
_TOLD: Final = "x-mews-discriminator"


@dataclass(frozen=True, slots=True)
class Breach:
    """Where a message leaves the contract. Quotes no value: it may be secret.

    Attributes:
        path: JSON path of what is wrong.
        problem: What the contract says of it.
        keyword: The keyword of JSON Schema that says it, or empty where none does.
    """

    path: str
    problem: str
    keyword: str = ""

    def __str__(self) -> str:
        return f"{self.path}: {self.problem}"


class Document:
    """An OpenAPI 3.1 document.

    Attributes:
        raw: Its content.
    """

    def __init__(self, raw: Raw) -> None:
        self.raw = raw

    def resolve(self, node: Raw) -> Raw:
        """Return what a node says, or what its reference leads to."""
        while "$ref" in node:
            node = resolve(self.raw, node["$ref"])
        return node

    def in_place(self, node: Raw) -> Raw:
        """Return a property as if what it refers to, nullable or not, were written in its place."""
        reference = next((each for each in (node, *node.get("oneOf", ())) if "$ref" in each), None)
        return in_place(node, self.resolve(reference)) if reference else node

    def validator(self, reference: str) -> Draft202012Validator:
        """Return the validator of the schema that a local reference leads to."""
        schemas = self._schemas(reference)
        return Draft202012Validator(
            {"$ref": _uri(reference)},
            registry=Registry(schemas.items()),
            validate_formats=True,
            formats=texts_of_openapi(*schemas.values()),
            mask=_ANY_VALUE,
        )

    def _schemas(self, reference: str) -> dict[str, Any]:
        """Return the schemas that one is made of: the others of a large document take a while."""
        found: dict[str, Any] = {}
        waiting = [reference]
        for each in waiting:
            if _uri(each) not in found:
                found[_uri(each)] = _alone(resolve(self.raw, each), waiting)
        return found


def breaches(validator: Draft202012Validator, body: object) -> Iterator[Breach]:
    """Yield where a JSON value leaves its schema."""
    try:
        if not validator.is_valid(body):
            for error in validator.iter_errors(body):
                yield from _breaches(error)
    except ValueError:
        yield Breach("$", f"{_ANY_VALUE} is nested too deeply")


def _breaches(error: ValidationError) -> Iterator[Breach]:
    branch = _branch(error)
    if branch:
        for inside in branch:
            yield from _breaches(inside)
        return
    yield Breach(path_of(tuple(error.instance_path)), error.message, error.kind.name)


def _branch(error: ValidationError) -> Sequence[ValidationError]:
    """Return what is wrong with the one branch of a nullable schema that is not null."""
    if not isinstance(error.kind, ValidationErrorKind.OneOfNotValid):
        return ()
    branches = [
        branch
        for branch in error.kind.context
        if not any(_wants_null(each, error.instance_path) for each in branch)
    ]
    return branches[0] if len(branches) == 1 else ()


def _wants_null(error: ValidationError, at: Sequence[str | int]) -> bool:
    """Return whether an error says that null is wanted at a place, and not further inside."""
    is_here = [*error.instance_path] == [*at]
    return is_here and error.kind.name == "type" and '"null"' in error.message


def _alone(node: Any, references: list[str]) -> Any:
    """Return a schema by which a value can be validated outside of its document.

    Its integers have the bounds that their OpenAPI format gives them, a value is of the type that
    depends on a property beside it, and what the schema refers to is added to the references.
    """
    if is_array(node):
        return [_alone(item, references) for item in node]
    if not is_object(node):
        return node
    node = _told_inside(_with_told(node))
    alone = {key: _alone(value, references) for key, value in node.items()}
    reference, named = node.get("$ref"), node.get("format")
    if isinstance(reference, str):
        references.append(reference)
        alone["$ref"] = _uri(reference)
    bounds = INTEGER_BOUNDS.get(named, {}) if isinstance(named, str) else {}
    return {**bounds, **alone}


def _with_told(node: JsonObject) -> JsonObject:
    """Return an object whose values are each of one type, and not of any of several.

    A value of a type that is added later is any JSON.
    """
    properties: JsonObject = node["properties"] if is_object(node.get("properties")) else {}
    told = {name: each for name, each in properties.items() if is_object(each) and _TOLD in each}
    if not told:
        return node
    untyped = {
        name: {key: said for key, said in each.items() if key != "anyOf"}
        for name, each in told.items()
    }
    conditions = [condition for name, each in told.items() for condition in _conditions(name, each)]
    return {
        **node,
        "properties": {**properties, **untyped},
        "allOf": [*node.get("allOf", ()), *conditions],
    }


def _told_inside(node: JsonObject) -> JsonObject:
    """Return objects that are distinguished by what is in them, so that each is of its one type.

    An object of a type that is added later is any that names it.
    """
    if "discriminator" not in node:
        return node
    by: str = node["discriminator"]["propertyName"]
    says: JsonObject = {"type": "object", "required": [by], "properties": {by: {"type": "string"}}}
    rest = {key: said for key, said in node.items() if key not in {"anyOf", "discriminator"}}
    conditions = [
        {"if": {"properties": {by: {"const": value}}, "required": [by]}, "then": {"$ref": pointer}}
        for value, pointer in node["discriminator"]["mapping"].items()
    ]
    return {**rest, **says, "allOf": conditions}


def _conditions(name: str, told: JsonObject) -> Iterator[JsonObject]:
    by, is_nullable = told[_TOLD]["propertyName"], _NULL in told.get("anyOf", ())
    for says, pointer in told[_TOLD]["mapping"].items():
        value: JsonObject = {"$ref": pointer}
        yield {
            "if": {"properties": {by: {"const": says}}, "required": [by]},
            "then": {"properties": {name: {"oneOf": [value, _NULL]} if is_nullable else value}},
        }


def _uri(reference: str) -> str:
    return f"urn:openapi:{quote(reference.removeprefix('#/'))}"
