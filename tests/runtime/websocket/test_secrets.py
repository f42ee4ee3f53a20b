"""Nothing of a token is shown by a WebSocket: in no log, error, repr or traceback."""

import socket
import threading
from collections.abc import Generator
from contextlib import contextmanager, suppress
from typing import Any, Final

import pytest

from mews_connector.errors import ConfigurationError, MewsError, TransportError
from mews_runtime.events import websocket
from mews_sandbox import Clock, Sandbox
from tests.runtime.faults.certificates import NAME, Certificate, shown, trusted
from tests.runtime.seeing.watching import leaked
from tests.runtime.websocket.messages import message, number_of, numbered
from tests.runtime.websocket.server import refusing, saying, serving
from tests.runtime.websocket.streams import AT_ONCE, client_at, end, next_of, some_of
from tests.support.clocks import START
from tests.support.evidence import BELOW, Evidence, Watch
from tests.support.loopback import Line
from tests.support.loopback import serving as serving_http
from tests.support.sides import OWN, Side, by_side

pytestmark = [pytest.mark.anyio, by_side(OWN)]

CLIENT: Final = "E0D439EE522F44368DC7-Client"
ACCESS: Final = "C66EF7B239D24632943D-Access"
LOCAL: Final = ("127.0.0.1",)
WORD: Final = "proxy+pass%word"
TOKENS: Final = {"client_token": CLIENT, "access_token": ACCESS, "retry": AT_ONCE}
COOKIE: Final = f"ClientToken={CLIENT}; AccessToken={ACCESS}"


@pytest.fixture(autouse=True)
def _no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


async def watched(side: Side, url: str, count: int = 1, **options: Any) -> Evidence:
    """Return what is shown where so many events are asked for, and what the stream shows itself."""
    shows: list[str] = []
    with Watch() as evidence:
        client = client_at(side, url, **{**TOKENS, **options})
        stream = client.events(deadline=0.001)
        try:
            shows += map(repr, await some_of(stream, count))
        finally:
            shows += [repr(stream), repr(vars(stream))]
            await end(client)
    evidence.seen += shows
    return evidence


def secret(evidence: Evidence) -> list[str]:
    return leaked(evidence, CLIENT, ACCESS, WORD, "proxy%2Bpass%25word")


async def test_what_is_logged_of_a_connection_that_works_and_is_cut(side: Side) -> None:
    with serving(saying(numbered(1), code=1011), saying(numbered(2))) as server:
        evidence = await watched(side, server.url, 3)
    assert evidence.error is None
    assert secret(evidence) == []
    assert any("connecting again" in text for text in evidence.seen)


ECHO: Final = message({"Type": "Resource", "Id": COOKIE, "State": "Dirty"})


async def test_no_error_shows_a_token_that_the_server_says_back(side: Side) -> None:
    for script in (
        refusing(401, f'{{"Message": "no such {COOKIE}"}}', X_Echo=COOKIE, Request_Id=ACCESS),
        refusing(302, COOKIE, Location=f"/?{COOKIE}"),
        refusing(503, COOKIE),
        saying(ECHO),
    ):
        with serving(script) as server:
            evidence = await watched(side, server.url)
        assert isinstance(evidence.error, MewsError), script
        assert secret(evidence) == []
        assert evidence.packages() & {*BELOW, "mews_runtime", "websockets"} <= {"mews_runtime"}


async def test_no_error_shows_what_a_server_breaks_the_handshake_with(side: Side) -> None:
    def echo(line: Line) -> None:
        head = line.read_head()
        line.send(b"HTTP/1.1 101 " + head + b"\r\n\r\n")
        line.finish()

    with serving_http(echo) as server:
        evidence = await watched(side, server.url)
    assert isinstance(evidence.error, MewsError)
    assert secret(evidence) == []


