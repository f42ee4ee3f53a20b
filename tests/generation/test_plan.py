"""What the plan makes of names and prose that would be no Python as they stand."""

import ast
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from mews_contract.contract import Contract
from mews_contract.document import Document
from tests.contract_checks.documents import edited, edits, read, reference
from tests.generation.tree import ROOT
from tools.contract.bundle import bundle
from tools.contract.generate import generate
from tools.contract.plan import plan
from tools.contract.plan.names import OF_LISTINGS, identifier, member, names_of_methods
from tools.contract.plan.schemas import Schemas, UnsupportedError
from tools.contract.plan.texts import Texts
from tools.contract.plan.types import Types

TEXTS = Texts({"VATCode": "vat_code"})


def annotation(schema: dict[str, Any]) -> str:
    types = Types(
        Schemas({"components": {"schemas": {"Short": {"type": "string", "maxLength": 3}}}})
    )
    try:
        return types.annotation(schema).code(is_optional=True)
    except UnsupportedError as error:
        return str(error)


def test_a_schema_becomes_the_type_that_holds_all_of_it() -> None:
    expected: list[tuple[dict[str, Any], str]] = [
        ({}, "Any | Unset"),
        ({"type": ["number", "null"]}, "Decimal | Unset | None"),
        (
            {"type": "number", "format": "double", "maximum": 90},
            "Annotated[float, Meta(le=90)] | Unset",
        ),
        ({"type": "string", "format": "duration"}, "Duration | Unset"),
        ({"type": "string", "const": "A"}, 'Literal["A"] | Unset'),
        ({"$ref": "#/components/schemas/Short"}, "Annotated[str, Meta(max_length=3)] | Unset"),
        ({"type": "object"}, "dict[str, Any] | Unset"),
        (
            {"type": "string", "pattern": '^{"[a-z]{2}$'},
            'Annotated[str, Meta(pattern="^{\\"[a-z]{2}$")] | Unset',
        ),
        (
            {"type": "array", "minItems": 1, "items": {"type": "integer", "format": "int32"}},
            "Annotated[list[Int32], Meta(min_length=1)] | Unset",
        ),
        (
            {"type": "integer", "format": "int32", "minimum": 1},
            "Annotated[int, Meta(ge=1, le=2147483647)] | Unset",
        ),
        (
            {"type": "number", "minimum": 0},
            "a bound needs `format: double` beside it, since decimals have none",
        ),
        ({"type": "file"}, "there is no type `file`"),
    ]

    assert [annotation(schema) for schema, _ in expected] == [code for _, code in expected]


def test_a_value_with_a_name_is_read_as_if_it_were_written_where_it_is_referred_to() -> None:
    code = {"description": "Opens it.", "maxLength": 9, "x-mews-secret": True}
    ids = {"description": "Only these.", "maxItems": 9, "x-mews-splittable": True}
    ids |= {"items": {"type": "string", "format": "uuid"}, "x-mews-entity": "customers"}
    named = edited(
        edits(
            {
                "$schemas Code": {"type": "string", **code},
                "$schemas GuestIds": {"type": "array", **ids},
                "$task Code": {"oneOf": [reference("Code"), {"type": "null"}]},
                "$filters GuestIds": {"oneOf": [reference("GuestIds"), {"type": "null"}]},
            }
        )
    )
    in_place = edited(
        edits(
            {
                "$task Code": {"type": ["string", "null"], **code},
                "$filters GuestIds": {"type": ["array", "null"], **ids},
            }
        )
    )

    planned = plan(named)

    assert planned == plan(in_place)
    assert getattr(planned.models["Task"], "secrets", []) == ["code"]
    assert dict(planned.operations["tasks_get_all"].fields)["max_items"].count("9") == 1
    assert _kit(named) == _kit(in_place)


