"""What holds for every request: its address, its size, the contract, its tokens."""

import json
import logging
import re
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_contract.contract import Contract
from mews_contract.document import Breach, Document
from mews_contract.json_values import JsonObject
from mews_contract.operation import PREFIX
from mews_sandbox import Sandbox
from mews_sandbox.answering import documented
from mews_sandbox.exchange import Request
from mews_sandbox.operations.call import Call, RefusedError
from tests.contract.contract import load
from tests.generation import seventh
from tests.sandbox.calls import (
    OPERATIONS,
    added,
    block,
    complete,
    listed,
    path,
    post,
    reply,
    send,
)
from tests.sandbox.hotels import NORTH, NOWHERE, SOUTH, id_of, opened

LISTING = "resourceBlocks/getAll"
COUNT: dict[str, Any] = {"Limitation": {"Count": 10}}
TOKEN: dict[str, Any] = {
    "ServiceOrderId": id_of("R-1"),
    "Type": "PinCode",
    "Value": "1234#",
    "ValidityStartUtc": "2024-06-12T14:00:00Z",
    "ValidityEndUtc": "2024-06-14T10:00:00Z",
    "Permissions": {},
}
MINIMAL = {"prefer": "return=minimal"}
PRIVATE = "a-word-that-nobody-may-see"


def example(sandbox: Sandbox, operation: str, **changes: str) -> dict[str, Any]:
    """Return the documented request of an operation, with tokens that this sandbox knows."""
    documented = sandbox.contract.operations[path(operation)].example("request")
    return {**documented, **complete(sandbox), **changes}


# Addresses


@pytest.mark.parametrize(
    ("pattern", "instead"),
    [
        (r"/v1/", "/V1/"),
        (r"$", "/"),
        (r"/v1/", "/v1//"),
        (r"/v1/", "/v2/"),
        (r"^/api", ""),
        (r"/\w+$", ""),
        (r"$", "/getAll"),
        (r".+", "/"),
        (r"/(\w+)$", r"%2F\1"),
        (r"/api", "/%61pi"),
        (r"$", "?x=1"),
        (r"$", "?"),
        (r"$", "%20"),
    ],
)
def test_any_other_address_is_not_found(sandbox: Sandbox, pattern: str, instead: str) -> None:
    content = json.dumps(example(sandbox, LISTING)).encode()
    address = re.sub(pattern, instead, path(LISTING), count=1)
    headers = {"content-type": "application/json"}
    answer = reply(sandbox.handle(Request("POST", address, headers, content)))
    assert answer.refusal == (404, "There is no such operation")
    assert answer.headers["Sandbox-Refused-By"] == "address"


@pytest.mark.parametrize("address", ["resourceBlocks%2FgetAll", f"{LISTING}?x=1"])
def test_an_address_arrives_as_a_client_in_this_process_sends_it(
    sandbox: Sandbox, address: str
) -> None:
    with httpx2.Client(transport=sandbox.transport(), base_url="http://localhost") as http:
        assert http.post(path(address), json=complete(sandbox, **COUNT)).status_code == 404
        assert http.post(path(LISTING), json=complete(sandbox, **COUNT)).status_code == 200


def test_an_operation_that_only_mews_has_is_told_from_a_typing_error(sandbox: Sandbox) -> None:
    missing = post(sandbox, "reservations/getAll/2023-06-06", **COUNT)
    assert missing.refusal == (
        404,
        "Mews documents reservations/getAll/2023-06-06, and the sandbox does not have it",
    )
    assert missing.headers["Sandbox-Refused-By"] == "operation"
    wrong = post(sandbox, "reservations/getall", **COUNT)
    assert wrong.refusal == (404, "There is no such operation")
    assert wrong.headers["Sandbox-Refused-By"] == "address"


def test_every_operation_of_the_contract_is_among_those_that_mews_documents() -> None:
    assert {*OPERATIONS} - documented() == set()


# Types of content


@pytest.mark.parametrize(
    "said", ["application/json", "application/json; charset=utf-8", "Application/JSON"]
)
def test_json_is_taken(sandbox: Sandbox, said: str) -> None:
    assert post(sandbox, LISTING, {"content-type": said}, **COUNT).status == 200


@pytest.mark.parametrize(
    "said", ["", "text/plain", "application/x-www-form-urlencoded", "application/json5", "json"]
)
def test_any_other_type_of_content_is_refused_unless_told_otherwise(
    sandbox: Sandbox, said: str
) -> None:
    answer = post(sandbox, LISTING, {"content-type": said}, **COUNT)
    assert answer.refusal == (400, "Invalid Content-Type: it has to be application/json")
    assert answer.headers["Sandbox-Refused-By"] == "contract"
    sandbox.lenient = {"content-type"}
    assert post(sandbox, LISTING, {"content-type": said}, **COUNT).status == 200


