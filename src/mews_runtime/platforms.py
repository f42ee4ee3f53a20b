"""Where Mews is: the two documented platforms, or an address of the caller's own."""

import re
from collections.abc import Collection
from importlib import import_module
from ipaddress import IPv4Network, IPv6Network, ip_address
from typing import TYPE_CHECKING, Any, Literal, cast, get_args

from mews_runtime.errors import ConfigurationError, kind_of

if TYPE_CHECKING:
    import httpx2

Platform = Literal["demo", "production"]

PLATFORMS: dict[Platform, str] = {
    "demo": "https://api.mews-demo.com",
    "production": "https://api.mews.com",
}
"""Base URL of each platform: the `servers` of the contract."""

WEBSOCKETS: dict[Platform, str] = {
    "demo": "wss://ws.mews-demo.com",
    "production": "wss://ws.mews.com",
}
"""Where the events of each platform come from: the `servers` of the contract's WebSocket."""

# An empty query or fragment is one too: it would swallow the path of every operation.
_MORE_THAN_AN_ADDRESS = re.compile(r"[@?#\s\\]")
_PREFIX = "/api/connector/"
LAST_PORT = 2**16 - 1
_PORTS = {"http": 80, "ws": 80, "socks5": 1080, "socks5h": 1080}
_TLS_PORT = 443


_NAMED_INSIDE = re.compile(r"[a-z]([a-z0-9_-]*|[a-z0-9_.-]*\.(local|internal))", re.IGNORECASE)
"""A name without a dot, or in a domain that nobody can register. A digit would begin an address."""
_PRIVATE: list[IPv4Network | IPv6Network] = [
    *map(IPv4Network, ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16")),
    *map(IPv6Network, ("fc00::/7", "fe80::/10")),
]


def resolve_base_url(
    platform: Platform | None, base_url: str | None, insecure_hosts: Collection[str] = ()
) -> str:
    """Return the base URL that a client was given, by platform or as it is, without a final slash.

    There is no default, so that production tokens never go to the demo platform by omission.

    Raises:
        ConfigurationError: Neither or both are given, or the address is not one to send tokens to.
    """
    insecure = _insecure(insecure_hosts)
    if (platform is None) == (base_url is None):
        got = "neither" if platform is None else "both"
        message = f'give either platform="demo", platform="production" or base_url=; got {got}'
        raise ConfigurationError(message)
    if base_url is not None:
        return _checked(base_url, insecure)
    if not isinstance(platform, str) or platform not in PLATFORMS:
        message = f"platform must be one of {', '.join(get_args(Platform))}; got {platform!r}"
        raise ConfigurationError(message)
    return PLATFORMS[platform]


def resolve_websocket_url(
    base_url: str,
    websocket_url: str | None,
    insecure_hosts: Collection[str] = (),
    *,
    is_connected: bool = True,
) -> str | None:
    """Return where events come from, without the path: as given, or what belongs to a base URL.

    That is known of the platforms, and of what is asked in clear text, such as a sandbox: the same
    host. For any other address it is None, so that no token goes to a host that nobody has named.

    Args:
        base_url: The base URL.
        websocket_url: What was given, or None.
        insecure_hosts: Hosts that may be asked in clear text.
        is_connected: Whether requests surely go to the host of the base URL. An `http_client` of
            the caller's may respond to them in this process, as that of a sandbox does.

    Raises:
        ConfigurationError: The address is not one to send tokens to.
    """
    if websocket_url is not None:
        return _checked(websocket_url, _insecure(insecure_hosts), "websocket_url", "ws")
    for platform, url in PLATFORMS.items():
        if base_url == url:
            return WEBSOCKETS[platform]
    scheme, _, rest = base_url.partition("://")
    return f"ws://{rest}" if scheme.lower() == "http" and is_connected else None


def _insecure(hosts: Collection[str]) -> frozenset[str]:
    if isinstance(hosts, str) or not all(isinstance(cast("object", host), str) for host in hosts):
        message = 'insecure_hosts must be a collection of names, such as {"sandbox"}'
        raise ConfigurationError(message)
    for host in hosts:
        if not (_is_local(host) or _is_private(host)):
            message = (
                "insecure_hosts takes hosts of a private network: a private address, a name "
                f"without a dot, or one that ends in .local or .internal; got {host!r}"
            )
            raise ConfigurationError(message)
    return frozenset(host.lower() for host in hosts)


def _checked(
    address: str, insecure_hosts: frozenset[str], name: str = "base_url", scheme: str = "http"
) -> str:
    if not isinstance(cast("object", address), str):
        message = f"{name} must be a string; got {kind_of(address)}"
        raise ConfigurationError(message)
    if more := _MORE_THAN_AN_ADDRESS.search(address):
        # The rest may be credentials.
        message = f"{name} takes a scheme, a host, a port and a path; got {more[0]!r} in it"
        raise ConfigurationError(message)
    url = _parsed(address, name, scheme)
    if url.scheme == scheme and not (_is_local(url.host) or url.host in insecure_hosts):
        also = ", and for what insecure_hosts names" if _is_private(url.host) else ""
        message = (
            f"{name} would send tokens in clear text: use {scheme}s:// "
            f"({scheme}:// is accepted for loopback addresses only{also}); got {address!r}"
        )
        raise ConfigurationError(message)
    if _PREFIX in url.path.lower():
        message = (
            f"{name} ends where the path of an operation begins: leave out {_PREFIX}...; "
            f"got {address!r}"
        )
        raise ConfigurationError(message)
    return address.rstrip("/")


def _parsed(address: str, name: str, scheme: str) -> "httpx2.URL":
    # Not imported where the address is one of the documented ones.
    library: Any = import_module("httpx2")
    try:
        url: httpx2.URL = library.URL(address)
        # As httpx shows the host, and as sockets look it up.
        host = url.host and url.raw_host.decode("ascii").encode("idna")
    except (library.InvalidURL, UnicodeError) as error:
        message = f"{name} is not a URL; got {address!r}: {error}"
        raise ConfigurationError(message) from None
    if url.scheme not in {scheme, f"{scheme}s"} or not host:
        message = f"{name} must begin with {scheme}s:// and a host; got {address!r}"
        raise ConfigurationError(message)
    if url.port is not None and not 0 < url.port <= LAST_PORT:
        message = f"{name} must have a port from 1 to {LAST_PORT}; got {url.port}"
        raise ConfigurationError(message)
    return url


def host_of(url: str) -> str:
    """Return host and port of an address, without user and password, for people to read."""
    parts: Any = import_module("urllib.parse").urlsplit(url)
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    return f"{host}:{parts.port or _PORTS.get(parts.scheme, _TLS_PORT)}"


def is_direct(base_url: str) -> bool:
    """Return whether no proxy is asked: one of this machine, or in clear text to a private host."""
    library: Any = import_module("httpx2")
    try:
        url = library.URL(base_url)
        return _is_local(url.host) or (url.scheme == "http" and _is_private(url.host))
    except (library.InvalidURL, UnicodeError):
        return False


def _is_local(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _is_private(host: str) -> bool:
    """Return whether a host is in a private network, by its address or by its name."""
    try:
        address = ip_address(host)
    except ValueError:
        return _NAMED_INSIDE.fullmatch(host) is not None
    return any(address in network for network in _PRIVATE)
