"""A description that says the same in another style does not differ."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_contract.drift.comparison import compare
from mews_contract.drift.reading import source
from tests.drift.contract import JSON, ROOT, Document, contract, differences, response
from tests.drift.styles import REWRITES, renamed, shuffled
from tests.drift.versions import VERSIONS
from tests.effort import examples
from tools.contract.bundle import bundle


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("rewrite", REWRITES)
def test_the_same_contract_in_another_style_has_no_differences(rewrite: str, version: str) -> None:
    theirs = VERSIONS[version](REWRITES[rewrite](contract()))

    assert differences(contract(), theirs) == []
    assert differences(theirs, contract()) == []


@examples(40)
@given(
    names=st.lists(st.sampled_from([name for name in REWRITES if name != "inlined"]), max_size=5),
    is_inlined=st.booleans(),
    version=st.sampled_from([*VERSIONS]),
    seed=st.integers(0, 1000),
)
def test_styles_on_top_of_each_other_have_no_differences(
    names: list[str], *, is_inlined: bool, version: str, seed: int
) -> None:
    theirs = contract()
    for name in names:
        theirs = REWRITES[name](theirs)
    if is_inlined:
        theirs = REWRITES["inlined"](theirs)
    theirs = shuffled(VERSIONS[version](theirs), seed)

    assert differences(contract(), theirs) == []


@pytest.mark.parametrize(
    "language",
    [
        pytest.param(msgspec.json, id="JSON"),
        pytest.param(msgspec.yaml, id="YAML", marks=pytest.mark.only_in_ci),
    ],
)
def test_the_contract_of_the_installed_client_is_that_of_the_repository(
    tmp_path: Path, language: Any
) -> None:
    # Whether a text is the one or the other is told by what it holds.
    copied = tmp_path / "copy"
    copied.write_bytes(language.encode(bundle(ROOT).document))

    assert compare(source.installed(), source.load(str(copied))).differences == ()


def test_a_schema_that_holds_itself_is_compared_once_around() -> None:
    ours = with_tree(contract())
    theirs = renamed(with_tree(contract()))
    tree = theirs["components"]["schemas"]["Api.TreeDto"]
    tree["properties"]["Children"] |= {"maxItems": 3}

    assert differences(ours, renamed(ours)) == []
    assert differences(ours, theirs) == [
        ("compatible", "bound-tightened", "resourceBlocks/delete", "response.200.body.Children")
    ]


def test_a_difference_in_a_shared_schema_is_told_at_every_place_of_it() -> None:
    theirs = contract()
    theirs["components"]["schemas"]["TimeInterval"]["properties"]["EndUtc"]["format"] = "date"

    places = [path for _, _, _, path in differences(contract(), theirs)]

    assert places == [
        "request.body.CollidingUtc.EndUtc",
        "request.body.CreatedUtc.EndUtc",
        "request.body.UpdatedUtc.EndUtc",
    ]


def test_alternatives_are_matched_by_what_they_are_and_not_by_their_order() -> None:
    forms = [
        {"type": "object", "properties": {"Kind": {"const": kind}, "Value": {"type": "string"}}}
        for kind in ("A", "B", "C")
    ]
    ours, theirs = contract(), contract()
    ours["components"]["schemas"]["EmptyResult"] = {"oneOf": forms}
    theirs["components"]["schemas"]["EmptyResult"] = {"oneOf": forms[::-1]}

    assert differences(ours, theirs) == []


def test_null_is_part_of_a_reference_in_each_way_to_say_so() -> None:
    reference = {"$ref": "#/components/schemas/ResourceBlockExtent"}
    ways: list[Document] = [
        {"oneOf": [reference, {"type": "null"}]},
        {"anyOf": [{"type": "null"}, reference]},
        {"allOf": [reference], "nullable": True},
        {"oneOf": [reference], "nullable": True},
        {**reference, "nullable": True},
        {"oneOf": [reference, {"enum": [None]}]},
    ]

    for way in ways:
        theirs = contract()
        part = theirs["components"]["schemas"]["ResourceBlockFilterParameters"]["allOf"][1]
        part["properties"]["Extent"] = {**way, "deprecated": True}
        assert differences(contract(), theirs) == [], way


def test_a_server_with_a_path_and_variables_is_part_of_the_address() -> None:
    theirs = contract()
    theirs["servers"] = [
        {"url": "https://{host}.com:443/api/", "variables": {"host": {"default": "api.mews"}}},
        {"url": "https://API.mews-demo.com/api"},
    ]
    theirs["paths"] = {path.removeprefix("/api"): item for path, item in theirs["paths"].items()}

    assert differences(contract(), theirs) == []


def test_without_servers_a_description_stands_for_where_it_comes_from() -> None:
    theirs = contract()
    del theirs["servers"]

    assert differences(contract(), theirs) == []


def test_a_default_response_and_a_range_stand_for_the_statuses_that_are_not_listed() -> None:
    theirs = contract()
    for item in theirs["paths"].values():
        responses = item["post"]["responses"]
        for status in ("400", "401", "403", "404", "408", "409", "413"):
            responses["4XX"] = responses.pop(status)
        responses["default"] = responses.pop("500")

    assert differences(contract(), theirs) == []


def test_what_http_does_not_let_a_status_carry_is_not_compared() -> None:
    theirs = contract()
    error = {"$ref": "#/components/schemas/ConnectorApiExceptionResult"}
    theirs["components"]["responses"]["NoContent"]["content"] = {
        "application/json": {"schema": error}
    }

    assert differences(contract(), theirs) == []


def test_a_media_type_with_parameters_is_the_one_without() -> None:
    theirs = contract()
    body = theirs["paths"]["/api/connector/v1/resourceBlocks/add"]["post"]["requestBody"]
    body["content"] = {"Application/JSON; charset=utf-8": body["content"]["application/json"]}

    assert differences(contract(), theirs) == []


def test_names_of_path_parameters_do_not_count() -> None:
    ours, theirs = with_path_parameter("blockId"), with_path_parameter("id")

    assert differences(ours, theirs) == []


def with_path_parameter(name: str) -> Document:
    """Our contract with an operation whose path holds a parameter."""
    document = contract()
    parameter = {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
    document["paths"][f"/blocks/{{{name}}}"] = {
        "parameters": [parameter],
        "get": {"responses": {"200": {"description": "One."}}},
    }
    return document


def with_tree(document: Document) -> Document:
    """A contract with a result that holds itself."""
    reference = {"$ref": "#/components/schemas/Tree"}
    document["components"]["schemas"]["Tree"] = {
        "type": "object",
        "properties": {"Children": {"type": "array", "items": reference}},
    }
    response(document, "resourceBlocks/delete", "200")["content"][JSON]["schema"] = reference
    return document
