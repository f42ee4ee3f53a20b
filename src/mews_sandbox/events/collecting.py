"""Collecting what a sandbox sends, for a test to look at."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from mews_connector import models
from mews_contract.json_values import JsonObject
from mews_runtime.schema.decoding import Direction, Violation, decode
from mews_runtime.schema.encoding import encode
from mews_runtime.schema.model import Model
from mews_sandbox.sandbox import Sandbox

ModelT = TypeVar("ModelT", bound=Model)


@dataclass
class Events:
    """The event messages of a sandbox, oldest first.

    Each appears once, as soon as the change happens: whoever listens, however late, and even
    if faults lose it, duplicate it or cut the connection.

    Attributes:
        webhooks: Those of general webhooks.
        integrations: Those of integration webhooks.
        websocket: Those of the WebSocket.
    """

    webhooks: list[models.WebhookMessage] = field(default_factory=list[models.WebhookMessage])
    integrations: list[models.IntegrationWebhookMessage] = field(
        default_factory=list[models.IntegrationWebhookMessage]
    )
    websocket: list[models.WebSocketMessage] = field(default_factory=list[models.WebSocketMessage])

    def clear(self) -> None:
        """Forget all of them."""
        for messages in (self.webhooks, self.integrations, self.websocket):
            messages.clear()


@contextmanager
def collecting(sandbox: Sandbox) -> Generator[Events]:
    """Collect what a sandbox tells the integrations of all its properties."""
    found = Events()

    def observe(message: JsonObject) -> None:
        body = encode(message)
        if "Action" in message:
            found.integrations.append(_model(models.IntegrationWebhookMessage, body))
        elif "IntegrationId" in message:
            found.webhooks.append(_model(models.WebhookMessage, body))
        else:
            found.websocket.append(_model(models.WebSocketMessage, body))

    with sandbox.sending.observed(observe):
        yield found


def _model(model: type[ModelT], body: bytes) -> ModelT:
    """Return a message, which is inside the contract."""
    found = decode(model, body, Direction.RESPONSE)
    if isinstance(found, Violation):
        message = f"the sandbox has left the contract at {found.path}: {found.expected}"
        raise TypeError(message)
    return found
