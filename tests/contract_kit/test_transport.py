"""`ContractTransport` says what is outside the contract, and hands everything else on."""

import copy
import json
import logging
import pickle
import threading
import warnings
from typing import Any, Final

import httpx
import httpx2
import pytest

from mews_connector.errors import ConfigurationError
from mews_contract import ContractWarning
from mews_contract.conformance import Finding
from mews_contract.watching.transport import ContractTransport
from mews_contract.watching.violations import (
    ContractViolationError,
    RequestViolationError,
    ResponseViolationError,
)
from tests.contract_kit.calls import (
    ADD,
    ASYNC,
    BROKEN,
    EMPTY,
    HOST,
    SYNC,
    TOKENS,
    VALID,
    Inner,
    Way,
    answering,
    arriving,
    asking,
    checking,
)
from tests.support.libraries import LIBRARIES, both_libraries

both_ways = pytest.mark.parametrize("way", [SYNC, ASYNC], ids=str)

WITHOUT_COUNT: Final[dict[str, Any]] = {**VALID, "Limitation": {}}
NEW_PROPERTY: Final[dict[str, Any]] = {**EMPTY, "Total": 0}


def paths(error: ContractViolationError) -> list[str]:
    return [finding.path for finding in error.findings]


# The two directions


@both_ways
@both_libraries
def test_a_call_inside_the_contract_passes_as_it_is(way: Way, library: Any) -> None:
    inner = Inner(answering(EMPTY))
    request = asking(library=library)
    response = way.send(checking(inner), request)
    assert (response.status_code, response.json()) == (200, EMPTY)
    assert inner.sent == [request]


@both_ways
@both_libraries
def test_a_request_outside_the_contract_is_not_sent(way: Way, library: Any) -> None:
    inner = Inner(answering(EMPTY))
    with pytest.raises(RequestViolationError, match="Nothing was sent") as caught:
        way.send(checking(inner), asking(WITHOUT_COUNT, library=library))
    assert inner.sent == []
    assert caught.value.operation == "resourceBlocks/getAll"
    assert paths(caught.value) == ["$.Limitation"]


@both_ways
@both_libraries
def test_a_response_outside_the_contract_raises_with_the_response(way: Way, library: Any) -> None:
    with pytest.raises(ResponseViolationError) as caught:
        way.send(checking(Inner(answering(BROKEN))), asking(library=library))
    assert paths(caught.value) == ["$.ResourceBlocks"]
    assert caught.value.status == 200
    assert caught.value.response is not None
    assert caught.value.response.json() == BROKEN


@both_ways
def test_a_write_whose_answer_is_broken_was_applied_and_the_error_says_so(way: Way) -> None:
    inner = Inner(answering({"ResourceBlocks": [{"Id": "no id"}]}))
    with pytest.raises(ResponseViolationError, match="applied: do not send it again") as caught:
        way.send(checking(inner), asking(ADD.example("request"), ADD.path))
    assert len(inner.sent) == 1
    assert caught.value.response is not None
    assert caught.value.response.json()["ResourceBlocks"] == [{"Id": "no id"}]


@pytest.mark.parametrize("status", [408, 500])
def test_a_write_whose_error_is_broken_may_have_been_applied(status: int) -> None:
    inner = Inner(answering({"Message": 5}, status))
    with pytest.raises(ResponseViolationError, match="unknown: look before you send it again"):
        SYNC.send(checking(inner), asking(ADD.example("request"), ADD.path))


@both_libraries
def test_an_error_of_the_network_comes_through_as_it_is(library: Any) -> None:
    def fail(request: httpx2.Request) -> httpx2.Response:
        message = "refused"
        raise library.ConnectError(message, request=request)

    with pytest.raises(library.ConnectError, match="refused"):
        SYNC.send(checking(Inner(fail)), asking(library=library))


# What counts


def test_what_mews_adds_is_no_violation() -> None:
    assert SYNC.send(checking(Inner(answering(NEW_PROPERTY))), asking()).json() == NEW_PROPERTY


