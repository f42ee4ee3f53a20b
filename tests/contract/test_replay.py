"""Recorded exchanges and the contract's examples, replayed by respx through the real client."""

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from email.utils import parsedate_to_datetime
from typing import Any, Final

import httpx2
import pytest
import respx
from respx.mocks import DEFAULT_MOCKER

from mews_connector import errors
from mews_contract import ContractTransport, Finding
from mews_contract.meaning import meaning
from mews_contract.operation import PREFIX, Operation
from mews_contract.testing.mocking import SESSIONS
from mews_contract.testing.recordings import RecordedRequest, RecordedResponse, Recording
from mews_runtime.errors import STATUS_ERRORS
from tests.contract.calls import PLATFORM, call_async, call_sync, has_empty_result
from tests.contract.contract import operations
from tests.contract.exchanges import load_exchanges
from tests.support.every import check_every
from tests.support.evidence import behind

OPERATIONS: Final = {operation.name: operation for operation in operations()}
OTHERS: Final = {502: errors.ServerError, 503: errors.ServerError}
SECRETS: Final = (
    "placeholder-client-token",
    "placeholder-access-token",
    "placeholder-pin-code",
    "placeholder-rfid-tag",
)

Caller = Callable[[Operation, Any], Any]

every_caller = pytest.mark.parametrize("call", [call_sync, call_async], ids=["sync", "async"])
# Some requests use a deprecated property, and warn for it.
pytestmark = pytest.mark.filterwarnings("ignore:.*is deprecated by Mews:DeprecationWarning")


def example(operation: Operation, status: int = 200) -> Recording:
    """Return an exchange that says what the contract says."""
    path = f"{PREFIX}{operation.name}"
    headers = {"Content-Type": "application/json; charset=utf-8", "Request-Id": "1"}
    body = operation.example("response") if status == 200 else None
    return Recording(
        id=f"{operation.name}/{status}",
        source="synthetic",
        description="The example.",
        request=RecordedRequest(path, operation.example("request")),
        response=RecordedResponse(status, headers if body is not None else {}, body=body),
    )


EXAMPLES: Final = [example(operation) for operation in OPERATIONS.values()]
RECORDED: Final = load_exchanges()


def recorded(wanted: Callable[[Recording], bool]) -> list[Recording]:
    return [each for each in (*EXAMPLES, *RECORDED) if wanted(each)]


def is_result(each: Recording) -> bool:
    return each.response.status == 200 and each.folder != "gateway"


def is_error(each: Recording) -> bool:
    return each.response.status >= 400


def is_gateway_page(each: Recording) -> bool:
    return each.response.status == 200 and each.folder == "gateway"


def leaves_open(each: Recording) -> bool:
    """Tell whether an error says nothing of what has become of a write."""
    is_write = OPERATIONS[each.operation].extension("x-mews-effect") == "write"
    return is_write and (each.response.status == 408 or not 400 <= each.response.status < 500)


@pytest.fixture
def mews(call: Caller) -> Iterator[respx.MockRouter]:
    using = SESSIONS if call is call_async else DEFAULT_MOCKER
    with respx.mock(base_url=PLATFORM, using=using) as router:
        yield router


def replay(mews: respx.MockRouter, call: Caller, each: Recording) -> Any:
    mews.clear()
    mews.post(each.request.path).respond(
        each.response.status, headers=each.response.headers, content=each.response.content
    )
    return call(OPERATIONS[each.operation], each.request.body)


def failure(mews: respx.MockRouter, call: Caller, each: Recording) -> errors.MewsError:
    with pytest.raises(errors.MewsError) as caught:
        replay(mews, call, each)
    return caught.value


@every_caller
def test_what_leaves_is_the_request(mews: respx.MockRouter, call: Caller) -> None:
    def check(each: Recording) -> None:
        mews.calls.clear()
        with suppress(errors.MewsError):
            replay(mews, call, each)
        # The first request: a read that is too heavy is asked for in parts afterwards.
        first: respx.models.Call = next(iter(mews.calls))
        assert meaning(json.loads(first.request.content)) == meaning(each.request.body)

    check_every(recorded(lambda _: True), check)


