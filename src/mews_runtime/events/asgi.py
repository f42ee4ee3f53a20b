"""Webhooks as an ASGI application: for Starlette, FastAPI, or a server alone."""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from mews_runtime.errors import ConfigurationError
from mews_runtime.events.addresses import hide_in_scope
from mews_runtime.events.receiver import Receiver, Response, checked, tokens

_Message = MutableMapping[str, Any]


class ASGIApp:
    """An ASGI application that receives webhooks: `Route(path, endpoint=ASGIApp(receiver))`.

    `handle` runs in the event loop, and may be `async`. When it raises, the response has
    status 500, and the error is raised again for the server to log. The query is masked in the
    scope, so that no access log of the server shows the token.

    Args:
        receiver: What checks the requests, and hands over their messages.

    Raises:
        ConfigurationError: It is no receiver.
    """

    def __init__(self, receiver: Receiver[Any]) -> None:
        self._receiver = checked(receiver, "ASGIApp")

    async def __call__(
        self,
        scope: _Message,
        receive: Callable[[], Awaitable[_Message]],
        send: Callable[[_Message], Awaitable[None]],
    ) -> None:
        """Respond to a request. Raises a `ConfigurationError` for what is none."""
        if scope["type"] != "http":
            message = f"webhooks arrive by HTTP; got a scope of type {scope['type']!r}"
            raise ConfigurationError(message)
        query = hide_in_scope(scope)
        response = self._receiver.refusal(scope["method"], tokens(query))
        del query
        if response is None:
            body = await _body(receive, self._receiver.max_bytes)
            if body is None:
                return
            response = await self._receiver.deliver_async(body)
            del body
        await _respond(response, send)
        response.raise_error()


async def _respond(response: Response, send: Callable[[_Message], Awaitable[None]]) -> None:
    text = response.text.encode()
    headers = [(name.lower().encode(), value.encode()) for name, value in response.headers.items()]
    if text:
        headers.append((b"content-length", str(len(text)).encode()))
    status = int(response.status)
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": text})


async def _body(receive: Callable[[], Awaitable[_Message]], max_bytes: int) -> bytes | None:
    """Return a body, the beginning of one that is too long, or None if the client has gone."""
    body = bytearray()
    while len(body) <= max_bytes:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        body += message.get("body", b"")
        if not message.get("more_body", False):
            break
    return bytes(body)
