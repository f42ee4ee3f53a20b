"""What came with a result: status, headers, request id, time and attempts."""

import json
from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID

import httpx
import pytest

from mews_connector import AsyncClient, Client
from mews_connector.errors import ConfigurationError, ServerError
from mews_connector.types import Pager
from mews_runtime.sending.core import ApiResponse
from mews_runtime.sending.retry import Retry
from tests.runtime import samples
from tests.runtime.clocks import FakeClock
from tests.runtime.sides import AnyClient, Side, answering, settle

pytestmark = pytest.mark.anyio

HEADERS = [(b"Request-Id", b"no-7"), (b"X-More", b"1"), (b"X-More", b"2")]


async def response_of(client: AnyClient, method: Any, *given: Any, **named: Any) -> Any:
    return await settle(client.with_response(method, *given, **named))


async def add(client: AnyClient) -> ApiResponse[Any]:
    response: ApiResponse[Any] = await response_of(
        client, client.resource_blocks.add, resource_blocks=[samples.block()]
    )
    return response


async def states(client: AnyClient, count: int) -> ApiResponse[Any]:
    response: ApiResponse[Any] = await response_of(
        client,
        client.resources.get_occupancy_state,
        resource_category_ids=[UUID(int=number) for number in range(count)],
    )
    return response


class Server:
    """Answers one status after the other, and takes a while for it."""

    def __init__(self, *statuses: int) -> None:
        self.clock = FakeClock()
        self.count = 0
        self._statuses = iter(statuses)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.count += 1
        self.clock.passed += self.count
        asked = json.loads(request.content).get("ResourceCategoryIds", [])
        listed: list[Any] = [
            {"ResourceCategoryId": it, "ResourceOccupancyStates": []} for it in asked
        ]
        return httpx.Response(
            next(self._statuses, 200),
            json={"ResourceCategoryOccupancyStates": listed, "ResourceBlocks": []},
            headers={"Request-Id": f"no-{self.count}"},
        )


async def test_a_typed_call_gives_all_that_came_with_its_result(side: Side) -> None:
    body = {"ResourceBlocks": [samples.listed_block()]}
    client = side.client(answering(body=body, headers=HEADERS), clock=FakeClock())
    response = await add(client)
    assert [block.name for block in response.result.resource_blocks] == ["Block 1"]
    assert (response.status, response.request_id) == (200, "no-7")
    assert response.headers.get_list("x-more") == ["1", "2"]
    assert (response.elapsed, response.attempts, response.violations) == (0.0, 1, ())


async def test_an_untyped_call_does_too(side: Side) -> None:
    client = side.client(answering(body={"Rooms": [1]}, headers=HEADERS))
    response = await response_of(client, client.call, "rooms/getAll", {})
    assert (response.result, response.status) == ({"Rooms": [1]}, 200)
    assert (response.request_id, response.attempts) == ("no-7", 1)


async def test_each_page_does_too(side: Side) -> None:
    cursors: Iterator[object] = iter([str(UUID(int=5)), None])
    numbers = iter(range(1, 3))

    def answer(_: httpx.Request) -> httpx.Response:
        body = samples.page(1, cursor=next(cursors))
        return httpx.Response(200, json=body, headers={"Request-Id": f"no-{next(numbers)}"})

    for prefetch in (False, True):
        pager = side.client(answer).resource_blocks.get_all(prefetch=prefetch)
        got = (
            list(pager.responses())
            if isinstance(pager, Pager)
            else [response async for response in pager.responses()]
        )
        assert [each.request_id for each in got] == ["no-1", "no-2"]
        assert [len(each.result.resource_blocks) for each in got] == [1, 1]
        assert [(each.status, each.attempts) for each in got] == [(200, 1)] * 2
        cursors, numbers = iter([str(UUID(int=5)), None]), iter(range(1, 3))


async def test_an_empty_answer_has_a_status_of_its_own(side: Side) -> None:
    response = await add(side.client(answering(204, content=b"", headers=HEADERS)))
    assert (response.status, response.result.resource_blocks) == (204, [])
    assert response.request_id == "no-7"


async def test_a_result_without_a_request_id_has_none(side: Side) -> None:
    assert (await add(side.client(answering(body={"ResourceBlocks": []})))).request_id is None


async def test_after_repeats_it_is_the_last_answer_and_says_how_many_it_took(side: Side) -> None:
    server = Server(503, 429, 200)
    client = side.client(server, clock=server.clock, retry=Retry(attempts=3))
    response = await states(client, 1)
    assert (response.attempts, response.request_id, response.status) == (3, "no-3", 200)
    assert response.elapsed == pytest.approx(3.0)


