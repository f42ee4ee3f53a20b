"""Under OpenTelemetry each attempt is a span, below that of the caller, and shows no secret."""

import sys
from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from opentelemetry.trace import StatusCode

from mews_connector.errors import MewsError, TransportError
from mews_runtime.sending.retry import Retry
from tests.effort import examples
from tests.runtime import samples
from tests.runtime.clocks import FakeClock
from tests.runtime.evidence import leaks
from tests.runtime.loopback import serving
from tests.runtime.seeing.echoes import BODIES, STATUSES, Sent, echo
from tests.runtime.seeing.secrets import OPERATIONS, SECRETS, Operation, Secrets
from tests.runtime.seeing.tracing import Spans, all_traced, traced
from tests.runtime.sides import (
    Answer,
    AnyClient,
    Async,
    Http,
    Library,
    Options,
    Side,
    Sync,
    close,
    items,
    pages,
)

pytestmark = pytest.mark.anyio

Listing = Callable[[AnyClient], Any]
READ = OPERATIONS["read"]


def client_over(side: Side, http: Http, **options: Any) -> AnyClient:
    return side.client_over(http, retry=Retry(attempts=4), clock=FakeClock(), **options)


def in_turn(*statuses: int | None) -> Callable[[httpx.Request], httpx.Response]:
    """Return a server that answers one status after the other. None breaks the connection."""
    left = iter(statuses)

    def answer(request: httpx.Request) -> httpx.Response:
        status = next(left)
        if status is None:
            message = "reset"
            raise httpx.ReadError(message, request=request)
        return httpx.Response(status, json=samples.page())

    return answer


async def test_each_attempt_is_a_span_below_that_of_the_caller(side: Side) -> None:
    http = side.http(in_turn(503, None, 429, 200))
    with traced(http) as spans, spans.tracer.start_as_current_span("night audit") as caller:
        await READ(client_over(side, http), "")
    assert spans.statuses == [503, None, 429, 200]
    codes = [span.status.status_code for span in spans.requests]
    assert codes == [StatusCode.ERROR] * 3 + [StatusCode.UNSET]
    assert spans.parents == {caller.get_span_context().span_id}


async def test_a_write_of_unknown_outcome_is_one_span(side: Side) -> None:
    http = side.http(in_turn(503, 200))
    with traced(http) as spans, pytest.raises(MewsError):
        await OPERATIONS["write"](client_over(side, http), "")
    assert (spans.statuses, spans.parents) == ([503], {None})


def in_pages(count: int) -> Callable[[httpx.Request], httpx.Response]:
    numbers: Iterator[int] = iter(range(1, count))

    def answer(_: httpx.Request) -> httpx.Response:
        number = next(numbers, None)
        cursor = None if number is None else str(UUID(int=number))
        return httpx.Response(200, json=samples.page(number or 0, cursor=cursor))

    return answer


LISTINGS: dict[str, Listing] = {
    "items": lambda client: items(client.resource_blocks.get_all()),
    "pages": lambda client: pages(client.resource_blocks.get_all()),
    "items ahead": lambda client: items(client.resource_blocks.get_all(prefetch=True)),
    "pages ahead": lambda client: pages(client.resource_blocks.get_all(prefetch=True)),
}


@pytest.mark.parametrize("listing", LISTINGS.values(), ids=LISTINGS)
async def test_each_page_is_a_span_below_that_of_the_caller(side: Side, listing: Listing) -> None:
    http = side.http(in_pages(5))
    with traced(http) as spans, spans.tracer.start_as_current_span("night audit") as caller:
        assert len(await listing(client_over(side, http))) == 5
    assert spans.statuses == [200] * 5
    assert spans.parents == {caller.get_span_context().span_id}


async def test_each_part_that_is_read_at_the_same_time_is_below_the_caller_too(side: Side) -> None:
    ids = [UUID(int=number) for number in range(2500)]
    http = side.http(lambda _: httpx.Response(200, json=samples.page()))
    with traced(http) as spans, spans.tracer.start_as_current_span("night audit") as caller:
        client = client_over(side, http)
        await items(client.resource_blocks.get_all(resource_block_ids=ids, concurrency=3))
    assert len(spans.requests) == 3
    assert spans.parents == {caller.get_span_context().span_id}


