"""What webhooks are told, when, and how often."""

import asyncio
from collections import Counter
from datetime import timedelta
from threading import Thread
from typing import Any, Final
from uuid import UUID

import pytest

from mews_connector import models
from mews_contract.document import Document, breaches
from mews_contract.json_values import JsonObject
from mews_sandbox import EventAssertionError, Sandbox, faults
from mews_sandbox.events import outbox
from mews_sandbox.events.messages import ACTIONS, MOST_EVENTS
from mews_sandbox.faults import Fault
from tests.contract.contract import load
from tests.sandbox.events.received import (
    HARBOUR,
    LAKESIDE,
    PORTFOLIO,
    Receiver,
    rename,
    story,
)
from tests.sandbox.test_operations_of_the_hotel import call, id_of
from tests.support.every import check_every
from tests.support.samples import untyped

MINUTE: Final = timedelta(minutes=1)

CONFIRMED: Final = "566eebf9-4363-4949-bf2b-e0d3ee9fb39c"
OPTIONAL: Final = "Optional"
ADA: Final = "67813652-f593-4e23-b873-bbb476f9e370"


@pytest.fixture
def sandbox() -> Sandbox:
    """A sandbox of the default hotel at the time of the story."""
    return story()


@pytest.fixture
def receiver(sandbox: Sandbox) -> Receiver:
    """A webhook that takes everything."""
    receiver = Receiver()
    sandbox.webhooks.add(receiver)
    return receiver


def block(sandbox: Sandbox, count: int = 1) -> list[str]:
    """Block a room. Return the ids of the blocks."""
    now = sandbox.clock.now()
    said = {
        "ResourceId": id_of(sandbox, "resources", "107"),
        "Name": "Painting",
        "Type": "OutOfOrder",
        "StartUtc": f"{now:%Y-%m-%dT%H:%M:%SZ}",
        "EndUtc": f"{now + MINUTE:%Y-%m-%dT%H:%M:%SZ}",
    }
    answer = call(sandbox, "resourceBlocks/add", ResourceBlocks=[said] * count)
    return [each["Id"] for each in answer.body["ResourceBlocks"]]


# What is told


CAUSES: Final[dict[str, tuple[str, dict[str, Any]]]] = {
    "CustomerAdded": ("customers/add", {"LastName": "Hopper", "OverwriteExisting": False}),
    "CustomerUpdated": ("customers/update", {"CustomerId": ADA, "Notes": "Quiet"}),
    "ServiceOrderUpdated": ("reservations/cancel", {"ReservationIds": [CONFIRMED], "Notes": "-"}),
    "ResourceBlockUpdated": (
        "resourceBlocks/delete",
        {"ResourceBlockIds": ["e32d97ac-eeaa-4e1e-a114-7b549900d5fa"]},
    ),
    "PaymentUpdated": (
        "payments/addExternal",
        {"AccountId": ADA, "Amount": {"Currency": "GBP", "GrossValue": 12}, "Type": "Cash"},
    ),
}
"""An operation for each event, but for those whose request names what the hotel only tells."""


def test_each_general_event_is_sent_when_an_operation_causes_it(
    sandbox: Sandbox, receiver: Receiver
) -> None:
    room = rename(sandbox, "107", "Lighthouse")
    assert receiver.events == [("ResourceUpdated", room)]
    thread = sandbox.entities("messageThreads")[0]["Id"]
    said = {"Messages": [{"MessageThreadId": thread, "Text": "Welcome"}]}
    answer = call(sandbox, "messages/add", **said)
    added = answer.body["Messages"][0]["Message"]["Id"]
    assert receiver.events[1:] == [("MessageAdded", added)]

    def check(discriminator: str) -> None:
        operation, body = CAUSES[discriminator]
        receiver.messages.clear()
        answer = call(sandbox, operation, **body)
        assert answer.status == 200, answer.content
        assert discriminator in [name for name, _ in receiver.events]

    check_every(CAUSES, check)
    assert len(CAUSES) + 2 == len(models.WebhookEventDiscriminator)


