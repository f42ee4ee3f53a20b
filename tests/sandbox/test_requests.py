"""What holds for every request: its address, its size, the contract, its tokens."""

import json
import logging
import re
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import quote

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_contract.contract import Contract
from mews_contract.document import Breach, Document
from mews_contract.operation import PREFIX
from mews_sandbox import Sandbox
from mews_sandbox.exchange import Request
from mews_sandbox.operations.call import RefusedError
from tests.contract.contract import load
from tests.generation import umbrellas
from tests.sandbox.calls import (
    ADD,
    COUNT,
    DELETE,
    GRANT,
    LISTING,
    MINIMAL,
    UPDATE,
    access,
    added,
    adjustment,
    block,
    complete,
    grant,
    listed,
    path,
    post,
    reply,
    send,
)
from tests.sandbox.hotels import NORTH, NOWHERE, SOUTH, id_of, opened

PRIVATE: Final = "a-word-that-nobody-may-see"
UNKNOWN: Final = "Sandbox-Unknown-Properties"
NO_OPERATION: Final = 404, "There is no such operation"


def sent(sandbox: Sandbox, **body: Any) -> bytes:
    """Return a listing as it travels."""
    return json.dumps(complete(sandbox, **COUNT, **body)).encode()


# Addresses


@pytest.mark.parametrize(
    ("pattern", "instead"),
    [
        *[(r"/v1/", "/V1/"), (r"/v1/", "/v1//"), (r"/v1/", "/v2/"), (r"^/api", ""), (r".+", "/")],
        *[(r"/\w+$", ""), (r"$", "/"), (r"$", "/getAll"), (r"$", "?x=1"), (r"$", "?")],
        *[(r"$", "%20"), (r"/(\w+)$", r"%2F\1"), (r"/api", "/%61pi")],
    ],
)
def test_any_other_address_is_not_found(sandbox: Sandbox, pattern: str, instead: str) -> None:
    address = re.sub(pattern, instead, path(LISTING), count=1)
    headers = {"content-type": "application/json"}
    answer = reply(sandbox.handle(Request("POST", address, headers, sent(sandbox))))
    assert (answer.refusal, answer.refused_by) == (NO_OPERATION, "address")


@pytest.mark.parametrize("address", ["resourceBlocks%2FgetAll", f"{LISTING}?x=1"])
def test_an_address_arrives_as_a_client_in_this_process_sends_it(
    sandbox: Sandbox, address: str
) -> None:
    with httpx2.Client(transport=sandbox.transport(), base_url="http://localhost") as http:
        assert http.post(path(address), json=complete(sandbox, **COUNT)).status_code == 404
        assert http.post(path(LISTING), json=complete(sandbox, **COUNT)).status_code == 200


# Type, size and JSON


@pytest.mark.parametrize(
    ("said", "is_taken"),
    [
        *[("application/json", True), ("application/json; charset=utf-8", True)],
        *[("Application/JSON", True), ("", False), ("text/plain", False), ("json", False)],
        *[("application/x-www-form-urlencoded", False), ("application/json5", False)],
    ],
)
def test_json_is_taken_and_any_other_type_is_refused_unless_told_otherwise(
    sandbox: Sandbox, said: str, *, is_taken: bool
) -> None:
    headers = {"content-type": said}
    if not is_taken:
        answer = post(sandbox, LISTING, headers, **COUNT)
        assert answer.refusal == (400, "Invalid Content-Type: it has to be application/json")
        assert answer.refused_by == "contract"
        sandbox.lenient = {"content-type"}
    assert post(sandbox, LISTING, headers, **COUNT).status == 200


def test_a_body_may_be_as_large_as_the_sandbox_was_told() -> None:
    content = sent(opened())
    fits, small = opened(max_body=len(content)), opened(max_body=len(content) - 1)
    assert send(fits, LISTING, content).status == 200
    answer = send(small, LISTING, content)
    assert answer.refusal == (413, f"The body is larger than {len(content) - 1} bytes")
    assert answer.refused_by == "size"


