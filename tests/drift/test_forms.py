"""What one description spreads over several forms is compared with what the other says at once."""

from typing import Final

import pytest

from tests.drift.contract import JSON, PREFIX, Document, Told, differences

_STRING: Final = {"type": "string"}
WHOLE: Final = {
    "type": "object",
    "properties": {
        "Kind": {"type": "string", "enum": ["Print", "Pay"]},
        "Copies": {"type": "integer"},
        "Amount": {"type": "number"},
    },
    "required": ["Kind"],
}


def form(kind: str, **properties: Document) -> Document:
    kinds: Document = {"Kind": {"type": "string", "enum": [kind]}}
    named = [*kinds, *properties]
    return {"type": "object", "properties": {**kinds, **properties}, "required": named}


def described(schema: Document) -> Document:
    """A description of one operation that sends and gets values of a schema."""
    body = {"content": {JSON: {"schema": schema}}}
    operation = {"requestBody": body, "responses": {"200": body}}
    return {"openapi": "3.1.1", "paths": {f"{PREFIX}commands/add": {"post": operation}}}


def told(ours: Document, theirs: Document) -> list[tuple[str, str, str]]:
    found: list[Told] = differences(described(ours), described(theirs))
    return [(severity, kind, path) for severity, kind, _, path in found]


FORMS: Final = {
    "oneOf": [form("Print", Copies={"type": "integer"}), form("Pay", Amount={"type": "number"})]
}


def test_forms_that_an_object_is_spread_over_differ_in_the_choice_alone() -> None:
    assert told(WHOLE, FORMS) == [
        ("breaking", "constraint-added", "request.body"),
        ("compatible", "constraint-added", "response.200.body"),
    ]
    assert told(FORMS, WHOLE) == [
        ("compatible", "constraint-removed", "request.body"),
        ("breaking", "constraint-removed", "response.200.body"),
    ]


def test_what_differs_in_any_of_the_forms_is_told_of_the_object() -> None:
    theirs = {
        "oneOf": [
            form("Print", Copies={"type": "boolean"}, Format=_STRING),
            form("Pay", Amount={"type": "number"}),
            form("Scan"),
        ]
    }

    found = [each for each in told(WHOLE, theirs) if each[1] != "constraint-added"]

    assert found == [
        (severity, kind, f"{path}.{name}")
        for path, changed in (("request.body", "compatible"), ("response.200.body", "compatible"))
        for severity, kind, name in (
            (changed, "property-added", "Format"),
            (changed, "enum-value-added", "Kind"),
            ("breaking", "type-changed", "Copies"),
        )
    ]


def test_a_form_that_is_new_is_not_taken_for_a_part_of_another() -> None:
    found = told(WHOLE, {"oneOf": [WHOLE, form("Scan")]})

    assert [kind for _, kind, _ in found] == ["alternative-added", "alternative-added"]


@pytest.mark.parametrize(
    ("keeping", "bound"),
    [
        ({"type": "string", "format": "date-time"}, {"minLength": 1}),
        ({"type": "string", "enum": ["Print", "Pay"]}, {"minLength": 3}),
        ({"type": "string", "enum": ["Print", "Pay"]}, {"maxLength": 5}),
    ],
)
def test_a_bound_that_the_other_side_keeps_to_anyhow_is_no_difference(
    keeping: Document, bound: Document
) -> None:
    bounded, free = _STRING | bound, _STRING
    found = [told(keeping, bounded), told(bounded, keeping)]

    assert found == [told(keeping, free), told(free, keeping)]
    assert found[0] != []
