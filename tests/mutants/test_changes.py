"""Mutants are made from the structure of a document: each small wrong change once, prose aside."""

from collections import Counter
from typing import Any, Final

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


def test_every_sort_of_change_is_made_as_often_as_there_is_something_to_change() -> None:
    counts = Counter(each.kind for each in mutants(DOCUMENT) if not each.kind.startswith("x-"))

    # Of the document above: two operations, five references, five properties, eight types.
    assert counts == {
        **dict.fromkeys(("server dropped", "server changed", "body optional", "bound dropped"), 1),
        **dict.fromkeys(("deprecated dropped", "enum dropped", "enum value added"), 1),
        **dict.fromkeys(("header dropped", "header changed", "null dropped", "format added"), 1),
        **dict.fromkeys(("method changed", "tag changed", "operationId changed", "bound moved"), 2),
        **dict.fromkeys(("content dropped", "schema dropped", "media type changed"), 2),
        **dict.fromkeys(("enum value dropped", "enum value renamed", "status added"), 2),
        **dict.fromkeys(("status dropped", "status changed", "header added"), 3),
        **dict.fromkeys(("format dropped", "format changed", "property added"), 3),
        **dict.fromkeys(("path changed", "null added", "required added"), 4),
        **dict.fromkeys(("$ref changed", "property dropped", "property renamed"), 5),
        "required dropped": 1,
        "deprecated added": 6,
        "type dropped": 8,
        "type changed": 9,
    }


def test_a_change_says_what_is_different_and_no_more() -> None:
    (renamed,) = found("property renamed", "Filter Count")
    (dropped,) = found("property dropped", "Filter Count")
    (null,) = found("null added", "properties/State")

    assert list(schema(renamed, "Filter")["properties"]) == ["CountX", "From", "Until", "State"]
    assert schema(renamed, "Filter")["required"] == ["CountX"]
    assert "required" not in schema(dropped, "Filter")
    assert schema(null, "Filter")["properties"]["State"] == {
        "deprecated": True,
        "oneOf": [{"$ref": "#/components/schemas/State"}, {"type": "null"}],
    }


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
