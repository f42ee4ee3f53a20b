"""Through a proxy that is spoken to in TLS, all that is said to Mews is in TLS of its own."""

import asyncio
import ssl
from pathlib import Path
from time import monotonic
from typing import Any
from unittest import mock

import pytest
import trustme

from mews_connector import Retry
from mews_connector.errors import MewsError, TransportError
from mews_runtime.http.exchange import KEPT_FOR
from mews_runtime.scrubbing import chain
from tests.runtime.connections.tunnels import NAME, Proxy, tunnel
from tests.support.loopback import Line, replying
from tests.support.sides import NAMED, AnyClient, Side, close, settle

pytestmark = pytest.mark.anyio

GUEST = {"LastName": "Lovelace-of-the-tests"}
DEADLINE, FOREVER = 0.5, 60.0


def silent(line: Line) -> None:
    line.read_request()
    line.stall()


echoing = replying(lambda request: {"Customer": request.body["LastName"]})


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(autouse=True)
def _trusted(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
async def _nothing_reported() -> None:
    # Python before 3.11.8 reports that it cannot break off TLS inside of TLS, which it then does.
    asyncio.get_running_loop().set_exception_handler(_ignore)


def _ignore(_: asyncio.AbstractEventLoop, __: dict[str, Any]) -> None:
    pass


@pytest.fixture
def through(side: Side, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Make a client that a proxy is named to."""

    def make(proxy: Proxy, **options: Any) -> AnyClient:
        for name in ("HTTPS_PROXY", "https_proxy"):
            monkeypatch.setenv(name, proxy.url)
        return side.connected(f"https://{NAME}", **options)

    return make


async def test_the_proxy_reads_nothing_and_the_tunnel_is_used_again(
    through: Any, authority: trustme.CA
) -> None:
    with tunnel(authority, echoing) as proxy:
        client = through(proxy)
        for _ in range(3):
            found = await settle(client.call("customers/add", GUEST))
            assert found == {"Customer": GUEST["LastName"]}
        await close(client)
    assert proxy.tunnels == 1
    assert len(proxy.seen) > 500
    for text in (*NAMED.values(), *GUEST.values(), "customers/add"):
        assert text.encode() not in proxy.seen


async def test_a_tunnel_that_was_idle_for_too_long_is_not_used_again(
    through: Any, authority: trustme.CA
) -> None:
    with tunnel(authority, echoing) as proxy:
        client = through(proxy)
        await settle(client.call("customers/add", GUEST))
        later = monotonic() + KEPT_FOR + 1
        with (
            mock.patch("aiohttp.connector.monotonic", return_value=later),
            mock.patch("mews_runtime.http.pool.monotonic", return_value=later),
        ):
            await settle(client.call("customers/add", GUEST))
        await close(client)
    assert proxy.tunnels == 2


async def test_what_the_proxy_says_by_itself_is_no_response(
    through: Any, authority: trustme.CA
) -> None:
    with tunnel(authority, silent) as proxy:
        proxy.forged = b'HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{"Forged":1}'
        client = through(proxy, retry=Retry(attempts=1, deadline=FOREVER / 2))
        with pytest.raises(MewsError) as caught:
            await settle(client.call("customers/add", GUEST))
        assert caught.value.applied is not True
        await close(client)


async def refuses_the_server(client: AnyClient) -> None:
    with pytest.raises(TransportError) as caught:
        await settle(client.call("customers/add", GUEST))
    assert caught.value.applied is False
    causes = chain(caught.value)
    assert any(isinstance(each, ssl.SSLCertVerificationError) for each in causes)
    await close(client)


async def test_a_server_behind_the_proxy_that_is_certified_by_another_name_is_told_nothing(
    through: Any, authority: trustme.CA
) -> None:
    with tunnel(authority, echoing, "another.internal") as proxy:
        await refuses_the_server(through(proxy))


async def test_another_server_behind_the_proxy_is_told_nothing(
    through: Any, authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with tunnel(authority, echoing) as proxy:
        client = through(proxy)
        await close(client)
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        trustme.CA().cert_pem.write_to_path(str(tmp_path / "another.pem"))
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "another.pem"))
        await refuses_the_server(through(proxy))


@pytest.mark.parametrize("beginning", ["the handshake", "a response"])
async def test_a_call_ends_at_its_deadline_however_slowly_it_comes(
    through: Any, authority: trustme.CA, beginning: str
) -> None:
    long = replying(lambda _: {"Customer": "x" * 100_000})
    with tunnel(authority, long) as proxy:
        client = through(proxy, timeout=FOREVER)
        if beginning == "a response":
            await settle(client.call("customers/add", GUEST))
        proxy.is_slow = True
        began, retry = monotonic(), Retry(attempts=1, deadline=DEADLINE)
        with pytest.raises(MewsError) as caught:
            await settle(client.call("customers/add", GUEST, retry=retry))
        # A loaded machine is late by itself.
        assert monotonic() - began < FOREVER / 6
        assert caught.value.applied is not True
        await close(client)
