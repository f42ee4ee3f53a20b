"""The spans that a user's OpenTelemetry keeps of what happens inside."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import Any, Final
from unittest import mock

from opentelemetry.instrumentation.httpx import HTTPXClientInstrumentor
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, Tracer

STATUS: Final = "http.status_code"


class Spans:
    """Keeps the spans of a tracer of its own."""

    def __init__(self) -> None:
        self._exporter = InMemorySpanExporter()
        self.provider = TracerProvider()
        self.provider.add_span_processor(SimpleSpanProcessor(self._exporter))
        self.tracer: Tracer = self.provider.get_tracer(__name__)

    @property
    def all(self) -> Sequence[ReadableSpan]:
        return self._exporter.get_finished_spans()

    @property
    def requests(self) -> list[ReadableSpan]:
        """Those of httpx, in the order in which they ended."""
        return [span for span in self.all if span.kind is SpanKind.CLIENT]

    @property
    def statuses(self) -> list[object]:
        return [(span.attributes or {}).get(STATUS) for span in self.requests]

    @property
    def parents(self) -> set[int | None]:
        return {span.parent.span_id if span.parent else None for span in self.requests}

    @property
    def texts(self) -> list[str]:
        """Everything that an exporter would send on."""
        return [span.to_json() for span in self.all]


@contextmanager
def traced(http: Any) -> Generator[Spans]:
    """Trace an httpx client."""
    spans = Spans()
    given: Any = http
    HTTPXClientInstrumentor.instrument_client(given, tracer_provider=spans.provider)
    try:
        yield spans
    finally:
        HTTPXClientInstrumentor.uninstrument_client(given)


@contextmanager
def all_traced() -> Generator[Spans]:
    """Have all that is traced in the process kept."""
    spans = Spans()
    with mock.patch("opentelemetry.trace.get_tracer", spans.provider.get_tracer):
        yield spans