# Sizes


def test_a_body_may_be_as_large_as_the_sandbox_was_told() -> None:
    content = json.dumps(complete(opened(), **COUNT)).encode()
    fits, small = opened(max_body=len(content)), opened(max_body=len(content) - 1)
    assert send(fits, LISTING, content).status == 200
    answer = send(small, LISTING, content)
    assert answer.refusal == (413, f"The body is larger than {len(content) - 1} bytes")
    assert answer.headers["Sandbox-Refused-By"] == "size"


# JSON


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b" ",
        b"{",
        b"nul",
        b"{'Limitation': 1}",
        b'{"Limitation": 1,}',
        b"{} {}",
        b"\xff\xfe",
        b'{"Limitation": "\xed\xa0\x80"}',
        b'{"Limitation": "\\ud800"}',
        b"\xef\xbb\xbf{}",
        b'{"Limitation": NaN}',
        b'{"Limitation": -Infinity}',
        b'{"Limitation": 1e400}',
        b'{"Limitation": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    ],
    ids=lambda content: repr(content[:24]),
)
def test_what_is_no_json_is_refused(sandbox: Sandbox, content: bytes) -> None:
    answer = send(sandbox, LISTING, content)
    assert answer.refusal == (400, "Invalid JSON")
    assert answer.headers["Sandbox-Refused-By"] == "contract"


@pytest.mark.parametrize("content", [b"[]", b"null", b"5", b"true", b'"text"', b'["text"]'])
def test_what_is_no_object_is_refused(sandbox: Sandbox, content: bytes) -> None:
    assert send(sandbox, LISTING, content).refusal == (
        400,
        'Invalid request: $: the value is not of type "object"',
    )


def nested(depth: int) -> list[Any]:
    """Return lists in lists."""
    made = list[Any]()
    for _ in range(depth):
        made = [made]
    return made


def test_a_value_that_is_nested_is_refused_where_it_stands(sandbox: Sandbox) -> None:
    status, message = post(sandbox, LISTING, Limitation=nested(100)).refusal
    assert (status, message.startswith("Invalid request: $.Limitation: ")) == (400, True)


def test_a_value_that_is_nested_too_deeply_is_refused(sandbox: Sandbox) -> None:
    assert post(sandbox, LISTING, Limitation=nested(400)).refusal == (
        400,
        "Invalid request: $: the value is nested too deeply",
    )


def test_a_body_that_is_nested_too_deeply_to_show_is_answered_all_the_same(
    sandbox: Sandbox,
) -> None:
    deep = b"[" * 800 + b"]" * 800
    content = json.dumps(complete(sandbox, **COUNT)).encode()
    answer = send(sandbox, LISTING, content[:-1] + b', "Deep": ' + deep + b"}")
    assert answer.status in {200, 400}
    # How deep a value may be to be shown depends on the version of Python.
    shown = sandbox.requests[-1].body
    assert shown is None or shown["AccessToken"] == "***"


@pytest.mark.parametrize("digits", [10, 20, 400])
def test_an_integer_of_any_length_is_compared_with_its_bounds(
    sandbox: Sandbox, digits: int
) -> None:
    count = 10**digits
    assert post(sandbox, LISTING, Limitation={"Count": count}).refusal == (
        400,
        "Invalid request: $.Limitation.Count: the value is greater than the maximum of 1000",
    )


# The contract


@pytest.mark.parametrize(
    ("operation", "body", "message"),
    [
        (LISTING, {"Cursor": None}, '$: "Limitation" is a required property'),
        (LISTING, {"Limitation": {"Cursor": None}}, '$.Limitation: "Count" is a required property'),
        (LISTING, {**COUNT, "Client": ""}, "$.Client: "),
        (LISTING, {**COUNT, "Client": 5}, "$.Client: "),
        (LISTING, {**COUNT, "EnterpriseIds": ["x"]}, "$.EnterpriseIds[0]: "),
        (LISTING, {**COUNT, "ActivityStates": ["Active", "Gone"]}, "$.ActivityStates[1]: "),
        (LISTING, {**COUNT, "Extent": True}, "$.Extent: "),
        ("resourceBlocks/add", {"ResourceBlocks": [None]}, "$.ResourceBlocks[0]: "),
        (
            "resourceBlocks/add",
            {"ResourceBlocks": [block(), block(StartUtc="tomorrow")]},
            "$.ResourceBlocks[1].StartUtc: ",
        ),
        ("resourceBlocks/delete", {"ResourceBlockIds": None}, "$.ResourceBlockIds: "),
    ],
)
def test_a_request_outside_the_contract_is_refused_with_the_path(
    sandbox: Sandbox, operation: str, body: dict[str, Any], message: str
) -> None:
    answer = post(sandbox, operation, **body)
    assert answer.status == 400
    assert answer.body["Message"].startswith(f"Invalid request: {message}")
    assert answer.headers["Sandbox-Refused-By"] == "contract"


