"""Webhooks as a view of Flask. Needs Flask."""

import sys
from typing import Any, Final, cast

from mews_runtime.events.addresses import hide_in_environ
from mews_runtime.events.receiver import Receiver, checked, read_within, shown, tokens

try:
    from flask import Flask, Response, current_app, got_request_exception, request
except ImportError as missing:
    message = "FlaskView needs Flask: pip install flask"
    raise ImportError(message) from missing


_OF_THE_QUERY: Final = ("args", "full_path", "url", "values")
"""What a request keeps of its query once something has asked for it."""


class FlaskView:
    """A view of Flask that receives webhooks: `app.add_url_rule(rule, view_func=FlaskView(...))`.

    When `handle` raises, the response has status 500, and Flask logs the error as that of a view.
    The query is masked in the request, so that nothing that looks at it later shows the token.

    Args:
        receiver: What checks the requests, and hands over their messages.
        name: The name of the endpoint.

    Raises:
        ConfigurationError: It is no receiver, or its `handle` is asynchronous.
    """

    methods: Final = ("POST",)
    """Flask takes these where a rule names none."""

    def __init__(self, receiver: Receiver[Any], *, name: str = "mews_webhooks") -> None:
        self._receiver = checked(receiver, "FlaskView")
        receiver.check_is_plain("FlaskView")
        self.__name__ = name

    def __call__(self) -> Response:
        """Respond to the request that Flask is at."""
        query = _take_query()
        response = self._receiver.refusal(request.method, tokens(query))
        del query
        if response is None:
            # Where the body has been read before, the stream is at its end, and Flask has it.
            body = read_within(request.stream.read, self._receiver.max_bytes) or request.get_data()
            response = self._receiver.deliver(body)
            del body
        try:
            response.raise_error()
        except Exception as error:  # noqa: BLE001
            _log(error)
        return Response(response.text, int(response.status), dict(response.headers))


def _take_query() -> str:
    """Return the query of the request, of which only the mask is left there."""
    query: str = request.query_string.decode("latin-1")
    hide_in_environ(request.environ, query)
    request.query_string = shown(query).encode()
    for cached in _OF_THE_QUERY:
        vars(request).pop(cached, None)
    return query


def _log(error: Exception) -> None:
    """Do what Flask does when a view raises, but for showing the traceback in debug mode."""
    # Signals are by identity, and the proxy is another object.
    app: Flask = cast("Any", current_app)._get_current_object()  # noqa: SLF001
    got_request_exception.send(app, _async_wrapper=app.ensure_sync, exception=error)
    app.log_exception(sys.exc_info())
