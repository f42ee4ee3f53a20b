"""What comes through a WebSocket, and what becomes of it when it is lost: over real sockets."""

import json
from datetime import datetime
from typing import Any, Final

import pytest
from anyio import to_thread

from mews_connector import Gap, models
from mews_connector.errors import (
    BadRequestError,
    ConfigurationError,
    DeadlineExceededError,
    EventInvalidError,
    ForbiddenError,
    MewsError,
    NotFoundError,
    ResponseTooLargeError,
    UnauthorizedError,
    UnexpectedStatusError,
)
from mews_connector.types import ContractWarning
from mews_runtime.sending.retry import Retry
from tests.runtime.websocket import messages
from tests.runtime.websocket.messages import message, number_of, numbered
from tests.runtime.websocket.server import (
    Script,
    cutting,
    falling_silent,
    refusing,
    saying,
    serving,
)
from tests.runtime.websocket.streams import client_at, end, is_over, next_of, some_of
from tests.support.clocks import FakeClock
from tests.support.samples import untyped
from tests.support.sides import OWN, Side, by_side

pytestmark = [pytest.mark.anyio, by_side(OWN)]

DEEP: Final = b"[" * 100_000


async def test_every_kind_of_event_is_typed_and_one_to_come_is_plain_json(side: Side) -> None:
    told: list[dict[str, Any]] = [
        messages.COMMAND,
        messages.RESERVATION,
        messages.RESOURCE,
        messages.PRICE,
    ]
    with serving(saying(message(*told), message(messages.TO_COME))) as server:
        client = client_at(side, server.url)
        *events, to_come = await some_of(client.events(), 5)
        await end(client)
    assert [type(event) for event in events] == [
        models.DeviceCommandEvent,
        models.ReservationEvent,
        models.ResourceEvent,
        models.PriceUpdateEvent,
    ]
    for event, sent in zip(events, told, strict=True):
        assert event.to_dict() == sent
    assert to_come == messages.TO_COME


async def test_the_handshake_is_what_mews_asks_for(side: Side) -> None:
    tokens = {"client_token": "E0D4-1=", "access_token": "C66E-2"}
    with serving(saying(message(messages.RESOURCE))) as server:
        client = client_at(side, server.url, **tokens)
        await next_of(client.events())
        await end(client)
        assert await to_thread.run_sync(server.left) == 0
    (request,) = server.requests
    assert request.path == "/ws/connector"
    assert request.headers.get_all("Cookie") == ["ClientToken=E0D4-1=; AccessToken=C66E-2"]
    assert request.headers["User-Agent"].startswith("mews-connector/")


@pytest.mark.parametrize("ending", [saying, cutting])
async def test_after_each_cut_it_connects_again_and_tells_the_gap(side: Side, ending: Any) -> None:
    codes = {"code": 1011} if ending is saying else {}
    scripts: list[Script] = [ending(numbered(at), **codes) for at in range(4)]
    with serving(*scripts, saying(numbered(4))) as server:
        client = client_at(side, server.url)
        came = await some_of(client.events(), 9)
        await end(client)
        assert await to_thread.run_sync(server.left) == 0
    gaps = [gap for gap in came if isinstance(gap, Gap)]
    assert [type(each) is Gap for each in came] == [False, *(True, False) * 4]
    assert [number_of(each) for each in came[::2]] == [*range(5)]
    assert gaps == sorted(gaps, key=lambda gap: gap.since)
    assert all(gap.since <= gap.until for gap in gaps)


async def test_a_final_error_comes_after_the_gap_before_it_and_ends_the_stream(side: Side) -> None:
    with serving(cutting(numbered(1)), refusing(401)) as server:
        client = client_at(side, server.url)
        stream = client.events()
        event, gap = await some_of(stream, 2)
        assert (number_of(event), type(gap), stream.is_closed) == (1, Gap, False)
        with pytest.raises(UnauthorizedError):
            await next_of(stream)
        assert stream.is_closed
        assert await is_over(stream)
        await end(client)


async def test_what_waits_to_be_read_when_a_connection_is_cut_is_not_lost(side: Side) -> None:
    count = 200
    with serving(saying(*map(numbered, range(count)), code=1011), saying()) as server:
        client = client_at(side, server.url)
        *events, gap = await some_of(client.events(), count + 1)
        await end(client)
    assert [number_of(event) for event in events] == [*range(count)]
    assert isinstance(gap, Gap)


async def test_a_gap_may_begin_where_the_caller_has_read_up_to(side: Side) -> None:
    read = datetime.fromisoformat("2026-01-01T00:00:00+01:00")
    with serving(saying(numbered(1))) as server:
        client = client_at(side, server.url)
        gap, event = await some_of(client.events(since=read), 2)
        await end(client)
    assert (type(gap), gap.since, number_of(event)) == (Gap, read, 1)


async def test_a_server_that_falls_silent_is_left(side: Side) -> None:
    with serving(falling_silent, saying(numbered(1))) as server:
        client = client_at(side, server.url)
        gap, event = await some_of(client.events(silence=0.2), 2)
        await end(client)
    assert (type(gap), number_of(event)) == (Gap, 1)


REFUSALS: Final[dict[int, type[MewsError]]] = {
    200: UnexpectedStatusError,
    302: UnexpectedStatusError,
    400: BadRequestError,
    401: UnauthorizedError,
    403: ForbiddenError,
    404: NotFoundError,
}


