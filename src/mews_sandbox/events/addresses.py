"""Addresses of webhooks: on this machine, and never on another."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from mews_runtime.masking import MASK


def checked(address: str) -> str:
    """Return an address, if it is one of this machine.

    Raises:
        ValueError: It is another one, or none. Its query, which has a token, is not shown.
    """
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
        is_here = host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        is_here = False
        parts = None
    if parts is None or not is_here or parts.scheme not in {"http", "https"} or "@" in parts.netloc:
        message = (
            "the address of a webhook has to be one of this machine, without a user, such as "
            f"http://127.0.0.1:8000/mews?Token=...; got {shown(address)!r}"
        )
        raise ValueError(message)
    return address


def shown(address: str) -> str:
    """Return an address as anyone may see it: without what may be secret."""
    head = address.partition("#")[0].partition("?")
    scheme, slashes, rest = head[0].rpartition("//")
    user, _, place = rest.partition("/")
    netloc = f"{MASK}@{user.rpartition('@')[2]}" if "@" in user else user
    path = f"/{place}" if "/" in rest else ""
    return f"{scheme}{slashes}{netloc}{path}{f'?{MASK}' if head[1] else ''}"