NO_OBJECT: Final = 'Invalid request: $: the value is not of type "object"'
NO_JSON: Final = (
    *(b"", b" ", b"{", b"nul", b"{'Limitation': 1}", b'{"Limitation": 1,}', b"{} {}"),
    *(b"\xff\xfe", b'{"Limitation": "\xed\xa0\x80"}', b'{"Limitation": "\\ud800"}'),
    *(b"\xef\xbb\xbf{}", b'{"Limitation": NaN}', b'{"Limitation": -Infinity}'),
    b'{"Limitation": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        *((content, "Invalid JSON") for content in NO_JSON),
        *((text, NO_OBJECT) for text in (b"[]", b"null", b"5", b"true", b'"text"', b'["text"]')),
    ],
    ids=lambda value: quote(value[:24], safe=" {}[]'\":,"),
)
def test_what_is_no_json_or_no_object_is_refused(
    sandbox: Sandbox, content: bytes, said: str
) -> None:
    answer = send(sandbox, LISTING, content)
    assert (answer.refusal, answer.refused_by) == ((400, said), "contract")


def nested(depth: int) -> list[Any]:
    """Return lists in lists."""
    made = list[Any]()
    for _ in range(depth):
        made = [made]
    return made


def test_a_body_that_is_nested_too_deeply_to_show_is_answered_all_the_same(
    sandbox: Sandbox,
) -> None:
    deep = b', "Deep": ' + b"[" * 800 + b"]" * 800 + b"}"
    assert send(sandbox, LISTING, sent(sandbox)[:-1] + deep).status in {200, 400}
    # How deep a value may be to be shown depends on the version of Python.
    shown = sandbox.requests[-1].body
    assert shown is None or shown["AccessToken"] == "***"


# The contract

MOST: Final = "$.Limitation.Count: the value is greater than the maximum of 1000"


@pytest.mark.parametrize(
    ("operation", "body", "message"),
    [
        (LISTING, {"Cursor": None}, '$: "Limitation" is a required property'),
        (LISTING, {"Limitation": {"Cursor": None}}, '$.Limitation: "Count" is a required property'),
        (LISTING, {"Limitation": {"Count": 10**10}}, MOST),
        (LISTING, {"Limitation": {"Count": 10**20}}, MOST),
        (LISTING, {"Limitation": {"Count": 10**400}}, MOST),
        (LISTING, {"Limitation": nested(100)}, "$.Limitation: "),
        (LISTING, {"Limitation": nested(400)}, "$: the value is nested too deeply"),
        (LISTING, {**COUNT, "ActivityStates": ["Active", "Gone"]}, "$.ActivityStates[1]: "),
        (ADD, {"ResourceBlocks": [block(), block(StartUtc="?")]}, "$.ResourceBlocks[1].StartUtc: "),
        (DELETE, {"ResourceBlockIds": None}, "$.ResourceBlockIds: "),
    ],
    ids=lambda value: repr(value)[:60],
)
def test_a_request_outside_the_contract_is_refused_with_the_path(
    sandbox: Sandbox, operation: str, body: dict[str, Any], message: str
) -> None:
    answer = post(sandbox, operation, **body)
    assert (answer.status, answer.refused_by) == (400, "contract")
    assert answer.body["Message"].startswith(f"Invalid request: {message}")


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
    whole = complete(sandbox, **body) if isinstance(body, dict) else body
    answer = send(sandbox, GRANT, json.dumps(whole).encode())
    assert answer.status == 400
    assert PRIVATE not in answer.content.decode()


def test_unknown_properties_are_ignored_at_any_depth_and_their_places_told(
    sandbox: Sandbox,
) -> None:
    blocks = [block(), block(Notez="lost", More={"Id": 5})]
    answer = post(sandbox, ADD, ResourceBlocks=blocks, Colour="green")
    places = ["$.Colour", "$.ResourceBlocks[0].More", "$.ResourceBlocks[0].Notez"]
    assert (answer.status, answer.headers[UNKNOWN]) == (200, ", ".join(places))
    assert sandbox.requests[-1].unknown == places
    assert len(listed(sandbox, Limitation={"Count": 2, "Colour": None}, colour=[])) == 2
    refused = post(sandbox, LISTING, limitation={"Count": 10})
    assert refused.refusal == (400, 'Invalid request: $: "Limitation" is a required property')
    assert refused.headers[UNKNOWN] == "$.limitation"
    assert UNKNOWN not in post(sandbox, LISTING, **COUNT).headers
    assert sandbox.requests[-1].unknown == []


