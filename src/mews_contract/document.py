"""An OpenAPI document as a reader of JSON Schema: references, validators, and where they object."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

from jsonschema_rs import Draft202012Validator, Registry, ValidationError, ValidationErrorKind

from mews_contract.edits import path_of
from mews_contract.json_values import is_array, is_object
from mews_contract.places import Raw, resolve

INTEGER_BOUNDS: Final[Mapping[str, Mapping[str, int]]] = {
    "int32": {"minimum": -(2**31), "maximum": 2**31 - 1},
    "int64": {"minimum": -(2**63), "maximum": 2**63 - 1},
}
"""What the OpenAPI formats of integers bound them to."""

_ANY_VALUE: Final = "the value"


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

    def validator(self, reference: str) -> Draft202012Validator:
        """Return the validator of the schema that a local reference leads to."""
        return Draft202012Validator(
            {"$ref": _uri(reference)},
            registry=Registry(self._schemas(reference).items()),
            validate_formats=True,
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

    Its integers have the bounds that their OpenAPI format gives them, and what it refers to is
    added to the references.
    """
    if is_array(node):
        return [_alone(item, references) for item in node]
    if not is_object(node):
        return node
    alone = {key: _alone(value, references) for key, value in node.items()}
    reference, named = node.get("$ref"), node.get("format")
    if isinstance(reference, str):
        references.append(reference)
        alone["$ref"] = _uri(reference)
    bounds = INTEGER_BOUNDS.get(named, {}) if isinstance(named, str) else {}
    return {**bounds, **alone}


def _uri(reference: str) -> str:
    return f"urn:openapi:{quote(reference.removeprefix('#/'))}"
