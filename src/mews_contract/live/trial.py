"""The read-only part of the contract against a platform: what it returns, and what it should."""

from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final

from mews_connector import Client
from mews_contract.conformance import findings, masked, response_findings
from mews_contract.contract import Contract
from mews_contract.exchange import Exchange, decoded
from mews_contract.json_values import JsonObject, is_array, is_object
from mews_contract.live.ids import Ids
from mews_contract.live.platform import ONCE, NoAnswerError, Platform
from mews_contract.live.probes import Probe, invalid, untried, valid
from mews_contract.live.report import Part, Tried
from mews_contract.live.values import Values
from mews_contract.operation import Operation
from mews_contract.recorder.writing import writes
from mews_runtime.schema.decoding import Direction, Violation, decode
from mews_runtime.sending.retry import Retry

_LEAST: Final = "only what it requires"
_BEHIND: Final = "the item behind a cursor"


class RefusedError(Exception):
    """The platform does not take the tokens. The message is safe to show."""


@dataclass(slots=True)
class Trial:
    """Tries the operations that read, and nothing else.

    Attributes:
        contract: The contract.
        platform: Where to send.
        ids: The ids that are known from the start. Those in responses come in addition.
        parts: What came of it so far, by operation.
    """

    contract: Contract
    platform: Platform
    ids: Ids
    parts: dict[str, Part] = field(default_factory=dict[str, Part])

    def run(self, operations: list[Operation]) -> list[Part]:
        """Try operations, first those whose ids are known: responses may hold ids of others.

        Raises:
            NoAnswerError: There is no response to the first request.
            RefusedError: It does not take the tokens.
        """
        reads = [each for each in operations if not writes(each)]
        self.parts = {each.name: Part(each.name) for each in reads}
        least = self._least(reads)
        for operation in reads:
            if operation.name in least:
                self._try(operation, least[operation.name])
            else:
                reason = "it needs an id that was not found: give one with --id PROPERTY=ID"
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
                    self._first(operation, body, is_first=not bodies)
                    bodies[operation.name] = body
                    progress = True
            if not progress and is_last_resort:
                break
            is_last_resort = not progress
        return bodies

    def _first(self, operation: Operation, body: JsonObject, *, is_first: bool) -> None:
        probe, retry = Probe(_LEAST, body), ONCE if is_first else None
        exchanges = self._called(operation, probe, retry, may_be_gone=not is_first)
        refused = [each for each in exchanges if each.response.status == HTTPStatus.UNAUTHORIZED]
        if is_first and refused:
            message = "the platform does not accept the tokens (401); check them and their platform"
            raise RefusedError(message)

    def _try(self, operation: Operation, least: JsonObject) -> None:
        values = self._values(operation)
        self.parts[operation.name].untried.extend(untried(values))
        for probe in valid(values, least):
            self._called(operation, probe)
        self._page(operation, least)
        for probe in invalid(values, least):
            self._called(operation, probe)
        nobody = Probe("an invalid access token", least, HTTPStatus.UNAUTHORIZED)
        self._judge(operation, nobody, self.platform.call_as_nobody(operation.name, least))
        broken = Probe("a body that is not JSON", {}, HTTPStatus.BAD_REQUEST)
        self._judge(operation, broken, self.platform.send(operation, b"{"))

    def _page(self, operation: Operation, least: JsonObject) -> None:
        """Ask for one item, and for the one behind it."""
        names = operation.pagination
        if names is None:
            return

        def listed(what: str, **limitation: object) -> JsonObject:
            body = {**least, names["limitation"]: {"Count": 1, **limitation}}
            return _result(self._called(operation, Probe(what, body)))

        first = listed("one item")
        cursor = first.get(names["cursor"])
        if cursor is None:
            self.parts[operation.name].untried.append("a second page: there is nothing to list")
            return
        second = listed(_BEHIND, Cursor=cursor)
        if _item_ids(first, names["items"]) & _item_ids(second, names["items"]):
            repeated = Tried(_BEHIND, 200, ("it is the same as that of the first page",))
            self.parts[operation.name].tried.append(repeated)

    def _called(
        self,
        operation: Operation,
        probe: Probe,
        retry: Retry | None = None,
        *,
        may_be_gone: bool = True,
    ) -> list[Exchange]:
        """Send a probe, judge what comes, and return it."""
        try:
            exchanges = self.platform.call(operation.name, probe.body, retry)
        except NoAnswerError as error:
            if not error.is_answered and not may_be_gone:
                raise
            self.parts[operation.name].tried.append(Tried(probe.what, None, (str(error),)))
            return []
        self._judge(operation, probe, exchanges)
        return exchanges

    def _judge(self, operation: Operation, probe: Probe, exchanges: list[Exchange]) -> None:
        problems, additions = list[str](), list[str]()
        for exchange in exchanges:
            found = (
                findings(self.contract, exchange)
                if probe.status == HTTPStatus.OK
                else response_findings(self.contract, exchange.request, exchange.response)
            )
            for finding in found:
                shown = str(masked(self.contract, finding, has_names=True))
                (problems if finding.kind == "violation" else additions).append(shown)
        status = exchanges[-1].response.status if exchanges else None
        if status != probe.status:
            problems.append(f"expected status {int(probe.status)}, got {status or 'no response'}")
        elif status == HTTPStatus.OK:
            content = exchanges[-1].response.content
            known = Client.contract.operation(operation.name)
            read: object = known and decode(known.response, content, Direction.RESPONSE)
            if isinstance(read, Violation):
                problems.append(f"the client cannot read it at {read.path}")
            self.ids.learn(operation, decoded(content))
        tried = Tried(probe.what, status, tuple(problems), tuple(additions))
        self.parts[operation.name].tried.append(tried)

    def _values(self, operation: Operation) -> Values:
        return Values(operation, self.ids, self.platform.clock.now().replace(microsecond=0))


def _result(exchanges: list[Exchange]) -> JsonObject:
    """Return the JSON object that came last, or an empty one."""
    body: Any = decoded(exchanges[-1].response.content) if exchanges else None
    return body if is_object(body) else {}


def _item_ids(result: JsonObject, items: str) -> set[str]:
    listed: Any = result.get(items)
    found = listed if is_array(listed) else []
    return {item["Id"] for item in found if is_object(item) and isinstance(item.get("Id"), str)}