async def test_a_call_that_fails_fails_as_it_would_otherwise(side: Side) -> None:
    server = Server(503, 503, 503)
    client = side.client(server, clock=server.clock, retry=Retry(attempts=3))
    with pytest.raises(ServerError):
        await states(client, 1)
    assert server.count == 3


async def test_a_read_in_parts_gives_one_result_and_the_sum_of_its_requests(side: Side) -> None:
    server = Server(200, 503, 200)
    client = side.client(server, clock=server.clock, retry=Retry(attempts=3))
    response = await states(client, 12)
    ids = [it.resource_category_id for it in response.result.resource_category_occupancy_states]
    assert ids == [UUID(int=number) for number in range(12)]
    assert (response.attempts, server.count) == (4, 4)
    assert (response.status, response.request_id) == (200, "no-4")
    assert response.elapsed == pytest.approx(1.0 + 3.0 + 4.0)


async def test_a_read_that_was_too_heavy_counts_the_requests_that_said_so(side: Side) -> None:
    server = Server(408)
    client = side.client(server, clock=server.clock)
    response = await states(client, 4)
    assert (response.attempts, server.count) == (3, 3)


async def test_calls_at_the_same_time_do_not_mix(side: Side) -> None:
    client = side.client(Server())
    first = await states(client, 1)
    second = await states(client, 1)
    assert [first.request_id, second.request_id] == ["no-1", "no-2"]


async def test_a_client_for_another_property_gives_responses_of_its_own_methods(
    side: Side,
) -> None:
    client = side.client(answering(headers=HEADERS, body={"ResourceBlocks": []}))
    assert (await add(client.with_access_token("another"))).request_id == "no-7"


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


# Misuse

GIVEN: dict[str, Any] = {
    "client_token": "a-client-token",
    "access_token": "an-access-token",
    "client": "Tests 1.0",
    "platform": "demo",
    "limiter": None,
}
Misuse = Callable[[AnyClient, AnyClient], Any]
FOREIGN: dict[str, Misuse] = {
    "a function": lambda _, __: print,
    "nothing": lambda _, __: None,
    "a name": lambda _, __: "resource_blocks.add",
    "a method of the client itself": lambda client, _: client.with_access_token,
    "a method that was wrapped": lambda client, _: lambda: client.resource_blocks.add,
    "a method of the class": lambda client, _: type(client.resource_blocks).add,
    "a method of another client": lambda _, other: other.resource_blocks.add,
    "the untyped call of another": lambda _, other: other.call,
    "a method of a client for another property": lambda client, _: (
        client.with_access_token("another").resource_blocks.add
    ),
}


@pytest.mark.parametrize("misuse", FOREIGN.values(), ids=FOREIGN)
async def test_only_a_method_of_the_client_has_a_response(side: Side, misuse: Misuse) -> None:
    server = answering(body={"ResourceBlocks": []})
    client = side.client(server)
    with pytest.raises(ConfigurationError, match="one of this very client, such as mews") as error:
        await response_of(client, misuse(client, side.client(server)))
    assert (error.value.operation, server.requests) == (None, [])


@pytest.mark.parametrize(
    "kind",
    [
        Client,
        AsyncClient,
    ],
)
async def test_a_listing_has_responses_of_its_own(kind: type[AnyClient]) -> None:
    client = kind(**GIVEN)
    with pytest.raises(ConfigurationError, match=r"iterate responses\(\) of its pager"):
        await response_of(client, client.resource_blocks.get_all)


@pytest.mark.parametrize("kind", [Client, AsyncClient])
async def test_batches_of_an_untyped_call_are_refused_before_anything_is_sent(
    kind: type[AnyClient],
) -> None:
    server = answering()
    transport = httpx.MockTransport(server)
    with pytest.raises(ConfigurationError):
        await batches_of_a_call(kind, transport)
    assert server.requests == []


async def batches_of_a_call(kind: type[AnyClient], transport: httpx.MockTransport) -> None:
    if kind is Client:
        client = Client(**GIVEN, http_client=httpx.Client(transport=transport))
        list(client.batches(client.call, "resourceBlocks/add", {}))
    else:
        later = AsyncClient(**GIVEN, http_client=httpx.AsyncClient(transport=transport))
        _ = [it async for it in later.batches(later.call, "resourceBlocks/add", {})]