def test_every_operation_needs_its_credentials(sandbox: Sandbox) -> None:
    names = ("ClientToken", "AccessToken", "Client")

    def refusal(operation: str, name: str) -> tuple[int, str]:
        body = example(sandbox, operation)
        del body[name]
        return send(sandbox, operation, json.dumps(body).encode()).refusal

    found = {(each, name): refusal(each, name) for each in OPERATIONS for name in names}
    assert found == {
        (each, name): (400, f'Invalid request: $: "{name}" is a required property')
        for each in OPERATIONS
        for name in names
    }


@pytest.mark.parametrize(
    "body",
    [
        PRIVATE,
        [PRIVATE],
        {"ClientToken": [PRIVATE]},
        {"AccessToken": {"Value": PRIVATE}},
        {"ResourceAccessTokenParameters": PRIVATE},
        {"ResourceAccessTokenParameters": [PRIVATE]},
        {"ResourceAccessTokenParameters": {"Value": PRIVATE}},
        {"ResourceAccessTokenParameters": [{"Value": PRIVATE}]},
        {"ResourceAccessTokenParameters": [{"Value": [PRIVATE]}]},
        {"ResourceAccessTokenParameters": [{"Value": PRIVATE}] * 1001},
    ],
    ids=lambda body: repr(body)[:60],
)
def test_a_refusal_quotes_nothing_that_may_be_a_secret(sandbox: Sandbox, body: object) -> None:
    sent = complete(sandbox, **body) if isinstance(body, dict) else body
    answer = send(sandbox, "resourceAccessTokens/add", json.dumps(sent).encode())
    assert answer.status == 400
    assert PRIVATE not in answer.content.decode()


def test_unknown_properties_are_ignored_at_any_depth(sandbox: Sandbox) -> None:
    (id_,) = added(sandbox, block(Colour="green", More={"Id": 5}), Colour="green")
    assert listed(sandbox, Limitation={"Count": 1, "Colour": None}, colour=[]) == [id_]


UNKNOWN = "Sandbox-Unknown-Properties"


def test_the_places_of_unknown_properties_are_told(sandbox: Sandbox) -> None:
    blocks = [block(), block(Notez="lost", More={"Id": 5})]
    answer = post(sandbox, "resourceBlocks/add", ResourceBlocks=blocks, Colour="green")
    assert answer.status == 200
    places = ["$.Colour", "$.ResourceBlocks[0].More", "$.ResourceBlocks[0].Notez"]
    assert answer.headers[UNKNOWN] == ", ".join(places)
    assert sandbox.requests[-1].unknown == places


def test_they_are_told_of_a_request_that_is_refused_too(sandbox: Sandbox) -> None:
    answer = post(sandbox, LISTING, limitation={"Count": 10})
    assert answer.refusal == (400, 'Invalid request: $: "Limitation" is a required property')
    assert answer.headers[UNKNOWN] == "$.limitation"


def test_a_request_without_any_is_told_nothing(sandbox: Sandbox) -> None:
    answer = post(sandbox, LISTING, **COUNT)
    assert UNKNOWN not in answer.headers
    assert sandbox.requests[-1].unknown == []


@given(names=st.lists(st.text(), min_size=1, max_size=40, unique=True))
def test_whatever_a_property_is_called_a_header_can_hold_it(names: list[str]) -> None:
    sandbox = opened()
    answer = post(sandbox, LISTING, **COUNT, **{f"x{name}": 1 for name in names})
    line = answer.headers[UNKNOWN]
    assert line.startswith("$.x")
    assert line.isascii()
    assert line.isprintable()
    assert len(line) <= 1000


