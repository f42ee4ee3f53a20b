"""The webhooks and the WebSocket of a sandbox, as tests and its server use them."""

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import timedelta
from typing import Final, cast

from mews_sandbox.arguments import check_type, names
from mews_sandbox.events import messages
from mews_sandbox.events.addresses import checked
from mews_sandbox.events.causes import GENERAL
from mews_sandbox.events.integrations import Integration
from mews_sandbox.events.sending import Sending, Sent
from mews_sandbox.events.targets import WEBHOOK, WEBSOCKET, Called, Connection, Webhook

EVENTS: Final = (*GENERAL, *messages.ACTIONS)
"""What webhooks report: discriminators of general events, and actions of integrations."""

LONGEST_LAG: Final = timedelta(days=1)


class Webhooks:
    """Where a sandbox sends webhook messages, and what it has sent."""

    def __init__(self, sending: Sending, integrations: Mapping[str, Integration]) -> None:
        self._sending, self._integrations = sending, integrations

    def __iter__(self) -> Iterator[Webhook]:
        """Iterate over the webhooks, the oldest first."""
        with self._sending.locked() as events:
            return iter([*events.webhooks])

    @property
    def sent(self) -> list[Sent]:
        """The attempts to send messages, the oldest first: as many as `keep_requests` says."""
        return [each for each in self._sending.sent if each.channel == WEBHOOK]

    def add(
        self,
        target: Called | str,
        *,
        access_token: str | None = None,
        events: Iterable[str] | None = None,
        lag: timedelta = timedelta(),
    ) -> Webhook:
        """Send messages somewhere from now on.

        Args:
            target: A function that takes the body of a message and returns the status of its
                response, or None for 204; or an address of this machine, such as
                `http://127.0.0.1:8000/mews?Token=...`. A failed assertion in a function
                reaches whoever made the request as an `EventAssertionError`.
            access_token: Whose general events to send. None is the first property's.
            events: What to send: discriminators of general events, and actions of
                integrations. None is all.
            lag: How long after an event its message is sent. For Mews it is up to five minutes.

        Raises:
            ValueError: The address is not of this machine, the lag is negative or longer than a
                day, or there is no such event or access token.
            TypeError: The target is neither a function nor an address, or has to be awaited; or
                another argument is of another type.
        """
        if isinstance(target, str):
            checked(target)
        else:
            _check_callable(target)
        check_type("lag", lag, timedelta, "a timedelta, such as timedelta(minutes=5)")
        if not timedelta() <= lag <= LONGEST_LAG:
            message = f"lag has to be from 0 to {LONGEST_LAG}; got {lag}"
            raise ValueError(message)
        wanted = names("events", EVENTS if events is None else events)
        for name in sorted(wanted - {*EVENTS}):
            message = f"there is no event {name!r}; there are {', '.join(EVENTS)}"
            raise ValueError(message)
        integration = integration_of(self._integrations, access_token)
        with self._sending.locked() as memory:
            webhook = Webhook(memory.number(), target, integration, wanted, lag)
            memory.webhooks.append(webhook)
        self._sending.listen()
        return webhook

    def remove(self, webhook: Webhook) -> None:
        """Remove a webhook, and drop the messages that wait for it.

        Raises:
            ValueError: It is not there.
            TypeError: It is no webhook.
        """
        check_type("webhook", webhook, Webhook, "what webhooks.add() has returned")
        with self._sending.locked() as events:
            if webhook not in events.webhooks:
                message = f"there is no webhook {webhook.number} to {webhook.name}"
                raise ValueError(message)
            events.webhooks.remove(webhook)
            events.to_webhooks.drop(webhook)

    def clear(self) -> None:
        """Remove every webhook."""
        for webhook in self:
            self.remove(webhook)

    def send_integration(self, action: str, *, access_token: str | None = None) -> None:
        """Send the message of an integration webhook to every webhook that wants it.

        No operation changes an integration, so nothing else sends one.

        Args:
            action: What has happened, such as `IntegrationEnabled`.
            access_token: To which integration. None is the first property's.

        Raises:
            ValueError: There is no such action or access token.
            TypeError: The access token is no text.
        """
        if action not in messages.ACTIONS:
            message = f"there is no action {action!r}; there are {', '.join(messages.ACTIONS)}"
            raise ValueError(message)
        integration = integration_of(self._integrations, access_token)
        self._sending.send_integration(action, integration)


class WebSocket:
    """The WebSocket of a sandbox, apart from how its messages travel."""

    def __init__(self, sending: Sending, integrations: Mapping[str, Integration]) -> None:
        self._sending, self._integrations = sending, integrations

    @property
    def sent(self) -> list[Sent]:
        """The messages that were sent, the oldest first: as many as `keep_requests` says."""
        return [each for each in self._sending.sent if each.channel == WEBSOCKET]

    def connect(
        self, hand: Callable[[bytes | None], object], access_token: str | None = None
    ) -> Connection:
        """Pass each message to a function from now on.

        Args:
            hand: Takes messages in JSON, at once and from any thread; None is the end of the
                connection, without a close frame. What it raises reaches whoever made the request.
            access_token: Whose events to send. None is the first property's.

        Raises:
            ValueError: There is no such access token.
            TypeError: It is no text, or `hand` is no function.
        """
        check_type("hand", hand, Callable, "a function that takes a message")
        connection = Connection(integration_of(self._integrations, access_token), hand)
        self._sending.connect(connection)
        return connection

    def disconnect(self, connection: Connection) -> None:
        """Send nothing more to a connection."""
        self._sending.disconnect(connection)


def integration_of(
    integrations: Mapping[str, Integration], access_token: str | None
) -> Integration:
    """Return the integration of an access token, or that of the first property.

    Raises:
        ValueError: There is none.
        TypeError: The access token is no text.
    """
    token = next(iter(integrations)) if access_token is None else access_token
    check_type("access_token", token, str, "one of the hotel's, or None for the first property's")
    if token not in integrations:
        message = "the hotel has no such access_token: see Sandbox.hotel.scopes()"
        raise ValueError(message)
    return integrations[token]


def _check_callable(target: object) -> None:
    if not callable(target):
        message = f"a webhook is a function or an address; got {type(target).__name__}"
        raise TypeError(message)
    called = cast("object", target.__call__)
    if inspect.iscoroutinefunction(target) or inspect.iscoroutinefunction(called):
        message = "a webhook in this process has to be a plain function, not an async one"
        raise TypeError(message)