async def test_a_refusal_is_the_error_of_its_status_and_final(side: Side) -> None:
    unlike: list[object] = []
    for status, kind in REFUSALS.items():
        body = json.dumps({"Message": "Invalid ClientToken."})
        answer = refusing(status, body, Location="/elsewhere", Request_Id="a-request")
        with serving(answer, saying(numbered(1))) as server:
            client = client_at(side, server.url)
            stream = client.events()
            with pytest.raises(MewsError) as caught:
                await next_of(stream)
            assert await is_over(stream)
            await end(client)
        error: Any = caught.value
        is_told = error.request_id == "a-request" and "Invalid ClientToken." in str(error)
        if type(caught.value) is not kind or not is_told or len(server.requests) != 1:
            unlike.append((status, caught.value, len(server.requests)))
    assert unlike == []


async def test_what_may_be_over_soon_is_waited_for(side: Side) -> None:
    answers = [refusing(500), refusing(503), refusing(429, Retry_After="7")]
    clock = FakeClock()
    with serving(*answers, cutting(), saying(numbered(1))) as server:
        client = client_at(side, server.url, clock=clock, retry=Retry(attempts=1))
        gap, event = await some_of(client.events(), 2)
        await end(client)
    assert (type(gap), number_of(event)) == (Gap, 1)
    assert len(server.requests) == 5
    assert 7 <= sum(clock.waits) <= 7 + 0.5 + 1 + 8


async def test_where_nobody_listens_it_is_tried_until_the_deadline(side: Side) -> None:
    with serving(saying()) as gone:
        url = gone.url
    clock = FakeClock()
    client = client_at(side, url, clock=clock, retry=Retry())
    with pytest.raises(DeadlineExceededError, match=r"^events: no connection after ") as caught:
        await next_of(client.events(deadline=50.0))
    await end(client)
    assert 10 < sum(clock.waits) <= 50
    host = url.removeprefix("http://")
    assert f"no connection to {host}: Connect" in str(caught.value)


HOSTILE: Final[dict[str, bytes | str]] = {
    "no JSON": b"",
    "cut": message(messages.RESOURCE)[:-2],
    "deep": DEEP,
    "deep inside": b'{"Events": [{"Type": "Resource", "Id": ' + DEEP,
    "a list": b"[]",
    "no events": b"{}",
    "events that are none": b'{"Events": [1, null]}',
    "no type": b'{"Events": [{"Id": "20e00c32-d561-4008-8609-82d8aa525714"}]}',
    "a wrong type": message({**messages.RESOURCE, "Id": 5}),
    "a missing property": message({"Type": "Resource"}),
    "a wrong time": message({**messages.RESERVATION, "StartUtc": "soon"}),
    "UTF-16": message(messages.RESOURCE).decode().encode("utf-16").decode("latin-1"),
}


async def test_a_message_outside_the_contract_is_an_error_and_the_next_one_comes(
    side: Side,
) -> None:
    with serving(saying(*HOSTILE.values(), numbered(1))) as server:
        client = client_at(side, server.url)
        stream = client.events()
        errors: list[EventInvalidError] = []
        for content in HOSTILE.values():
            with pytest.raises(EventInvalidError) as caught:
                await next_of(stream)
            errors.append(caught.value)
            sent = content.encode() if isinstance(content, str) else content
            assert caught.value.raw_body == sent
        assert number_of(await next_of(stream)) == 1
        await end(client)
    assert len(server.requests) == 1
    paths = dict(zip(HOSTILE, (error.path for error in errors), strict=True))
    assert paths["a wrong type"] == "$.Events[0].Id"
    assert paths["a wrong time"] == "$.Events[0].StartUtc"


async def test_who_asks_for_warnings_gets_what_can_be_read_of_such_a_message(side: Side) -> None:
    content = message({**messages.RESOURCE, "Id": 5}, messages.COMMAND)
    with serving(saying(content)) as server:
        client = client_at(side, server.url, on_violation="warn")
        stream = client.events()
        with pytest.warns(ContractWarning, match=r"\$\.Events\[0\]\.Id"):
            odd, event = await some_of(stream, 2)
        await end(client)
    assert (odd.id, type(event)) == (5, models.DeviceCommandEvent)


async def test_a_message_that_is_too_large_is_an_error_and_a_gap(side: Side) -> None:
    with serving(saying(b" " * 10_000_000), saying(numbered(1))) as server:
        client = client_at(side, server.url, max_response_bytes=2**20)
        stream = client.events()
        with pytest.raises(ResponseTooLargeError, match="at most 1048576 bytes"):
            await next_of(stream)
        gap, event = await some_of(stream, 2)
        await end(client)
    assert (type(gap), number_of(event)) == (Gap, 1)


ARGUMENTS: Final[list[tuple[str, list[object], str]]] = [
    ("silence", [0, None, float("inf")], "a number of seconds above 0"),
    ("deadline", [0, "60"], "a number of seconds above 0, or None"),
    ("since", [datetime(2026, 1, 1), "2026-01-01"], "a datetime with a time zone, or None"),  # noqa: DTZ001
]


async def test_arguments_that_cannot_be_used_are_refused_by_name(side: Side) -> None:
    client = client_at(side, "http://127.0.0.1:9")
    given = [(name, value, allowed) for name, values, allowed in ARGUMENTS for value in values]
    said: list[str] = []
    for name, value, _ in given:
        with pytest.raises(ConfigurationError) as caught:
            client.events(**untyped({name: value}))
        said.append(str(caught.value))
    await end(client)
    assert said == [f"{name} must be {allowed}; got {value!r}" for name, value, allowed in given]
