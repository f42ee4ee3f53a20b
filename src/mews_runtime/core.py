"""A call without its I/O: what leaves, and what an answer means. Both drivers run on it."""

import re
from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass, field, replace
from functools import lru_cache
from threading import TIMEOUT_MAX
from typing import Any, Generic, TypeVar, cast

import httpx
from msgspec import UNSET

from mews_runtime.credentials import Credentials, ResolvedCredentials
from mews_runtime.decoding import Violation
from mews_runtime.errors import ConfigurationError, MewsError, RequestInvalidError
from mews_runtime.operation import Contract, Operation, PaginatedOperation
from mews_runtime.paging import Cursor
from mews_runtime.request import Body, check, check_untyped, encode, secrets
from mews_runtime.response import Answer, explain, interpret

ResponseT = TypeVar("ResponseT")

Timeout = float | httpx.Timeout
"""Seconds, for each of connecting, writing, reading and waiting for a connection."""

_NAME = re.compile(r"[A-Za-z0-9]+/[A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class Call(Generic[ResponseT]):
    """A call whose request was checked. Shows nothing of its body."""

    operation: Operation[ResponseT]
    body: Body = field(repr=False)
    timeout: Timeout


@dataclass(frozen=True, slots=True)
class Core:
    """What a client knows, and every rule that needs no I/O.

    Its methods return errors rather than raise them: so no frame that holds a body or a token is
    in the traceback of an error that the driver raises.
    """

    contract: Contract
    base_url: str
    credentials: Credentials
    defaults: Mapping[str, object]
    timeout: Timeout

    def prepare(
        self,
        operation: Operation[ResponseT],
        arguments: Mapping[str, object],
        timeout: Timeout | None,
    ) -> Call[ResponseT] | RequestInvalidError | ConfigurationError:
        """Check the arguments of a call. Absent ones take the client's defaults."""
        given = {name: value for name, value in arguments.items() if value is not UNSET}
        body = check(self.contract, operation, {**self.defaults, **given})
        return self._call(operation, body, timeout)

    def prepare_page(
        self,
        operation: PaginatedOperation[ResponseT, Any],
        arguments: Mapping[str, object],
        page_size: int,
        cursor: Cursor,
        timeout: Timeout | None,
    ) -> Call[ResponseT] | RequestInvalidError | ConfigurationError:
        """Check the arguments of the first call of a listing."""
        limitation = operation.make_limitation(count=page_size, cursor=cursor)
        return self.prepare(operation, {**arguments, operation.limitation: limitation}, timeout)

    def prepare_untyped(
        self, name: str, body: Mapping[str, object], timeout: Timeout | None
    ) -> Call[dict[str, Any]] | RequestInvalidError | ConfigurationError:
        """Check the name and the body of an untyped call."""
        if not (isinstance(cast("object", name), str) and _NAME.fullmatch(name)):
            message = (
                f"path must be a resource and an action, such as resources/getAll; got {name!r}"
            )
            return ConfigurationError(self.credentials.masked(message))
        operation = self.contract.untyped(name)
        return self._call(operation, check_untyped(self.contract, operation, body), timeout)

    def _call(
        self,
        operation: Operation[ResponseT],
        body: Body | RequestInvalidError,
        timeout: Timeout | None,
    ) -> Call[ResponseT] | RequestInvalidError | ConfigurationError:
        if isinstance(body, RequestInvalidError):
            return body.described_as(self.credentials.masked(body.got))
        if timeout is None:
            return Call(operation, body, self.timeout)
        flaw = timeout_flaw(timeout)
        if flaw is not None:
            return ConfigurationError(self.credentials.masked(str(flaw)))
        return Call(operation, body, timeout)

    def request(
        self,
        http: httpx.Client | httpx.AsyncClient,
        call: Call[Any],
        credentials: ResolvedCredentials,
        headers: Mapping[str, str],
    ) -> httpx.Request:
        """Return the request to send."""
        return http.build_request(
            "POST",
            _url(self.base_url, call.operation.path),
            content=encode(self.contract, call.body, credentials),
            headers=headers,
            timeout=call.timeout,
        )

    def outcome(
        self, call: Call[ResponseT], credentials: ResolvedCredentials, response: httpx.Response
    ) -> ResponseT | MewsError:
        """Return the result that an answer holds, or the error."""
        answer = Answer(response.status_code, response.headers, response.content)
        result = interpret(call.operation, answer)
        if result is not None and not isinstance(result, Violation):
            return result
        hidden = self.hidden(call, credentials)
        return explain(self.contract, call.operation, answer, result, hidden)

    def hidden(self, call: Call[Any], credentials: ResolvedCredentials) -> set[str]:
        """Return what a call holds that nothing may show."""
        return {*credentials.secrets, *secrets(self.contract, call.body)}


def timeout_flaw(timeout: Timeout) -> ConfigurationError | None:
    """Return what is wrong with a timeout, or None if a socket can wait as long."""
    if isinstance(timeout, httpx.Timeout):
        fits = all(part is None or _is_seconds(part) for part in timeout.as_dict().values())
    else:
        fits = _is_seconds(timeout)
    if fits:
        return None
    return ConfigurationError(
        f"timeout must be a number of seconds above 0, or an httpx.Timeout; got {timeout!r}"
    )


def _is_seconds(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return 0 < value <= TIMEOUT_MAX


@lru_cache(maxsize=1024)
def _url(base_url: str, path: str) -> httpx.URL:
    """Return an address. Parsed once: httpx takes as long for that as for building the rest."""
    return httpx.URL(base_url + path)


def page_call(
    operation: PaginatedOperation[ResponseT, Any], first: Call[ResponseT], cursor: Cursor
) -> Call[ResponseT]:
    """Return the call for another page of a listing whose first call was checked."""
    limitation = getattr(first.body, operation.limitation)
    if limitation.cursor == cursor:
        return first
    body = copy(first.body)
    following = operation.make_limitation(count=limitation.count, cursor=cursor)
    setattr(body, operation.limitation, following)
    return replace(first, body=body)