def test_a_new_customer_is_added_and_updated_in_one_message(
    sandbox: Sandbox, receiver: Receiver
) -> None:
    operation, body = CAUSES["CustomerAdded"]
    id_ = call(sandbox, operation, **body).body["Id"]
    (message,) = receiver.messages
    assert receiver.events == [("CustomerAdded", id_), ("CustomerUpdated", id_)]
    assert message["EnterpriseId"] == str(sandbox.hotel.properties[0].id)


def test_nothing_is_sent_of_what_is_refused_or_taken_back(
    sandbox: Sandbox, receiver: Receiver
) -> None:
    room = id_of(sandbox, "resources", "107")
    wrong = {"Name": {"Value": "Tower"}, "State": {"Value": "OutOfOrder"}}
    updates = [{"ResourceId": room, **wrong}]
    assert call(sandbox, "resources/update", ResourceUpdates=updates).status == 400
    thread = sandbox.entities("messageThreads")[0]["Id"]
    said = [{"MessageThreadId": each, "Text": "Hello"} for each in (thread, room)]
    assert call(sandbox, "messages/add", Messages=said).status == 400
    sandbox.add_fault(faults.Status(status=503))
    operation, body = CAUSES["CustomerUpdated"]
    assert call(sandbox, operation, **body).status == 503
    assert receiver.messages == []


def test_what_happens_by_itself_is_told_when_the_clock_is_advanced(
    sandbox: Sandbox, receiver: Receiver
) -> None:
    (due,) = [
        each
        for each in sandbox.entities("reservations")
        if each["State"] == OPTIONAL and each["ReleasedUtc"] is not None
    ]
    sandbox.clock.advance(timedelta(days=30))
    assert ("ServiceOrderUpdated", due["Id"]) in receiver.events


def test_a_change_that_comes_after_the_client_has_gone_is_told_then(
    sandbox: Sandbox, receiver: Receiver
) -> None:
    sandbox.add_fault(faults.Reset(change="later", seconds=30, nth=1))
    operation, body = CAUSES["CustomerUpdated"]
    call(sandbox, operation, **body)
    sandbox.clock.advance(29 * timedelta(seconds=1))
    assert receiver.events == []
    sandbox.clock.advance(timedelta(seconds=1))
    assert receiver.events == [("CustomerUpdated", ADA)]


def test_each_message_is_inside_the_contract_whoever_it_is_for(sandbox: Sandbox) -> None:
    receivers = [Receiver(), Receiver(), Receiver()]
    for token, receiver in zip((HARBOUR, LAKESIDE, PORTFOLIO), receivers, strict=True):
        sandbox.webhooks.add(receiver, access_token=token)
    for operation, body in CAUSES.values():
        call(sandbox, operation, **body)
    for action in ACTIONS:
        sandbox.webhooks.send_integration(action, access_token=PORTFOLIO)
    document = Document(load())
    general, integration = (
        document.validator(f"#/components/schemas/{name}")
        for name in ("WebhookMessage", "IntegrationWebhookMessage")
    )

    def check(message: JsonObject) -> None:
        validator = integration if "Action" in message else general
        assert [*breaches(validator, message)] == []

    check_every([each for receiver in receivers for each in receiver.messages], check)


def test_an_integration_is_told_of_what_its_token_covers_and_of_the_chain(sandbox: Sandbox) -> None:
    harbour, lakeside = (str(each.id) for each in sandbox.hotel.properties)
    receivers = {token: Receiver() for token in (HARBOUR, LAKESIDE, PORTFOLIO)}
    webhooks = [sandbox.webhooks.add(each, access_token=at) for at, each in receivers.items()]
    rename(sandbox, "107", "Lighthouse")
    operation, body = CAUSES["CustomerUpdated"]
    call(sandbox, operation, **body)
    told = {
        token: [each["EnterpriseId"] for each in receivers[token].messages] for token in receivers
    }
    chain = str(sandbox.hotel.chain.id)
    assert told == {HARBOUR: [harbour] * 2, LAKESIDE: [lakeside], PORTFOLIO: [harbour, chain]}
    ids = {each["IntegrationId"] for each in receivers[PORTFOLIO].messages}
    assert ids == {webhooks[2].integration.id}
    assert len({each.integration.id for each in webhooks}) == 3
    again = story()
    assert again.webhooks.add(Receiver()).integration.id == webhooks[0].integration.id


