"""The contract says of every operation what the recorded exchanges show of it."""

from http import HTTPStatus
from typing import Any, Final

import pytest

from mews_contract.operation import JSON, PREFIX, Operation
from mews_contract.places import places
from tests.contract import shown
from tests.contract.contract import load, operations
from tests.contract.exchanges import exchange_paths

DOCUMENT = load()
OPERATIONS = operations()
GATEWAY: Final = "gateway"
OF_HTTP: Final = frozenset({"Content-Type", "Date"})
"""Headers that every server sends, and no contract has to name."""

every_operation = pytest.mark.parametrize("operation", OPERATIONS, ids=lambda each: each.name)


def test_the_operations_are_those_that_were_recorded() -> None:
    folders = {"/".join(path.parts[-3:-1]) for path in exchange_paths()}
    recorded = {folder for folder in folders if not folder.endswith(f"/{GATEWAY}")}

    assert {operation.path for operation in OPERATIONS} == {f"{PREFIX}{name}" for name in recorded}
    assert all(set(item) == {"post"} for item in DOCUMENT["paths"].values())


@every_operation
def test_an_operation_is_identified_by_its_resource_and_its_action(operation: Operation) -> None:
    resource, action = operation.path.rsplit("/", 2)[1:]

    assert operation.id == f"{resource}{action[:1].upper()}{action[1:]}"


@every_operation
def test_the_request_has_to_have_a_body_of_json(operation: Operation) -> None:
    request = operation.definition["requestBody"]

    assert request["required"] is True
    assert list(request["content"]) == [JSON]


@every_operation
def test_the_statuses_are_those_that_were_recorded(operation: Operation) -> None:
    recorded = {str(each.response.status) for each in shown.recordings(operation)}

    assert set(operation.definition["responses"]) == recorded


@every_operation
def test_each_status_has_the_content_that_was_recorded(operation: Operation) -> None:
    for exchange in shown.recordings(operation):
        answer = operation.document.resolve(
            operation.definition["responses"][str(exchange.response.status)]
        )
        recorded = exchange.response.headers.get("Content-Type", "").partition(";")[0]
        assert list(answer.get("content", {})) == list(filter(None, [recorded])), exchange.id


@every_operation
def test_each_status_has_the_headers_that_were_recorded(operation: Operation) -> None:
    for status, response in operation.definition["responses"].items():
        recorded = {
            name
            for each in shown.recordings(operation)
            if str(each.response.status) == status
            for name in each.response.headers
        }
        headers = operation.document.resolve(response).get("headers", {})
        assert set(headers) == recorded - OF_HTTP, status
        assert all(header["$ref"].endswith(f"/{name}") for name, header in headers.items())


@every_operation
def test_each_error_status_leads_to_the_answer_that_http_names_so(operation: Operation) -> None:
    for status, response in operation.definition["responses"].items():
        if status != "200":
            phrase = HTTPStatus(int(status)).phrase.replace(" ", "")
            # Python called it by an older name before 3.13.
            expected = phrase.replace("RequestEntityTooLarge", "ContentTooLarge")
            assert response["$ref"].rpartition("/")[2] == expected


@every_operation
def test_the_parameters_are_the_headers_that_were_sent(operation: Operation) -> None:
    exchanges = [each for each in shown.everything() if each.operation == operation.name]
    sent = {name for each in exchanges for name in each.request.headers}
    always = {name for name in sent if all(name in each.request.headers for each in exchanges)}
    parameters = [
        operation.document.resolve(each) for each in operation.definition.get("parameters", ())
    ]

    assert {each["in"] for each in parameters} <= {"header"}
    assert {each["name"] for each in parameters} == sent
    assert {each["name"] for each in parameters if each.get("required")} == always


def headers() -> list[Any]:
    """Return where each header and parameter is written, with its name."""
    return [
        (name, f"#/components/{section}/{name}/schema")
        for section in ("headers", "parameters")
        for name in DOCUMENT["components"][section]
    ]


@pytest.mark.parametrize(("name", "pointer"), headers())
def test_a_header_is_any_text_unless_all_that_were_recorded_are_spelled_alike(
    name: str, pointer: str
) -> None:
    values = [
        value
        for each in shown.everything()
        for sent in (each.request.headers, each.response.headers)
        if (value := sent.get(name)) is not None
    ]
    found = shown.Shown(places(DOCUMENT, pointer), values)

    assert values
    assert (found.place.type, found.place.nullable) == ("string", False)
    assert found.place.node.get("format") == found.format
