"""What the WebSocket tells, to whom, and how it ends."""

import asyncio
import json
import signal
import socket
from collections.abc import MutableMapping
from datetime import timedelta
from typing import Any, Final

import httpx2
import pytest
from starlette.websockets import WebSocket
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from mews_contract.document import Document, breaches
from mews_contract.json_values import JsonObject
from mews_sandbox import Sandbox, faults
from mews_sandbox.serving import websocket
from tests.contract.contract import load
from tests.sandbox.events.received import HARBOUR, LAKESIDE, Listener, rename, story
from tests.sandbox.processes import serving
from tests.sandbox.test_devices import PRINTER
from tests.sandbox.test_operations_of_the_hotel import call
from tests.support.every import check_every
from tests.support.serving import in_a_thread

pytestmark = pytest.mark.anyio

CLIENT: Final = "sandbox-client-token"
COOKIE: Final = f"ClientToken={CLIENT}; AccessToken={HARBOUR}"
PATIENCE: Final = 20

CONFIRMED: Final = "566eebf9-4363-4949-bf2b-e0d3ee9fb39c"


@pytest.fixture
def sandbox() -> Sandbox:
    """A sandbox of the default hotel at the time of the story."""
    return story()


@pytest.fixture
def listener(sandbox: Sandbox) -> Listener:
    """A connection of the first property."""
    listener = Listener()
    sandbox.websocket.connect(listener)
    return listener


def priced(sandbox: Sandbox, value: float | None, **more: Any) -> str:
    """Set what three nights cost at the first rate that depends on no other. Return its id."""
    owner = str(sandbox.hotel.properties[0].id)
    rate = next(
        each
        for each in sandbox.entities("rates")
        if (each["BaseRateId"], each["EnterpriseId"]) == (None, owner)
    )
    said = {
        "FirstTimeUnitStartUtc": "2027-03-10T00:00:00Z",
        "LastTimeUnitStartUtc": "2027-03-12T00:00:00Z",
        "Value": value,
        **more,
    }
    answer = call(sandbox, "rates/updatePrice", RateId=rate["Id"], PriceUpdates=[said])
    assert answer.status == 200, answer.content
    id_: str = rate["Id"]
    return id_


# What is told


def test_each_event_is_told_when_an_operation_causes_it(
    sandbox: Sandbox, listener: Listener
) -> None:
    room = rename(sandbox, "107", "Lighthouse")
    (state,) = [each["State"] for each in sandbox.entities("resources") if each["Id"] == room]
    assert listener.events == [{"Type": "Resource", "Id": room, "State": state}]
    call(sandbox, "reservations/cancel", ReservationIds=[CONFIRMED], Notes="-")
    (stay,) = [each for each in sandbox.entities("reservations") if each["Id"] == CONFIRMED]
    told = next(each for each in listener.events if each["Type"] == "Reservation")
    assert told == {
        "Type": "Reservation",
        "Id": CONFIRMED,
        "State": "Canceled",
        "StartUtc": stay["ScheduledStartUtc"],
        "EndUtc": stay["ScheduledEndUtc"],
        "AssignedResourceId": stay["AssignedResourceId"],
    }
    listener.messages.clear()
    said = {"PrinterId": PRINTER, "Data": "cGxhY2Vob2xkZXItZmlsZQ==", "CopyCount": 1}
    command = call(sandbox, "commands/addPrinter", **said).body["CommandId"]
    sandbox.clock.advance(timedelta(seconds=5))
    sandbox.clock.advance(timedelta(seconds=10))
    assert listener.events == [
        {"Type": "DeviceCommand", "Id": command, "State": state}
        for state in ("Pending", "Received", "Processed")
    ]
    listener.messages.clear()
    rate = priced(sandbox, 150)
    (price,) = listener.events
    assert price == {
        "Type": "PriceUpdate",
        "Id": price["Id"],
        "StartUtc": "2027-03-10T00:00:00Z",
        "EndUtc": "2027-03-12T00:00:00Z",
        "RateId": rate,
        "ResourceCategoryId": None,
    }


def test_a_price_that_stays_as_it_is_or_is_refused_is_no_event(
    sandbox: Sandbox, listener: Listener
) -> None:
    rate = priced(sandbox, 150)
    listener.messages.clear()
    priced(sandbox, 150)
    said = {
        "FirstTimeUnitStartUtc": "2027-03-10T00:00:00Z",
        "LastTimeUnitStartUtc": "2027-03-12T00:00:00Z",
    }
    updates = [{**said, "Value": 90}, {**said, "Value": -1}]
    assert call(sandbox, "rates/updatePrice", RateId=rate, PriceUpdates=updates).status == 400
    product = next(each["Id"] for each in sandbox.entities("products") if each["IsActive"])
    answer = call(
        sandbox, "products/updatePrice", ProductId=product, PriceUpdates=[{**said, "Value": 5}]
    )
    assert answer.status == 200, answer.content
    assert listener.events == []
    priced(sandbox, None, FirstTimeUnitStartUtc="2027-03-12T00:00:00Z")
    (price,) = listener.events
    assert price["StartUtc"] == price["EndUtc"] == "2027-03-12T00:00:00Z"