def test_many_events_are_several_messages(sandbox: Sandbox, receiver: Receiver) -> None:
    ids = block(sandbox, MOST_EVENTS + 1)
    assert [len(each["Events"]) for each in receiver.messages] == [MOST_EVENTS, 1]
    assert receiver.events == [("ResourceBlockUpdated", id_) for id_ in ids]


def test_a_webhook_may_want_only_some_events(sandbox: Sandbox) -> None:
    receiver = Receiver()
    sandbox.webhooks.add(receiver, events=["CustomerAdded", "IntegrationDisabled"])
    rename(sandbox, "107", "Lighthouse")
    operation, body = CAUSES["CustomerAdded"]
    id_ = call(sandbox, operation, **body).body["Id"]
    for action in ACTIONS:
        sandbox.webhooks.send_integration(action)
    assert receiver.events == [("CustomerAdded", id_)]
    assert [each["Action"] for each in receiver.messages[1:]] == ["IntegrationDisabled"]


def test_integration_events_are_sent_on_command_about_an_integration(
    sandbox: Sandbox, receiver: Receiver
) -> None:
    for action in ACTIONS:
        sandbox.webhooks.send_integration(action, access_token=LAKESIDE)
    assert [each["Action"] for each in receiver.messages] == [*models.WebhookAction]
    created, *_, renewed = (each["Data"] for each in receiver.messages)
    assert created["Enterprise"]["Name"] == sandbox.hotel.properties[1].name
    assert created["AccessToken"] == renewed["ApiKey"] == LAKESIDE
    assert {each["Data"]["Integration"]["Id"] for each in receiver.messages} == {
        sandbox.webhooks.add(Receiver(), access_token=LAKESIDE).integration.id
    }
    shown = repr([sandbox.webhooks.sent, *sandbox.webhooks, *map(str, sandbox.webhooks)])
    assert LAKESIDE not in shown
    assert next(each.masked["Data"].get("AccessToken") for each in sandbox.webhooks.sent) == "***"


# When


def test_a_message_comes_after_its_lag_and_not_before(sandbox: Sandbox) -> None:
    receiver = Receiver()
    sandbox.webhooks.add(receiver, lag=3 * MINUTE)
    room = rename(sandbox, "107", "Lighthouse")
    sandbox.clock.advance(3 * MINUTE - timedelta(microseconds=1))
    assert receiver.events == []
    sandbox.clock.advance(timedelta(microseconds=1))
    assert receiver.events == [("ResourceUpdated", room)]


@pytest.mark.parametrize("status", [302, 404, 500])
def test_a_message_that_fails_is_sent_again_after_five_minutes(
    sandbox: Sandbox, status: int
) -> None:
    receiver = Receiver([status, status])
    sandbox.webhooks.add(receiver)
    room = rename(sandbox, "107", "Lighthouse")
    for _ in range(2):
        count = len(receiver.messages)
        sandbox.clock.advance(5 * MINUTE - timedelta(microseconds=1))
        assert len(receiver.messages) == count
        sandbox.clock.advance(timedelta(microseconds=1))
    sandbox.clock.advance(timedelta(days=1))
    assert receiver.events == [("ResourceUpdated", room)] * 3
    tried = [(each.attempt, each.status) for each in sandbox.webhooks.sent]
    assert tried == [(1, status), (2, status), (3, 204)]


def test_a_message_is_discarded_after_five_attempts_also_if_much_time_passes_at_once(
    sandbox: Sandbox,
) -> None:
    receiver = Receiver([503] * 99)
    sandbox.webhooks.add(receiver)
    rename(sandbox, "107", "Lighthouse")
    begun = sandbox.clock.now()
    sandbox.clock.advance(timedelta(days=1))
    assert [(each.at - begun) / MINUTE for each in sandbox.webhooks.sent] == [0, 5, 10, 15, 20]