def test_what_mews_adds_is_a_violation_if_asked_for() -> None:
    with pytest.raises(ResponseViolationError) as caught:
        SYNC.send(checking(Inner(answering(NEW_PROPERTY)), additions=True), asking())
    assert paths(caught.value) == ["$.Total"]


def test_a_property_that_is_misspelt_in_a_request_is_a_violation_if_asked_for() -> None:
    inner = Inner(answering(EMPTY))
    with pytest.raises(RequestViolationError) as caught:
        SYNC.send(checking(inner, additions=True), asking({**VALID, "ResourceBlokIds": []}))
    assert paths(caught.value) == ["$.ResourceBlokIds"]


MISSPELT: Final[dict[str, Any]] = {
    **VALID,
    "ResourceBlokIds": [],
    "Limitation": {"Count": 10, "Cuont": 5},
}
TOLD: Final = [
    "resourceBlocks/getAll request $.Limitation.Cuont: is not in the contract",
    "resourceBlocks/getAll request $.ResourceBlokIds: is not in the contract",
]


@pytest.mark.parametrize("on_violation", ["raise", "warn"])
@both_ways
def test_what_mews_would_ignore_in_a_request_is_warned_of_and_sent(
    way: Way, on_violation: Any
) -> None:
    inner = Inner(answering(EMPTY))
    with pytest.warns(ContractWarning) as caught:
        way.send(checking(inner, on_violation), asking(MISSPELT))
    assert [str(each.message) for each in caught] == TOLD
    assert len(inner.sent) == 1


def test_what_mews_would_ignore_in_a_request_is_logged_as_an_addition(
    caplog: pytest.LogCaptureFixture,
) -> None:
    SYNC.send(checking(Inner(answering(EMPTY)), "log"), asking(MISSPELT))
    records = [each for each in caplog.records if each.name == "mews_contract"]
    assert [(each.getMessage(), vars(each)["kind"]) for each in records] == [
        (text, "addition") for text in TOLD
    ]


def test_what_mews_would_ignore_in_a_request_is_a_finding_that_is_no_violation() -> None:
    found: list[Finding] = []
    SYNC.send(checking(Inner(answering(EMPTY)), found.append), asking(MISSPELT))
    assert [(str(each), each.kind) for each in found] == [(text, "addition") for text in TOLD]


def test_a_misspelt_name_is_told_of_before_what_is_missing_because_of_it() -> None:
    body = {**VALID, "Limitation": {"Cuont": 10}}
    with (
        pytest.warns(ContractWarning, match=r"\$\.Limitation\.Cuont"),
        pytest.raises(RequestViolationError, match=r"\$\.Limitation: \"Count\" is a required"),
    ):
        SYNC.send(checking(Inner(answering(EMPTY))), asking(body))


@pytest.mark.parametrize("additions", [False, True])
def test_a_name_that_may_be_a_secret_is_not_shown(*, additions: bool) -> None:
    transport = checking(Inner(answering(EMPTY)), "warn", additions=additions)
    with pytest.warns(ContractWarning) as caught:
        SYNC.send(transport, asking({**VALID, TOKENS[0]: 1}))
    assert [str(each.message) for each in caught] == [
        "resourceBlocks/getAll request $.*: is not in the contract"
    ]


def test_the_first_item_stands_for_all_with_the_same_fault() -> None:
    page = {"ResourceBlocks": [{"Id": "no id"}] * 1000, "Cursor": None}
    with pytest.raises(ResponseViolationError) as caught:
        SYNC.send(checking(Inner(answering(page))), asking())
    assert caught.value.findings
    assert {finding.path.partition("]")[0] for finding in caught.value.findings} == {
        "$.ResourceBlocks[0"
    }
    assert len(caught.value.findings) <= 20


