"""Receiving webhooks: from the bytes that arrive to a typed message, and no entity read twice.

`Receiver` checks requests and hands messages to a function of yours. An adapter connects it to a
framework: `ASGIApp`, `DjangoView`, `FlaskView` or `LambdaHandler`. `Inbox` keeps events until you
read them. `parse` turns the body of a request into a message.
"""

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, TypeAlias

from mews_connector.models import IntegrationWebhookMessage, WebhookMessage
from mews_runtime.errors import EventInvalidError
from mews_runtime.events import inbox, receiver
from mews_runtime.events.parsing import MAX_BYTES, parsed
from mews_runtime.events.receiver import Response
from mews_runtime.lazy import attach

if TYPE_CHECKING:
    from mews_runtime.events.asgi import ASGIApp
    from mews_runtime.events.django_view import DjangoView
    from mews_runtime.events.flask_view import FlaskView
    from mews_runtime.events.lambda_handler import LambdaHandler
else:
    __getattr__, __dir__ = attach(
        __name__,
        {
            "ASGIApp": "mews_runtime.events.asgi",
            "DjangoView": "mews_runtime.events.django_view",
            "FlaskView": "mews_runtime.events.flask_view",
            "LambdaHandler": "mews_runtime.events.lambda_handler",
        },
    )

__all__ = [
    "MAX_BYTES",
    "ASGIApp",
    "DjangoView",
    "FlaskView",
    "Inbox",
    "LambdaHandler",
    "Message",
    "Receiver",
    "Response",
    "parse",
]

Message: TypeAlias = WebhookMessage | IntegrationWebhookMessage
"""What a webhook brings."""


def parse(body: bytes | bytearray, *, max_bytes: int = MAX_BYTES) -> Message:
    """Return the message that a webhook brought.

    Properties that the contract does not know are left out. An event of an unknown type is kept,
    with its value as plain JSON.

    Args:
        body: The body as it arrived: JSON in UTF-8.
        max_bytes: The most bytes that it may have.

    Raises:
        EventInvalidError: It is longer, not JSON in UTF-8, nested too deeply, or outside the
            contract.
    """
    message = parsed(body, WebhookMessage, IntegrationWebhookMessage, max_bytes)
    if isinstance(message, EventInvalidError):
        # What tools show of this frame must not be a token.
        del body
        raise message
    return message


class Receiver(receiver.Receiver[Message]):
    """Checks a request to the address of a webhook, and hands its message to a function.

    The response is 204 once `handle` has returned. It is 405 for anything but a POST, 401 for a
    wrong token, 413 for a body that is too long, 400 for one that holds no message, and 500 if
    `handle` raises. Mews waits 5 seconds for it and, unless it is 204, sends the message again some
    minutes later. So `handle` should only pass the message on, for example to a queue.

    Args:
        handle: Called with each message. May be `async` under ASGI. What it returns is ignored.
        token: The `Token` in the query of the address that you have agreed on with Mews, or several
            while you replace one by another. None accepts messages from everybody.
        max_bytes: The most bytes that a body may have.

    Raises:
        ConfigurationError: A token is empty or no text, or `max_bytes` no whole number.
    """

    def __init__(
        self,
        handle: Callable[[Message], object],
        *,
        token: str | Collection[str] | None,
        max_bytes: int = MAX_BYTES,
    ) -> None:
        def read(body: bytes) -> Message:
            return parse(body, max_bytes=max_bytes)

        super().__init__(read, handle, token=token, max_bytes=max_bytes)


class Inbox(inbox.Inbox[Message]):
    """Keeps the events of webhooks until you take them, one for each entity.

    A message has neither an id nor a time, so a message that is sent again looks like a second
    change. Therefore:

    - While an event about an entity waits, another one about it is dropped: whoever then reads the
      entity sees both changes. Once the event is taken, the next one is new.
    - `CustomerAdded` and `CustomerUpdated` of one id are one event, `CustomerAdded`.
    - A message about an integration is dropped if it is the same as the last one about it.
    - Events and messages of types that this version does not know are never dropped.

    It lives in memory, and threads may share it. What waits is lost with the process.

    Args:
        capacity: How many events may wait. When it is full, a message is refused as a whole, so
            that Mews sends it again. Also how many integrations are remembered.

    Raises:
        ConfigurationError: `capacity` is not a whole number of at least 1.
    """
