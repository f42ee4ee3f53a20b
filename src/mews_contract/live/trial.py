"""The read-only part of the contract against a platform: what it answers, and what it should."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final

import httpx2
import msgspec

from mews_connector import Client
from mews_contract.conformance import findings, masked, response_findings
from mews_contract.contract import Contract
from mews_contract.exchange import Exchange
from mews_contract.json_values import JsonObject, is_array, is_object
from mews_contract.live.ids import Ids
from mews_contract.live.probes import Probe, invalid, untried, valid
from mews_contract.live.report import Part, Tried
from mews_contract.live.values import Values
from mews_contract.operation import Operation
from mews_runtime.clock import SYSTEM, Clock
from mews_runtime.errors import MewsError, ResponseError
from mews_runtime.http.body import DEFAULT_MAX_RESPONSE_BYTES
from mews_runtime.limits.local import RequestLimiter, digest
from mews_runtime.schema.decoding import Direction, Violation, decode
from mews_runtime.sending.retry import Retry

_ONCE: Final = Retry(attempts=1)
_NOBODY: Final = "no-such-access-token"
_UNDECODABLE: Final = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
_LEAST: Final = "what it needs, and no more"


class UnreachableError(Exception):
    """The platform gives no answer. The message is safe to show."""


class UnreadableError(Exception):
    """An answer cannot be taken in, such as one without end. The message is safe to show."""


class RefusedError(Exception):
    """The platform does not take the tokens. The message is safe to show."""


@dataclass(slots=True)
class Platform:
    """A platform, and how to send to it within the limit.

    Attributes:
        mews: A client whose exchanges go into `taken`.
        http: The client of httpx2 below it.
        limiter: Its limiter.
        base_url: Where the platform is.
        access_token: The access token of the client.
        taken: What went over the wire.
        clock: The time that waits run on.
    """

    mews: Client
    http: httpx2.Client
    limiter: RequestLimiter
    base_url: str
    access_token: str = field(repr=False)
    taken: list[Exchange] = field(repr=False)
    clock: Clock = SYSTEM

    def call(self, operation: str, body: JsonObject, retry: Retry | None = None) -> list[Exchange]:
        """Call an operation, and return what went over the wire, with all repeats.

        Raises:
            UnreachableError: No answer came.
            UnreadableError: It cannot be taken in.
        """
        self.taken.clear()
        try:
            self.mews.call(operation, body, retry=retry)
        except ResponseError as error:
            if not self.taken:
                raise UnreadableError(str(error)) from None
        except MewsError as error:
            if not self.taken:
                raise UnreachableError(str(error)) from None
        return [*self.taken]

    def call_as_nobody(self, operation: str, body: JsonObject) -> list[Exchange]:
        """Call an operation with an access token that nobody has."""
        self.taken.clear()
        with suppress(MewsError):
            self.mews.with_access_token(_NOBODY).call(operation, body, retry=_ONCE)
        return [*self.taken]

    def send(self, operation: Operation, content: bytes) -> list[Exchange]:
        """Send any bytes, when it is their turn."""
        self.taken.clear()
        turn = self.limiter.turn(digest(self.access_token))
        while wait := turn.wait():
            self.clock.sleep(wait)
        url, size = self.base_url + operation.path, 0
        with suppress(httpx2.HTTPError), self.http.stream("POST", url, content=content) as response:
            for piece in response.iter_raw():
                size += len(piece)
                if size > DEFAULT_MAX_RESPONSE_BYTES:
                    break
        turn.departed()
        return [*self.taken]


@dataclass(slots=True)
class Trial:
    """Tries the operations that read, and nothing else.

    Attributes:
        contract: The contract.
        platform: Where to send.
        ids: The ids that are known from the start. Those of answers come in addition.
        parts: What came of it so far, by operation.
    """

    contract: Contract
    platform: Platform
    ids: Ids
    parts: dict[str, Part] = field(default_factory=dict[str, Part])

    def run(self, operations: list[Operation]) -> list[Part]:
        """Try operations, first those whose ids are known: their answers may hold ids of others.

        Raises:
            UnreachableError: The platform gives no answer to the first request.
            RefusedError: It does not take the tokens.
        """
        reads = [each for each in operations if each.extension("x-mews-effect") == "read"]
        self.parts = {each.name: Part(each.name) for each in reads}
        least = self._least(reads)
        for operation in reads:
            if operation.name in least:
                self._try(operation, least[operation.name])
            else:
                reason = "it needs an id that was not found: name one with --id PROPERTY=ID"
                self.parts[operation.name].untried.append(reason)
        return [*self.parts.values()]

    def _least(self, reads: list[Operation]) -> dict[str, JsonObject]:
        """Send the smallest body of each operation, and return them."""
        bodies: dict[str, JsonObject] = {}
        waiting, is_last_resort = [*reads], False
        while waiting:
            progress = False
            for operation in [*waiting]:
                body = self._values(operation).required(is_last_resort=is_last_resort)
                if body is not None:
                    waiting.remove(operation)
                    bodies[operation.name] = body
                    self._first(operation, body, is_first=len(bodies) == 1)
                    progress = True
            if not progress and is_last_resort:
                break
            is_last_resort = not progress
        return bodies

    def _first(self, operation: Operation, body: JsonObject, *, is_first: bool) -> None:
        try:
            exchanges = self.platform.call(operation.name, body, _ONCE if is_first else None)
        except UnreadableError as error:
            self.parts[operation.name].tried.append(Tried(_LEAST, None, (str(error),)))
            return
        status = exchanges[-1].response.status
        if is_first and status == HTTPStatus.UNAUTHORIZED:
            message = "the platform does not take the tokens (401); check them and their platform"
            raise RefusedError(message)
        self._judge(operation, Probe(_LEAST, body), exchanges)

    def _try(self, operation: Operation, least: JsonObject) -> None:
        part, values = self.parts[operation.name], self._values(operation)
        part.untried.extend(untried(values))
        for probe in valid(values, least):
            self._send(operation, probe)
        self._page(operation, least)
        for probe in invalid(values, least):
            self._send(operation, probe)
        refused = Probe("an access token that nobody has", least, HTTPStatus.UNAUTHORIZED)
        self._judge(operation, refused, self.platform.call_as_nobody(operation.name, least))
        broken = Probe("a body that is not JSON", {}, HTTPStatus.BAD_REQUEST)
        self._judge(operation, broken, self.platform.send(operation, b"{"))

    def _page(self, operation: Operation, least: JsonObject) -> None:
        """Ask for one item, and for the one behind it."""
        names = operation.pagination
        if names is None:
            return
        single = {"Count": 1}
        first = self._send(operation, Probe("one item", {**least, names["limitation"]: single}))
        cursor = first.get(names["cursor"])
        if cursor is None:
            self.parts[operation.name].untried.append("a second page: there is nothing to list")
            return
        onward = {**least, names["limitation"]: {**single, "Cursor": cursor}}
        second = self._send(operation, Probe("the item behind a cursor", onward))
        if _item_ids(first, names["items"]) & _item_ids(second, names["items"]):
            repeated = Tried(
                "the item behind a cursor", 200, ("it repeats that of the first page",)
            )
            self.parts[operation.name].tried.append(repeated)

    def _send(self, operation: Operation, probe: Probe) -> JsonObject:
        """Send a probe, and return the result if there is one."""
        try:
            exchanges = self.platform.call(operation.name, probe.body)
        except (UnreachableError, UnreadableError) as error:
            tried = Tried(probe.what, None, (str(error),))
            self.parts[operation.name].tried.append(tried)
            return {}
        self._judge(operation, probe, exchanges)
        content = exchanges[-1].response.content
        with suppress(*_UNDECODABLE):
            body: Any = msgspec.json.decode(content)
            return body if is_object(body) else {}
        return {}

    def _judge(self, operation: Operation, probe: Probe, exchanges: list[Exchange]) -> None:
        problems, additions = list[str](), list[str]()
        for exchange in exchanges:
            is_valid = probe.status == HTTPStatus.OK
            found = (
                findings(self.contract, exchange)
                if is_valid
                else response_findings(self.contract, exchange.request, exchange.response)
            )
            for finding in found:
                shown = str(masked(self.contract, finding, has_names=True))
                (problems if finding.kind == "violation" else additions).append(shown)
        status = exchanges[-1].response.status if exchanges else None
        if status != probe.status:
            problems.append(f"expected status {int(probe.status)}, got {status or 'no answer'}")
        elif status == HTTPStatus.OK:
            problems.extend(_unreadable(operation, exchanges[-1].response.content))
            with suppress(*_UNDECODABLE):
                self.ids.learn(operation, msgspec.json.decode(exchanges[-1].response.content))
        tried = Tried(probe.what, status, tuple(problems), tuple(additions))
        self.parts[operation.name].tried.append(tried)

    def _values(self, operation: Operation) -> Values:
        return Values(operation, self.ids, self.platform.clock.now().replace(microsecond=0))


def _unreadable(operation: Operation, content: bytes) -> Iterator[str]:
    """Yield what the client cannot read in a result."""
    known = Client.contract.operation(operation.name)
    if known is None:
        return
    result: object = decode(known.response, content, Direction.RESPONSE)
    if isinstance(result, Violation):
        yield f"the client cannot read it at {result.path}"


def _item_ids(result: JsonObject, items: str) -> set[str]:
    listed: Any = result.get(items)
    found = listed if is_array(listed) else []
    return {item["Id"] for item in found if is_object(item) and isinstance(item.get("Id"), str)}