# Addresses


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com/",
        "https://example.com/api/connectors",
        "https://example.com/connector/v1/others",
        f"{HOST}/api/general/v1/ping",
        f"{HOST}/",
    ],
)
@both_ways
def test_a_call_elsewhere_passes_unchecked(url: str, way: Way) -> None:
    answer = httpx2.Response(418, text="not JSON")
    request = httpx2.Request("GET", url)
    assert way.send(checking(Inner(lambda _: answer), additions=True), request).text == "not JSON"


@pytest.mark.parametrize(
    "path",
    [
        "/api/connector/v1/resourceblocks/getAll",
        "/connector/v1/resourceBlocks/getAll",
    ],
)
@both_ways
def test_an_address_that_is_nearly_one_is_a_violation(path: str, way: Way) -> None:
    inner = Inner(answering(EMPTY))
    with pytest.raises(RequestViolationError, match="Nothing was sent"):
        way.send(checking(inner), asking(path=path))
    assert inner.sent == []


def test_an_operation_that_the_contract_does_not_have_passes_unless_additions_count() -> None:
    request = asking(path="/api/connector/v1/elevators/getAll")
    inner = Inner(answering({"Elevators": []}))
    assert SYNC.send(checking(inner), request).json() == {"Elevators": []}
    with pytest.raises(RequestViolationError, match="is no operation of the contract"):
        SYNC.send(checking(inner, additions=True), request)


# What is done about it


@both_ways
@both_libraries
def test_a_warning_lets_the_call_go_on(way: Way, library: Any) -> None:
    inner = Inner(answering(BROKEN))
    with pytest.warns(ContractWarning) as caught:
        assert (
            way.send(checking(inner, "warn"), asking(WITHOUT_COUNT, library=library)).json()
            == BROKEN
        )
    assert [str(each.message).partition(":")[0] for each in caught] == [
        "resourceBlocks/getAll request $.Limitation",
        "resourceBlocks/getAll response 200 $.ResourceBlocks",
    ]


@both_ways
def test_the_log_has_a_record_of_each_violation(way: Way, caplog: pytest.LogCaptureFixture) -> None:
    way.send(checking(Inner(answering(BROKEN)), "log"), asking())
    (record,) = [each for each in caplog.records if each.name == "mews_contract"]
    assert record.levelno == logging.WARNING
    assert {**vars(record)}.items() >= {
        "operation": "resourceBlocks/getAll",
        "direction": "response",
        "json_path": "$.ResourceBlocks",
        "kind": "violation",
        "status": 200,
    }.items()
    assert "resourceBlocks/getAll response 200 $.ResourceBlocks" in record.getMessage()


@both_ways
def test_a_function_is_given_each_finding(way: Way) -> None:
    found: list[Finding] = []
    way.send(checking(Inner(answering(BROKEN)), found.append), asking(WITHOUT_COUNT))
    assert [(each.direction, each.path) for each in found] == [
        ("request", "$.Limitation"),
        ("response", "$.ResourceBlocks"),
    ]


def test_a_way_that_there_is_not_is_refused() -> None:
    unknown: Any = "ignore"
    with pytest.raises(ConfigurationError, match="'raise', 'warn', 'log', or a function"):
        ContractTransport(Inner(answering(EMPTY)), on_violation=unknown)


def test_a_function_that_raises_is_heard() -> None:
    def refuse(finding: Finding) -> None:
        raise LookupError(finding.path)

    with pytest.raises(LookupError, match="ResourceBlocks"):
        SYNC.send(checking(Inner(answering(BROKEN)), refuse), asking())


# Secrets


