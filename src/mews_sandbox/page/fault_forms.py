"""What a form needs to know to put a fault into force: read from the faults themselves."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, Literal, get_args

import msgspec

from mews_contract.json_values import JsonObject, is_object
from mews_sandbox.faults import Fault
from mews_sandbox.page.fault_words import CHOICES, FIELDS, KINDS

FieldKind = Literal["number", "text", "choice"]


@dataclass(frozen=True, slots=True)
class Field:
    """One value of a fault, with its bounds, or the choices for it: nothing chosen is not given.

    Attributes:
        label: What it is called on the page.
        choices: What may be chosen, with what that is called.
    """

    name: str
    label: str
    kind: FieldKind
    is_whole: bool
    is_required: bool
    default: float | str | None
    minimum: float | None
    maximum: float | None
    choices: dict[str, str]


@dataclass(frozen=True, slots=True)
class Form:
    """One kind of fault, and its values: those of its own first, then those of all faults."""

    kind: str
    label: str
    fields: list[Field]


_COMMON: Final = ("operation", "nth", "probability")


def forms(operations: Iterable[str]) -> list[Form]:
    """Return the forms of all faults, for operations by their short names."""
    schemas: JsonObject = msgspec.json.schema(Fault)["$defs"]
    names = sorted(operations)
    return [
        Form(
            str(fault.__struct_config__.tag),
            KINDS[str(fault.__struct_config__.tag)],
            _fields(schemas[fault.__name__], names),
        )
        for fault in get_args(Fault)
    ]


def _fields(schema: JsonObject, operations: list[str]) -> list[Field]:
    properties: dict[str, JsonObject] = schema["properties"]
    own = [name for name in properties if name not in {"kind", *_COMMON}]
    choices = {"operation": operations}
    return [
        _field(
            name, properties[name], choices.get(name, []), is_required=name in schema["required"]
        )
        for name in (*own, *_COMMON)
    ]


def _field(name: str, schema: JsonObject, choices: list[str], *, is_required: bool) -> Field:
    variants = [schema, *(item for item in schema.get("anyOf", ()) if is_object(item))]
    types = {variant.get("type") for variant in variants}
    found: dict[str, Any] = {key: value for variant in variants for key, value in variant.items()}
    choices = choices or found.get("enum", [])
    kind: FieldKind = "text" if "string" in types else "number"
    return Field(
        name,
        FIELDS[name],
        "choice" if choices else kind,
        "integer" in types,
        is_required,
        found.get("default"),
        found.get("minimum"),
        found.get("maximum"),
        {choice: CHOICES.get(choice, choice) for choice in choices},
    )