@given(names=st.lists(st.text(), min_size=1, max_size=40, unique=True))
def test_whatever_a_property_is_called_a_header_can_hold_it(names: list[str]) -> None:
    answer = post(opened(), LISTING, **COUNT, **{f"x{name}": 1 for name in names})
    line = answer.headers[UNKNOWN]
    assert line.startswith("$.x")
    assert line.isascii()
    assert line.isprintable()
    assert len(line) <= 1000


# Tokens


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        *[("ClientToken", "another"), ("AccessToken", "another"), ("ClientToken", NORTH)],
        *[("AccessToken", "TOKEN-OF-THE-NORTH"), ("AccessToken", "token-of-the-client")],
    ],
)
def test_tokens_that_are_unknown_or_mixed_up_are_refused(
    sandbox: Sandbox, name: str, wrong: str
) -> None:
    answer = post(sandbox, LISTING, **COUNT, **{name: wrong})
    assert (answer.refusal, answer.refused_by) == ((401, f"Invalid {name}"), "authentication")


# Minimal answers and request ids


@pytest.mark.parametrize(
    ("prefer", "status"),
    [
        *[("return=minimal", 204), ("Return=Minimal", 204), ("wait=5, return=minimal", 204)],
        *[("", 200), ("return=representation", 200)],
    ],
)
def test_nothing_is_answered_by_204_to_who_prefers_it(
    sandbox: Sandbox, prefer: str, status: int
) -> None:
    calls: dict[str, dict[str, Any]] = {
        LISTING: {**COUNT, "ActivityStates": []},
        DELETE: {"ResourceBlockIds": added(sandbox, block())},
        UPDATE: {"ServiceId": id_of("Nights"), "AvailabilityUpdates": [adjustment({})]},
    }
    headers = {"prefer": prefer} if prefer else {}
    answers = [post(sandbox, operation, headers, **body) for operation, body in calls.items()]
    assert [answer.status for answer in answers] == [status] * 3
    assert all(answer.headers["Request-Id"] for answer in answers)
    if status == 204:
        assert [answer.content for answer in answers] == [b""] * 3
        assert not any("Content-Type" in answer.headers for answer in answers)
    else:
        bodies = [answer.body for answer in answers]
        assert bodies == [{"ResourceBlocks": [], "Cursor": None}, {}, {}]
        types = {answer.headers["Content-Type"].partition(";")[0] for answer in answers}
        assert types == {"application/json"}


def test_a_204_has_no_body(sandbox: Sandbox) -> None:
    operation = sandbox.contract.operations[path(LISTING)]
    assert list(operation.response_breaches(204, None)) == []
    assert list(operation.response_breaches(204, {})) == [Breach("$", "status 204 has no body")]


def test_every_response_has_a_request_id_of_its_own_which_an_error_repeats() -> None:
    sandbox = opened(rate_limit=3, max_body=10_000)
    unknown_cursor = {"Limitation": {"Count": 1, "Cursor": NOWHERE}, "AccessToken": SOUTH}
    answers = [
        post(sandbox, LISTING, **COUNT),
        post(sandbox, LISTING, MINIMAL, **COUNT),
        post(sandbox, ADD, ResourceBlocks=[block(EndUtc="2024-01-01T00:00:00Z")]),
        post(sandbox, LISTING, **COUNT),
        post(sandbox, LISTING, AccessToken=SOUTH),
        post(sandbox, LISTING, MINIMAL, **unknown_cursor),
        post(sandbox, LISTING, **COUNT, AccessToken="another"),
        post(sandbox, "rooms/add"),
        post(sandbox, LISTING, Client="x" * 10_000),
        send(sandbox, LISTING, b""),
    ]
    expected = [200, 204, 403, 429, 400, 400, 401, 404, 413, 400]
    assert [answer.status for answer in answers] == expected
    ids = [answer.headers["Request-Id"] for answer in answers]
    assert len(set(ids)) == len(ids)
    assert [answer.body["RequestId"] for answer in answers[2:]] == ids[2:]
    assert [seen.request_id for seen in sandbox.requests] == ids


# An operation without behaviour