def test_what_a_webhook_raises_is_a_failure_and_not_the_callers(
    sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_: bytes) -> int:
        message = "the queue is full"
        raise RuntimeError(message)

    sandbox.webhooks.add(broken)
    rename(sandbox, "107", "Lighthouse")
    (sent,) = sandbox.webhooks.sent
    assert (sent.status, sent.error) == (500, "RuntimeError was raised")
    assert "the queue is full" in caplog.text


@pytest.mark.parametrize("is_sync", [True, False])
def test_a_failed_assertion_reaches_who_made_the_request_and_the_message_is_sent_again(
    sandbox: Sandbox, *, is_sync: bool
) -> None:
    def checking(_: bytes) -> None:
        taken.append(1)
        message = "the wrong room"
        raise AssertionError(message)

    taken: list[int] = []
    sandbox.webhooks.add(checking)
    room = UUID(id_of(sandbox, "resources", "107"))
    updates = [models.ResourceUpdate(resource_id=room, name="Lighthouse")]

    async def update() -> None:
        if is_sync:
            sandbox.client().resources.update(resource_updates=updates)
        else:
            await sandbox.async_client().resources.update(resource_updates=updates)

    with pytest.raises(EventAssertionError, match="the wrong room") as caught:
        asyncio.run(update())
    assert isinstance(caught.value.__cause__, AssertionError)
    (sent,) = sandbox.webhooks.sent
    assert (sent.status, sent.error) == (500, "AssertionError was raised")
    assert (len(taken), len(sandbox.requests)) == (1, 1)
    with pytest.raises(EventAssertionError):
        sandbox.clock.advance(5 * MINUTE)
    assert sandbox.webhooks.sent[-1].attempt == 2


@pytest.mark.parametrize("error", [pytest.fail.Exception, SystemExit, KeyboardInterrupt])
def test_what_ends_a_test_reaches_who_made_the_request_and_the_rest_is_sent_later(
    sandbox: Sandbox, error: type[BaseException]
) -> None:
    def ending(_: bytes) -> None:
        raise error

    webhook, receiver = sandbox.webhooks.add(ending), Receiver()
    sandbox.webhooks.add(receiver)
    with pytest.raises(error):
        rename(sandbox, "107", "Lighthouse")
    (sent,) = sandbox.webhooks.sent
    assert (sent.status, sent.error) == (500, f"{error.__name__} was raised")
    sandbox.webhooks.remove(webhook)
    rename(sandbox, "108", "Harbour view")
    assert len(receiver.messages) == 2


@pytest.mark.parametrize("answer", ["204", True, 2.0])
def test_a_webhook_that_returns_no_status_has_failed(sandbox: Sandbox, answer: object) -> None:
    def answering(_: bytes) -> object:
        return answer

    sandbox.webhooks.add(untyped(answering))
    rename(sandbox, "107", "Lighthouse")
    (sent,) = sandbox.webhooks.sent
    name = type(answer).__name__
    told = f"a webhook returns a status, or None for 204; got {name}"
    assert (sent.status, sent.error) == (500, told)


def test_a_webhook_may_call_the_sandbox_and_is_told_of_that_after_it(sandbox: Sandbox) -> None:
    seen: list[list[str]] = []
    receiver = Receiver()

    def renaming(body: bytes) -> None:
        receiver(body)
        if len(receiver.messages) == 1:
            rename(sandbox, "108", "Harbour view")
        seen.append([name for name, _ in receiver.events])

    sandbox.webhooks.add(renaming)
    first = rename(sandbox, "107", "Lighthouse")
    ids = [id_ for _, id_ in receiver.events]
    assert ids == [first, id_of(sandbox, "resources", "Harbour view")]
    assert [len(each) for each in seen] == [1, 2]


