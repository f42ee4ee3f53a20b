"""Receiving webhooks: from the bytes that arrive to a typed message, and no entity read twice.

`Receiver` checks requests and hands messages to a function of yours. What it stands in is told by
an adapter: `ASGIApp`, `DjangoView`, `FlaskView` or `LambdaHandler`. `Inbox` keeps what waits to be
read. `parse` is what the receiver makes of a body.
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

    Properties that the contract does not know are left out. An event of a type that it does not
    know is there, and its value plain JSON.

    Args:
        body: The body as it arrived: JSON in UTF-8.
        max_bytes: How long it may be.

    Raises:
        EventInvalidError: It is longer, no JSON in UTF-8, nested too deeply, or outside the
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

    The response is 204 once `handle` has returned. It is 405 for what is no POST, 401 where the
    token is not the right one, 413 for a body that is too long, 400 for one that is no message,
    and 500 if `handle` raises. Mews waits 5 seconds for it, and unless it is 204 sends the message
    again some minutes later: `handle` should only hand over, to a queue for example.

    Args:
        handle: What takes a message. May be `async` under ASGI. What it returns does not matter.
        token: What you have agreed on with Mews as `Token` in the query of the address, or several
            of them while one takes the place of another. None takes messages from everybody.
        max_bytes: How long a body may be.

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
    """Keeps what webhooks tell until it is taken, and of each entity one event.

    A message has neither an id nor a time, so that one that is sent again cannot be told from a
    second change. The rule is therefore:

    - While an event about an entity waits, another one about it is dropped: who reads the entity
      then sees both changes. Once the event is taken, the next one is new.
    - `CustomerAdded` and `CustomerUpdated` of one id are one event, told as added.
    - A message about an integration is dropped if it says what the last one about it said.
    - Events and messages of types that this version does not know are never dropped.

    It is kept in memory, and threads may share it. What waits is lost with the process.

    Args:
        capacity: How many events may wait. A message that finds as many is refused as a whole, so
            that Mews sends it again. Also how many integrations are remembered.

    Raises:
        ConfigurationError: `capacity` is no whole number of at least 1.
    """
