"""Whatever a transport, a hook or a socket does, no token and no door code is shown."""

import json
import logging
import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, Literal, cast, get_args
from unittest import mock

import aiohttp
import httpcore2
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector.errors import MewsError, OutcomeUnknownError, ServerError, TransportError
from tests.effort import examples
from tests.runtime.seeing.answers import streamed
from tests.runtime.seeing.secrets import (
    CALLS,
    FIXED,
    OPERATIONS,
    SECRETS,
    Operation,
    Secrets,
    added,
)
from tests.runtime.seeing.watching import leaked, seen
from tests.support.evidence import BELOW, Evidence
from tests.support.libraries import module_of
from tests.support.loopback import Line, serving
from tests.support.sides import (
    GIVEN,
    SIDES,
    AnyClient,
    Side,
    by_side,
    close,
    given_of,
    hook,
    settle,
)
from tests.support.some import some

pytestmark = pytest.mark.anyio

Place = Literal["transport", "body", "error body", "request hook", "response hook"]
PLACES: tuple[Place, ...] = get_args(Place)
Make = Callable[[httpx.Request], BaseException]


def kinds(root: type[BaseException], library: str) -> Iterator[type[BaseException]]:
    """Yield a class and all below it that a library has."""
    yield root
    for below in root.__subclasses__():
        if below.__module__.partition(".")[0] == library:
            yield from kinds(below, library)


OF_HTTPX = [*{*kinds(httpx.HTTPError, "httpx")}]
OTHERS = [
    *(httpx.InvalidURL, httpx.CookieConflict, httpx.StreamError),
    *(RuntimeError, ValueError, KeyError, OSError),
]
# These two end an event loop when they are raised in a task.
ENDS = [SystemExit, KeyboardInterrupt]
QUOTES: list[Callable[[httpx.Request], str]] = [
    lambda request: request.content.decode(),
    lambda request: repr(request.content),
    lambda request: repr(bytearray(request.content)),
    lambda request: json.dumps(json.loads(request.content)),
    lambda request: json.dumps(request.content.decode()),
]


def made(kind: type[BaseException], request: httpx.Request, said: str) -> BaseException:
    # A hook has a request of its library, and a transport of these tests one of httpx.
    library = module_of(type(request).__module__.partition(".")[0])
    make: Any = getattr(library, kind.__name__, kind)
    if issubclass(kind, httpx.HTTPStatusError):
        response = library.Response(500, content=request.content, request=request)
        failed: BaseException = make(said, request=request, response=response)
        return failed
    error: BaseException = (
        make(said, request=request) if issubclass(kind, httpx.RequestError) else make(said)
    )
    return error


def quoting(
    kind: type[BaseException], quote: Callable[[httpx.Request], str] = QUOTES[0], behind: int = 2
) -> Make:
    """Return what makes an error that quotes the request, as those behind it do."""

    def make(request: httpx.Request) -> BaseException:
        said = quote(request)
        error = link = made(kind, request, f"it was: {said}")
        for number in range(behind):
            other = made((ValueError, httpx.ReadError, OSError)[number % 3], request, said)
            setattr(link, "__cause__" if number % 2 else "__context__", other)
            link = other
        return error

    return make


@dataclass(frozen=True)
class Failing:
    """Raises an error for each request, in one place."""

    place: Place
    make: Make

    async def evidence(
        self, side: Side, secrets: Secrets = FIXED, call: Operation = added
    ) -> Evidence:
        """Return what is shown of a call."""
        http = side.http(self.answer)
        if self.place == "request hook":
            hook(http, "request", self.fail)
        elif self.place == "response hook":
            hook(http, "response", lambda response: self.fail(response.request))
        client = side.client_over(http, **secrets.options)
        return await seen(call, client, secrets.door_code)

    def answer(self, request: httpx.Request) -> httpx.Response:
        if self.place == "transport":
            self.fail(request)
        if self.place == "body":
            return streamed(b'{"Resource', self.make(request))
        if self.place == "error body":
            return streamed(request.content, self.make(request), status=503)
        return streamed(b"{}")

    def fail(self, request: httpx.Request) -> None:
        raise self.make(request)


