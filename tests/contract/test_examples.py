"""The links of the contract are whole, and it names what HTTP and the client do."""

import re
from http import HTTPStatus
from typing import Any, Final

from mews_contract.json_values import is_array
from mews_contract.operation import JSON, Operation
from mews_contract.places import resolve
from mews_runtime.platforms import PLATFORMS, WEBSOCKETS
from tests.contract.calls import CREDENTIALS
from tests.contract.contract import load, operations
from tests.contract.links import Link, links
from tests.support.every import check_every

DOCUMENT: Final = load()
OPERATIONS: Final = {operation.id: operation for operation in operations()}


def test_every_example_of_an_error_has_the_properties_of_an_error() -> None:
    error = resolve(DOCUMENT, "#/components/schemas/ConnectorApiExceptionResult")
    found = [
        example["value"]
        for response in DOCUMENT["components"]["responses"].values()
        for example in response.get("content", {}).get(JSON, {}).get("examples", {}).values()
    ]
    check_every(found, lambda example: _same(set(example), set(error["properties"])))


def _same(found: object, expected: object) -> None:
    assert found == expected


def test_every_status_but_the_result_is_the_shared_response_that_http_names_so() -> None:
    def check(operation: Operation) -> None:
        for status, response in operation.definition["responses"].items():
            if status != "200":
                phrase = HTTPStatus(int(status)).phrase.replace(" ", "")
                # Python called it by an older name before 3.13.
                expected = phrase.replace("RequestEntityTooLarge", "ContentTooLarge")
                assert response["$ref"].rpartition("/")[2] == expected

    check_every(OPERATIONS.values(), check)


def test_every_header_is_any_text() -> None:
    components = DOCUMENT["components"]
    found = [*components["headers"].values(), *components["parameters"].values()]
    check_every(found, lambda header: _same(header["schema"], {"type": "string"}))


def test_every_header_of_a_response_is_the_shared_one_of_its_name() -> None:
    def check(response: Any) -> None:
        headers = response.get("headers", {}).items()
        assert [name for name, each in headers if not each["$ref"].endswith(f"/{name}")] == []

    results = [each.definition["responses"]["200"] for each in OPERATIONS.values()]
    check_every([*DOCUMENT["components"]["responses"].values(), *results], check)


def test_the_servers_are_the_platforms_of_the_client() -> None:
    assert {server["url"] for server in DOCUMENT["servers"]} == set(PLATFORMS.values())
    servers = DOCUMENT["x-mews-websocket"]["servers"]
    assert {server["url"] for server in servers} == set(WEBSOCKETS.values())


def examples(operation: Operation) -> tuple[Any, Any]:
    return operation.example("request"), operation.example("response")


def test_a_link_sends_a_whole_request_of_its_operation() -> None:
    def check(link: Link) -> None:
        body = link.body(*examples(link.origin))
        assert [*link.target.request_breaches(body)] == []
        assert link.target.unknown("request", body) == []
        assert link.definition["x-schemathesis"] == {"merge_body": False}

    check_every(links(), check)


def test_a_link_has_the_credentials_of_the_request_before() -> None:
    def check(link: Link) -> None:
        before, after = examples(link.origin)
        body = link.body(before, after)
        assert {name: body[name] for name in CREDENTIALS} == {
            name: before[name] for name in CREDENTIALS
        }

    check_every(links(), check)


def test_a_link_asks_for_what_came_back_in_a_page_of_the_largest_size() -> None:
    def check(link: Link) -> None:
        asked = link.definition["requestBody"]
        assert asked.get("Limitation", {"Count": 1000}) == {"Count": 1000}
        ids = [each for each in asked.values() if is_array(each)]
        assert ids
        assert all(re.fullmatch(r"\$(request|response)\.body#/.*Id(s/0)?", each) for (each,) in ids)
        assert any(each.startswith("$response") for (each,) in ids)

    check_every(links(), check)


def test_links_lead_from_what_was_added_to_its_listing() -> None:
    found = {(link.origin.name, link.target.name) for link in links()}
    names = {each.name for each in OPERATIONS.values() if "deprecated" not in each.definition}
    added = {
        (f"{resource}/add", listing)
        for resource, action, *_ in [name.split("/") for name in names]
        for listing in names
        if action == "add" and re.match(rf"{resource}/getAll\b", listing)
    }
    assert added - found == set() != added
