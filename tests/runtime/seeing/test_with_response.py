"""What came with a result: status, headers, request id, time and attempts."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

import httpx
import pytest

from mews_connector.errors import ConfigurationError, ServerError
from mews_runtime.sending.core import ApiResponse
from mews_runtime.sending.retry import Retry
from tests.support import samples
from tests.support.clocks import FakeClock
from tests.support.servers import in_turn, listing, states_of
from tests.support.sides import AnyClient, Recorder, Side, all_of, answering, settle

pytestmark = pytest.mark.anyio

HEADERS = [(b"Request-Id", b"no-7"), (b"X-More", b"1"), (b"X-More", b"2")]


async def response_of(client: AnyClient, method: Any, *given: Any, **named: Any) -> Any:
    return await settle(client.with_response(method, *given, **named))


async def add(client: AnyClient) -> ApiResponse[Any]:
    blocks = [samples.block()]
    found: ApiResponse[Any] = await response_of(
        client, client.resource_blocks.add, resource_blocks=blocks
    )
    return found


async def states(client: AnyClient, count: int) -> ApiResponse[Any]:
    ids = [UUID(int=number) for number in range(count)]
    found: ApiResponse[Any] = await response_of(
        client, client.resources.get_occupancy_state, resource_category_ids=ids
    )
    return found


def server_of(clock: FakeClock, *statuses: int) -> Recorder:
    """Return a server of states that takes a second longer each time, with such statuses first."""
    given = states_of()

    def answer(request: httpx.Request) -> httpx.Response:
        count = len(server.requests)
        clock.passed += count
        response = given(request)
        response.status_code = statuses[count - 1] if count <= len(statuses) else 200
        response.headers["Request-Id"] = f"no-{count}"
        return response

    server = Recorder(answer)
    return server


def timed(side: Side, *statuses: int) -> tuple[AnyClient, Recorder]:
    clock = FakeClock()
    server = server_of(clock, *statuses)
    return side.client(server, clock=clock, retry=Retry(attempts=3)), server


async def test_a_typed_call_gives_all_that_came_with_its_result(side: Side) -> None:
    body = {"ResourceBlocks": [samples.listed_block()]}
    client = side.client(answering(body=body, headers=HEADERS), clock=FakeClock())
    response = await add(client)
    assert [block.name for block in response.result.resource_blocks] == ["Block 1"]
    assert (response.status, response.request_id) == (200, "no-7")
    assert response.headers.get_list("x-more") == ["1", "2"]
    assert (response.elapsed, response.attempts, response.violations) == (0.0, 1, ())
    assert (await add(client.with_access_token("another"))).request_id == "no-7"


async def test_an_untyped_call_does_too(side: Side) -> None:
    client = side.client(answering(body={"Rooms": [1]}, headers=HEADERS))
    response = await response_of(client, client.call, "rooms/getAll", {})
    assert (response.result, response.status) == ({"Rooms": [1]}, 200)
    assert (response.request_id, response.attempts) == ("no-7", 1)


async def test_each_page_does_too(side: Side) -> None:
    for prefetch in (False, True):
        pager = side.client(listing([1], [2, 3])).resource_blocks.get_all(prefetch=prefetch)
        got: list[Any] = await all_of(pager.responses())
        assert [len(each.result.resource_blocks) for each in got] == [1, 2]
        assert [(each.status, each.attempts) for each in got] == [(200, 1)] * 2
        pager = side.client(in_turn(200)).resource_blocks.get_all(prefetch=prefetch)
        assert [each.request_id for each in await all_of(pager.responses())] == ["number 1"]


async def test_an_empty_answer_has_a_status_of_its_own_and_may_have_no_request_id(
    side: Side,
) -> None:
    response = await add(side.client(answering(204, content=b"", headers=HEADERS)))
    assert (response.status, response.result.resource_blocks) == (204, [])
    assert response.request_id == "no-7"
    assert (await add(side.client(answering(204)))).request_id is None


async def test_after_repeats_it_is_the_last_answer_and_says_how_many_it_took(side: Side) -> None:
    client, _ = timed(side, 503, 429, 200)
    response = await states(client, 1)
    assert (response.attempts, response.request_id, response.status) == (3, "no-3", 200)
    assert response.elapsed == pytest.approx(3.0)


async def test_a_call_that_fails_fails_as_it_would_otherwise(side: Side) -> None:
    client, server = timed(side, 503, 503, 503)
    with pytest.raises(ServerError):
        await states(client, 1)
    assert len(server.requests) == 3


async def test_a_read_in_parts_gives_one_result_and_the_sum_of_its_requests(side: Side) -> None:
    client, server = timed(side, 200, 503, 200)
    response = await states(client, 12)
    ids = [it.resource_category_id for it in response.result.resource_category_occupancy_states]
    assert ids == [UUID(int=number) for number in range(12)]
    assert (response.attempts, len(server.requests)) == (4, 4)
    assert (response.status, response.request_id) == (200, "no-4")
    assert response.elapsed == pytest.approx(1.0 + 3.0 + 4.0)


async def test_a_read_that_was_too_heavy_counts_the_requests_that_said_so(side: Side) -> None:
    client, server = timed(side, 408)
    assert ((await states(client, 4)).attempts, len(server.requests)) == (3, 3)


@pytest.mark.parametrize("headers", [HEADERS, [(b"Request-Id", b"secret-of-theirs")]])
async def test_the_repr_shows_no_result_no_header_and_no_request_id(
    side: Side, headers: list[tuple[bytes, bytes]]
) -> None:
    body = {"ResourceAccessTokens": [samples.listed_access("25806913470")]}
    client = side.client(answering(body=body, headers=headers), clock=FakeClock())
    access = [samples.access("25806913470")]
    add_codes = client.resource_access_tokens.add
    response = await response_of(client, add_codes, resource_access_token_parameters=access)
    assert repr(response) == "ApiResponse(status=200, elapsed=0.0, attempts=1, violations=())"
    assert str(response) == repr(response)


Misuse = Callable[[Any, AnyClient], Any]
FOREIGN: dict[str, Misuse] = {
    "a function": lambda _, __: print,
    "nothing": lambda _, __: None,
    "a name": lambda _, __: "resource_blocks.add",
    "the client": lambda client, _: client,
    "a method of the client itself": lambda client, _: client.with_access_token,
    "another": lambda client, _: client.reconcile,
    "its end": lambda client, _: client.close if hasattr(client, "close") else client.aclose,
    "a method that was wrapped": lambda client, _: partial(client.resource_blocks.add),
    "a method of the class": lambda client, _: samples.untyped(type(client.resource_blocks)).add,
    "a method of another client": lambda _, other: other.resource_blocks.add,
    "the untyped call of another": lambda _, other: other.call,
    "a method of a client for another property": lambda client, _: (
        client.with_access_token("another").resource_blocks.add
    ),
}


@pytest.mark.parametrize("misuse", FOREIGN.values(), ids=FOREIGN)
async def test_only_a_method_of_the_client_has_a_response_or_goes_in_batches(
    side: Side, misuse: Misuse
) -> None:
    server = answering(body={"ResourceBlocks": []})
    client: Any = side.client(server)
    method = misuse(client, side.client(server))
    said = "^the method must be one of this very client, such as mews.resource_blocks.add$"
    with pytest.raises(ConfigurationError, match=said) as error:
        await response_of(client, method)
    with pytest.raises(ConfigurationError, match=said):
        client.batches(method, resource_blocks=[samples.block()])
    assert (error.value.operation, server.requests) == (None, [])


async def test_a_listing_has_responses_of_its_own(side: Side) -> None:
    client = side.client(answering())
    with pytest.raises(ConfigurationError, match=r"iterate responses\(\) of its pager"):
        await response_of(client, client.resource_blocks.get_all)
