"""A transport that validates both sides of every call against the contract."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property
from itertools import islice
from typing import Final

import httpx2

from mews_contract.conformance import (
    UNKNOWN,
    Finding,
    masked,
    operation_of,
    request_findings,
    response_findings,
)
from mews_contract.contract import Contract, installed
from mews_contract.exchange import Exchange, Request, Response, api_path, target_of, unframed
from mews_contract.watching.library import AnyTransport
from mews_contract.watching.tap import Tap, as_sent
from mews_contract.watching.violations import (
    Reaction,
    RequestViolationError,
    ResponseViolationError,
    report,
    report_unchecked,
    require_known,
    tell,
)
from mews_runtime.http.body import DEFAULT_MAX_RESPONSE_BYTES

_MOST_FINDINGS: Final = 20
_INDEX: Final = re.compile(r"\[\d+\]")
_MISPLACED: Final = "/connector/v1/"


class ContractTransport(Tap):
    """Sends through another transport, and validates requests and responses against the contract.

    For any client of httpx2 or httpx, below ours or not:
    `httpx2.Client(transport=ContractTransport(...))`. A response is checked when its body has been
    read to its end, and is passed on unchanged. Calls to other servers are not checked.

    A request outside the contract raises a `RequestViolationError`, if that is to be raised, and a
    response a `ResponseViolationError`. If the inner transport is of another library than the
    client, the first request raises a `ConfigurationError`.

    It can be used by several threads if the inner transport can.

    Args:
        inner: What sends, such as `httpx2.HTTPTransport()` or `httpx2.AsyncHTTPTransport()`. It has
            to be of the library of the client: httpx2 or httpx.
        on_violation: What to do about a violation. `raise` raises a `ContractViolationError`: a
            request outside the contract is then not sent. `warn` gives a `ContractWarning`. `log`
            writes to the logger `mews_contract`, at WARNING. A function is called with each
            `Finding`. In a list, the first item that breaks a rule stands for all.
        additions: Whether what the contract does not know counts as a violation too: operations,
            properties, and enum values in responses. Mews may add them at any time. Without it,
            properties of a request that the contract does not know are reported all the same, as
            Mews ignores them silently: as a `ContractWarning` where violations are raised. The
            request is sent.
        max_checked_bytes: The largest response that is checked, decompressed. A larger one is
            passed on, and a warning or the log says so.
        contract: The contract, instead of the one that the client was generated from.

    Raises:
        ConfigurationError: `on_violation` is none of those.
    """

    def __init__(
        self,
        inner: AnyTransport,
        *,
        on_violation: Reaction,
        additions: bool = False,
        max_checked_bytes: int = DEFAULT_MAX_RESPONSE_BYTES,
        contract: Contract | None = None,
    ) -> None:
        require_known(on_violation)
        super().__init__(inner, limit=max_checked_bytes)
        self._on_violation: Reaction = on_violation
        self._additions = additions
        # Read now: it takes a while, and the first call should not have to wait for it.
        self._contract = contract or installed()

    def _send(self, request: httpx2.Request) -> httpx2.Response:
        self._check_address(request)
        return super()._send(request)

    async def _send_async(self, request: httpx2.Request) -> httpx2.Response:
        self._check_address(request)
        return await super()._send_async(request)

    def ask(self, request: Request) -> None:
        """Check a request."""
        every = [*request_findings(self._contract, request)]
        if not self._additions:
            # Said first, since a misspelt name is often why another one is missing.
            tell(self._kept(each for each in every if each.problem == UNKNOWN), self._on_violation)
        found = self._kept(each for each in every if self._counts(each))
        report(found, self._on_violation, lambda: RequestViolationError(found))

    def take(self, exchange: Exchange) -> None:
        """Check the response of an exchange."""
        request, response = exchange.request, exchange.response
        every = response_findings(self._contract, request, response, additions=self._additions)
        found = self._kept(each for each in every if self._counts(each))
        report(found, self._on_violation, lambda: self._error(request, response, found))

    def miss(self, request: Request, reason: str) -> None:
        """Say that a response cannot be checked."""
        operation = operation_of(self._contract, request)
        if operation is not None:
            report_unchecked(operation.name, reason, self._on_violation)

    def _check_address(self, request: httpx2.Request) -> None:
        """Check the address of a request that is not below `/api/connector/`, but was meant so."""
        path = request.url.path
        if api_path(target_of(request.url.raw_path)) is not None:
            return
        _, is_misplaced, action = path.lower().rpartition(_MISPLACED)
        if is_misplaced and action.strip("/") in self._actions:
            self.ask(as_sent(request, path, b""))

    @cached_property
    def _actions(self) -> frozenset[str]:
        """The operations as an address may end, in lower case."""
        return frozenset(name.lower() for name in self._contract.by_name)

    def _counts(self, finding: Finding) -> bool:
        return self._additions or finding.kind == "violation"

    def _kept(self, found: Iterable[Finding]) -> list[Finding]:
        """Return findings without names that may be secret, each place of a list once."""
        first: dict[tuple[str, str], Finding] = {}
        for finding in found:
            path = masked(self._contract, finding, has_names=True).path
            key = _INDEX.sub("[]", path), finding.problem
            first.setdefault(key, replace(finding, path=path))
        return list(islice(first.values(), _MOST_FINDINGS))

    def _error(
        self, sent: Request, response: Response, findings: list[Finding]
    ) -> ResponseViolationError:
        operation = operation_of(self._contract, sent)
        is_write = operation is not None and operation.extension("x-mews-effect") == "write"
        headers = unframed(response.headers)
        read = httpx2.Response(response.status, headers=headers, content=response.content)
        return ResponseViolationError(findings, read, is_write=is_write)
