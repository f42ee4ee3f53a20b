"""Over real connections, too, no token and no door code is shown."""

import logging
import ssl
from collections.abc import Callable
from typing import Any
from unittest import mock

import httpx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mews_connector import Client
from mews_connector.errors import MewsError
from mews_runtime.sending.retry import Retry
from tests.effort import examples
from tests.runtime.clocks import FakeClock
from tests.runtime.evidence import BELOW, Evidence
from tests.runtime.faults.conftest import SIDES
from tests.runtime.seeing.parrots import Reply, parroting
from tests.runtime.seeing.secrets import FIXED, OPERATIONS, SECRETS, Operation, Secrets
from tests.runtime.seeing.watching import Watching, leaked
from tests.runtime.sides import AnyClient, Options, Side, close, completed, given_of, settle

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.parametrize(
        "side", SIDES, ids=lambda side: f"{type(side).__name__.lower()} {side.library}"
    ),
]

_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def headed(head: str, *, quoted: Callable[[bytes], bytes] = bytes) -> Reply:
    """Return a reply that says the request back inside or behind a head."""
    before, _, behind = head.encode().partition(b"{}")
    return lambda body: before + quoted(body) + behind


REFUSED = "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n"
REPLIES: dict[str, Reply] = {
    "no status line": headed("{}\r\n\r\n"),
    "half a status line": headed("HTTP/1.1 {}\r\n\r\n"),
    "another version": headed("HTTP/7.7 200 {}\r\n\r\n"),
    "a reason phrase": headed("HTTP/1.1 400 {}\r\nContent-Length: 0\r\n\r\n"),
    "no header line": headed("HTTP/1.1 200 OK\r\n{}\r\n\r\n"),
    "a header": headed(f"{REFUSED}Request-Id: {{}}\r\nContent-Length: 0\r\n\r\n"),
    "a name of a header": headed("HTTP/1.1 200 OK\r\nX-{}: 1\r\n\r\n"),
    "a length": headed("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n"),
    "a coding": headed("HTTP/1.1 200 OK\r\nTransfer-Encoding: {}\r\n\r\n"),
    "an encoding": headed("HTTP/1.1 200 OK\r\nContent-Encoding: {}\r\n\r\n"),
    "a redirect": headed("HTTP/1.1 307 Gone\r\nLocation: {}\r\nContent-Length: 0\r\n\r\n"),
    "a body": headed(f"{REFUSED}\r\n{{}}"),
    "a page": headed(f"{REFUSED}Content-Type: text/html\r\n\r\n<p>{{}}</p>"),
    "half a body": headed("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n{}"),
    "no answer": headed(""),
}
NOT_EVEN_A_PIECE = headed("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{}\r\n\r\n")


async def exchanged(
    side: Side, reply: Reply, call: Operation, secrets: Secrets, level: int = logging.DEBUG
) -> Evidence:
    """Call three times over. Return what can be read of it."""
    # Made once: to load the certificates of the system takes longer than all the rest.
    given: Any = given_of(side.library)
    http = (given.Client if side.kind is Client else given.AsyncClient)(verify=_TLS)
    with mock.patch("mews_runtime.http.sessions.LOOK", 0.02), parroting(reply) as base_url:
        options = Options(
            base_url=base_url,
            client_token=secrets.client_token,
            access_token=secrets.access_token,
            retry=Retry(attempts=3),
            clock=FakeClock(),
            timeout=httpx.Timeout(20.0, read=20.0 if reply(b"") is not None else 0.01),
        )
        is_own = side.library == "own"
        client: AnyClient = (
            side.kind(**completed(options)) if is_own else side.client_over(http, **options)
        )
        with Watching(level) as evidence:
            await call(client, secrets.door_code)
        await close(client)
        await settle((http.close if side.kind is Client else http.aclose)())
    return evidence


@pytest.mark.parametrize("name", REPLIES)
@examples(4)
@given(secrets=SECRETS, call=st.sampled_from([*OPERATIONS.values()]))
@example(secrets=FIXED, call=OPERATIONS["write of a code"])
async def test_nothing_that_comes_back_over_a_socket_is_shown(
    side: Side, name: str, secrets: Secrets, call: Operation
) -> None:
    evidence = await exchanged(side, REPLIES[name], call, secrets)
    assert isinstance(evidence.error, MewsError)
    assert evidence.packages() & BELOW == set()
    assert leaked(evidence, *secrets.all) == []


async def test_what_is_not_even_a_piece_of_a_body_is_not_shown(side: Side) -> None:
    # On DEBUG, httpcore itself logs what stands where the length of a piece belongs.
    call = OPERATIONS["write of a code"]
    evidence = await exchanged(side, NOT_EVEN_A_PIECE, call, FIXED, logging.INFO)
    assert isinstance(evidence.error, MewsError)
    is_of_aiohttp = side.library == "own" and side.kind is not Client
    assert ("RemoteProtocolError" if is_of_aiohttp else "illegal chunk header") in str(
        evidence.error
    )
    assert leaked(evidence, *FIXED.all) == []


async def test_an_answer_that_does_not_come_in_time_shows_nothing(side: Side) -> None:
    for call in OPERATIONS.values():
        evidence = await exchanged(side, lambda _: None, call, FIXED)
        assert {"TransportError", "ReadTimeout"} <= {
            type(link).__name__ for link in evidence.chain()
        }
        assert leaked(evidence, *FIXED.all) == []