async def test_a_client_that_makes_its_own_connections_is_traced_too(side: Side) -> None:
    with all_traced() as spans, serving(lambda _: samples.page()) as base_url:
        client = side.connected(base_url)
        with spans.tracer.start_as_current_span("night audit") as caller:
            await items(client.resource_blocks.get_all(prefetch=True))
        await close(client)
    assert spans.statuses == [200]
    assert spans.parents == {caller.get_span_context().span_id}


@pytest.mark.parametrize(("library", "spans_of_ours"), [("httpx2", [200]), ("httpx", [])])
async def test_a_client_of_httpx2_that_no_instrumentation_sees_has_spans_of_ours(
    side: Side, library: Library, spans_of_ours: list[int]
) -> None:
    with all_traced() as spans:
        client = (Sync if isinstance(side, Sync) else Async)(library).client(
            lambda _: httpx.Response(200, json=samples.page())
        )
        await items(client.resource_blocks.get_all())
    assert spans.statuses == spans_of_ours


async def test_of_an_error_a_span_has_the_kind_and_nothing_that_it_says(side: Side) -> None:
    with all_traced() as spans:
        client = side.connected("http://127.0.0.1:9")
        with pytest.raises(TransportError):
            await items(client.resource_blocks.get_all())
        await close(client)
    (span,) = spans.requests
    assert (span.attributes or {})["error.type"] == "ConnectError"
    assert (span.status.status_code, span.status.description) == (StatusCode.ERROR, None)
    assert span.events == ()


async def test_without_opentelemetry_there_is_no_span(
    side: Side, monkeypatch: pytest.MonkeyPatch
) -> None:
    with all_traced() as spans, serving(lambda _: samples.page()) as base_url:
        monkeypatch.delitem(sys.modules, "opentelemetry.trace")
        client = side.connected(base_url)
        await items(client.resource_blocks.get_all())
        await close(client)
    assert spans.all == ()


async def kept(
    side: Side, answer: Answer, call: Operation, secrets: Secrets
) -> tuple[MewsError | None, Spans]:
    """Call inside a span, which keeps the error and its traceback."""
    http = side.http(answer)
    options = Options(client_token=secrets.client_token, access_token=secrets.access_token)
    client = client_over(side, http, **options)
    error: MewsError | None = None
    with traced(http) as spans:
        try:
            with spans.tracer.start_as_current_span("night audit"):
                await call(client, secrets.door_code)
        except MewsError as raised:
            error = raised
    return error, spans


@examples(30)
@given(
    secrets=SECRETS,
    call=st.sampled_from([*OPERATIONS.values()]),
    body=st.sampled_from([*BODIES]),
    statuses=st.lists(st.sampled_from(STATUSES), min_size=4, max_size=4),
)
async def test_no_span_shows_a_secret_that_the_server_says_back(
    side: Side, secrets: Secrets, call: Operation, body: str, statuses: list[int]
) -> None:
    left = iter(statuses)

    def answer(request: httpx.Request) -> httpx.Response:
        return echo(Sent(request, secrets), body, "plain", next(left, 400))

    _, spans = await kept(side, answer, call, secrets)
    assert len(spans.all) > len(spans.requests) > 0
    assert leaks(spans.texts, *secrets.all) == []


@examples(20)
@given(secrets=SECRETS, call=st.sampled_from([*OPERATIONS.values()]))
async def test_the_span_of_the_caller_shows_no_secret_that_a_transport_quotes(
    side: Side, secrets: Secrets, call: Operation
) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        raise httpx.RemoteProtocolError(request.content.decode(), request=request)

    error, spans = await kept(side, answer, call, secrets)
    assert error is not None
    # Those of httpx end before the client sees the error, and keep it as it was raised.
    callers = [span.to_json() for span in spans.all if span not in spans.requests]
    assert len(callers) == 1
    assert leaks(callers, *secrets.all) == []