# Tokens


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"ClientToken": "another"}, "Invalid ClientToken"),
        ({"AccessToken": "another"}, "Invalid AccessToken"),
        ({"AccessToken": "TOKEN-OF-THE-NORTH"}, "Invalid AccessToken"),
        ({"ClientToken": NORTH}, "Invalid ClientToken"),
        ({"AccessToken": "token-of-the-client"}, "Invalid AccessToken"),
    ],
)
def test_tokens_that_are_unknown_or_mixed_up_are_refused(
    sandbox: Sandbox, changes: dict[str, str], message: str
) -> None:
    content = json.dumps(example(sandbox, LISTING, **changes)).encode()
    answer = send(sandbox, LISTING, content)
    assert answer.refusal == (401, message)
    assert answer.headers["Sandbox-Refused-By"] == "authentication"


# Minimal answers


def minimal_calls(sandbox: Sandbox) -> dict[str, dict[str, Any]]:
    """Return calls with nothing to answer."""
    update: dict[str, Any] = {
        "FirstTimeUnitStartUtc": "2024-06-11T23:00:00Z",
        "LastTimeUnitStartUtc": "2024-06-12T12:00:00Z",
        "ResourceCategoryId": id_of("Double"),
        "UnitCountAdjustment": {},
    }
    return {
        LISTING: {**COUNT, "ActivityStates": []},
        "resourceBlocks/delete": {"ResourceBlockIds": added(sandbox, block())},
        "services/updateAvailability": {
            "ServiceId": id_of("Nights"),
            "AvailabilityUpdates": [update],
        },
    }


@pytest.mark.parametrize("operation", minimal_calls(opened()))
@pytest.mark.parametrize("prefer", ["return=minimal", "Return=Minimal", "wait=5, return=minimal"])
def test_nothing_is_answered_by_204_to_who_prefers_it(
    sandbox: Sandbox, operation: str, prefer: str
) -> None:
    answer = post(sandbox, operation, {"prefer": prefer}, **minimal_calls(sandbox)[operation])
    assert (answer.status, answer.content) == (204, b"")
    assert "Content-Type" not in answer.headers
    assert answer.headers["Request-Id"]


@pytest.mark.parametrize("operation", minimal_calls(opened()))
@pytest.mark.parametrize("headers", [{}, {"prefer": "return=representation"}], ids=repr)
def test_nothing_is_answered_by_200_to_anyone_else(
    sandbox: Sandbox, operation: str, headers: dict[str, str]
) -> None:
    answer = post(sandbox, operation, headers, **minimal_calls(sandbox)[operation])
    assert answer.status == 200
    assert answer.body in ({}, {"ResourceBlocks": [], "Cursor": None})
    assert answer.headers["Content-Type"].startswith("application/json")


def test_an_error_is_answered_in_full_to_everyone(sandbox: Sandbox) -> None:
    answer = post(sandbox, LISTING, MINIMAL, Limitation={"Count": 1, "Cursor": NOWHERE})
    assert answer.refusal == (400, "Invalid Cursor")


# Request ids


def test_every_response_has_a_request_id_of_its_own_which_an_error_repeats() -> None:
    sandbox = opened(rate_limit=3, max_body=10_000)
    answers = [
        post(sandbox, LISTING, **COUNT),
        post(sandbox, LISTING, MINIMAL, **COUNT),
        post(sandbox, "resourceBlocks/add", ResourceBlocks=[block(EndUtc="2024-01-01T00:00:00Z")]),
        post(sandbox, LISTING, **COUNT),
        post(sandbox, LISTING, AccessToken=SOUTH),
        post(sandbox, LISTING, **COUNT, AccessToken="another"),
        post(sandbox, "rooms/add"),
        post(sandbox, LISTING, Client="x" * 10_000),
        send(sandbox, LISTING, b""),
    ]
    assert [answer.status for answer in answers] == [200, 204, 403, 429, 400, 401, 404, 413, 400]
    ids = [answer.headers["Request-Id"] for answer in answers]
    assert len(set(ids)) == len(ids)
    assert [answer.body["RequestId"] for answer in answers[2:]] == ids[2:]
    assert [seen.request_id for seen in sandbox.requests] == ids


# An operation without behaviour


def grown(example: object = None) -> Contract:
    """Return the contract with a seventh operation, whose result may have another example."""
    document = seventh.bundled()
    if example is not None:
        operation = document["paths"][f"{PREFIX}{seventh.OPERATION}"]["post"]
        operation["responses"]["200"]["content"]["application/json"]["example"] = example
    return Contract(Document(document))


TASKS: dict[str, Any] = {
    "TaskIds": ["b166fc93-c75a-438f-93b8-ab1e00a031ae"],
    "Limitation": {"Count": 10},
}


