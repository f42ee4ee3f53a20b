"""Spans of requests, as the semantic conventions of OpenTelemetry describe those of HTTP clients.

Its instrumentation of httpx sees no other client. Nothing of OpenTelemetry is imported: where
the application has it, its tracer provider decides what becomes of a span.
"""

import sys
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from http import HTTPStatus
from typing import Any, Final

_TRACER: Final = "mews_connector"
_METHOD: Final = "POST"

TakeStatus = Callable[[int], None]


def spanned(url: str, path: str) -> AbstractContextManager[TakeStatus]:
    """Let a span last until the headers of a response have come. Gives what takes the status.

    It has the address, the status and the kind of an error, and nothing that an error says.

    Args:
        url: The address.
        path: The part of it that is the operation's. It names the span.
    """
    trace: Any = sys.modules.get("opentelemetry.trace")
    return UNSEEN if trace is None else _span(trace, url, path)


@contextmanager
def _span(trace: Any, url: str, path: str) -> Generator[TakeStatus]:
    # Both generations of the names: which of them dashboards read is the application's affair.
    attributes = {"http.request.method": _METHOD, "url.full": url, "url.template": path}
    attributes |= {"http.method": _METHOD, "http.url": url}
    begun = trace.get_tracer(_TRACER).start_as_current_span(
        f"{_METHOD} {path}",
        kind=trace.SpanKind.CLIENT,
        attributes=attributes,
        record_exception=False,
        set_status_on_exception=False,
    )
    with begun as span:

        def answered(status: int) -> None:
            span.set_attribute("http.response.status_code", status)
            span.set_attribute("http.status_code", status)
            if status >= HTTPStatus.BAD_REQUEST:
                span.set_attribute("error.type", str(status))
                span.set_status(trace.StatusCode.ERROR)

        try:
            yield answered
        except BaseException as error:
            span.set_attribute("error.type", type(error).__name__)
            span.set_status(trace.StatusCode.ERROR)
            raise


def _ignored(_: int) -> None:
    """Take a status of which nobody wants to know."""


UNSEEN: Final = nullcontext(_ignored)
