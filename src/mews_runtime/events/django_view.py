"""Webhooks as a view of Django. Needs Django."""

from typing import Any, Final

from mews_runtime.events.addresses import hide_in_environ, hide_in_scope
from mews_runtime.events.receiver import Receiver, checked, read_within, shown, tokens

try:
    from django.core.signals import got_request_exception
    from django.http import HttpRequest, HttpResponse, QueryDict
    from django.utils.log import log_response
except ImportError as missing:
    message = "DjangoView needs Django: pip install django"
    raise ImportError(message) from missing


class DjangoView:
    """A view of Django that receives webhooks: `path("webhooks/mews", DjangoView(receiver))`.

    When `handle` raises, the response has status 500, and Django logs the error as that of a view.
    The query is masked in the request, so that no log and no report of an error shows the token.

    Args:
        receiver: What checks the requests, and hands over their messages.

    Raises:
        ConfigurationError: It is no receiver, or its `handle` is asynchronous.
    """

    csrf_exempt: Final = True
    """Mews has no cookie of ours. It is known by the token."""

    def __init__(self, receiver: Receiver[Any]) -> None:
        self._receiver = checked(receiver, "DjangoView")
        receiver.check_is_plain("DjangoView")

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Respond to a request."""
        query = _take_query(request)
        response = self._receiver.refusal(request.method or "", tokens(query))
        del query
        if response is None:
            response = self._receiver.deliver(read_within(request.read, self._receiver.max_bytes))
        answer = HttpResponse(
            response.text, status=int(response.status), headers=dict(response.headers)
        )
        try:
            response.raise_error()
        except Exception as error:  # noqa: BLE001
            _log(request, answer, error)
        return answer


def _take_query(request: HttpRequest) -> str:
    """Return the query of a request, of which only the mask is left there."""
    query: str = request.META.get("QUERY_STRING", "")
    hide_in_environ(request.META, query)
    request.GET = QueryDict(shown(query))
    # It is made anew of META when something asks for it.
    vars(request).pop("headers", None)
    scope: Any = getattr(request, "scope", None)
    if scope is not None:
        hide_in_scope(scope)
    return query


def _log(request: HttpRequest, answer: HttpResponse, error: Exception) -> None:
    """Do what Django does when a view raises, but for a body that shows the traceback."""
    got_request_exception.send(sender=DjangoView, request=request)
    text = "Internal Server Error: %s"
    log_response(text, request.path, response=answer, request=request, exception=error)