@by_side(GIVEN)
@examples(60)
@given(
    secrets=SECRETS,
    call=CALLS,
    place=st.sampled_from(PLACES),
    kind=st.sampled_from([*OF_HTTPX, *OTHERS]),
    quote=st.sampled_from(QUOTES),
    behind=st.integers(0, 4),
)
async def test_no_error_of_a_transport_shows_a_secret_that_it_quotes(
    side: Side,
    secrets: Secrets,
    call: Operation,
    place: Place,
    kind: type[BaseException],
    *,
    quote: Callable[[httpx.Request], str],
    behind: int,
) -> None:
    failing = Failing(place, quoting(kind, quote, behind))
    evidence = await failing.evidence(side, secrets, call)
    assert evidence.error is not None
    assert leaked(evidence, *secrets.all) == []


@by_side(GIVEN)
@pytest.mark.parametrize("place", PLACES)
async def test_every_error_of_httpx_becomes_one_of_ours_without_its_frames(
    side: Side, place: Place
) -> None:
    wrong: list[object] = []
    for kind in some(OF_HTTPX):
        evidence = await Failing(place, quoting(kind)).evidence(side)
        # Of a response of the other library nothing is known.
        is_foreign = side.library == "httpx2" and place in {"transport", "body"}
        is_status = kind is httpx.HTTPStatusError and not is_foreign
        told = ServerError if place == "error body" or is_status else TransportError
        if not isinstance(evidence.error, MewsError) or not is_clean(evidence, told):
            wrong.append((kind, evidence.error))
    assert wrong == []


def is_clean(evidence: Evidence, told: type[BaseException]) -> bool:
    """Return whether an error is among those that are shown, without frames and secrets."""
    is_told = any(isinstance(link, told) for link in evidence.chain())
    return is_told and not evidence.packages() & BELOW and not leaked(evidence, *FIXED.all)


@by_side(GIVEN)
@pytest.mark.parametrize("place", PLACES)
async def test_only_what_ends_a_process_passes_as_it_is_and_without_the_frames_of_httpx(
    side: Side, place: Place
) -> None:
    wrong: list[object] = []
    for kind in (*OTHERS, *ENDS):
        expected = kind if kind in ENDS else OutcomeUnknownError
        evidence = await Failing(place, quoting(kind)).evidence(side)
        if type(evidence.error) is not expected or not is_clean(evidence, expected):
            wrong.append((kind, evidence.error))
    assert wrong == []


# What the libraries below our own connections raise

OF_AIOHTTP = [*{*kinds(aiohttp.ClientError, "aiohttp")}]
_ROOTS = (
    *(httpcore2.TimeoutException, httpcore2.NetworkError, httpcore2.ProtocolError),
    *(httpcore2.ProxyError, httpcore2.UnsupportedProtocol),
)
OF_HTTPCORE = [kind for root in _ROOTS for kind in kinds(root, "httpcore2")]
KEY = SimpleNamespace(host="127.0.0.1", port=9, ssl=True, is_ssl=True)


def below(kind: type[BaseException], content: bytes) -> BaseException:
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
async def test_no_error_below_our_own_connections_shows_a_secret(
    side: Side, monkeypatch: pytest.MonkeyPatch, operation: str
) -> None:
    raising: list[type[BaseException]] = []

    async def post(*_: object, data: object, **__: object) -> None:
        raise below(raising[-1], vars(data)["_value"])

    def handle(_: object, request: Any) -> None:
        raise below(raising[-1], b"".join(request.stream))

    monkeypatch.setattr(aiohttp.ClientSession, "post", post)
    monkeypatch.setattr(httpcore2.HTTPConnection, "handle_request", handle)
    client = side.connected("http://127.0.0.1:9", **FIXED.options)
    wrong: list[object] = []
    for kind in some(OF_HTTPCORE if side.is_sync else OF_AIOHTTP):
        raising.append(kind)
        evidence = await seen(OPERATIONS[operation], client, FIXED.door_code)
        if not is_clean(evidence, MewsError):
            wrong.append((kind, evidence.error))
    await close(client)
    assert wrong == []


# Sockets

