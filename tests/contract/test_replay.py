"""The recorded exchanges, replayed by respx through the real client, sync and async."""

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import timedelta
from email.utils import parsedate_to_datetime
from functools import cache
from typing import Any

import httpx2
import pytest
import respx
import schemathesis
from respx.mocks import DEFAULT_MOCKER

from mews_connector import errors
from mews_contract.meaning import meaning
from mews_contract.operation import Operation
from mews_contract.testing.mocking import SESSIONS
from mews_runtime.errors import STATUS_ERRORS
from tests.contract.calls import PLATFORM, call_async, call_sync
from tests.contract.contract import ROOT, operations
from tests.contract.exchanges import Exchange, load_exchanges
from tests.runtime.evidence import behind

OPERATIONS = {operation.name: operation for operation in operations()}
ERRORS = {
    400: errors.BadRequestError,
    401: errors.UnauthorizedError,
    403: errors.ForbiddenError,
    404: errors.NotFoundError,
    408: errors.RequestTimeoutError,
    409: errors.ConflictError,
    413: errors.ContentTooLargeError,
    429: errors.TooManyRequestsError,
    500: errors.ServerError,
    502: errors.ServerError,
    503: errors.ServerError,
}
SECRETS = (
    "placeholder-client-token",
    "placeholder-access-token",
    "placeholder-pin-code",
    "placeholder-rfid-tag",
)

Caller = Callable[[Operation, Any], Any]

every_caller = pytest.mark.parametrize("call", [call_sync, call_async], ids=["sync", "async"])
# The recorded requests use a deprecated property, and warn for it.
pytestmark = pytest.mark.filterwarnings("ignore:.*is deprecated by Mews:DeprecationWarning")


def exchanges(wanted: Callable[[Exchange], bool]) -> pytest.MarkDecorator:
    chosen = [exchange for exchange in load_exchanges() if wanted(exchange)]
    return pytest.mark.parametrize("exchange", chosen, ids=[each.id for each in chosen])


def is_result(exchange: Exchange) -> bool:
    return exchange.response.status == 200 and exchange.folder != "gateway"


def is_error(exchange: Exchange) -> bool:
    return exchange.response.status >= 400


def is_gateway_page(exchange: Exchange) -> bool:
    return exchange.folder == "gateway" and exchange.response.status == 200


def leaves_open(exchange: Exchange) -> bool:
    """Tell whether an error says nothing of what has become of a write."""
    status = exchange.response.status
    is_write = OPERATIONS[exchange.operation].extension("x-mews-effect") == "write"
    return is_write and (status == 408 or not 400 <= status < 500)


@pytest.fixture
def mews(call: Caller) -> Iterator[respx.MockRouter]:
    using = SESSIONS if call is call_async else DEFAULT_MOCKER
    with respx.mock(base_url=PLATFORM, using=using) as router:
        yield router


def replay(mews: respx.MockRouter, call: Caller, exchange: Exchange) -> Any:
    recorded = exchange.response
    mews.post(exchange.request.path).respond(
        recorded.status, headers=recorded.headers, content=recorded.content
    )
    return call(OPERATIONS[exchange.operation], exchange.request.body)


def sent(mews: respx.MockRouter) -> Any:
    """Return the first request: a read that is too heavy is asked for in parts afterwards."""
    first: respx.models.Call = next(iter(mews.calls))
    return json.loads(first.request.content)


@every_caller
@exchanges(lambda _: True)
def test_what_leaves_is_the_recorded_request(
    mews: respx.MockRouter, call: Caller, exchange: Exchange
) -> None:
    with suppress(errors.ResponseError, errors.OutcomeUnknownError):
        replay(mews, call, exchange)

    assert meaning(sent(mews)) == meaning(exchange.request.body)


@every_caller
@exchanges(is_result)
def test_every_value_of_a_recorded_response_arrives(
    mews: respx.MockRouter, call: Caller, exchange: Exchange
) -> None:
    result = replay(mews, call, exchange)

    known = OPERATIONS[exchange.operation].known("response", exchange.response.body)
    assert meaning(result.to_dict()) == meaning(known)
    assert meaning(json.loads(result.to_json())) == meaning(known)


@every_caller
@exchanges(lambda exchange: exchange.response.status == 204)
def test_no_content_is_the_empty_result(
    mews: respx.MockRouter, call: Caller, exchange: Exchange
) -> None:
    result = replay(mews, call, exchange)

    required = OPERATIONS[exchange.operation].place("response", "$").node.get("required", [])
    assert result.to_dict() == {name: [] for name in required}


@every_caller
@exchanges(is_error)
def test_an_error_status_raises_its_own_error(
    mews: respx.MockRouter, call: Caller, exchange: Exchange
) -> None:
    with pytest.raises((errors.StatusError, errors.OutcomeUnknownError)) as caught:
        replay(mews, call, exchange)

    error, recorded = behind(caught.value), exchange.response
    body = recorded.body or {}
    assert isinstance(error, errors.StatusError)
    assert type(error) is ERRORS[recorded.status]
    assert error.status == recorded.status
    assert error.operation == exchange.operation
    assert error.message == body.get("Message")
    assert error.request_id == recorded.headers.get("Request-Id")
    assert error.details == without_secrets(body.get("Details"))
    assert error.raw_body == recorded.content
    shown = f"{error} {error!r} {error.details} {caught.value} {caught.value!r}"
    assert not any(secret in shown for secret in SECRETS)


@every_caller
@exchanges(lambda exchange: is_error(exchange) or is_gateway_page(exchange))
def test_only_a_write_whose_answer_says_nothing_has_an_unknown_outcome(
    mews: respx.MockRouter, call: Caller, exchange: Exchange
) -> None:
    with pytest.raises(errors.MewsError) as caught:
        replay(mews, call, exchange)

    assert isinstance(caught.value, errors.OutcomeUnknownError) is leaves_open(exchange)


@every_caller
@exchanges(lambda exchange: exchange.response.status == 429)
def test_too_many_requests_says_how_long_to_wait(
    mews: respx.MockRouter, call: Caller, exchange: Exchange
) -> None:
    with pytest.raises(errors.TooManyRequestsError) as caught:
        replay(mews, call, exchange)

    assert caught.value.retry_after == seconds(exchange.response.headers)


@every_caller
@exchanges(is_gateway_page)
def test_a_gateway_page_in_place_of_a_result_breaks_the_contract(
    mews: respx.MockRouter, call: Caller, exchange: Exchange
) -> None:
    with pytest.raises(errors.ContractError) as caught:
        replay(mews, call, exchange)

    assert caught.value.path == "$"
    assert caught.value.raw_body == exchange.response.content


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


@cache
def as_schemathesis_reads_it() -> Any:
    """Return the contract as it stands, in its files."""
    # Its types are partly unknown to strict checkers.
    loader: Any = schemathesis.openapi
    return loader.from_path(ROOT / "openapi.yaml")


# A response with a value that Mews adds tomorrow is outside the contract of today, on purpose.
@exchanges(lambda exchange: exchange.folder != "gateway" and exchange.name != "unknown-values")
def test_a_recorded_response_is_within_the_contract(exchange: Exchange) -> None:
    answer = httpx2.Response(
        exchange.response.status,
        headers=exchange.response.headers,
        content=exchange.response.content,
        request=httpx2.Request("POST", PLATFORM + exchange.request.path),
    )
    answer.elapsed = timedelta(0)

    as_schemathesis_reads_it()[exchange.request.path]["POST"].validate_response(answer)
