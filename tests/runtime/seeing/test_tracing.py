"""Under OpenTelemetry each attempt is a span, below that of the caller, and shows no secret."""

import sys
from collections.abc import Callable
from dataclasses import replace
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
from tests.runtime.seeing.echoes import BODIES, STATUSES, Said
from tests.runtime.seeing.secrets import CALLS, OPERATIONS, SECRETS, Operation, Secrets
from tests.runtime.seeing.tracing import Spans, all_traced, traced
from tests.support import samples
from tests.support.clocks import FakeClock
from tests.support.evidence import leaks
from tests.support.loopback import replying, serving
from tests.support.servers import in_turn, listing
from tests.support.sides import Answer, AnyClient, Library, Side, answering, close, items, pages

pytestmark = pytest.mark.anyio

READ = OPERATIONS["read"]


async def below_the_caller(side: Side, answer: Answer, call: Callable[[AnyClient], Any]) -> Spans:
    """Call inside a span. Return those of the requests, which are below it."""
    http = side.http(answer)
    client = side.client_over(http, retry=Retry(attempts=4), clock=FakeClock())
    with traced(http) as spans, spans.tracer.start_as_current_span("night audit") as caller:
        await call(client)
    assert spans.parents == {caller.get_span_context().span_id}
    return spans


async def test_each_attempt_is_a_span_below_that_of_the_caller(side: Side) -> None:
    spans = await below_the_caller(side, in_turn(503, None, 429, 200), lambda it: READ(it, ""))
    assert spans.statuses == [503, None, 429, 200]
    codes = [span.status.status_code for span in spans.requests]
    assert codes == [StatusCode.ERROR] * 3 + [StatusCode.UNSET]


async def test_a_write_of_unknown_outcome_is_one_span(side: Side) -> None:
    http = side.http(in_turn(503, 200))
    client = side.client_over(http, retry=Retry(attempts=4), clock=FakeClock())
    with traced(http) as spans, pytest.raises(MewsError):
        await OPERATIONS["write"](client, "")
    assert (spans.statuses, spans.parents) == ([503], {None})


@pytest.mark.parametrize("read", [items, pages])
@pytest.mark.parametrize("prefetch", [False, True])
async def test_each_page_is_a_span_below_that_of_the_caller(
    side: Side, read: Any, *, prefetch: bool
) -> None:
    spans = await below_the_caller(
        side,
        listing(*([number] for number in range(5))),
        lambda client: read(client.resource_blocks.get_all(prefetch=prefetch)),
    )
    assert spans.statuses == [200] * 5


async def test_each_part_that_is_read_at_the_same_time_is_below_the_caller_too(side: Side) -> None:
    ids = [UUID(int=number) for number in range(2500)]

    def read(client: AnyClient) -> Any:
        return items(client.resource_blocks.get_all(resource_block_ids=ids, concurrency=3))

    spans = await below_the_caller(side, answering(body=samples.page()), read)
    assert len(spans.requests) == 3


@pytest.mark.parametrize("below", ["", "/gate/mews"])
async def test_a_client_that_makes_its_own_connections_is_traced_too(
    side: Side, below: str
) -> None:
    with all_traced() as spans, serving(replying(lambda _: samples.page())) as server:
        client = side.connected(server.url + below)
        with spans.tracer.start_as_current_span("night audit") as caller:
            await items(client.resource_blocks.get_all(prefetch=True))
        await close(client)
    assert spans.statuses == [200]
    assert spans.parents == {caller.get_span_context().span_id}
    (span,) = spans.requests
    attributes, path = span.attributes or {}, "/api/connector/v1/resourceBlocks/getAll"
    assert (span.name, attributes["url.template"]) == (f"POST {path}", path)
    assert attributes["url.full"] == f"{server.url}{below}{path}"
    assert "error.type" not in attributes


@pytest.mark.parametrize(("library", "spans_of_ours"), [("httpx2", [200]), ("httpx", [])])
async def test_a_client_of_httpx2_that_no_instrumentation_sees_has_spans_of_ours(
    side: Side, library: Library, spans_of_ours: list[int]
) -> None:
    with all_traced() as spans:
        await READ(replace(side, library=library).client(answering(body=samples.page())), "")
    assert spans.statuses == spans_of_ours


@pytest.mark.parametrize("status", [400, 429, 500])
async def test_the_kind_of_an_error_that_has_a_status_is_that(side: Side, status: int) -> None:
    with all_traced() as spans:
        client = replace(side, library="httpx2").client(
            answering(status), retry=Retry(attempts=1), clock=FakeClock()
        )
        with pytest.raises(MewsError):
            await READ(client, "")
    (span,) = spans.requests
    assert (span.attributes or {})["error.type"] == str(status)


async def test_of_an_error_a_span_has_the_kind_and_nothing_that_it_says(side: Side) -> None:
    with all_traced() as spans:
        client = side.connected("http://127.0.0.1:9")
        with pytest.raises(TransportError):
            await READ(client, "")
        await close(client)
    (span,) = spans.requests
    assert (span.attributes or {})["error.type"] == "ConnectError"
    assert (span.status.status_code, span.status.description) == (StatusCode.ERROR, None)
    assert span.events == ()


async def test_without_opentelemetry_there_is_no_span(
    side: Side, monkeypatch: pytest.MonkeyPatch
) -> None:
    with all_traced() as spans, serving(replying(lambda _: samples.page())) as server:
        monkeypatch.delitem(sys.modules, "opentelemetry.trace")
        client = side.connected(server.url)
        await READ(client, "")
        await close(client)
    assert spans.all == ()


async def kept(
    side: Side, answer: Answer, call: Operation, secrets: Secrets
) -> tuple[MewsError | None, Spans]:
    """Call inside a span, which keeps the error and its traceback."""
    http = side.http(answer)
    client = side.client_over(http, **secrets.options)
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
    call=CALLS,
    body=st.sampled_from([*BODIES]),
    statuses=st.lists(st.sampled_from(STATUSES), min_size=3, max_size=3),
)
async def test_no_span_shows_a_secret_that_the_server_says_back(
    side: Side, secrets: Secrets, call: Operation, body: str, statuses: list[int]
) -> None:
    left = iter(statuses)

    def answer(request: httpx.Request) -> httpx.Response:
        return Said(body, status=next(left, 400)).to(request, secrets)

    _, spans = await kept(side, answer, call, secrets)
    assert len(spans.all) > len(spans.requests) > 0
    assert leaks(spans.texts, *secrets.all) == []


@examples(20)
@given(secrets=SECRETS, call=CALLS)
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
