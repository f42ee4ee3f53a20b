"""Differences of one property, of every kind, each in a request and in a response."""

from dataclasses import dataclass
from typing import Final

from tests.drift.body_seeds import ACCESS, BLOCK
from tests.drift.contract import Document
from tests.drift.edits import replace
from tests.drift.seed import ADD, TOKENS, B, C, Seed


@dataclass(frozen=True, slots=True)
class Probe:
    """A difference of a property `Probe` in a request and in a response, with a severity each."""

    kind: str
    before: Document
    after: Document
    request: str
    response: str
    step: str = ""


_STRING: Final[Document] = {"type": "string"}
_NUMBER: Final[Document] = {"type": "number"}
_MAP: Final[Document] = {"type": "object", "additionalProperties": {"type": "string"}}
_CARD: Final[Document] = {"type": "object", "properties": {"Number": _STRING}}
_IBAN: Final[Document] = {"type": "object", "properties": {"Iban": _STRING}}


PROBES: Final = (
    Probe("type-changed", _STRING, {"type": "boolean"}, B, B),
    Probe("type-changed", _STRING, {"type": "array", "items": _STRING}, B, B),
    Probe("type-narrowed", _NUMBER, {"type": "integer"}, B, C),
    Probe("type-widened", {"type": "integer"}, _NUMBER, C, B),
    Probe("type-narrowed", {}, _STRING, B, C),
    Probe("type-widened", _STRING, {}, C, B),
    Probe("type-narrowed", {"type": ["string", "integer"]}, _STRING, B, C),
    Probe("type-widened", _STRING, {"type": ["string", "boolean"]}, C, B),
    Probe("alternative-removed", {"oneOf": [_CARD, _IBAN]}, _CARD, B, C),
    Probe("alternative-added", {"anyOf": [_IBAN]}, {"anyOf": [_CARD, _IBAN]}, C, B),
    Probe(
        "property-removed",
        {"oneOf": [_CARD, _IBAN]},
        {"oneOf": [_IBAN, {"type": "object", "properties": {}}]},
        B,
        B,
        "(1).Number",
    ),
    Probe(
        "format-changed", {**_STRING, "format": "date"}, {**_STRING, "format": "date-time"}, B, B
    ),
    Probe("format-narrowed", _STRING, {**_STRING, "format": "uuid"}, B, C),
    Probe(
        "format-narrowed",
        {"type": "integer", "format": "int64"},
        {"type": "integer", "format": "int32"},
        B,
        C,
    ),
    Probe("format-widened", {**_STRING, "format": "uuid"}, _STRING, C, B),
    Probe("bound-tightened", _STRING, {**_STRING, "maxLength": 10}, B, C),
    Probe("bound-loosened", {**_STRING, "minLength": 3}, {**_STRING, "minLength": 2}, C, B),
    Probe("bound-tightened", {**_NUMBER, "minimum": 0}, {**_NUMBER, "exclusiveMinimum": 0}, B, C),
    Probe(
        "bound-loosened", {**_NUMBER, "exclusiveMaximum": 9.5}, {**_NUMBER, "maximum": 9.5}, C, B
    ),
    Probe("bound-tightened", _NUMBER, {**_NUMBER, "multipleOf": 0.01}, B, C),
    Probe("bound-loosened", {**_NUMBER, "multipleOf": 0.1}, {**_NUMBER, "multipleOf": 0.05}, C, B),
    Probe("bound-tightened", {"type": "object"}, {"type": "object", "maxProperties": 3}, B, C),
    Probe(
        "bound-loosened",
        {"type": "array", "items": _STRING, "uniqueItems": True},
        {"type": "array", "items": _STRING},
        C,
        B,
    ),
    Probe("pattern-added", _STRING, {**_STRING, "pattern": "^A"}, B, C),
    Probe("pattern-removed", {**_STRING, "pattern": "^A"}, _STRING, C, B),
    Probe("pattern-changed", {**_STRING, "pattern": "^A"}, {**_STRING, "pattern": "^B"}, B, B),
    Probe("enum-value-removed", {**_STRING, "enum": ["A", "B"]}, {**_STRING, "enum": ["A"]}, B, B),
    Probe("enum-value-added", {**_STRING, "const": "A"}, {**_STRING, "enum": ["A", "B"]}, C, C),
    Probe("enum-added", _STRING, {**_STRING, "enum": ["A"]}, B, C),
    Probe("enum-removed", {**_STRING, "enum": ["A"]}, _STRING, C, B),
    Probe("additional-properties-narrowed", _CARD, {**_CARD, "additionalProperties": False}, B, C),
    Probe("additional-properties-narrowed", {"type": "object"}, _MAP, B, C),
    Probe("additional-properties-widened", {**_CARD, "additionalProperties": False}, _CARD, C, C),
    Probe(
        "type-changed",
        _MAP,
        {"type": "object", "additionalProperties": {"type": "boolean"}},
        B,
        B,
        "{}",
    ),
    Probe(
        "bound-tightened",
        {"type": "array", "items": _STRING},
        {"type": "array", "items": {**_STRING, "maxLength": 1}},
        B,
        C,
        "[]",
    ),
    Probe("constraint-added", _STRING, {**_STRING, "not": {"enum": ["A"]}}, B, C),
    Probe("constraint-removed", {**_STRING, "not": {"enum": ["A"]}}, _STRING, C, B),
    Probe(
        "constraint-changed",
        {**_STRING, "not": {"enum": ["A"]}},
        {**_STRING, "not": {"enum": ["B"]}},
        B,
        B,
    ),
    Probe("default-added", _STRING, {**_STRING, "default": "A"}, C, C),
    Probe("default-removed", {**_STRING, "default": "A"}, _STRING, C, C),
    Probe("default-changed", {**_STRING, "default": "A"}, {**_STRING, "default": "B"}, B, C),
    Probe("deprecated", _STRING, {**_STRING, "deprecated": True}, C, C),
    Probe("reinstated", {**_STRING, "deprecated": True}, _STRING, C, C),
    Probe("null-added", _STRING, {"type": ["string", "null"]}, C, B),
    Probe("null-removed", {"type": ["string", "null"]}, _STRING, B, C),
)


def probed(probe: Probe) -> list[Seed]:
    places = (
        (probe.request, "ResourceBlockParameters", ADD, BLOCK),
        (probe.response, "ResourceAccessToken", TOKENS, ACCESS),
    )
    return [
        Seed(
            severity,
            probe.kind,
            name,
            f"{path}.Probe{probe.step}",
            change=replace(of, "Probe", **probe.after),
            prepare=replace(of, "Probe", **probe.before),
            note=f"{probe.before} to {probe.after}",
        )
        for severity, of, name, path in places
    ]
