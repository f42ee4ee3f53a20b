"""Sending messages when they are due, in order, and never while the sandbox is locked."""

from collections import deque
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import product
from threading import RLock
from typing import Literal
from uuid import uuid5

import msgspec

from mews_contract.json_values import JsonObject, is_object
from mews_runtime.masking import MASK
from mews_runtime.schema.encoding import encode
from mews_sandbox.answering import Answering, Memory
from mews_sandbox.clock import Clock
from mews_sandbox.events import messages
from mews_sandbox.events.causes import GENERAL
from mews_sandbox.events.feed import Feed
from mews_sandbox.events.handing import Outcome, answered, answered_async, handed
from mews_sandbox.events.integrations import Integration, integrations
from mews_sandbox.events.outbox import Outbox, TargetT, Waiting
from mews_sandbox.events.targets import (
    WEBHOOK,
    WEBSOCKET,
    Connection,
    EventMemory,
    Webhook,
)
from mews_sandbox.faults import applying
from mews_sandbox.hotel.data import Hotel

Channel = Literal["webhook", "websocket"]

Observer = Callable[[JsonObject], object]
"""Looks at a message. It is called while the sandbox is locked, and may not change anything."""


@dataclass(frozen=True, slots=True)
class Sent:
    """An attempt to send a message.

    Attributes:
        at: When it was due.
        channel: What it was sent by.
        to: Where: an address without its query, the name of a function, or `websocket`.
        body: The message in JSON. That of an integration webhook may hold an access token.
        attempt: Which attempt it was, from 1.
        status: The status of the response. None if there is none, or could be none.
        error: Why it failed, or None if it did not.
    """

    at: datetime
    channel: Channel
    to: str
    body: bytes = field(repr=False)
    attempt: int = 1
    status: int | None = None
    error: str | None = None

    @property
    def message(self) -> JsonObject:
        """The message, decoded."""
        message: JsonObject = msgspec.json.decode(self.body)
        return message

    @property
    def masked(self) -> JsonObject:
        """The message, decoded, with the access token masked that it may hold."""
        message = self.message
        data = message.get("Data")
        if is_object(data):
            secret = {name: MASK for name in messages.SECRETS if name in data}
            message["Data"] = {**data, **secret}
        return message