_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
REFUSED = "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n"
REPLIES = {
    "no status line": "{}\r\n\r\n",
    "half a status line": "HTTP/1.1 {}\r\n\r\n",
    "another version": "HTTP/7.7 200 {}\r\n\r\n",
    "a reason phrase": "HTTP/1.1 400 {}\r\nContent-Length: 0\r\n\r\n",
    "no header line": "HTTP/1.1 200 OK\r\n{}\r\n\r\n",
    "a header": f"{REFUSED}Request-Id: {{}}\r\nContent-Length: 0\r\n\r\n",
    "a name of a header": "HTTP/1.1 200 OK\r\nX-{}: 1\r\n\r\n",
    "a length": "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n",
    "a coding": "HTTP/1.1 200 OK\r\nTransfer-Encoding: {}\r\n\r\n",
    "an encoding": "HTTP/1.1 200 OK\r\nContent-Encoding: {}\r\n\r\n",
    "a redirect": "HTTP/1.1 307 Gone\r\nLocation: {}\r\nContent-Length: 0\r\n\r\n",
    "a body": f"{REFUSED}\r\n{{}}",
    "a page": f"{REFUSED}Content-Type: text/html\r\n\r\n<p>{{}}</p>",
    "half a body": "HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n{}",
    "no answer": "",
}
"""What a server says back, with the body of the request in it, before it closes the connection."""

NOT_EVEN_A_PIECE = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{}\r\n\r\n"


async def over_a_socket(
    side: Side,
    reply: str | None,
    call: Operation = added,
    secrets: Secrets = FIXED,
    level: int = logging.DEBUG,
) -> Evidence:
    """Return what is shown of a call. A reply of None leaves the client waiting."""

    def step(line: Line) -> None:
        before, _, behind = (reply or "").encode().partition(b"{}")
        content = line.read_request().content
        if reply is None:
            line.stall()
        else:
            line.send(before + (content if b"{}" in reply.encode() else b"") + behind)
            line.finish()

    read = 0.01 if reply is None else 20.0
    options: Any = {**secrets.options, "timeout": httpx.Timeout(20.0, read=read)}
    http = None
    with mock.patch("mews_runtime.http.sessions.LOOK", 0.02), serving(step) as server:
        if side.library == "own":
            client: AnyClient = side.connected(server.url, **options)
        else:
            # Made once: to load the certificates of the system takes longer than all the rest.
            given = given_of(side.library)
            http = (given.Client if side.is_sync else given.AsyncClient)(verify=_TLS)
            client = side.client_over(http, base_url=server.url, **options)
        evidence = await seen(call, client, secrets.door_code, level)
        await close(client)
        if http is not None:
            await settle((http.close if side.is_sync else http.aclose)())
    return evidence


@by_side(SIDES)
async def test_nothing_that_comes_back_over_a_socket_is_shown(side: Side) -> None:
    wrong: list[object] = []
    for name, reply in REPLIES.items():
        evidence = await over_a_socket(side, reply)
        if not is_clean(evidence, MewsError):
            wrong.append((name, evidence.error))
    assert wrong == []


@by_side(SIDES)
@examples(16)
@given(secrets=SECRETS, call=CALLS, reply=st.sampled_from([*REPLIES.values()]))
async def test_nor_is_any_other_secret_of_any_other_call(
    side: Side, secrets: Secrets, call: Operation, reply: str
) -> None:
    evidence = await over_a_socket(side, reply, call, secrets)
    assert isinstance(evidence.error, MewsError)
    assert evidence.packages() & BELOW == set()
    assert leaked(evidence, *secrets.all) == []


@by_side(SIDES)
async def test_what_is_not_even_a_piece_of_a_body_is_not_shown(side: Side) -> None:
    # On DEBUG, httpcore itself logs what stands where the length of a piece belongs.
    evidence = await over_a_socket(side, NOT_EVEN_A_PIECE, level=logging.INFO)
    is_of_aiohttp = side.library == "own" and not side.is_sync
    said = "RemoteProtocolError" if is_of_aiohttp else "illegal chunk header"
    assert said in str(evidence.error)
    assert is_clean(evidence, MewsError)


@by_side(SIDES)
async def test_an_answer_that_does_not_come_in_time_shows_nothing(side: Side) -> None:
    for call in OPERATIONS.values():
        evidence = await over_a_socket(side, None, call)
        names = {type(link).__name__ for link in evidence.chain()}
        assert names >= {"TransportError", "ReadTimeout"}
        assert is_clean(evidence, MewsError)
