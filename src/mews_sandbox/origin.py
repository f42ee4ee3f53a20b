"""Whether a request comes from a web page of somebody else."""

from collections.abc import Mapping
from ipaddress import ip_address
from urllib.parse import urlsplit


def is_foreign(headers: Mapping[str, str]) -> bool:
    """Return whether a browser sends a request for a page that is not from here.

    A browser names the origin of the page in every request that is to change something; programs
    that are none do not. A public name that leads here is foreign too, because its owner decides
    where it leads (DNS rebinding).

    Args:
        headers: The headers of the request, under lower-case names.
    """
    if headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        return True
    origin = headers.get("origin")
    if origin is None:
        return False
    try:
        named = urlsplit(origin)
    except ValueError:
        return True
    return named.netloc != headers.get("host") or not _is_private(named.hostname or "")


def _is_private(host: str) -> bool:
    """Return whether a name is none that somebody may have registered: an address, or no dot."""
    try:
        ip_address(host)
    except ValueError:
        return "." not in host or host.endswith(".localhost")
    return True