async def test_a_certificate_that_is_not_valid_is_final(
    side: Side, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(websocket, "trusted", trusted)
    with serving(saying(), tls=shown(Certificate.UNKNOWN_AUTHORITY)) as server:
        url = server.url.replace("http://", "wss://").replace("127.0.0.1", "localhost")
        evidence = await watched(side, "https://127.0.0.1:9", websocket_url=url)
    assert isinstance(evidence.error, TransportError)
    assert "certificate" in str(evidence.error).lower()
    assert secret(evidence) == []


async def test_a_proxy_of_the_environment_is_asked_for_a_tunnel_and_its_password_is_not_shown(
    side: Side, monkeypatch: pytest.MonkeyPatch
) -> None:
    heads: list[str] = []

    def refuse(line: Line) -> None:
        heads.append(line.read_head().decode())
        line.send(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")

    with serving_http(refuse) as proxy:
        named = proxy.url.replace("http://", "http://me:proxy%2Bpass%25word@")
        monkeypatch.setenv("HTTPS_PROXY", named)
        evidence = await watched(side, "https://127.0.0.1:9", websocket_url=f"wss://{NAME}")
    assert isinstance(evidence.error, TransportError)
    assert "407" in str(evidence.error)
    assert secret(evidence) == []
    (head,) = heads
    assert head.startswith(f"CONNECT {NAME}:443 HTTP/1.1")
    assert "Cookie" not in head
    assert "Proxy-Authorization: Basic " in head


async def test_no_proxy_is_asked_for_this_machine(
    side: Side, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    with serving(saying(numbered(1))) as server:
        evidence = await watched(side, server.url)
    assert evidence.error is None


@contextmanager
def tunnel(port: int) -> Generator[str]:
    """Run a proxy for one connection, whatever that is to, to a port of this machine."""

    def copy(source: socket.socket, to: socket.socket) -> None:
        with suppress(OSError):
            while piece := source.recv(4096):
                to.sendall(piece)
            to.shutdown(socket.SHUT_WR)

    def run() -> None:
        with listener.accept()[0] as client, socket.create_connection((*LOCAL, port)) as behind:
            assert client.recv(4096).startswith(b"CONNECT ")
            client.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            back = threading.Thread(target=copy, args=(behind, client))
            back.start()
            copy(client, behind)
            back.join()

    with socket.create_server((*LOCAL, 0)) as listener:
        thread = threading.Thread(target=run)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        thread.join()


async def test_through_a_proxy_and_tls_events_come(
    side: Side, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(websocket, "trusted", trusted)
    with serving(saying(numbered(1)), tls=shown(Certificate.GOOD)) as server:
        port = int(server.url.rpartition(":")[2])

        with tunnel(port) as proxy:
            monkeypatch.setenv("HTTPS_PROXY", proxy)
            client = client_at(side, "https://127.0.0.1:9", websocket_url=f"wss://{NAME}")
            stream: Any = client.events()
            assert number_of(await next_of(stream)) == 1
            await end(client)


UNSENDABLE: Final = ("a;b", "a b", 'a"b', "a,b", "é", "a\\b", "a\nb")


async def test_a_token_that_no_cookie_can_hold_is_refused_and_not_shown(side: Side) -> None:
    for token in UNSENDABLE:
        for name in ("client_token", "access_token"):
            whole = f"{ACCESS}{token}{ACCESS}"
            given: Any = {name: whole}
            evidence = await watched(side, "http://127.0.0.1:9", **given)
            assert isinstance(evidence.error, ConfigurationError)
            assert str(evidence.error).startswith(f"{name} cannot be sent as a cookie")
            assert secret(evidence) == []


async def test_a_client_of_a_sandbox_in_this_process_dials_nobody(side: Side) -> None:
    sandbox = Sandbox(clock=Clock(START))
    client = sandbox.client() if side.is_sync else sandbox.async_client()
    stream: Any = client.events()
    with pytest.raises(ConfigurationError, match=r"`mews-sandbox`.*`sandbox\.websocket`"):
        await next_of(stream)
    assert sandbox.clock.now() == START
    await end(client)


async def test_where_events_come_from_has_to_be_known(side: Side) -> None:
    evidence = await watched(side, "https://mews.invalid")
    assert isinstance(evidence.error, ConfigurationError)
    assert "websocket_url=" in str(evidence.error)
    for address in ("ws://mews.invalid", "http://127.0.0.1", f"wss://{ACCESS}@host"):
        evidence = await watched(side, "https://mews.invalid", websocket_url=address)
        assert isinstance(evidence.error, ConfigurationError)
        assert str(evidence.error).startswith("websocket_url ")
        assert secret(evidence) == []
