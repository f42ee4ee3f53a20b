"""Where a document comes from: a file or a URL."""

from collections.abc import Generator
from contextlib import contextmanager
from http import HTTPStatus
from ipaddress import ip_address
from pathlib import Path
from time import monotonic
from typing import Final
from urllib.parse import urlsplit

import httpx2

from mews_contract import packaged
from mews_contract.decoding import UndecodableError, decode
from mews_contract.drift.reading.document import DocumentError, DriftError, UnreachableError
from mews_contract.drift.reading.operation import Description
from mews_contract.json_values import is_object, kind_of
from mews_contract.output import warn
from mews_contract.reading import UnreadableError, content_of
from mews_contract.watching.clients import client_for
from mews_runtime.errors import ConfigurationError
from mews_runtime.http.exchange import HEADERS

MAX_BYTES: Final = 32 * 2**20
"""The largest document. The whole API of Mews takes a few million bytes."""
MAX_REDIRECTS: Final = 5
TIMEOUT: Final = 30.0
"""Seconds to connect, and to wait for each piece."""
DEADLINE: Final = 300.0
"""Seconds for all of a document."""

_HEADERS: Final = {
    "Accept": "application/yaml, application/json;q=0.9, */*;q=0.1",
    "Accept-Encoding": HEADERS["Accept-Encoding"],
    "User-Agent": HEADERS["User-Agent"],
}


def load(source: str) -> Description:
    """Return the description in a file or at a URL.

    Raises:
        DriftError: It cannot be had, or is no description of an API.
    """
    if "://" in source:
        return described(_shown(source), download(source))
    try:
        return described(source, content_of(Path(source), MAX_BYTES))
    except UnreadableError as error:
        raise DriftError(str(error)) from None


def installed() -> Description:
    """Return the contract that the installed client was generated from."""
    return described(packaged.FILE, packaged.content())


def described(name: str, content: bytes) -> Description:
    """Return the description in a text of YAML or JSON.

    Raises:
        DocumentError: It is no description of an API.
    """
    try:
        value = decode(content)
    except UndecodableError as error:
        raise DocumentError(name, str(error)) from None
    if not is_object(value):
        problem = f"has to be an object in YAML or JSON; got {kind_of(value)}"
        raise DocumentError(name, problem)
    return Description(name, value)


def download(url: str) -> bytes:
    """Return what is at a URL. Redirects are followed, and told on the standard error stream.

    Raises:
        DriftError: It cannot be loaded: no response, a status other than 200, too many bytes, plain
            http to another machine.
    """
    is_local = True
    for _ in range(MAX_REDIRECTS + 1):
        # Another machine must not lead to what only this one can reach.
        is_local = _is_local(url, may_be=is_local)
        with _answer(url) as response:
            if not response.has_redirect_location:
                return _body(response, _shown(url))
            target = _target(response, url)
        warn(f"{_shown(url)} redirects to {_shown(target)}")
        url = target
    message = f"{_shown(url)} redirects more than {MAX_REDIRECTS} times"
    raise UnreachableError(message)


@contextmanager
def _answer(url: str) -> Generator[httpx2.Response]:
    try:
        client = client_for(url, _HEADERS)
    except ConfigurationError as error:
        raise DriftError(str(error)) from None
    try:
        with client, client.stream("GET", url, timeout=TIMEOUT) as response:
            yield response
    except (httpx2.HTTPError, httpx2.InvalidURL) as error:
        message = f"{_shown(url)} cannot be loaded: {type(error).__name__}: {error}"
        raise UnreachableError(message) from None


def _target(response: httpx2.Response, url: str) -> str:
    try:
        return str(httpx2.URL(url).join(response.headers["Location"]))
    except httpx2.InvalidURL:
        message = f"{_shown(url)} redirects to an invalid URL"
        raise DriftError(message) from None


def _body(response: httpx2.Response, shown: str) -> bytes:
    if response.status_code != HTTPStatus.OK:
        message = f"{shown} responds with status {response.status_code}, where 200 is needed"
        raise UnreachableError(message)
    end = monotonic() + DEADLINE
    content = bytearray()
    for piece in response.iter_bytes():
        content += piece
        if len(content) > MAX_BYTES:
            message = f"{shown} is larger than {MAX_BYTES} bytes"
            raise DriftError(message)
        if monotonic() > end:
            message = f"{shown} takes more than {DEADLINE:.0f} seconds"
            raise UnreachableError(message)
    return bytes(content)


def _is_local(url: str, *, may_be: bool) -> bool:
    """Return whether a URL is on loopback. Refuse what would go in the clear to another machine."""
    try:
        parts = urlsplit(url)
        is_local = _is_loopback(parts.hostname or "")
    except ValueError:
        message = f"{url!r} is not a URL"
        raise DriftError(message) from None
    is_usable = may_be or not is_local
    if is_usable and (parts.scheme == "https" or (parts.scheme == "http" and is_local)):
        return is_local
    message = f"{_shown(url)} cannot be used: it has to begin with https://, or to be on loopback"
    raise DriftError(message)


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _shown(url: str) -> str:
    """Return a URL without what may be secret in it."""
    try:
        parts = urlsplit(url)
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return "the URL"
    return f"{parts.scheme}://{parts.hostname or ''}{port}{parts.path}"
