"""Whatever aiohttp and httpcore2 raise below our own connections, nothing secret is shown."""

import json
import logging
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any, cast

import aiohttp
import httpcore2
import pytest

from mews_connector import AsyncClient, Client
from mews_connector.errors import MewsError
from tests.runtime.evidence import BELOW
from tests.runtime.seeing.secrets import FIXED, OPERATIONS
from tests.runtime.seeing.watching import Watching, leaked
from tests.runtime.sides import Options, completed

pytestmark = pytest.mark.anyio


def kinds(kind: type[BaseException], library: str) -> Iterator[type[BaseException]]:
    """Yield a class and all below it that a library has."""
    yield kind
    for below in kind.__subclasses__():
        if below.__module__.partition(".")[0] == library:
            yield from kinds(below, library)


OF_AIOHTTP = {kind.__name__: kind for kind in kinds(aiohttp.ClientError, "aiohttp")}
OF_HTTPCORE = {
    kind.__name__: kind
    for root in (
        *(httpcore2.TimeoutException, httpcore2.NetworkError, httpcore2.ProtocolError),
        *(httpcore2.ProxyError, httpcore2.UnsupportedProtocol),
    )
    for kind in kinds(root, "httpcore2")
}
KEY = SimpleNamespace(host="127.0.0.1", port=9, ssl=True, is_ssl=True)
OPTIONS = Options(
    client_token=FIXED.client_token,
    access_token=FIXED.access_token,
    base_url="http://127.0.0.1:9",
)


def quoting(kind: type[BaseException], content: bytes) -> BaseException:
    """Return an error that quotes a request, as the one behind it does."""
    said = content.decode()
    make = cast("Callable[..., BaseException]", kind)
    if issubclass(kind, aiohttp.ClientResponseError):
        error = make(SimpleNamespace(real_url=f"http://127.0.0.1:9/{said}"), (), message=said)
    elif kind.__name__ == "UnixClientConnectorError":
        error = make(said, KEY, OSError(5, said))
    elif issubclass(kind, aiohttp.ClientConnectorError | aiohttp.ClientConnectorCertificateError):
        error = make(KEY, OSError(5, said))
    elif issubclass(kind, aiohttp.ServerFingerprintMismatch):
        error = make(content, content, said, 9)
    else:
        error = make(said)
    error.__cause__ = ValueError(json.loads(content), content)
    return error


@pytest.mark.parametrize("operation", OPERATIONS)
@pytest.mark.parametrize("kind", OF_AIOHTTP)
async def test_no_error_of_aiohttp_shows_a_secret(
    monkeypatch: pytest.MonkeyPatch, kind: str, operation: str
) -> None:
    async def post(*_: object, data: object, **__: object) -> None:
        raise quoting(OF_AIOHTTP[kind], vars(data)["_value"])

    monkeypatch.setattr(aiohttp.ClientSession, "post", post)
    async with AsyncClient(**completed(OPTIONS)) as client:
        with Watching(logging.DEBUG) as evidence:
            await OPERATIONS[operation](client, FIXED.door_code)
    assert isinstance(evidence.error, MewsError)
    assert evidence.packages() & BELOW == set()
    assert leaked(evidence, *FIXED.all) == []


@pytest.mark.parametrize("operation", OPERATIONS)
@pytest.mark.parametrize("kind", OF_HTTPCORE)
async def test_no_error_of_httpcore_shows_a_secret(
    monkeypatch: pytest.MonkeyPatch, kind: str, operation: str
) -> None:
    def handle(_: object, request: Any) -> None:
        raise quoting(OF_HTTPCORE[kind], b"".join(request.stream))

    monkeypatch.setattr(httpcore2.HTTPConnection, "handle_request", handle)
    with Client(**completed(OPTIONS)) as client, Watching(logging.DEBUG) as evidence:
        await OPERATIONS[operation](client, FIXED.door_code)
    assert isinstance(evidence.error, MewsError)
    assert evidence.packages() & BELOW == set()
    assert leaked(evidence, *FIXED.all) == []
