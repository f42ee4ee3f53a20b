"""Where Mews is: the two documented platforms, or an address of the caller's own."""

from ipaddress import ip_address
from typing import Literal, get_args

import httpx

from mews_runtime.errors import ConfigurationError

Platform = Literal["demo", "production"]

PLATFORMS: dict[Platform, str] = {
    "demo": "https://api.mews-demo.com",
    "production": "https://api.mews.com",
}
"""Base URL of each platform: the `servers` of the contract."""


def resolve_base_url(platform: Platform | None, base_url: str | None) -> str:
    """Return the base URL that a client was given, by platform or as it is, without a final slash.

    There is no default, so that production tokens never go to the demo platform by omission.

    Raises:
        ConfigurationError: Neither or both are given, or the address is not one to send tokens to.
    """
    if (platform is None) == (base_url is None):
        message = 'give either platform="demo", platform="production" or base_url=, and only one'
        raise ConfigurationError(message)
    if base_url is not None:
        return _checked(base_url)
    if platform not in PLATFORMS:
        message = f"platform must be one of {', '.join(get_args(Platform))}; got {platform!r}"
        raise ConfigurationError(message)
    return PLATFORMS[platform]


def _checked(base_url: str) -> str:
    try:
        url = httpx.URL(base_url)
    except (httpx.InvalidURL, TypeError) as error:
        message = f"base_url is not a URL: {error}"
        raise ConfigurationError(message) from None
    if url.userinfo or url.query or url.fragment:
        message = "base_url takes a scheme, a host, a port and a path, and nothing else"
        raise ConfigurationError(message)
    if url.scheme not in {"http", "https"} or not url.host:
        message = f"base_url must begin with https:// and a host; got {base_url!r}"
        raise ConfigurationError(message)
    if url.scheme == "http" and not _is_loopback(url.host):
        message = (
            f"base_url {base_url!r} would send tokens in clear text; use https:// "
            "(http:// is accepted for loopback addresses only)"
        )
        raise ConfigurationError(message)
    return base_url.rstrip("/")


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
