"""Mutants are made from the structure of a document: each small wrong change once, prose aside."""

from collections import Counter
from collections.abc import Mapping
from typing import Any, Final

import pytest
import yaml

from mews_contract.json_values import is_array, is_object
from tests.mutants.changes import Subjects, mutants, sample
from tests.mutants.mutant import Mutant, diff, text

DOCUMENT: Final[dict[str, Any]] = yaml.safe_load("""
openapi: 3.1.1
servers: [{url: https://example.com}]
tags: [{name: Rooms}, {name: Beds}]
paths:
  /api/rooms/getAll:
    post:
      operationId: roomsGetAll
      summary: All rooms
      tags: [Rooms]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Filter'}}}
      responses:
        '200':
          headers: {Request-Id: {schema: {type: string}}}
          content: {application/json: {schema: {$ref: '#/components/schemas/Result'}}}
        '400': {$ref: '#/components/responses/Bad'}
  /api/beds/add:
    post:
      operationId: bedsAdd
      tags: [Beds]
      responses:
        '400': {$ref: '#/components/responses/Bad'}
components:
  responses:
    Bad: {description: Bad}
    Worse: {description: Worse}
  schemas:
    Filter:
      type: object
      x-mews-effect: read
      required: [Count]
      properties:
        Count: {type: integer, format: int32, minimum: 1, description: How many}
        From: {type: [string, 'null'], format: uuid, x-mews-secret: true}
        Until: {type: string, format: uuid}
        State: {$ref: '#/components/schemas/State', deprecated: true}
    Result: {type: object, x-mews-effect: write}
    State: {type: string, enum: [Clean, Dirty]}
    Interval:
      type: object
      properties:
        Longest: {type: string, x-mews-max-interval: P3M, x-mews-names: {One: [a, b]}}
""")

Change = Mapping[str, Any]

KEYWORDS: Final[list[tuple[str, str, list[Change]]]] = [
    ("type changed", "Count", [{"type": "string"}, {"type": "number"}]),
    ("type dropped", "Count", [{}]),
    ("type changed", "From", [{"type": ["integer", "null"]}]),
    ("null dropped", "From", [{"type": "string"}]),
    ("null added", "Until", [{"type": ["string", "null"]}]),
    ("format changed", "Count", [{"format": "int64"}]),
    ("format dropped", "From", [{}]),
    ("bound moved", "Count", [{"minimum": 0}, {"minimum": 2}]),
    ("bound dropped", "Count", [{}]),
    ("deprecated dropped", "State", [{}]),
    ("deprecated added", "Until", [{"deprecated": True}]),
    ("x-mews-secret changed", "From", [{"x-mews-secret": False}]),
    ("x-mews-secret added", "Until", [{"x-mews-secret": True}]),
]


def found(kind: str, at: str = "") -> list[Mutant]:
    """The mutants of a kind, at a place if one is given."""
    made = [each for each in mutants(DOCUMENT) if each.kind == kind]
    return [each for each in made if at in each.id]


def schema(mutant: Mutant, name: str) -> Any:
    return mutant.document(DOCUMENT)["components"]["schemas"][name]


def test_every_mutant_differs_from_the_document_and_from_every_other_one() -> None:
    made = mutants(DOCUMENT)
    texts = [text(each.document(DOCUMENT)) for each in made]

    assert text(DOCUMENT) not in texts
    assert len({each.id for each in made}) == len(made)
    assert len(set(texts)) == len(texts)


def test_the_document_itself_stays_as_it_is() -> None:
    before = text(DOCUMENT)
    for each in mutants(DOCUMENT):
        each.document(DOCUMENT)

    assert text(DOCUMENT) == before


def test_no_mutant_changes_prose_alone() -> None:
    def words(node: Any) -> list[str]:
        if is_array(node):
            return [word for item in node for word in words(item)]
        if not is_object(node):
            return []
        own = [node[key] for key in ("description", "summary") if isinstance(node.get(key), str)]
        return own + [word for item in node.values() for word in words(item)]

    for each in mutants(DOCUMENT):
        assert set(words(each.document(DOCUMENT))) <= set(words(DOCUMENT))


def test_a_required_name_is_dropped_and_each_other_one_added() -> None:
    (dropped,) = found("required dropped")
    added = found("required added", "Filter")

    assert "required" not in schema(dropped, "Filter")
    assert [schema(each, "Filter")["required"] for each in added] == [
        ["Count", "From"],
        ["Count", "Until"],
        ["Count", "State"],
    ]


def test_a_renamed_property_is_required_under_its_new_name() -> None:
    (renamed,) = found("property renamed", "Filter Count")

    assert list(schema(renamed, "Filter")["properties"]) == ["CountX", "From", "Until", "State"]
    assert schema(renamed, "Filter")["required"] == ["CountX"]


def test_a_dropped_property_is_not_required_either() -> None:
    (dropped,) = found("property dropped", "Filter Count")

    assert list(schema(dropped, "Filter")["properties"]) == ["From", "Until", "State"]
    assert "required" not in schema(dropped, "Filter")


