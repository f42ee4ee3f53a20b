"""Whether a request comes from a web page of somebody else."""

from collections.abc import Collection, Mapping
from ipaddress import ip_address
from urllib.parse import urlsplit


def is_foreign(headers: Mapping[str, str], hosts: Collection[str] = ()) -> bool:
    """Return whether a browser sends a request for a page that is not from here.

    A browser names the origin of the page in every request that is to change something; programs
    that are none do not. A page is from here if its origin is where the request goes, under a name
    that nobody else can make lead here (DNS rebinding): one of this machine, or an allowed one.

    Args:
        headers: The headers of the request, under lower-case names.
        hosts: Names and addresses, besides those of this machine, under which pages are from here.
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
