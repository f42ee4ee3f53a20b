"""Whether a request comes from a web page of somebody else."""

import re
from collections.abc import Collection, Mapping
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

_NAMED_INSIDE: Final = re.compile(r"[^.]*|.*\.(localhost|local|internal)")
"""A name without a dot, or in a domain that nobody can register."""


def is_rebound(host: str, hosts: Collection[str] = ()) -> bool:
    """Return whether a request is for a name that anybody could make lead here (DNS rebinding).

    A browser names no origin where a page reads from what it takes for its own server: the name of
    that server is all that tells. `hosts`, in lower case, are others that lead here.
    """
    try:
        named = urlsplit(f"//{host}").hostname or ""
        # An address is none that a name could stand for.
        return not (named in hosts or _NAMED_INSIDE.fullmatch(named) or ip_address(named))
    except ValueError:
        return True


def is_foreign(headers: Mapping[str, str], hosts: Collection[str] = ()) -> bool:
    """Return whether a browser sends a request for a page that is not from here.

    A browser names the origin of the page in every request that is to change something; programs
    that are none do not. A page is from here if its origin is where the request goes, under a name
    that nobody else can make lead here (DNS rebinding): one of this machine, or one of `hosts`.
    """
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site is None and origin is None:
        return False
    if site not in {None, "same-origin", "none"}:
        return True
    host = headers.get("host", "")
    try:
        if origin is not None and urlsplit(origin).netloc != host:
            return True
        named = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return True
    return not (_is_of_this_machine(named) or named in hosts)


def _is_of_this_machine(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