def test_a_rate_that_is_reckoned_in_another_way_has_new_prices(
    sandbox: Sandbox, listener: Listener
) -> None:
    rate = priced(sandbox, 150)
    listener.messages.clear()
    said = {"RateId": rate, "ExtraOccupancyAdjustment": {"Value": 17}}
    answer = call(sandbox, "rates/updateCapacityOffset", CapacityOffsetUpdates=[said])
    assert answer.status == 200, answer.content
    (price,) = [each for each in listener.events if each["Type"] == "PriceUpdate"]
    assert (price["RateId"], price["StartUtc"], price["ResourceCategoryId"]) == (rate, None, None)


def test_each_message_is_inside_the_contract(sandbox: Sandbox, listener: Listener) -> None:
    rename(sandbox, "107", "Lighthouse")
    call(sandbox, "reservations/cancel", ReservationIds=[CONFIRMED], Notes="-")
    said = {"PrinterId": PRINTER, "Data": "cGxhY2Vob2xkZXItZmlsZQ==", "CopyCount": 1}
    call(sandbox, "commands/addPrinter", **said)
    priced(sandbox, 150)
    validator = Document(load()).validator("#/components/schemas/WebSocketMessage")

    def check(message: JsonObject) -> None:
        assert [*breaches(validator, message)] == []

    check_every(listener.messages, check)
    types = {each["Type"] for each in listener.events}
    assert types == {"Resource", "Reservation", "DeviceCommand", "PriceUpdate"}


def test_a_connection_is_told_of_its_property_only(sandbox: Sandbox, listener: Listener) -> None:
    other = Listener()
    sandbox.websocket.connect(other, LAKESIDE)
    rename(sandbox, "107", "Lighthouse")
    assert (len(listener.events), other.events) == (1, [])


def test_a_cut_connection_is_told_nothing_more(sandbox: Sandbox, listener: Listener) -> None:
    sandbox.add_fault(faults.Late(seconds=60, nth=1))
    sandbox.add_fault(faults.Cut(nth=2, channel="websocket"))
    rename(sandbox, "107", "Lighthouse")
    rename(sandbox, "108", "Harbour view")
    assert listener.is_cut
    rename(sandbox, "106", "Attic")
    sandbox.clock.advance(timedelta(minutes=2))
    assert listener.events == []


def test_a_connection_is_told_nothing_that_waited_before_it_was_closed(sandbox: Sandbox) -> None:
    sandbox.add_fault(faults.Late(seconds=60))
    listener = Listener()
    connection = sandbox.websocket.connect(listener)
    rename(sandbox, "107", "Lighthouse")
    before = sandbox.snapshot()
    sandbox.websocket.disconnect(connection)
    sandbox.restore(before)
    sandbox.websocket.connect(Listener())
    sandbox.clock.advance(timedelta(minutes=1))
    assert listener.events == []


def test_what_a_connection_raises_reaches_the_caller_and_the_next_message_is_told(
    sandbox: Sandbox,
) -> None:
    listener = Listener()

    def broken(body: bytes | None) -> None:
        listener(body)
        if len(listener.messages) == 1:
            message = "there is no room"
            raise MemoryError(message)

    sandbox.websocket.connect(broken)
    with pytest.raises(MemoryError):
        rename(sandbox, "107", "Lighthouse")
    room = rename(sandbox, "108", "Harbour view")
    assert [each["Id"] for each in listener.events[1:]] == [room]
    assert [each["Id"] for each in sandbox.websocket.sent[-1].message["Events"]] == [room]


async def test_a_client_that_does_not_read_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(websocket, "MOST_UNREAD", 2)
    unread = websocket.Unread()
    for message in (b"1", b"2", b"3", b"4"):
        unread.hand(message)
    assert [await unread.next() for _ in range(3)] == [b"1", b"2", None]
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(unread.next(), 0)


