"""Whatever the schemas of a document say is understood or refused in words, and in time."""

import json

import pytest

from mews_contract.decoding import MAX_DEPTH
from mews_contract.drift.reading.document import DocumentError, DriftError
from tests.drift.contract import JSON, Document, comparison, contract, differences, response

SCHEMAS = "#/components/schemas"


@pytest.mark.parametrize(
    ("schema", "problem"),
    [
        ({"$ref": f"{SCHEMAS}/Missing"}, "'#/components/schemas/Missing' leads nowhere"),
        ({"$ref": "other.yaml#/Result"}, "leads out of the document; bundle it first"),
        ({"$ref": "https://example.com/a.json"}, "leads out of the document"),
        ({"$ref": "#Anchor"}, "leads out of the document"),
        ({"$ref": "#/openapi"}, "has to be a schema; got a string"),
        ({"$ref": f"{SCHEMAS}/EmptyResult"}, "the schema consists of itself"),
        ({"allOf": [{"$ref": f"{SCHEMAS}/EmptyResult"}]}, "the schema consists of itself"),
        ({"oneOf": [{"$ref": f"{SCHEMAS}/EmptyResult"}]}, "the schema consists of itself"),
        ({"items": "Result"}, "/items: has to be a schema; got a string"),
        ({"type": "text"}, "/type: has to be a JSON type; got 'text'"),
        ({"type": [["string"]]}, "/type: has to be a JSON type"),
        ({"properties": ["Id"]}, "/properties: has to be an object; got an array"),
        ({"properties": {"Id": 1}}, "/properties/Id: has to be a schema; got a number"),
        ({"required": {"Id": True}}, "/required: has to be an array; got an object"),
        ({"required": [1]}, "/required: has to be strings; got a number among them"),
        ({"allOf": {}}, "/allOf: has to be an array; got an object"),
        ({"enum": "A"}, "/enum: has to be an array; got a string"),
        ({"maxItems": "9"}, "/maxItems: has to be a finite number; got a string"),
        ({"minimum": True}, "/minimum: has to be a finite number; got a boolean"),
        ({"maximum": float("inf")}, "/maximum: has to be a finite number"),
        ({"maximum": float("nan")}, "/maximum: has to be a finite number"),
        ({"exclusiveMinimum": 10**1001}, "/exclusiveMinimum: has to be a finite number"),
        ({"multipleOf": -(10**1001)}, "/multipleOf: has to be a finite number"),
        ({"format": 5}, "/format: has to be a string; got a number"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_broken_schema_is_refused_with_its_place(schema: object, problem: str) -> None:
    theirs = contract()
    theirs["components"]["schemas"]["EmptyResult"] = schema

    with pytest.raises(DocumentError) as raised:
        comparison(contract(), theirs)

    assert problem in str(raised.value)
    assert str(raised.value).startswith("theirs#/")


BROKEN: list[tuple[Document, str]] = [
    ({"paths": []}, "/paths: has to be an object; got an array"),
    ({"paths": {"/a": 1}}, "/paths/~1a: has to be an object; got a number"),
    ({"paths": {"/a": {"$ref": "#/paths/~1a"}}}, "leads in a circle"),
    ({"paths": {"/a": {"get": []}}}, "/paths/~1a/get: has to be an object; got an array"),
    ({"servers": {}}, "/servers: has to be an array; got an object"),
    ({"servers": [{"url": 1}]}, "/servers/0/url: has to be a string; got a number"),
    ({"security": [{"key": []}]}, "/security/0: there is no security scheme 'key'"),
]


@pytest.mark.parametrize(("change", "problem"), BROKEN, ids=lambda value: str(value)[:40])
def test_a_broken_document_is_refused_with_its_place(change: Document, problem: str) -> None:
    with pytest.raises(DocumentError) as raised:
        comparison(contract(), {**contract(), **change})

    assert problem in str(raised.value)


def test_what_only_they_have_may_be_broken() -> None:
    theirs = contract()
    theirs["paths"]["/other"] = {"post": {"requestBody": {"$ref": "#/nowhere"}, "responses": 5}}

    found = comparison(contract(), theirs)

    assert found.differences == ()
    assert found.only_theirs == ("POST /other",)


def test_shared_schemas_on_very_many_ways_take_no_time() -> None:
    ours, theirs = contract(), contract()
    for document in (ours, theirs):
        add_ladder(document, 300)
    del theirs["components"]["schemas"]["Step300"]["properties"]["Left"]

    found = comparison(ours, theirs)

    assert {each.kind for each in found.differences} == {"property-removed"}
    assert found.is_cut


def test_conjunctions_of_schemas_that_hold_themselves_come_to_an_end() -> None:
    document = contract()
    schemas = document["components"]["schemas"]
    for name, other in (("One", "Two"), ("Two", "One")):
        parts = [{"$ref": f"{SCHEMAS}/{each}"} for each in ("One", "Two")]
        schemas[name] = {
            "type": "object",
            "properties": {"Next": {"allOf": parts}, other: {"$ref": f"{SCHEMAS}/{other}"}},
        }
    result(document, {"allOf": [{"$ref": f"{SCHEMAS}/One"}, {"$ref": f"{SCHEMAS}/Two"}]})

    assert differences(document, document) == []


def test_nested_conjunctions_of_the_same_take_no_time() -> None:
    document = contract()
    schemas = document["components"]["schemas"]
    schemas["All0"] = {"type": "object", "properties": {"Id": {"type": "string"}}}
    for index in range(1, 100):
        reference = {"$ref": f"{SCHEMAS}/All{index - 1}"}
        schemas[f"All{index}"] = {"allOf": [reference, reference]}
    result(document, {"$ref": f"{SCHEMAS}/All99"})
    plain = contract()
    result(plain, schemas["All0"])

    assert differences(plain, document) == []


def test_too_many_alternatives_are_refused() -> None:
    document = contract()
    choice = [{"required": [f"P{index}"]} for index in range(20)]
    parts = [{"oneOf": choice} for _ in range(20)]
    result(document, {"allOf": [{"oneOf": [dict(each) for each in choice]} for _ in parts]})

    with pytest.raises(DocumentError, match="has more than 256 alternatives"):
        comparison(contract(), document)


def test_a_chain_of_references_that_is_too_long_is_refused_or_followed() -> None:
    document = contract()
    schemas = document["components"]["schemas"]
    for index in range(100_000):
        schemas[f"Link{index}"] = {"$ref": f"{SCHEMAS}/Link{index + 1}"}
    result(document, {"$ref": f"{SCHEMAS}/Link0"})

    with pytest.raises(DriftError, match="nested too deeply to be compared"):
        comparison(contract(), document)


def test_schemas_as_deep_as_a_document_may_be_are_compared() -> None:
    document = contract()
    deep: Document = {"type": "string"}
    for _ in range(MAX_DEPTH // 2 - 10):
        deep = {"type": "array", "items": deep}
    result(document, deep)
    changed = json.loads(json.dumps(document).replace('{"type": "string"}]}', "{}"))

    assert differences(document, changed) == []


def test_a_circle_inside_a_keyword_that_is_compared_as_a_whole_comes_to_an_end() -> None:
    document = contract()
    document["components"]["schemas"]["EmptyResult"] = {
        "type": "object",
        "not": {"properties": {"Self": {"$ref": f"{SCHEMAS}/EmptyResult"}}},
    }

    assert differences(document, document) == []


def test_a_reference_into_a_path_with_escapes_is_followed() -> None:
    theirs = contract()
    pointer = "#/paths/~1api~1connector~1v1~1resourceBlocks~1delete/post/responses/200"
    responses = theirs["paths"]["/api/connector/v1/services/updateAvailability"]["post"]
    responses["responses"]["200"] = {"$ref": pointer}

    assert differences(contract(), theirs) == []
    responses["responses"]["200"] = {"$ref": pointer.replace("/200", "/%32%30%30")}
    assert differences(contract(), theirs) == []


def test_numbers_that_no_float_can_hold_are_compared() -> None:
    ours, theirs = contract(), contract()
    result(ours, {"type": "number", "maximum": 10**400, "enum": [10**400]})
    result(theirs, {"type": "number", "maximum": 10**401, "enum": [10**400]})

    assert [kind for _, kind, _, _ in differences(ours, theirs)] == ["bound-loosened"]


def test_boolean_schemas_are_understood() -> None:
    anything, nothing = contract(), contract()
    schemas = anything["components"]["schemas"]
    schemas["Anything"] = True
    details = schemas["ConnectorApiExceptionResult"]["properties"]
    details["Details"] = {"$ref": f"{SCHEMAS}/Anything"}
    result(nothing, schema=False)

    assert differences(contract(), anything) == []
    assert differences(contract(), nothing) == [
        ("compatible", "type-narrowed", "resourceBlocks/delete", "response.200.body")
    ]


def result(document: Document, schema: object) -> None:
    """Make something the result of `resourceBlocks/delete`."""
    response(document, "resourceBlocks/delete", "200")["content"][JSON] = {"schema": schema}


def add_ladder(document: Document, steps: int) -> None:
    """Make a result in which two ways lead from each step to the next."""
    schemas = document["components"]["schemas"]
    for index in range(1, steps + 1):
        below = {"$ref": f"{SCHEMAS}/Step{index + 1}"} if index < steps else {"type": "string"}
        schemas[f"Step{index}"] = {
            "type": "object",
            "properties": {"Left": below, "Right": dict(below)},
        }
    result(document, {"$ref": f"{SCHEMAS}/Step1"})
