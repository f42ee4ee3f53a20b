"""Whether the contract is OpenAPI 3.1 and its schemas are JSON Schema, and where it is not."""

from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path
from typing import Any, Final

import msgspec
from jsonschema_rs import Draft202012Validator, ValidationError, ValidationErrorKind

from mews_contract.json_values import is_array, is_object
from tools.contract.bundle import Bundle
from tools.contract.files import Problem

_OPENAPI: Final = "openapi_spec_validator/resources/schemas/v3.1/schema.json"
_JSON_SCHEMA: Final = "https://json-schema.org/draft/2020-12/schema"
_LONGEST: Final = 200
"""Characters of a message, which may quote a large part of the contract."""


def invalid(bundle: Bundle) -> Iterator[Problem]:
    """Yield where a contract leaves OpenAPI 3.1, each mistake once."""
    # To import the package takes longer than all the rest.
    file = distribution("openapi-spec-validator").locate_file(_OPENAPI)
    openapi = msgspec.json.decode(Path(str(file)).read_bytes())
    validator = Draft202012Validator(_with_json_schema(openapi))
    told: set[tuple[Any, ...]] = set()
    for error in map(_cause, validator.iter_errors(bundle.document)):
        for pointer in _pointers(error):
            if (pointer, error.message) not in told:
                told.add((pointer, error.message))
                short = error.message[:_LONGEST]
                yield Problem(bundle.place(pointer), "this is not OpenAPI 3.1", short)


def _with_json_schema(node: Any) -> Any:
    """Return the schema of OpenAPI, which leaves schemas open, with that of JSON Schema in it."""
    if is_array(node):
        return [_with_json_schema(each) for each in node]
    if not is_object(node):
        return node
    if "$dynamicRef" in node or "$dynamicAnchor" in node:
        return {"$ref": _JSON_SCHEMA}
    return {key: _with_json_schema(each) for key, each in node.items()}


def _cause(error: ValidationError) -> ValidationError:
    """Return what is wrong with the first branch of a choice, of which none fits."""
    kind = error.kind
    while isinstance(kind, ValidationErrorKind.AnyOf | ValidationErrorKind.OneOfNotValid):
        if not kind.context or not kind.context[0]:
            break
        error = kind.context[0][0]
        kind = error.kind
    return error


def _pointers(error: ValidationError) -> Iterator[tuple[str | int, ...]]:
    """Yield where a mistake stands: a name that there must not be, or else what is wrong."""
    kind, above = error.kind, tuple(error.instance_path)
    if isinstance(kind, ValidationErrorKind.UnevaluatedProperties):
        yield from ((*above, name) for name in kind.unexpected)
    else:
        yield above