def test_what_people_look_for_first_is_planned_by_the_class_that_has_it() -> None:
    planned = plan(edited(edits({"$schemas Task x-mews-columns": ["State", "Name"]})))

    assert planned.columns == {"Task": ("State", "Name")}


def _kit(document: dict[str, Any]) -> object:
    """Return what the contract package reads of each place, apart from where it is written."""
    contract = Contract(Document(document))
    found = [
        (place.path, place.nullable, {**place.node, "items": None, "properties": None})
        for operation in contract.operations.values()
        for direction in ("request", "response")
        for place in operation.places[direction]
    ]
    return found, contract.secrets


def test_an_update_takes_its_value_in_a_request_and_is_an_object_in_a_response() -> None:
    odd = read("carried.yaml")["updates of every kind of value"]

    planned = plan(edited(edits(odd)))

    models = {name: getattr(planned.models[name], "properties", []) for name in planned.models}
    types = {f"{name}.{each.name}": each.type for name in models for each in models[name]}
    arguments = {each.name: each.type for each in planned.operations["tasks_get_all"].arguments}
    own = "models.TextUpdate"
    assert types["TaskChange.number"] == f"Update[str | None, {own}]"
    assert types["TaskChange.state"] == (
        "NullableUpdate[models.TaskState, models.StateUpdate] | Unset"
    )
    assert types["TaskChange.labels"] == (
        "NullableUpdate[models.TextMap | None, models.MapUpdate] | Unset"
    )
    assert types["Task.update"] == f"{own} | Unset | None"
    assert arguments["title"] == f"str | {own} | Unset | None"
    assert arguments["parts"] == (
        "Sequence[models.TaskParameters] | models.ListUpdate | Unset | None"
    )


def test_what_cannot_be_generated_is_told_with_its_place_and_nothing_is_written(
    tmp_path: Path,
) -> None:
    document = bundle(ROOT).document
    document["components"]["schemas"]["PaxCount"]["properties"]["UnitCount"]["type"] = "number"

    problems = generate(document, tmp_path / "client")

    said = "a bound needs `format: double` beside it, since decimals have none"
    assert problems == [f"PaxCount.UnitCount: {said}"]
    assert not (tmp_path / "client").exists()


def test_the_recommended_version_has_the_plain_name_and_others_their_dates() -> None:
    assert names_of_methods(
        {
            "reservations/getAll/2023-06-06": "2023-06-06",
            "reservations/getAll": "2017-04-12",
            "services/getAvailability": "",
            "services/getAvailability/2024-01-22": "2024-01-22",
            "rates/set": "",
        }
    ) == {
        "reservations/getAll/2023-06-06": "get_all",
        "reservations/getAll": "get_all_2017_04_12",
        "services/getAvailability": "get_availability",
        "services/getAvailability/2024-01-22": "get_availability_2024_01_22",
        "rates/set": "set_",
    }


def test_names_that_are_taken_and_values_that_are_no_names_become_others() -> None:
    assert [identifier(name, OF_LISTINGS) for name in ("Cursor", "Type", "VATCode")] == [
        "cursor_",
        "type_",
        "vat_code",
    ]
    assert [member(value) for value in ("A+", "A-", "<", "", "24HoursLate", "Pre-Paid")] == [
        "A_PLUS",
        "A_MINUS",
        "LESS_THAN",
        "EMPTY",
        "VALUE_24_HOURS_LATE",
        "PRE_PAID",
    ]


def test_prose_has_the_names_of_python() -> None:
    assert TEXTS.line("The `VATCode`\n  of `Other`.") == "The `vat_code` of `Other`."


@given(st.text() | st.text("\\\"'`. \n", min_size=1))
def test_any_prose_is_a_docstring_that_says_it(text: str) -> None:
    said: object = ast.literal_eval(TEXTS.docstring(text, 92))

    assert isinstance(said, str)
    assert said.split() in (TEXTS.line(text).split(), f"{TEXTS.line(text)}.".split())
