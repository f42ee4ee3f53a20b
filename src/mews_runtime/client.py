"""The two drivers, sync and async: they send what the core prepared and hand it the answer."""

import os
import sys
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, ClassVar, Generic, NoReturn, Self, TypeVar, cast

import httpx
from msgspec import UNSET, UnsetType

from mews_runtime.connection import DEFAULT_TIMEOUT, Connection, scrub, transport_error
from mews_runtime.core import Call, Core, Timeout, page_call, timeout_flaw
from mews_runtime.credentials import AsyncTokenProvider, Credentials, TokenProvider
from mews_runtime.errors import ConfigurationError, MewsError
from mews_runtime.operation import Contract, Operation, PaginatedOperation
from mews_runtime.paging import AsyncPager, Cursor, Pager
from mews_runtime.platforms import Platform, resolve_base_url

HttpT = TypeVar("HttpT", bound=httpx.Client | httpx.AsyncClient)
TokenT = TypeVar("TokenT", bound=str | TokenProvider | AsyncTokenProvider)
ResponseT = TypeVar("ResponseT")
PageT = TypeVar("PageT")
ItemT = TypeVar("ItemT")


class BaseClient(Generic[HttpT, TokenT]):
    """What the sync and the async client have in common.

    Args:
        client_token: Identifies the application. A secret.
        access_token: Identifies the property, or several (Portfolio Access Token). A secret. A
            function is called for the token before each request.
        client: Name and version of the application, such as `Night Audit 2.1`.
        platform: `demo` or `production`. Either this or `base_url` is required.
        base_url: Another address. Plain http:// is accepted for loopback only.
        timeout: Seconds, or an `httpx.Timeout`. Default: 5 to connect, 120 for everything else.
        language_code: Language of names and error messages, such as `en-US`.
        culture_code: Culture that belongs to the language.
        http_client: An httpx client to send with, for proxies, limits or transports of your own.
            It stays yours to close. Its timeouts, redirects and base URL are not used.

    Raises:
        ConfigurationError: An argument is missing or cannot be used.
    """

    contract: ClassVar[Contract]
    """The contract that the client was generated from."""

    _http_type: type[HttpT]

    def __init__(
        self,
        *,
        client_token: str,
        access_token: TokenT,
        client: str,
        platform: Platform | None = None,
        base_url: str | None = None,
        timeout: Timeout = DEFAULT_TIMEOUT,
        language_code: str | UnsetType | None = UNSET,
        culture_code: str | UnsetType | None = UNSET,
        http_client: HttpT | None = None,
    ) -> None:
        credentials = Credentials.of(client_token, access_token, client)
        # Tracebacks may show the locals of this frame from here on.
        del client_token, access_token
        if isinstance(credentials, ConfigurationError):
            raise credentials
        flaw = timeout_flaw(timeout)
        address = flaw or resolve_base_url(platform, base_url)
        if isinstance(address, ConfigurationError):
            raise ConfigurationError(credentials.masked(str(address)))
        defaults = {"language_code": language_code, "culture_code": culture_code}
        self._core = Core(
            contract=self.contract,
            base_url=address,
            credentials=credentials,
            defaults={name: value for name, value in defaults.items() if value is not UNSET},
            timeout=timeout,
        )
        given = cast("object", http_client)
        if given is not None and not isinstance(given, self._http_type):
            allowed, got = self._http_type.__name__, type(given).__name__
            message = f"http_client must be an httpx.{allowed} or None; got a {got}"
            raise ConfigurationError(message)
        self._connection = Connection(self._http_type, http_client)
        self._shares_connection = False

    @classmethod
    def from_env(
        cls,
        *,
        timeout: Timeout = DEFAULT_TIMEOUT,
        language_code: str | UnsetType | None = UNSET,
        culture_code: str | UnsetType | None = UNSET,
        http_client: HttpT | None = None,
    ) -> Self:
        """Make a client from the environment.

        Reads `MEWS_CLIENT_TOKEN`, `MEWS_ACCESS_TOKEN`, `MEWS_CLIENT`, and either `MEWS_PLATFORM`
        or `MEWS_BASE_URL`.

        Raises:
            ConfigurationError: A variable is missing, empty or cannot be used.
        """
        required = ("MEWS_CLIENT_TOKEN", "MEWS_ACCESS_TOKEN", "MEWS_CLIENT")
        missing = [name for name in required if not os.environ.get(name)]
        where = {name: os.environ.get(name) or None for name in ("MEWS_PLATFORM", "MEWS_BASE_URL")}
        if not any(where.values()):
            missing.append("MEWS_PLATFORM or MEWS_BASE_URL")
        if missing:
            message = f"these environment variables are missing or empty: {', '.join(missing)}"
            raise ConfigurationError(message)
        return cls(
            client_token=os.environ["MEWS_CLIENT_TOKEN"],
            access_token=cast("TokenT", os.environ["MEWS_ACCESS_TOKEN"]),
            client=os.environ["MEWS_CLIENT"],
            platform=cast("Platform | None", where["MEWS_PLATFORM"]),
            base_url=where["MEWS_BASE_URL"],
            timeout=timeout,
            language_code=language_code,
            culture_code=culture_code,
            http_client=http_client,
        )

    def with_access_token(self, access_token: TokenT) -> Self:
        """Return a client for another property that shares this one's connections.

        Closing it does nothing: close the client that it came from, when both are done.

        Raises:
            ConfigurationError: The token is empty.
        """
        credentials = self._core.credentials.with_access_token(access_token)
        del access_token
        if isinstance(credentials, ConfigurationError):
            raise credentials
        other = object.__new__(type(self))
        other._core = replace(self._core, credentials=credentials)
        other._connection = self._connection
        other._shares_connection = True
        return other

    def __repr__(self) -> str:
        # Tracebacks that show locals show a client whose arguments were refused, too.
        core = getattr(self, "_core", None)
        shown = f" {core.credentials.client!r} at {core.base_url}" if core else ""
        return f"<{type(self).__name__}{shown}>"

    def __reduce__(self) -> NoReturn:
        message = f"{type(self).__name__} holds tokens and connections; make one in each process"
        raise TypeError(message)