@every_caller
def test_every_value_of_a_response_arrives(mews: respx.MockRouter, call: Caller) -> None:
    def check(each: Recording) -> None:
        result = replay(mews, call, each)
        known = OPERATIONS[each.operation].known("response", each.response.body)
        assert meaning(result.to_dict()) == meaning(known)
        assert meaning(json.loads(result.to_json())) == meaning(known)

    check_every(recorded(is_result), check)


@every_caller
def test_no_content_is_the_empty_result_where_it_may_be_empty(
    mews: respx.MockRouter, call: Caller
) -> None:
    def check(operation: Operation) -> None:
        if has_empty_result(operation):
            result = replay(mews, call, example(operation, 204))
            required = operation.place("response", "$").node.get("required", [])
            assert result.to_dict() == {name: [] for name in required}
        else:
            error = behind(failure(mews, call, example(operation, 204)))
            assert isinstance(error, errors.ContractError)

    check_every(OPERATIONS.values(), check)


@every_caller
def test_an_error_status_raises_its_own_error(mews: respx.MockRouter, call: Caller) -> None:
    def check(each: Recording) -> None:
        caught, came = failure(mews, call, each), each.response
        error, body = behind(caught), came.body or {}
        assert isinstance(error, errors.StatusError)
        assert type(error) is {**STATUS_ERRORS, **OTHERS}[came.status]
        assert (error.status, error.operation) == (came.status, each.operation)
        assert error.message == body.get("Message")
        assert error.request_id == came.headers.get("Request-Id")
        assert error.details == without_secrets(body.get("Details"))
        assert error.raw_body == came.content
        shown = f"{error} {error!r} {error.details} {caught} {caught!r}"
        assert not any(secret in shown for secret in SECRETS)

    check_every(recorded(is_error), check)


@every_caller
def test_only_a_write_whose_answer_says_nothing_has_an_unknown_outcome(
    mews: respx.MockRouter, call: Caller
) -> None:
    def check(each: Recording) -> None:
        error = failure(mews, call, each)
        assert isinstance(error, errors.OutcomeUnknownError) is leaves_open(each)

    check_every(recorded(lambda each: is_error(each) or is_gateway_page(each)), check)


@every_caller
def test_too_many_requests_says_how_long_to_wait(mews: respx.MockRouter, call: Caller) -> None:
    def check(each: Recording) -> None:
        error = failure(mews, call, each)
        assert isinstance(error, errors.TooManyRequestsError)
        assert error.retry_after == seconds(each.response.headers)

    check_every(recorded(lambda each: each.response.status == 429), check)


@every_caller
def test_a_gateway_page_in_place_of_a_result_breaks_the_contract(
    mews: respx.MockRouter, call: Caller
) -> None:
    def check(each: Recording) -> None:
        error = behind(failure(mews, call, each))
        assert isinstance(error, errors.ContractError)
        assert (error.path, error.raw_body) == ("$", each.response.content)

    check_every(recorded(is_gateway_page), check)


def test_the_transport_finds_nothing_outside_the_contract_but_a_page_in_place_of_a_result() -> None:
    def check(each: Recording) -> None:
        answer = httpx2.MockTransport(
            lambda _: httpx2.Response(
                each.response.status, headers=each.response.headers, content=each.response.content
            )
        )
        found: list[Finding] = []
        transport = ContractTransport(answer, on_violation=found.append)
        with httpx2.Client(transport=transport) as http, suppress(errors.MewsError):
            call_sync(OPERATIONS[each.operation], each.request.body, http)
        assert bool(found) is is_gateway_page(each)

    check_every(recorded(lambda each: each.name != "unknown-values"), check)


def without_secrets(details: Any) -> Any:
    text = json.dumps(details)
    for secret in SECRETS:
        text = text.replace(secret, "***")
    return json.loads(text)


def seconds(headers: dict[str, str]) -> float | None:
    if "Retry-After" not in headers:
        return None
    if headers["Retry-After"].isdecimal():
        return float(headers["Retry-After"])
    until, now = map(parsedate_to_datetime, (headers["Retry-After"], headers["Date"]))
    return (until - now).total_seconds()


def test_every_error_status_of_the_contract_has_an_error_of_its_own() -> None:
    documented = {
        int(status)
        for operation in OPERATIONS.values()
        for status in operation.definition["responses"]
        if int(status) >= 400
    }

    assert documented == set(STATUS_ERRORS)
    assert len(set(STATUS_ERRORS.values())) == len(documented)
