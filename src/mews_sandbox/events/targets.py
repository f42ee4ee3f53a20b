"""Who receives events: webhooks and WebSocket connections, and what waits for them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from mews_sandbox.events.addresses import shown
from mews_sandbox.events.integrations import Integration
from mews_sandbox.events.outbox import Outbox

WEBHOOK: Final = "webhook"
WEBSOCKET: Final = "websocket"

Called = Callable[[bytes], int | None]
"""What takes the body of a message in this process. Returns a status, or None for 204."""


@dataclass(frozen=True, slots=True, eq=False)
class Webhook:
    """Where messages are sent to.

    Attributes:
        number: Its number, from 1.
        target: What takes them: a function, or an address of this machine.
        integration: Whose general events they are.
        events: The events that are wanted: discriminators and actions.
        lag: How long after an event its message is sent.
    """

    number: int
    target: Called | str = field(repr=False)
    integration: Integration
    events: frozenset[str] = field(repr=False)
    lag: timedelta = timedelta()

    @property
    def name(self) -> str:
        """Where it leads: the address without its query, or the name of the function."""
        if isinstance(self.target, str):
            return shown(self.target)
        return getattr(self.target, "__qualname__", type(self.target).__qualname__)


@dataclass(frozen=True, slots=True, eq=False)
class Connection:
    """A connection of the WebSocket.

    Attributes:
        integration: Whose events it tells.
        hand: Takes each message in JSON, at once; None ends the connection without a goodbye.
    """

    integration: Integration
    hand: Callable[[bytes | None], object] = field(repr=False)


@dataclass(slots=True)
class EventMemory:
    """What a sandbox remembers of events.

    Attributes:
        webhooks: Where messages are sent to.
        to_webhooks: What waits for them.
        to_websocket: What waits for connections. It is late on command.
        numbered: How many ids and webhooks were numbered.
    """

    webhooks: list[Webhook] = field(default_factory=list[Webhook])
    to_webhooks: Outbox[Webhook] = field(default_factory=Outbox[Webhook])
    to_websocket: Outbox[Connection] = field(default_factory=Outbox[Connection])
    numbered: int = 0

    def number(self) -> int:
        """Return the next number."""
        self.numbered += 1
        return self.numbered

    def copy(self) -> "EventMemory":
        """Return the same, to go on from independently."""
        waiting = self.to_webhooks.copy(), self.to_websocket.copy()
        return EventMemory(self.webhooks.copy(), *waiting, self.numbered)
