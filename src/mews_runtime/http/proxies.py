"""The proxy that the environment names for an address, as the standard library reads it."""

import os
from importlib.util import find_spec
from typing import Final, Literal
from urllib.request import getproxies, proxy_bypass

import httpx2

from mews_runtime.errors import ConfigurationError
from mews_runtime.platforms import LAST_PORT

_NAMES: Final = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
_SOCKS: Final = {"socks5", "socks5h"}

_SOCKS_BY: Final = {
    "Client": ("socksio", "pip install 'httpx2[socks]'"),
    "events": ("python_socks", "pip install 'python-socks[asyncio]'"),
}
"""What asks a SOCKS proxy, and how to install it."""

Asking = Literal["Client", "AsyncClient", "events"]
"""What is to ask a proxy."""


def proxy_of(base_url: str, asking: Asking) -> httpx2.Proxy | None:
    """Return the proxy to ask for an address, or None to ask none.

    Args:
        base_url: The address, with http:// or https://.
        asking: What is to ask it.

    Raises:
        ConfigurationError: The environment names what is no proxy, or none that can be used.
    """
    _check()
    url = httpx2.URL(base_url)
    named = getproxies()
    found = named.get(url.scheme) or named.get("all")
    if not found or proxy_bypass(url.netloc.decode()):
        return None
    proxy = httpx2.Proxy(found if "://" in found else f"http://{found}")
    if proxy.url.scheme in _SOCKS:
        name = next((each for each in os.environ if os.environ[each] == found), "the system")
        _check_socks(name, asking)
    return proxy


def _check() -> None:
    """Refuse what is no address of a proxy. It may hold a password."""
    for name, value in os.environ.items():
        if name.upper() not in _NAMES or not value:
            continue
        try:
            url = httpx2.Proxy(value if "://" in value else f"http://{value}").url
        except (httpx2.InvalidURL, ValueError):
            url = httpx2.URL()
        if not value.strip() or not url.host or not 0 < (url.port or 1) <= LAST_PORT:
            message = f"{name} is not the URL of a proxy, such as http://proxy:3128"
            raise ConfigurationError(message)


def _check_socks(name: str, asking: Asking) -> None:
    if asking not in _SOCKS_BY:
        message = (
            f"{name} names a SOCKS proxy, which AsyncClient asks only by "
            "http_client=httpx2.AsyncClient()"
        )
        raise ConfigurationError(message)
    module, install = _SOCKS_BY[asking]
    if find_spec(module) is None:
        message = f"{name} names a SOCKS proxy: {install}"
        raise ConfigurationError(message)