@pytest.mark.parametrize("on_violation", ["raise", "warn", "log"])
def test_nothing_that_is_said_holds_a_secret(
    on_violation: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    request = {**VALID, "Limitation": {"Count": TOKENS[0]}, TOKENS[0]: TOKENS[1]}
    said: list[object] = []
    for answer in (EMPTY, {"ResourceBlocks": TOKENS[1], "Cursor": TOKENS[0]}):
        for body in (request, VALID):
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                try:
                    SYNC.send(checking(Inner(answering(answer)), on_violation), asking(body))
                except ContractViolationError as error:
                    said += [error, repr(error), vars(error), pickle.dumps(error)]
                said += [str(each.message) for each in caught]
    said += [(record.getMessage(), vars(record)) for record in caplog.records]
    assert said
    assert [token for token in TOKENS if token in repr(said)] == []


def test_a_copied_error_says_the_same_without_the_response() -> None:
    with pytest.raises(ResponseViolationError) as caught:
        SYNC.send(checking(Inner(answering(BROKEN))), asking())
    # Copied by what pickle would write.
    restored = copy.copy(caught.value)
    assert (str(restored), restored.findings) == (str(caught.value), caught.value.findings)
    assert restored.response is None


# Life


@both_libraries
def test_the_inner_transport_is_entered_and_left_with_the_client(library: Any) -> None:
    inner = Inner(answering(EMPTY))
    SYNC.send(checking(inner), asking(library=library))
    assert inner.events == ["entered", "left"]
    ASYNC.send(checking(inner), asking(library=library))
    assert inner.events == ["entered", "left"] * 2


@both_libraries
def test_the_inner_transport_is_closed_with_the_client(library: Any) -> None:
    inner = Inner(answering(EMPTY))
    library.Client(transport=checking(inner)).close()
    assert inner.events == ["closed"]


KINDS: Final = [
    (library, way, f"{library.__name__}.{prefix}HTTPTransport", f"{prefix}BaseTransport")
    for library in LIBRARIES
    for way, prefix in ((SYNC, ""), (ASYNC, "Async"))
]
"""The clients that there are, each with its transport."""


@pytest.mark.parametrize(
    ("library", "way", "needed", "inner", "got"),
    [
        pytest.param(library, way, f"{library.__name__}.{base}", other, got, id=f"{fit}, {got}")
        for library, way, fit, base in KINDS
        for other, _, got, _ in KINDS
        if got != fit
    ],
)
def test_an_inner_transport_of_another_kind_than_the_client_is_refused_with_what_is_needed(
    library: Any, way: Way, needed: str, inner: Any, got: str
) -> None:
    made = getattr(inner, got.partition(".")[2])()
    with pytest.raises(ConfigurationError, match=rf"has to be an .*\b{needed}\b.*; got an {got}$"):
        way.send(ContractTransport(made, on_violation="log"), asking(library=library))


def test_a_response_of_another_library_than_the_client_is_refused() -> None:
    inner = Inner(lambda _: httpx2.Response(200, json=EMPTY))
    with pytest.raises(TypeError, match=r"an httpx\.Response; .* an httpx2\.Response"):
        SYNC.send(checking(inner), asking(library=httpx))


def test_threads_may_share_it() -> None:
    found: list[Finding] = []
    answers = {True: EMPTY, False: BROKEN}

    def answer(request: httpx2.Request) -> httpx2.Response:
        count = json.loads(request.content)["Limitation"]["Count"]
        return arriving(json.dumps(answers[count == 1]).encode())

    transport = checking(Inner(answer), found.append)
    results: list[bool] = []

    def call(count: int) -> None:
        with httpx2.Client(transport=transport) as client:
            for _ in range(20):
                body = client.send(asking({**VALID, "Limitation": {"Count": count}})).json()
                results.append(body == answers[count == 1])

    threads = [threading.Thread(target=call, args=(1 + number % 2,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [True] * 160
    assert [each.path for each in found] == ["$.ResourceBlocks"] * 80


@pytest.mark.parametrize("end", ["?", "?token=placeholder-secret"])
def test_an_address_with_a_query_is_none_and_is_not_shown(end: str) -> None:
    def answer(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(404)

    transport = ContractTransport(httpx2.MockTransport(answer), on_violation="raise")
    address = f"https://api.mews-demo.com/api/connector/v1/resourceBlocks/getAll{end}"
    with httpx2.Client(transport=transport) as http, pytest.raises(RequestViolationError) as raised:
        http.post(address, json={})

    assert "has to be /api/connector/v1/resourceBlocks/getAll" in str(raised.value)
    assert "placeholder-secret" not in str(raised.value)