class BaseSyncClient(BaseClient[httpx.Client, str | TokenProvider]):
    """Base of the generated `Client`."""

    _http_type = httpx.Client

    def call(
        self, path: str, body: Mapping[str, object], *, timeout: Timeout | None = None
    ) -> dict[str, Any]:
        """Call any operation, also one that the contract does not have, with plain JSON.

        Args:
            path: Resource and action, such as `resources/getAll`.
            body: The request body under its wire names, without the credentials. Ids and aware
                datetimes may be given as such.
            timeout: Seconds, instead of the client's.

        Returns:
            The response body as it is. A 204 is an empty object.

        Raises:
            RequestInvalidError: The body is not JSON, or holds credentials or a naive datetime.
            MewsError: As for every other operation.
        """
        call = self._core.prepare_untyped(path, body, timeout)
        # Tracebacks may show the locals of this frame from here on.
        del body
        return self._send(call)

    def execute(
        self,
        operation: Operation[ResponseT],
        arguments: Mapping[str, object],
        *,
        timeout: Timeout | None,
    ) -> ResponseT:
        """Call an operation with the attributes of its request model."""
        return self._send(self._core.prepare(operation, arguments, timeout))

    def paginate(
        self,
        operation: PaginatedOperation[PageT, ItemT],
        arguments: Mapping[str, object],
        *,
        page_size: int,
        cursor: Cursor,
        timeout: Timeout | None,
    ) -> Pager[PageT, ItemT]:
        """Call a paginated operation. The request is checked now, and sent when iterated."""
        first = self._core.prepare_page(operation, arguments, page_size, cursor, timeout)
        if isinstance(first, MewsError):
            raise first
        return Pager(
            operation, lambda after: self._send(page_call(operation, first, after)), cursor
        )

    def _send(self, call: Call[ResponseT] | MewsError) -> ResponseT:
        if isinstance(call, MewsError):
            raise call
        credentials = self._core.credentials.resolve()
        if isinstance(credentials, MewsError):
            raise credentials
        http = self._connection.http(call.operation.name)
        outcome: ResponseT | MewsError
        handled = sys.exception()
        try:
            request = self._core.request(http, call, credentials, self._connection.headers)
            response = http.send(request, auth=None, follow_redirects=False)
        except httpx.HTTPError as cause:
            outcome = transport_error(
                call.operation.name, cause, self._core.hidden(call, credentials), handled
            )
        except BaseException as error:
            scrub(error, self._core.hidden(call, credentials), handled)
            raise
        else:
            outcome = self._core.outcome(call, credentials, response)
        if isinstance(outcome, MewsError):
            raise outcome
        return outcome

    def close(self) -> None:
        """Close the client, and its connections unless they are the caller's.

        Does nothing to a client that shares the connections of another.
        """
        if not self._shares_connection and (http := self._connection.close()):
            http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class BaseAsyncClient(BaseClient[httpx.AsyncClient, str | TokenProvider | AsyncTokenProvider]):
    """Base of the generated `AsyncClient`."""

    _http_type = httpx.AsyncClient

    async def call(
        self, path: str, body: Mapping[str, object], *, timeout: Timeout | None = None
    ) -> dict[str, Any]:
        """Call any operation, also one that the contract does not have, with plain JSON.

        Args:
            path: Resource and action, such as `resources/getAll`.
            body: The request body under its wire names, without the credentials. Ids and aware
                datetimes may be given as such.
            timeout: Seconds, instead of the client's.

        Returns:
            The response body as it is. A 204 is an empty object.

        Raises:
            RequestInvalidError: The body is not JSON, or holds credentials or a naive datetime.
            MewsError: As for every other operation.
        """
        call = self._core.prepare_untyped(path, body, timeout)
        # Tracebacks may show the locals of this frame from here on.
        del body
        return await self._send(call)

    async def execute(
        self,
        operation: Operation[ResponseT],
        arguments: Mapping[str, object],
        *,
        timeout: Timeout | None,
    ) -> ResponseT:
        """Call an operation with the attributes of its request model."""
        return await self._send(self._core.prepare(operation, arguments, timeout))

    def paginate(
        self,
        operation: PaginatedOperation[PageT, ItemT],
        arguments: Mapping[str, object],
        *,
        page_size: int,
        cursor: Cursor,
        timeout: Timeout | None,
    ) -> AsyncPager[PageT, ItemT]:
        """Call a paginated operation. The request is checked now, and sent when iterated."""
        first = self._core.prepare_page(operation, arguments, page_size, cursor, timeout)
        if isinstance(first, MewsError):
            raise first
        return AsyncPager(
            operation, lambda after: self._send(page_call(operation, first, after)), cursor
        )

    async def _send(self, call: Call[ResponseT] | MewsError) -> ResponseT:
        if isinstance(call, MewsError):
            raise call
        credentials = await self._core.credentials.resolve_async()
        if isinstance(credentials, MewsError):
            raise credentials
        http = self._connection.http(call.operation.name)
        outcome: ResponseT | MewsError
        handled = sys.exception()
        try:
            request = self._core.request(http, call, credentials, self._connection.headers)
            response = await http.send(request, auth=None, follow_redirects=False)
        except httpx.HTTPError as cause:
            outcome = transport_error(
                call.operation.name, cause, self._core.hidden(call, credentials), handled
            )
        except BaseException as error:
            scrub(error, self._core.hidden(call, credentials), handled)
            raise
        else:
            outcome = self._core.outcome(call, credentials, response)
        if isinstance(outcome, MewsError):
            raise outcome
        return outcome

    async def aclose(self) -> None:
        """Close the client, and its connections unless they are the caller's.

        Does nothing to a client that shares the connections of another.
        """
        if not self._shares_connection and (http := self._connection.close()):
            await http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()