def test_an_operation_without_behaviour_is_answered_by_its_example_and_says_so() -> None:
    contract = grown()
    sandbox = Sandbox(contract=contract)
    answer = post(sandbox, seventh.OPERATION, **TASKS)
    example = contract.by_name[seventh.OPERATION].example("response")
    assert (answer.status, answer.body) == (200, example)
    assert answer.headers["Sandbox-Answered-By"] == "example"


def test_it_is_held_to_the_contract_and_to_its_tokens_all_the_same() -> None:
    sandbox = Sandbox(contract=grown())
    outside = post(sandbox, seventh.OPERATION, **{**TASKS, "TaskIds": "one"})
    assert (outside.status, "$.TaskIds: " in outside.body["Message"]) == (400, True)
    assert post(sandbox, seventh.OPERATION, **TASKS, AccessToken="another").status == 401


def test_an_example_that_is_an_empty_page_is_answered_by_204_to_who_prefers_it() -> None:
    sandbox = Sandbox(contract=grown({"Tasks": [], "Cursor": None}))
    answer = post(sandbox, seventh.OPERATION, MINIMAL, **TASKS)
    assert (answer.status, answer.headers["Sandbox-Answered-By"]) == (204, "example")


# Bugs of the sandbox


def behave(monkeypatch: pytest.MonkeyPatch, answer: Callable[[Call], JsonObject]) -> None:
    """Put a behaviour in the place of every other."""

    def behaviour(_: str) -> Callable[[Call], JsonObject]:
        return answer

    monkeypatch.setattr("mews_sandbox.operations.behaviours.own", behaviour)


@pytest.mark.parametrize(
    ("result", "place"),
    [
        ({}, "$: "),
        ({"ResourceBlocks": PRIVATE}, "$.ResourceBlocks: "),
        ({"ResourceBlocks": [{"Notes": PRIVATE}]}, "$.ResourceBlocks[0]: "),
        ({"ResourceBlocks": [], "Cursor": PRIVATE}, "$.Cursor: "),
    ],
)
def test_a_response_outside_the_contract_is_a_500_that_is_logged_and_holds_no_data(
    sandbox: Sandbox,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    result: JsonObject,
    place: str,
) -> None:
    behave(monkeypatch, lambda _: result)
    answer = post(sandbox, LISTING, **COUNT)
    assert answer.status == 500
    assert f"would have left the contract at {place}" in answer.body["Message"]
    assert answer.headers["Sandbox-Refused-By"] == "sandbox"
    (record,) = caplog.records
    assert (record.name, record.levelno) == ("mews_sandbox", logging.ERROR)
    assert record.getMessage().startswith(f"{LISTING} would have left the contract at {place}")
    assert PRIVATE not in answer.content.decode() + caplog.text


def test_an_exception_in_a_behaviour_is_a_500_that_is_logged_and_holds_no_data(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_: Call) -> JsonObject:
        raise KeyError(PRIVATE)

    behave(monkeypatch, fail)
    answer = post(sandbox, LISTING, **COUNT)
    assert answer.refusal == (500, "The sandbox failed: KeyError")
    (record,) = caplog.records
    assert (record.levelno, record.getMessage()) == (logging.ERROR, f"{LISTING} failed")
    assert record.exc_info is not None
    assert PRIVATE not in answer.content.decode()


def test_an_addition_of_which_the_contract_does_not_say_what_it_makes_is_a_500() -> None:
    document: Any = load()
    del document["components"]["schemas"]["ResourceAccessToken"]["x-mews-entity"]
    sandbox = opened(contract=Contract(Document(document)))
    answer = post(sandbox, "resourceAccessTokens/add", ResourceAccessTokenParameters=[TOKEN])
    assert answer.refusal == (500, "The sandbox failed: LookupError")


def test_a_status_that_the_contract_does_not_have_is_a_500(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Call) -> JsonObject:
        raise RefusedError(HTTPStatus.IM_A_TEAPOT, PRIVATE)

    behave(monkeypatch, refuse)
    answer = post(sandbox, LISTING, **COUNT)
    assert answer.status == 500
    assert "the contract has no status 418" in answer.body["Message"]
    assert PRIVATE not in answer.content.decode()


def test_a_204_has_no_body(sandbox: Sandbox) -> None:
    operation = sandbox.contract.operations[path(LISTING)]
    assert list(operation.response_breaches(204, None)) == []
    assert list(operation.response_breaches(204, {})) == [Breach("$", "status 204 has no body")]