class Sending:
    """Sends changes to those who listen, on the sandbox's clock.

    Attributes:
        connections: The connections of the WebSocket.
        observers: Who looks on. Nothing is sent to them, and no fault counts them.
        wake: Called instead of sending to webhooks, where a server sends. None sends here.
    """

    def __init__(
        self,
        *,
        hotel: Hotel,
        answering: Answering,
        memory: Callable[[], Memory],
        clock: Clock,
        lock: "RLock",
        catch_up: Callable[[], None],
        keep: int | None,
    ) -> None:
        self.connections: list[Connection] = []
        self.observers: list[Observer] = []
        self.wake: Callable[[], object] | None = None
        self._hotel, self._memory, self._clock, self._lock = hotel, memory, clock, lock
        known = integrations(hotel)
        self._of_properties = [known[each.access_token] for each in hotel.properties]
        self._catch_up = catch_up
        self._feed = Feed(memory().state, answering.directory)
        self._log: deque[Sent] = deque(maxlen=keep)
        self._busy: set[Channel] = set()

    @property
    def is_heard(self) -> bool:
        """Whether anybody listens, or looks on."""
        return bool(self._memory().events.webhooks or self.connections or self.observers)

    @property
    def sent(self) -> list[Sent]:
        """What was sent, the oldest first."""
        with self._lock:
            return [*self._log]

    @contextmanager
    def locked(self) -> Generator[EventMemory]:
        """Lock the sandbox, with all told that has happened by now."""
        with self._lock:
            self._catch_up()
            yield self._memory().events

    def forget(self) -> None:
        """Tell nothing of what has changed: another state takes the place of the one before."""
        self._feed.forget(self._memory().state)

    def tell(self, now: datetime, operation: str | None) -> None:
        """Let messages wait about what has changed by an operation, or by itself."""
        memory = self._memory()
        if not self.is_heard:
            self._feed.forget(memory.state)
            return
        changes, repriced = self._feed.changes(memory.state), self._feed.repriced(memory.state)
        if not (changes or repriced):
            return
        for webhook in memory.events.webhooks:
            for message in messages.general(changes, webhook.integration, webhook.events):
                self._post(webhook, message, now, operation)
        told = messages.websocket_events(changes, repriced, self._new_id)
        for connection in self.connections:
            for message in messages.websocket(told, connection.integration):
                waiting = Waiting(connection, encode(message))
                faults = applying(memory.faults, operation, memory.random, WEBSOCKET)
                memory.events.to_websocket.put(waiting, now, faults)
        for integration, observe in product(self._of_properties, self.observers):
            for message in messages.general(changes, integration, GENERAL):
                observe(message)
            for message in messages.websocket(told, integration):
                observe(message)

    def send_integration(self, action: str, integration: Integration) -> None:
        """Send what is said to have happened to an integration to every webhook that wants it."""
        with self.locked() as events:
            now = self._clock.now()
            message = messages.of_integration(action, self._hotel, integration, now)
            for webhook in events.webhooks:
                if action in webhook.events:
                    self._post(webhook, message, now, None)
            for observe in self.observers:
                observe(message)
        self.deliver()

    def _post(
        self, webhook: Webhook, message: JsonObject, now: datetime, operation: str | None
    ) -> None:
        """Let a message wait for a webhook."""
        memory = self._memory()
        faults = applying(memory.faults, operation, memory.random, WEBHOOK)
        due = now + webhook.lag
        memory.events.to_webhooks.put(Waiting(webhook, encode(message)), due, faults)

    def deliver(self) -> None:
        """Send what is due, one message after the other.

        Whoever sends already, which may be the caller of who calls this, sends this too. What was
        not sent when an error is raised is sent with the next request.

        Raises:
            EventAssertionError: An assertion has failed in a function.
            BaseException: A function has raised one that is no `Exception`, such as `pytest.fail`.
        """
        self._deliver_frames()
        if not self._memory().events.to_webhooks:
            return
        if self.listen():
            return
        with closing(self._turns(WEBHOOK, lambda events: events.to_webhooks)) as turns:
            for due, message in turns:
                outcome = answered(message)
                self._settle_webhook(due, message, outcome)
                outcome.surface()

    async def deliver_async(self) -> None:
        """Let happen what is due, and send what is, without holding the event loop up."""
        with self.locked():
            pass
        self._deliver_frames()
        with closing(self._turns(WEBHOOK, lambda events: events.to_webhooks)) as turns:
            for due, message in turns:
                self._settle_webhook(due, message, await answered_async(message))

    def connect(self, connection: Connection) -> None:
        """Tell a connection what changes from now on."""
        with self.locked():
            self.connections.append(connection)
        self.listen()

    @contextmanager
    def observed(self, observe: Observer) -> Generator[None]:
        """Let somebody watch what is sent from now on.

        That is, once each, what would be sent if every property had a webhook and a connection of
        its own that want everything, as soon as it happens: before lags, and whatever faults do.
        """
        with self.locked():
            self.observers.append(observe)
        self.listen()
        try:
            yield
        finally:
            with self._lock:
                self.observers.remove(observe)

    def listen(self) -> bool:
        """Wake whoever sends beside the requests. Return whether anybody does."""
        wake = self.wake
        if wake is not None:
            wake()
        return wake is not None

    def _deliver_frames(self) -> None:
        """Send what is due to the connections of the WebSocket."""
        if not self._memory().events.to_websocket:
            return
        with closing(self._turns(WEBSOCKET, lambda events: events.to_websocket)) as turns:
            for due, frame in turns:
                if frame.target not in self.connections:
                    continue
                if frame.is_cut:
                    self.disconnect(frame.target)
                outcome = handed(frame)
                self._settle(due, WEBSOCKET, WEBSOCKET, frame, outcome)
                if outcome.raised is not None and self.wake is None:
                    outcome.surface()
                    raise outcome.raised

    def disconnect(self, connection: Connection) -> None:
        """Tell a connection nothing more."""
        with self._lock:
            if connection in self.connections:
                self.connections.remove(connection)
            self._memory().events.to_websocket.drop(connection)

    def _turns(
        self, channel: Channel, outbox: Callable[[EventMemory], Outbox[TargetT]]
    ) -> Generator[tuple[datetime, Waiting[TargetT]]]:
        """Yield what is due until nothing is, if nobody else is at that."""
        with self._lock:
            if channel in self._busy:
                return
            self._busy.add(channel)
        is_mine = True
        try:
            while True:
                with self._lock:
                    found = outbox(self._memory().events).take(self._clock.now())
                    if found is None:
                        # Under the same lock, so that what comes now is sent by who brings it.
                        self._busy.remove(channel)
                        is_mine = False
                        return
                yield found
        finally:
            if is_mine:
                self._busy.remove(channel)

    def _settle_webhook(self, due: datetime, message: Waiting[Webhook], outcome: Outcome) -> None:
        """Remember an attempt, and let the message wait for the next one if it has failed."""
        with self._lock:
            self._settle(due, WEBHOOK, message.target.name, message, outcome)
            events = self._memory().events
            if not outcome.is_success and message.target in events.webhooks:
                events.to_webhooks.again(message, due)

    def _settle(
        self,
        due: datetime,
        channel: Channel,
        to: str,
        message: Waiting[TargetT],
        outcome: Outcome,
    ) -> None:
        attempt = Sent(
            due, channel, to, message.body, message.attempt, outcome.status, outcome.error
        )
        with self._lock:
            self._log.append(attempt)

    def _new_id(self) -> str:
        """Return an id that takes nothing from the chances of the seed."""
        number = self._memory().events.number()
        return str(uuid5(self._hotel.chain.id, f"event {number}"))
