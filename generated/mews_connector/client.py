"""The clients, with one attribute for each resource."""

from __future__ import annotations

from functools import cached_property
from typing import ClassVar

from mews_connector import api
from mews_runtime.async_client import BaseAsyncClient
from mews_runtime.schema.operation import Contract
from mews_runtime.sync_client import BaseSyncClient


class Client(BaseSyncClient):
    """Calls the Mews Connector API.

    Safe to share between threads. A process that was forked gets connections of its own. Close it,
    or use it as a context manager.

    Args:
        client_token: Identifies the application. A secret.
        access_token: Identifies the property, or several (Portfolio Access Token). A secret. A
            function is called for the token before each request.
        client: Name and version of the application, such as `Night Audit 2.1`.
        platform: `demo` or `production`. Either this or `base_url` is required.
        base_url: Another address. Plain http:// is accepted for loopback, and for `insecure_hosts`.
        insecure_hosts: Hosts of a private network to which tokens may go in clear text, such as a
            sandbox in another container.
        timeout: Seconds, or an `httpx2.Timeout`. Default: 5 to connect, 30 for a free connection,
            120 for everything else.
        retry: What is retried and for how long.
        limiter: Keeps requests under a limit. Default: the documented one, shared by all clients of
            the process. None sets no limit.
        on_violation: What to do with an answer outside the contract: `raise`, or `warn` and deliver
            what broke as plain JSON in its place.
        max_response_bytes: The largest body that is taken in, decompressed.
        language_code: Language of names and error messages, such as `en-US`.
        culture_code: Culture that belongs to the language.
        http_client: An `httpx2.Client` or `httpx.Client` to send with, for limits, hooks
            or transports of your own. It stays yours to close. Its timeout, redirects,
            authentication and base URL are not used.
        clock: The time that waits, deadlines and the limit run on, for tests.

    Raises:
        ConfigurationError: An argument is missing or cannot be used.
    """

    contract: ClassVar[Contract] = api.CONTRACT

    @cached_property
    def resources(self) -> api.ResourcesApi:
        """The operations on resources."""
        return api.ResourcesApi(self)

    @cached_property
    def resource_blocks(self) -> api.ResourceBlocksApi:
        """The operations on resource blocks."""
        return api.ResourceBlocksApi(self)

    @cached_property
    def services(self) -> api.ServicesApi:
        """The operations on services."""
        return api.ServicesApi(self)

    @cached_property
    def resource_access_tokens(self) -> api.ResourceAccessTokensApi:
        """The operations on resource access tokens."""
        return api.ResourceAccessTokensApi(self)


class AsyncClient(BaseAsyncClient):
    """Calls the Mews Connector API from asyncio.

    Safe to share between tasks, also of several event loops: each has connections of its own, and so
    has a process that was forked. Close it with `aclose()`, or use it as an async context manager.

    Args:
        client_token: Identifies the application. A secret.
        access_token: Identifies the property, or several (Portfolio Access Token). A secret. A
            function is called for the token before each request.
        client: Name and version of the application, such as `Night Audit 2.1`.
        platform: `demo` or `production`. Either this or `base_url` is required.
        base_url: Another address. Plain http:// is accepted for loopback, and for `insecure_hosts`.
        insecure_hosts: Hosts of a private network to which tokens may go in clear text, such as a
            sandbox in another container.
        timeout: Seconds, or an `httpx2.Timeout`. Default: 5 to connect, 30 for a free connection,
            120 for everything else.
        retry: What is retried and for how long.
        limiter: Keeps requests under a limit. Default: the documented one, shared by all clients of
            the process. None sets no limit.
        on_violation: What to do with an answer outside the contract: `raise`, or `warn` and deliver
            what broke as plain JSON in its place.
        max_response_bytes: The largest body that is taken in, decompressed.
        language_code: Language of names and error messages, such as `en-US`.
        culture_code: Culture that belongs to the language.
        http_client: An `httpx2.AsyncClient` or `httpx.AsyncClient` to send with, for limits, hooks
            or transports of your own. It stays yours to close. Its timeout, redirects,
            authentication and base URL are not used.
        clock: The time that waits, deadlines and the limit run on, for tests.

    Raises:
        ConfigurationError: An argument is missing or cannot be used.
    """

    contract: ClassVar[Contract] = api.CONTRACT

    @cached_property
    def resources(self) -> api.AsyncResourcesApi:
        """The operations on resources."""
        return api.AsyncResourcesApi(self)

    @cached_property
    def resource_blocks(self) -> api.AsyncResourceBlocksApi:
        """The operations on resource blocks."""
        return api.AsyncResourceBlocksApi(self)

    @cached_property
    def services(self) -> api.AsyncServicesApi:
        """The operations on services."""
        return api.AsyncServicesApi(self)

    @cached_property
    def resource_access_tokens(self) -> api.AsyncResourceAccessTokensApi:
        """The operations on resource access tokens."""
        return api.AsyncResourceAccessTokensApi(self)