async def test_a_client_that_leaves_while_it_is_told_is_forgotten(sandbox: Sandbox) -> None:
    arriving = [{"type": "websocket.connect"}]

    async def receive() -> dict[str, Any]:
        return arriving.pop() if arriving else await asyncio.Future()

    async def send(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "websocket.accept":
            rename(sandbox, "107", "Lighthouse")
        else:
            raise OSError

    scope = {
        "type": "websocket",
        "path": "/ws/connector",
        "headers": [(b"host", b"localhost"), (b"cookie", COOKIE.encode())],
    }
    assert await websocket.serve(sandbox, WebSocket(scope, receive, send)) is False
    assert sandbox.sending.connections == []


def test_what_comes_when_a_server_has_ended_is_told_to_nobody() -> None:
    async def unread() -> websocket.Unread:
        await asyncio.sleep(0)
        return websocket.Unread()

    asyncio.run(unread()).hand(b"{}")


# Over a socket


def connected(
    port: int, cookie: str = f"ClientToken={CLIENT}; AccessToken={HARBOUR}"
) -> ClientConnection:
    """Connect to a server."""
    address = f"ws://127.0.0.1:{port}/ws/connector"
    return connect(address, additional_headers={"Cookie": cookie}, open_timeout=PATIENCE)


def told(connection: ClientConnection) -> list[JsonObject]:
    """Return the events of the next message."""
    events: list[JsonObject] = json.loads(connection.recv(PATIENCE))["Events"]
    return events


def test_a_client_is_told_in_order_from_when_it_is_connected(sandbox: Sandbox) -> None:
    rename(sandbox, "101", "Before")
    with in_a_thread(sandbox) as port, connected(port) as connection:
        rooms = [rename(sandbox, room, f"Room {room}") for room in ("106", "107", "108")]
        connection.send("what a client says is not listened to")
        assert [told(connection)[0]["Id"] for _ in rooms] == rooms
        connection.close()
        with connected(port) as again:
            rooms = [rename(sandbox, "102", "Lighthouse")]
            assert [each["Id"] for each in told(again)] == rooms


def test_a_message_that_is_late_comes_when_the_clock_is_advanced(sandbox: Sandbox) -> None:
    sandbox.add_fault(faults.Late(seconds=60))
    with in_a_thread(sandbox) as port, connected(port) as connection:
        room = rename(sandbox, "102", "Lighthouse")
        answer = httpx2.put(
            f"http://127.0.0.1:{port}/__sandbox__/clock", json={"advance_seconds": 60}
        )
        assert answer.status_code == 200
        assert [each["Id"] for each in told(connection)] == [room]


def test_a_connection_is_cut_without_a_goodbye(sandbox: Sandbox) -> None:
    sandbox.add_fault(faults.Cut(nth=1))
    with in_a_thread(sandbox) as port:
        with connected(port) as connection:
            rename(sandbox, "102", "Lighthouse")
            with pytest.raises(ConnectionClosed) as caught:
                connection.recv(PATIENCE)
        assert (caught.value.rcvd, caught.value.sent) == (None, None)
        with connected(port) as connection:
            room = rename(sandbox, "108", "Harbour view")
            assert [each["Id"] for each in told(connection)] == [room]


def test_the_command_ends_while_clients_are_connected() -> None:
    with serving("--no-access-log") as server:
        port = httpx2.URL(server.base_url).port
        assert port is not None
        with connected(port) as connection:
            ended = server.stop(signal.SIGTERM)
            with pytest.raises(ConnectionClosed) as caught:
                connection.recv(PATIENCE)
    assert (ended.code, ended.out, ended.err) == (0, "", "")
    assert caught.value.rcvd is not None
    assert caught.value.rcvd.code == 1012


@pytest.mark.parametrize(
    "cookie",
    [
        "",
        f"ClientToken={CLIENT}",
        f"ClientToken=wrong; AccessToken={HARBOUR}",
        f"ClientToken={CLIENT}; AccessToken=wrong",
        f"ClientToken = {CLIENT}; AccessToken = {HARBOUR}",
    ],
)
def test_who_does_not_bring_both_tokens_is_refused(
    sandbox: Sandbox, cookie: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with in_a_thread(sandbox) as port, pytest.raises(InvalidStatus) as caught:
        connected(port, cookie)
    assert caught.value.response.status_code == 401
    assert HARBOUR.encode() not in (caught.value.response.body or b"")
    assert capsys.readouterr().err == ""


def test_there_is_one_address_and_a_public_name_is_none(sandbox: Sandbox) -> None:
    refused: list[int] = []
    with in_a_thread(sandbox) as port:
        for name, path in (("127.0.0.1", "/ws/other"), ("sandbox.example.com", "/ws/connector")):
            door = socket.create_connection(("127.0.0.1", port))
            with pytest.raises(InvalidStatus) as caught:
                connect(f"ws://{name}:{port}{path}", sock=door)
            refused.append(caught.value.response.status_code)
    assert refused == [404, 403]
