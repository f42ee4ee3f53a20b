"""Clients of httpx2 by the proxy and the certificates of the environment."""

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpx2

from mews_contract.exchange import Exchange, api_path, target_of
from mews_contract.watching.streams import SyncStream, Watch, read
from mews_contract.watching.tap import as_sent, exchanged
from mews_runtime.http.body import DEFAULT_MAX_RESPONSE_BYTES, LoadedResponse
from mews_runtime.http.exchange import HEADERS
from mews_runtime.http.proxies import proxy_of
from mews_runtime.http.tls import trusted
from mews_runtime.platforms import PLATFORMS, is_direct


def client_for(base_url: str, headers: Mapping[str, str] = HEADERS) -> httpx2.Client:
    """Return a client for an address, which asks a proxy for other machines only.

    What is no address is nobody's proxy's.

    Raises:
        ConfigurationError: A proxy, certificates or a key log of the environment cannot be used.
    """
    proxy = None
    with suppress(httpx2.InvalidURL, UnicodeError):
        proxy = None if is_direct(base_url) else proxy_of(base_url, "Client")
    # A jar that takes nothing: a server could fill it without end.
    cookies = CookieJar(DefaultCookiePolicy(allowed_domains=[]))
    return httpx2.Client(
        headers=headers, cookies=cookies, verify=trusted(), proxy=proxy, trust_env=False
    )


def platform_url() -> str:
    """Return where the platform of MEWS_* is, or an empty string. A client checks what it says."""
    named = os.environ.get("MEWS_PLATFORM")
    found = (url for name, url in PLATFORMS.items() if name == named)
    return os.environ.get("MEWS_BASE_URL") or next(found, "")


def listening(
    take: Callable[[Exchange], None], headers: Mapping[str, str] | None = None
) -> httpx2.Client:
    """Return a client for the platform of MEWS_*, whose exchanges with the API are taken.

    An exchange is taken when its body has been read to its end. No more of a body is kept than a
    client takes in.

    Raises:
        ConfigurationError: A proxy, certificates or a key log of the environment cannot be used.
    """

    def answered(response: httpx2.Response) -> None:
        request = response.request
        path = api_path(target_of(request.url.raw_path))
        if path is None:
            return
        sent = as_sent(request, path, request.read())

        def came(answer: LoadedResponse) -> None:
            if answer.violation is None:
                take(exchanged(sent, answer))

        if response.is_stream_consumed:
            came(read(response, DEFAULT_MAX_RESPONSE_BYTES))
        elif isinstance(response.stream, httpx2.SyncByteStream):
            watch = Watch(response, DEFAULT_MAX_RESPONSE_BYTES, came)
            response.stream = SyncStream(response.stream, watch)

    http = client_for(platform_url(), {**HEADERS, **(headers or {})})
    http.event_hooks = {"response": [answered]}
    return http