UMBRELLAS: Final[dict[str, Any]] = {
    "UmbrellaIds": ["915fbb82-de35-48a0-9e9b-f4a7eac711bb"],
    "Limitation": {"Count": 10},
}


def grown(example: object = None) -> Contract:
    """Return the contract with one more operation, whose result may have another example."""
    document = umbrellas.bundled()
    if example is not None:
        operation = document["paths"][f"{PREFIX}{umbrellas.OPERATION}"]["post"]
        operation["responses"]["200"]["content"]["application/json"]["example"] = example
    return Contract(Document(document))


def test_an_operation_without_behaviour_is_answered_by_its_example_and_says_so() -> None:
    contract = grown()
    sandbox = Sandbox(contract=contract)
    answer = post(sandbox, umbrellas.OPERATION, **UMBRELLAS)
    example = contract.by_name[umbrellas.OPERATION].example("response")
    assert (answer.status, answer.body) == (200, example)
    assert answer.headers["Sandbox-Answered-By"] == "example"
    # It is held to the contract and to its tokens all the same.
    outside = post(sandbox, umbrellas.OPERATION, **{**UMBRELLAS, "UmbrellaIds": "one"})
    assert (outside.status, "$.UmbrellaIds: " in outside.body["Message"]) == (400, True)
    assert post(sandbox, umbrellas.OPERATION, **UMBRELLAS, AccessToken="another").status == 401


def test_an_example_that_is_a_page_is_the_only_one() -> None:
    sandbox = Sandbox(contract=grown({"Umbrellas": [], "Cursor": UMBRELLAS["UmbrellaIds"][0]}))
    assert post(sandbox, umbrellas.OPERATION, **UMBRELLAS).body == {
        "Umbrellas": [],
        "Cursor": None,
    }


def test_an_example_that_is_an_empty_page_is_answered_by_204_to_who_prefers_it() -> None:
    sandbox = Sandbox(contract=grown({"Umbrellas": [], "Cursor": None}))
    answer = post(sandbox, umbrellas.OPERATION, MINIMAL, **UMBRELLAS)
    assert (answer.status, answer.headers["Sandbox-Answered-By"]) == (204, "example")


# Bugs of the sandbox

OUTSIDE: Final = "would be outside the contract at "


@pytest.mark.parametrize(
    ("result", "said"),
    [
        ({}, f"{OUTSIDE}$: "),
        ({"ResourceBlocks": PRIVATE}, f"{OUTSIDE}$.ResourceBlocks: "),
        ({"ResourceBlocks": [{"Notes": PRIVATE}]}, f"{OUTSIDE}$.ResourceBlocks[0]: "),
        ({"ResourceBlocks": [], "Cursor": PRIVATE}, f"{OUTSIDE}$.Cursor: "),
        (KeyError(PRIVATE), "The sandbox failed: KeyError"),
        (RefusedError(HTTPStatus.IM_A_TEAPOT, PRIVATE), "the contract has no status 418"),
    ],
)
def test_a_bug_is_a_500_that_is_logged_and_holds_no_data(
    sandbox: Sandbox,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    result: Any,
    said: str,
) -> None:
    def behaviour(_: object) -> Any:
        if isinstance(result, Exception):
            raise result
        return result

    def own(_: str) -> object:
        return behaviour

    monkeypatch.setattr("mews_sandbox.operations.behaviours.own", own)
    answer = post(sandbox, LISTING, **COUNT)
    assert (answer.status, answer.refused_by) == (500, "sandbox")
    assert said in answer.body["Message"]
    (record,) = caplog.records
    assert (record.name, record.levelno) == ("mews_sandbox", logging.ERROR)
    has_failed = isinstance(result, KeyError)
    logged = " failed" if has_failed else f": {answer.body['Message']}"
    assert record.getMessage() == f"{LISTING}{logged}"
    assert (record.exc_info is not None) == has_failed
    assert PRIVATE not in answer.content.decode() + record.getMessage()


def test_an_addition_of_which_the_contract_does_not_say_what_it_makes_is_a_500() -> None:
    document: Any = load()
    del document["components"]["schemas"]["ResourceAccessToken"]["x-mews-entity"]
    answer = grant(opened(contract=Contract(Document(document))), access())
    assert answer.refusal == (500, "The sandbox failed: LookupError")
