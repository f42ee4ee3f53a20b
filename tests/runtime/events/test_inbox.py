"""What waits is kept until it is taken: nothing is lost, and nothing handed over twice."""

from collections import Counter
from collections.abc import Iterable
from threading import Thread
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector.errors import ConfigurationError, InboxFullError
from mews_connector.models import IntegrationWebhookMessage
from mews_connector.webhooks import Inbox, Message, parse
from tests.effort import examples
from tests.runtime.events.heard import event, general, integration
from tests.support.samples import untyped

Entity = tuple[str, ...]

EVENTS = st.builds(
    event,
    st.sampled_from(["CustomerAdded", "CustomerUpdated", "PaymentUpdated", "DoorOpened"]),
    st.integers(1, 3),
)


def general_of(events: list[dict[str, Any]], number: int) -> bytes:
    return general(*events, integration=number)


GENERAL = st.builds(
    general_of,
    st.lists(EVENTS, max_size=4),
    st.integers(1, 2),
)
ACTIONS = st.sampled_from(["IntegrationEnabled", "IntegrationDisabled", "IntegrationMoved"])
STEPS = st.lists(
    st.one_of(GENERAL, ACTIONS.map(integration), st.sampled_from(["take", "put back"])),
    max_size=30,
)


def told(message: Message) -> list[tuple[Entity, bool]]:
    """What a message is about, and for each whether it says that it is new."""
    if isinstance(message, IntegrationWebhookMessage):
        return [((str(message.action),), False)]
    source = str(message.integration_id)
    return [
        (
            (source, str(each.discriminator).replace("Added", "Updated"), id_in(each.value)),
            each.discriminator == "CustomerAdded",
        )
        for each in message.events
    ]


def id_in(value: Any) -> str:
    return str(getattr(value, "id", value))


def told_by(messages: Iterable[Message]) -> list[tuple[Entity, bool]]:
    return [each for message in messages for each in told(message)]


def is_change(entity: Entity) -> bool:
    """Whether it is an entity, all changes of which are seen by who reads it."""
    return len(entity) > 1 and "DoorOpened" not in entity


class Expected:
    """An inbox, and what is to be handed over next: how often each entity was told, and as new."""

    def __init__(self, capacity: int) -> None:
        self._inbox = Inbox(capacity=capacity)
        self._capacity = capacity
        self._since = Counter[Entity]()
        self._added = set[Entity]()
        self._taken = list[Message]()
        self._said = ""

    def step(self, step: bytes | str) -> None:
        """Do something, and check what comes of it."""
        if step == "take":
            self._take()
        elif isinstance(step, str):
            self._inbox.put_back(self._taken)
            self._expect(told_by(self._taken))
            self._taken = []
        else:
            self._put(parse(step))

    def _expect(self, about: list[tuple[Entity, bool]]) -> None:
        self._since.update(entity for entity, _ in about)
        self._added |= {entity for entity, is_new in about if is_new}

    def _take(self) -> None:
        self._taken = self._inbox.take()
        handed = told_by(self._taken)
        counted = Counter(entity for entity, _ in handed)
        assert counted.keys() == self._since.keys()
        for entity, times in counted.items():
            assert times == (1 if is_change(entity) else self._since[entity])
        assert {entity for entity, is_new in handed if is_new} == self._added
        assert len(self._inbox) == 0
        self._since.clear()
        self._added.clear()

    def _put(self, message: Message) -> None:
        before = len(self._inbox)
        about = told(message)
        try:
            new = self._inbox.put(message)
        except InboxFullError:
            assert len(self._inbox) == before >= self._capacity
            return
        if isinstance(message, IntegrationWebhookMessage) and message.action.is_known:
            assert (new is None) == (message.action == self._said)
            self._said = message.action
            about = about if new else []
        else:
            waits = [entity for entity, _ in about if is_change(entity) and self._since[entity]]
            fresh = {entity for entity, _ in about if entity not in waits}
            assert {entity for entity, _ in told_by([new] if new else [])} == fresh
        self._expect(about)
        assert len(self._inbox) == before + (len(told(new)) if new else 0)