@pytest.mark.parametrize(
    ("kind", "name", "expected"),
    KEYWORDS,
)
def test_a_keyword_of_a_property_says_something_else(
    kind: str, name: str, expected: list[Change]
) -> None:
    original = DOCUMENT["components"]["schemas"]["Filter"]["properties"][name]
    changed = [
        schema(each, "Filter")["properties"][name] for each in found(kind, f"properties/{name}")
    ]

    keyword = {
        "type": "type",
        "null": "type",
        "format": "format",
        "bound": "minimum",
        "deprecated": "deprecated",
        "x-mews-secret": "x-mews-secret",
    }[kind.split(maxsplit=1)[0]]
    rest = {key: value for key, value in original.items() if key != keyword}
    assert changed == [{**rest, **each} for each in expected]


def test_a_reference_becomes_one_that_may_be_null_with_its_siblings() -> None:
    (changed,) = found("null added", "properties/State")

    assert schema(changed, "Filter")["properties"]["State"] == {
        "deprecated": True,
        "oneOf": [{"$ref": "#/components/schemas/State"}, {"type": "null"}],
    }


def test_a_reference_leads_to_the_next_component_of_its_sort() -> None:
    led = {each.id.rpartition(" to ")[2] for each in found("$ref changed", "~1api~1rooms")}

    assert led == {"Result", "Interval", "Worse"}


def test_the_values_of_an_enum_are_dropped_renamed_and_added_to() -> None:
    kinds = ["enum value dropped", "enum value renamed", "enum value added", "enum dropped"]
    changed = [schema(each, "State").get("enum") for kind in kinds for each in found(kind)]

    assert changed == [
        ["Dirty"],
        ["Clean"],
        ["CleanX", "Dirty"],
        ["Clean", "DirtyX"],
        ["Clean", "Dirty", "NotDocumented"],
        None,
    ]


def test_an_operation_has_other_addresses_methods_and_names() -> None:
    paths = [list(each.document(DOCUMENT)["paths"])[1] for each in found("path changed", "beds")]
    methods = [list(each.value) for each in found("method changed", "beds")]
    tags = [each.value["tags"] for each in found("tag changed", "beds")]

    assert paths == ["/api/beds/addX", "/api/beds/add/"]
    assert methods == [["put"]]
    assert tags == [["Rooms"]]


def test_a_status_is_dropped_moved_to_a_free_one_and_added() -> None:
    kinds = ["status dropped", "status changed", "status added"]
    statuses = [
        list(each.value["responses"]) if "responses" in each.value else list(each.value)
        for kind in kinds
        for each in found(kind, "rooms")
    ]

    assert statuses == [["400"], ["200"], ["201", "400"], ["200", "401"], ["200", "400", "418"]]


def test_a_header_is_dropped_renamed_and_added() -> None:
    names = [
        list(each.value.get("headers", each.value))
        for kind in ("header dropped", "header changed", "header added")
        for each in found(kind, "rooms")
    ]

    assert names == [[], ["Request-IdX"], ["Request-Id", "Not-Documented"]]


def test_an_extension_takes_the_values_that_it_has_elsewhere() -> None:
    (effect,) = found("x-mews-effect changed", "Filter")
    longer, shorter = found("x-mews-max-interval changed")
    names = [
        schema(each, "Interval")["properties"]["Longest"]["x-mews-names"]
        for each in found("x-mews-names changed")
    ]

    assert schema(effect, "Filter")["x-mews-effect"] == "write"
    assert [each.value["x-mews-max-interval"] for each in (longer, shorter)] == ["P4M", "P2M"]
    assert names == [
        {},
        {"One": ["b"]},
        {"One": ["aX", "b"]},
        {"One": ["a"]},
        {"One": ["a", "bX"]},
    ]


def test_a_mutant_is_about_the_resources_whose_operations_are_made_of_what_it_changes() -> None:
    subjects = Subjects(DOCUMENT)
    named = {
        place: {subjects.resource(each) for each in mutants(DOCUMENT) if place in each.id}
        for place in ("schemas/State", "responses/Bad", "schemas/Interval", "servers", "beds~1add/")
    }

    assert named == {
        "schemas/State": {"rooms"},
        "responses/Bad": {"several"},
        "schemas/Interval": {"none"},
        "servers": {"several"},
        "beds~1add/": {"beds"},
    }


def test_a_sample_is_drawn_of_each_resource_in_turn_and_stays_when_others_are_gone() -> None:
    subjects, every = Subjects(DOCUMENT), mutants(DOCUMENT)
    resources = {each.id: subjects.resource(each) for each in every}
    drawn = sample(every, resources, 8, seed=1)
    fewer = [each for each in every if resources[each.id] != "beds"]

    assert Counter(resources[each.id] for each in drawn) == dict.fromkeys(
        ("beds", "none", "rooms", "several"), 2
    )
    kept = [each for each in drawn if resources[each.id] != "beds"]
    assert sample(fewer, resources, 6, seed=1) == kept
    assert sample(every, resources, 8, seed=2) != drawn


def test_the_difference_shows_the_change_alone() -> None:
    (mutant,) = found("bound dropped")
    changed = diff(text(DOCUMENT), text(mutant.document(DOCUMENT)), "openapi.yaml").splitlines()

    assert [line for line in changed if line[0] in "+-"] == [
        "--- openapi.yaml",
        "+++ openapi.yaml",
        "-          minimum: 1",
    ]


def test_what_is_the_same_twice_is_written_twice() -> None:
    shared = {"maximum": 1000}

    written = text({"One": shared, "Other": shared, "Nothing": None, "Nor this": None})

    assert "&" not in written
    assert "*" not in written
