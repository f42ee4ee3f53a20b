"""Exchanges that belong together, as recordings that hold nothing of a customer's."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any, Final
from uuid import NAMESPACE_URL, uuid5

import msgspec

from mews_contract.conformance import UNKNOWN, Finding, findings, masked, operation_of
from mews_contract.contract import Contract, installed
from mews_contract.exchange import NO_JSON, Exchange, Response, decoded
from mews_contract.instants import instant, wire
from mews_contract.json_values import JsonObject, is_array, is_object
from mews_contract.operation import Operation
from mews_contract.recorder.headers import MINIMAL, request_headers, response_headers
from mews_contract.recorder.leaks import SHORTEST_PART, holds, leaks
from mews_contract.recorder.scrubbing import Scrubber, UnsafeError
from mews_contract.recorder.stand_ins import PLACEHOLDER, StandIns
from mews_contract.schemas import request_schema, response_schema
from mews_contract.testing.recordings import RecordedRequest, RecordedResponse, Recording
from mews_runtime.messages.intervals import exceeds, longest_end

PAGE: Final = (
    f"<!DOCTYPE html>\n<html>\n<head><title>{PLACEHOLDER}</title></head>\n"
    f"<body>{PLACEHOLDER}</body>\n</html>\n"
)
"""What stands for an HTML page."""
CUT_SHORT: Final = f'{{"{PLACEHOLDER}": '
"""What replaces invalid JSON, such as a response that breaks off."""
TEXT: Final = f"{PLACEHOLDER}\n"
"""What stands for any other text."""

_LAST_DAY: Final = datetime.max.replace(tzinfo=UTC) - timedelta(days=1)
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_WORD: Final = re.compile(r"[^\s\"'<>{}\[\]:,;=&]+")
_KEYS: Final = frozenset(
    {"source", "recorded", "description", "request", "response", "path", "headers", "body"}
    | {"status", "text", "Content-Type", "Request-Id", "Retry-After", "Date", "Prefer", MINIMAL}
)


@dataclass(frozen=True, slots=True)
class Scrubbed:
    """An exchange as it may be written, and what it said outside the contract, without its names.

    Attributes:
        dropped: The places under which something was left out, and how many things.
        secrets: What was taken out, for masking what is shown beside the recording.
    """

    recording: Recording
    findings: list[Finding]
    dropped: Mapping[str, int]
    secrets: frozenset[str]

    def __repr__(self) -> str:
        return f"Scrubbed({self.recording.id!r})"


class Story:
    """The exchanges of one recording session.

    The same id has the same stand-in in all of them, by order of appearance: so the recordings of
    one story are equal, whenever and wherever it is recorded.

    Args:
        contract: The contract. Default: that of the installed client.
    """

    def __init__(self, contract: Contract | None = None) -> None:
        self.contract = contract or installed()
        self._stand_ins = StandIns()

    def operation(self, exchange: Exchange) -> Operation:
        """Return the operation that an exchange calls.

        Raises:
            UnsafeError: The contract does not have it.
        """
        operation = operation_of(self.contract, exchange.request)
        if operation is None or exchange.request.method != "POST":
            message = "the contract has no such operation, so nothing of it is known to be harmless"
            raise UnsafeError(message)
        return operation

    def scrub(self, exchange: Exchange, name: str, description: str | None = None) -> Scrubbed:
        """Return an exchange without tokens, door codes, texts, and without real ids and dates.

        It has a name among those of its operation, and says what happens, or else the status.

        Raises:
            UnsafeError: It cannot be recorded safely. The message quotes no value.
        """
        operation = self.operation(exchange)
        try:
            return self._scrubbed(operation, exchange, name, description)
        except UnsafeError as error:
            message = f"{operation.name}: {error}. Nothing was written"
            raise UnsafeError(message) from None

    def _scrubbed(
        self, operation: Operation, exchange: Exchange, name: str, description: str | None
    ) -> Scrubbed:
        if not _NAME.fullmatch(name):
            message = "the name of a recording is of letters, digits, dots and dashes"
            raise UnsafeError(message)
        scrubber = Scrubber(self._stand_ins, _credentials(operation))
        said = description or f"The platform responds with {exchange.response.status}."
        recording = self._recording(operation, exchange, scrubber, f"{operation.name}/{name}", said)
        before = [masked(self.contract, each) for each in findings(self.contract, exchange)]
        after = findings(self.contract, recording.exchange())
        if _kept(before) != _kept([masked(self.contract, each) for each in after]):
            message = "what the contract finds in it would be another without what has to go"
            raise UnsafeError(message)
        harmless = words(self.contract) | self._stand_ins.made | {*scrubber.credentials.values()}
        harmless |= {str(exchange.response.status), *recording.response.headers.values()}
        if description is None:
            harmless |= {said}
        _check(recording, scrubber, harmless)
        secrets = frozenset(scrubber.secrets | scrubber.originals)
        return Scrubbed(recording, before, scrubber.dropped, secrets)

    def _recording(
        self, operation: Operation, exchange: Exchange, scrubber: Scrubber, identity: str, said: str
    ) -> Recording:
        sent, came = exchange.request, exchange.response
        for value in (*sent.headers.values(), *came.headers.values()):
            scrubber.originals.update(word for word in _WORD.findall(value) if _is_long(word))
        headers = response_headers(
            came.headers, self._stand_ins, uuid5(NAMESPACE_URL, f"mews-recording:{identity}")
        )
        scrubber.originals -= {word for value in headers.values() for word in _WORD.findall(value)}
        body = decoded(sent.content)
        if not is_object(body):
            message = "$: the request is not a JSON object, and has no place in a recording"
            raise UnsafeError(message)
        request = scrubber.body(request_schema(operation), body)
        _keep_intervals(operation, body, request)
        return Recording(
            id=identity,
            source="recorded",
            description=said,
            request=RecordedRequest(operation.path, request, request_headers(sent.headers)),
            response=_response(operation, came, scrubber, headers),
        )


def _response(
    operation: Operation, response: Response, scrubber: Scrubber, headers: dict[str, str]
) -> RecordedResponse:
    status = response.status
    if not response.content:
        return RecordedResponse(status, headers)
    body = decoded(response.content)
    if body is NO_JSON:
        shown = response.content.decode(errors="replace")
        scrubber.originals.update(word for word in _WORD.findall(shown) if _is_long(word))
        return RecordedResponse(status, headers, text=_text(response, headers))
    scrubbed = scrubber.body(response_schema(operation, status), body)
    if is_object(scrubbed):
        return RecordedResponse(status, headers, body=scrubbed)
    return RecordedResponse(status, headers, text=msgspec.json.encode(scrubbed).decode())


def _text(response: Response, headers: Mapping[str, str]) -> str:
    begin = response.content.lstrip()[:1]
    if "html" in headers.get("Content-Type", "") or begin == b"<":
        return PAGE
    return CUT_SHORT if begin in {b"{", b"["} else TEXT


def _keep_intervals(operation: Operation, body: JsonObject, scrubbed: JsonObject) -> None:
    """Keep an interval on its side of the longest one allowed: months differ in length."""
    for place in operation.places["request"]:
        longest = place.node.get("x-mews-max-interval")
        sent, kept = body.get(place.name), scrubbed.get(place.name)
        if longest is None or not is_object(sent) or not is_object(kept):
            continue
        try:
            was_exceeded = exceeds(instant(sent["StartUtc"]), instant(sent["EndUtc"]), longest)
            start, end = instant(kept["StartUtc"]), instant(kept["EndUtc"])
        except (AttributeError, KeyError, TypeError, ValueError):
            continue
        last = longest_end(start, longest)
        if was_exceeded and not exceeds(start, end, longest):
            kept["EndUtc"] = wire(min(last, _LAST_DAY) + timedelta(days=1))
        elif exceeds(start, end, longest) and not was_exceeded:
            kept["EndUtc"] = wire(last)


def _check(recording: Recording, scrubber: Scrubber, harmless: set[str]) -> None:
    """Search a recording for what was taken out.

    Raises:
        UnsafeError: Something of it is there.
    """
    text = recording.text()
    content = [decoded(text.encode()), recording.name]
    originals = scrubber.originals | scrubber.secrets
    kept = [word.casefold() for word in harmless]
    is_in = holds(text.casefold(), scrubber.secrets, kept)
    if is_in or leaks(content, originals, harmless):
        message = "a token, a door code or a text is still in it; look at its name and description"
        raise UnsafeError(message)


@cache
def words(contract: Contract) -> set[str]:
    """Return the words of a contract: paths, properties and the values of enums."""
    names = {*contract.operations, *contract.by_name, *contract.properties}
    return names | set(_enums(contract.document.raw)) | _KEYS | {PAGE, CUT_SHORT, TEXT, PLACEHOLDER}


def _enums(node: Any) -> Iterator[str]:
    if is_array(node):
        for item in node:
            yield from _enums(item)
    elif is_object(node):
        values = node.get("enum")
        if is_array(values):
            yield from (value for value in values if isinstance(value, str))
        for item in node.values():
            yield from _enums(item)


def _credentials(operation: Operation) -> dict[str, str]:
    """Return what stands for the credentials: what the example of the contract has."""
    example = operation.example("request")
    return {
        place.name: example[place.name]
        for place in operation.places["request"]
        if place.node.get("x-mews-credential") and place.name in example
    }


def _kept(found: list[Finding]) -> Counter[Finding]:
    return Counter(finding for finding in found if finding.problem != UNKNOWN)


def _is_long(word: str) -> bool:
    return len(word) >= SHORTEST_PART