def test_a_webhook_may_call_the_sandbox_from_another_thread(sandbox: Sandbox) -> None:
    ids: list[str] = []

    def renaming(_: bytes) -> None:
        if not ids:
            ids.append("")
            thread = Thread(target=lambda: ids.append(rename(sandbox, "108", "Harbour view")))
            thread.start()
            thread.join(20)

    sandbox.webhooks.add(renaming)
    rename(sandbox, "107", "Lighthouse")
    assert ids[1:] == [id_of(sandbox, "resources", "Harbour view")]
    assert len(sandbox.webhooks.sent) == 2


def test_changes_from_many_threads_are_each_told_once(sandbox: Sandbox, receiver: Receiver) -> None:
    found: list[list[str]] = []
    threads = [
        Thread(target=lambda: found.extend(block(sandbox) for _ in range(25))) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    told = Counter(id_ for _, id_ in receiver.events)
    assert told == Counter(id_ for ids in found for id_ in ids)
    assert len(told) == 100


# What is remembered


def test_a_snapshot_brings_back_webhooks_and_what_waits_for_them(sandbox: Sandbox) -> None:
    receiver, later = Receiver(), Receiver()
    sandbox.webhooks.add(receiver, lag=MINUTE)
    room = rename(sandbox, "107", "Lighthouse")
    before = sandbox.snapshot()
    sandbox.webhooks.add(later)
    rename(sandbox, "108", "Harbour view")
    sandbox.clock.advance(MINUTE)
    assert len(receiver.events) == 2
    receiver.messages.clear()
    later.messages.clear()
    sandbox.restore(before)
    assert receiver.events == []
    sandbox.clock.advance(MINUTE)
    assert (receiver.events, later.events) == ([("ResourceUpdated", room)], [])


def test_nothing_is_told_of_what_has_changed_by_going_back(
    sandbox: Sandbox, receiver: Receiver
) -> None:
    before = sandbox.snapshot()
    rename(sandbox, "107", "Lighthouse")
    with_receiver = len(receiver.events)
    sandbox.restore(before)
    sandbox.clock.advance(MINUTE)
    assert len(receiver.events) == with_receiver == 1


def test_listening_changes_no_id_that_the_sandbox_makes() -> None:
    def made(*, is_heard: bool) -> list[str]:
        sandbox = story()
        if is_heard:
            sandbox.webhooks.add(Receiver())
            sandbox.websocket.connect(lambda _: None)
        operation, body = CAUSES["CustomerAdded"]
        return [call(sandbox, operation, **body).body["Id"], *block(sandbox)]

    assert made(is_heard=True) == made(is_heard=False)


def test_a_webhook_that_is_removed_is_sent_nothing_more(sandbox: Sandbox) -> None:
    receiver = Receiver([500])
    webhook = sandbox.webhooks.add(receiver)
    rename(sandbox, "107", "Lighthouse")
    sandbox.webhooks.remove(webhook)
    rename(sandbox, "108", "Harbour view")
    sandbox.clock.advance(timedelta(hours=1))
    assert len(receiver.events) == 1
    assert [*sandbox.webhooks] == []
    with pytest.raises(ValueError, match="there is no webhook 1 to Receiver"):
        sandbox.webhooks.remove(webhook)


def test_only_the_last_messages_are_kept_where_that_was_asked_for() -> None:
    sandbox = Sandbox(keep_requests=2)
    sandbox.webhooks.add(Receiver())
    rooms = [rename(sandbox, room, f"Room {room}") for room in ("101", "102", "103")]
    kept = [each.message["Events"][0]["Value"]["Id"] for each in sandbox.webhooks.sent]
    assert kept == rooms[1:]


def test_what_is_due_first_is_discarded_when_too_much_waits(
    sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox, "MOST_WAITING", 2)
    receiver = Receiver()
    sandbox.webhooks.add(receiver, lag=MINUTE)
    rooms = [rename(sandbox, room, f"Room {room}") for room in ("101", "102", "103")]
    sandbox.clock.advance(MINUTE)
    assert [id_ for _, id_ in receiver.events] == rooms[1:]


# Faults


FAULTY: Final[list[tuple[Fault, list[str], list[str]]]] = [
    (faults.Late(seconds=90, nth=1), ["102", "103"], ["102", "103", "101"]),
    (faults.Twice(nth=2), ["101", "102", "102", "103"], ["101", "102", "102", "103"]),
    (faults.OutOfOrder(nth=1), ["102", "101", "103"], ["102", "101", "103"]),
    (faults.OutOfOrder(nth=3), ["101", "102"], ["101", "102", "103"]),
    (faults.Lost(nth=2), ["101", "103"], ["101", "103"]),
    (faults.Cut(nth=1), ["102", "103"], ["102", "103", "101"]),
    (faults.Lost(channel="websocket"), ["101", "102", "103"], ["101", "102", "103"]),
    (faults.Lost(operation="resourceBlocks/add"), ["101", "102", "103"], ["101", "102", "103"]),
]
"""A fault, and the rooms that are told of at once, and after an hour."""


@pytest.mark.parametrize(("fault", "at_once", "later"), FAULTY, ids=repr)
def test_faults_reach_the_messages_that_they_are_about(
    sandbox: Sandbox, receiver: Receiver, fault: Fault, at_once: list[str], later: list[str]
) -> None:
    sandbox.add_fault(fault)
    rooms = {rename(sandbox, room, f"Room {room}"): room for room in ("101", "102", "103")}
    assert [rooms[id_] for _, id_ in receiver.events] == at_once
    sandbox.clock.advance(timedelta(hours=1))
    assert [rooms[id_] for _, id_ in receiver.events] == later


def test_faults_of_calls_and_of_messages_leave_each_other_alone(
    sandbox: Sandbox, receiver: Receiver
) -> None:
    sandbox.add_fault(faults.Lost(nth=2))
    sandbox.add_fault(faults.Latency(seconds=1, nth=2))
    for _ in range(2):
        call(sandbox, "resources/getAll", Limitation={"Count": 1}, Extent={"Resources": True})
    assert [len(each.faults) for each in sandbox.requests] == [0, 1]
    rename(sandbox, "107", "Lighthouse")
    rename(sandbox, "108", "Harbour view")
    assert len(receiver.events) == 1


# What is refused


async def _awaited(_: bytes) -> int:
    await asyncio.sleep(0)
    return 204


LOOPBACK: Final = "of this machine"


@pytest.mark.parametrize(
    ("target", "options", "said"),
    [
        ("https://example.com/mews?Token=secret", {}, "got 'https://example.com/mews?***'"),
        ("http://127.0.0.1.example.com/", {}, LOOPBACK),
        ("http://192.168.0.1/?Token=secret", {}, LOOPBACK),
        ("http://127.0.0.1:99999/?Token=secret", {}, LOOPBACK),
        ("http://me:secret@127.0.0.1/", {}, "got 'http://***@127.0.0.1/'"),
        ("ftp://127.0.0.1/", {}, LOOPBACK),
        ("mews?Token=secret", {}, "got 'mews?***'"),
        (_awaited, {}, "not an async one"),
        (7, {}, "a function or an address; got int"),
        (len, {"lag": -MINUTE}, "lag has to be from 0"),
        (len, {"events": ["CustomerDeleted"]}, "'CustomerDeleted'; there are CustomerAdded, "),
        (len, {"access_token": "secret"}, "the hotel has no such access_token"),
    ],
)
def test_what_cannot_be_used_is_refused_without_showing_a_secret(
    sandbox: Sandbox, target: object, options: dict[str, Any], said: str
) -> None:
    with pytest.raises((TypeError, ValueError)) as caught:
        untyped(sandbox.webhooks).add(target, **options)
    assert said in str(caught.value)
    assert "secret" not in str(caught.value)
    assert [*sandbox.webhooks] == []


def test_an_action_that_there_is_not_is_refused_with_those_there_are(sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match="no action 'Created'; there are IntegrationCreated, "):
        sandbox.webhooks.send_integration("Created")
