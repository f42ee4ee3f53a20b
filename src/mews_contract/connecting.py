"""A client of httpx2 for one address, by the proxy and the certificates of the environment."""

import os
from collections.abc import Mapping
from contextlib import suppress
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpx2

from mews_runtime.http.exchange import HEADERS
from mews_runtime.http.proxies import proxy_of
from mews_runtime.http.tls import trusted
from mews_runtime.platforms import PLATFORMS, is_direct


def client_for(base_url: str, headers: Mapping[str, str] = HEADERS) -> httpx2.Client:
    """Return a client for an address, which asks a proxy for other machines only.

    Args:
        base_url: The address. What is none is nobody's proxy's.
        headers: What all its requests have.

    Raises:
        ConfigurationError: A proxy, certificates or a key log of the environment cannot be used.
    """
    proxy = None
    with suppress(httpx2.InvalidURL, UnicodeError):
        proxy = None if is_direct(base_url) else proxy_of(base_url, is_async=False)
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
