"""Webhooks as a handler of AWS Lambda, behind a function URL or an API Gateway."""

from base64 import b64decode
from binascii import Error
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from mews_runtime.errors import ConfigurationError
from mews_runtime.events.receiver import LOGGER, Receiver, Response, checked, refused, tokens

_EXPECTED = (
    "the handler takes requests of a function URL or of an API Gateway (payload format 1.0 or 2.0);"
    " got an event without a method: is another trigger set on the function?"
)


class LambdaHandler:
    """A handler of AWS Lambda that receives webhooks: `handler = LambdaHandler(receiver)`.

    When `handle` raises, the response has status 500, and the logger `mews_connector.webhooks` logs
    the error.

    Args:
        receiver: What checks the requests, and hands over their messages.

    Raises:
        ConfigurationError: It is no receiver, or its `handle` is asynchronous.
    """

    def __init__(self, receiver: Receiver[Any]) -> None:
        self._receiver = checked(receiver, "LambdaHandler")
        receiver.check_is_plain("LambdaHandler")

    def __call__(self, event: Mapping[str, Any], context: object) -> dict[str, Any]:
        """Respond to a request.

        Args:
            event: The request, in payload format 1.0 or 2.0.
            context: What Lambda says of the invocation, which does not matter.

        Returns:
            The response, which is of the same form in both formats.

        Raises:
            ConfigurationError: The event is no request.
        """
        del context
        method, sent = _head(event)
        response = self._receiver.refusal(method, sent) or self._deliver(event)
        if response.error is not None:
            LOGGER.error("a webhook could not be handled", exc_info=response.error)
        return {
            "statusCode": int(response.status),
            "headers": dict(response.headers),
            "body": response.text,
            "isBase64Encoded": False,
        }

    def _deliver(self, event: Mapping[str, Any]) -> Response:
        body = event.get("body") or ""
        if not isinstance(body, str):
            got = type(body).__name__
            return refused(HTTPStatus.BAD_REQUEST, f"Expected the body as a text, got `{got}`")
        if not event.get("isBase64Encoded"):
            return self._receiver.deliver(body.encode("utf-8", "surrogatepass"))
        try:
            return self._receiver.deliver(b64decode(body, validate=True))
        except (Error, ValueError):
            return refused(HTTPStatus.BAD_REQUEST, "Expected base64, as isBase64Encoded says")


def _head(event: Mapping[str, Any]) -> tuple[str, Sequence[str]]:
    """Return the method of a request, and each `Token` of its query.

    Raises:
        ConfigurationError: The event is no request.
    """
    match event:
        case {"requestContext": {"http": {"method": str(method)}}}:
            query = event.get("rawQueryString")
            return method, tokens(query) if isinstance(query, str) else ()
        case {"httpMethod": str(method), "multiValueQueryStringParameters": {"Token": [*sent]}}:
            # What is no text is no token, but counts as one: only one may be sent.
            return method, [each if isinstance(each, str) else "" for each in sent]
        case {"httpMethod": str(method)}:
            return method, ()
        case _:
            raise ConfigurationError(_EXPECTED)