@examples(400)
@given(steps=STEPS, capacity=st.integers(1, 6))
def test_whatever_comes_is_handed_over_once_for_all_that_came_since_the_last_time(
    steps: list[bytes | str], capacity: int
) -> None:
    expected = Expected(capacity)

    for step in [*steps, "take"]:
        expected.step(step)


def test_a_message_about_an_integration_comes_first_and_those_of_an_integration_are_one() -> None:
    inbox = Inbox()
    for body in (
        general(event("CustomerUpdated", 1), integration=1),
        general(event("PaymentUpdated", 2), integration=2),
        integration("IntegrationApiKeyCreated"),
        general(event("PaymentUpdated", 3), event("CustomerAdded", 1), integration=1),
    ):
        inbox.put(parse(body))

    taken = inbox.take()

    assert taken == [
        parse(integration("IntegrationApiKeyCreated")),
        parse(general(event("CustomerAdded", 1), event("PaymentUpdated", 3), integration=1)),
        parse(general(event("PaymentUpdated", 2), integration=2)),
    ]
    assert inbox.take() == []


def test_an_access_token_that_was_replaced_twice_is_told_twice_and_kept_by_nobody() -> None:
    inbox = Inbox()
    keys = ("of-monday", "of-tuesday", "of-tuesday")

    put = [inbox.put(parse(integration("IntegrationApiKeyCreated", ApiKey=each))) for each in keys]

    assert [each is not None for each in put] == [True, True, False]
    assert len(inbox.take()) == 2
    assert not any(each in repr(vars(inbox)) for each in keys)


def test_what_could_not_be_processed_waits_again_in_front_of_what_came_since() -> None:
    inbox = Inbox(capacity=1)
    inbox.put(parse(integration("IntegrationDisabled")))
    taken = inbox.take()
    inbox.put(parse(integration("IntegrationEnabled")))

    inbox.put_back([*taken, parse(general(event("PaymentUpdated")))])

    assert [entity for entity, _ in told_by(inbox.take())][:2] == [
        ("IntegrationDisabled",),
        ("IntegrationEnabled",),
    ]


def test_a_full_inbox_takes_nothing_of_a_message_and_one_that_is_not_takes_all() -> None:
    inbox = Inbox(capacity=2)
    first, second = (
        general(*map(event, ["PaymentUpdated"] * 3, each)) for each in ((1, 2, 3), (4, 1, 5))
    )
    inbox.put(parse(first))

    with pytest.raises(InboxFullError, match="2 events wait") as raised:
        inbox.put(parse(second))

    assert raised.value.capacity == 2
    assert inbox.put(parse(first)) is None
    assert [told(each) for each in inbox.take()] == [told(parse(first))]
    assert inbox.put(parse(second)) == parse(second)
    for wrong in (0, 1.5, True):
        with pytest.raises(ConfigurationError, match="capacity must be a whole number"):
            Inbox(capacity=untyped(wrong))


@pytest.mark.parametrize("wrong", [b"{}", "{}", {"Events": []}, None])
def test_what_is_no_message_is_refused(wrong: object) -> None:
    inbox = Inbox()
    with pytest.raises(ConfigurationError, match=r"the messages that parse\(\) returns; got"):
        inbox.put(untyped(wrong))
    with pytest.raises(ConfigurationError, match=r"the messages that parse\(\) returns; got"):
        inbox.put_back([untyped(wrong)])


def test_threads_lose_nothing_between_them() -> None:
    inbox = Inbox()
    messages = [
        [parse(general(event("PaymentUpdated", number))) for number in range(start, 800, 4)]
        for start in range(4)
    ]
    taken = list[Message]()

    def put(each: list[Message]) -> None:
        for message in each:
            inbox.put(message)

    threads = [Thread(target=put, args=(each,)) for each in messages]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        taken += inbox.take()
    taken += inbox.take()

    ids = Counter(entity for entity, _ in told_by(taken))
    assert (len(ids), {*ids.values()}) == (800, {1})
