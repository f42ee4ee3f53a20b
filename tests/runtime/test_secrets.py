"""No token and no door code is in anything that people or log collectors read."""

import asyncio
import copy
import json
import logging
import pickle
import socket
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import permutations
from typing import Any

import httpx
import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec import structs

from mews_connector import AsyncClient, Client, models
from mews_connector.errors import (
    ConfigurationError,
    MewsError,
    OutcomeUnknownError,
    RequestInvalidError,
    StatusError,
    TransportError,
)
from tests.effort import examples
from tests.runtime import samples
from tests.runtime.evidence import BELOW, Evidence, Watch, behind, leaks
from tests.runtime.sides import (
    AnyClient,
    Options,
    Side,
    answering,
    close,
    items,
    settle,
)

pytestmark = pytest.mark.anyio


@dataclass(frozen=True)
class Secrets:
    """What one call holds that nothing may show."""

    client_token: str
    access_token: str
    door_code: str

    @property
    def all(self) -> tuple[str, str, str]:
        return self.client_token, self.access_token, self.door_code


def varied(text: str) -> bool:
    """Tell whether a text is unlike anything that is shown by chance, or that masking leaves."""
    return len(set(text)) > 4 and "***" not in text


CHARACTERS = st.characters(exclude_categories=["Cs"]) | st.sampled_from(
    "\"'\\/&<>+`.*?()[]{}|^$\n\t\x7fé漢🔑"
)
WORDS = st.text(CHARACTERS, min_size=5, max_size=16).map("Zq7{}7".format)
DIGITS = st.integers(10**9, 10**15).map(str)
CODES = (WORDS | DIGITS | st.uuids().map(lambda id_: id_.hex.upper())).filter(varied)


@st.composite
def several(draw: st.DrawFn) -> Secrets:
    """Draw three secrets, of which one may be part of another."""
    first, second, third = draw(CODES), draw(CODES), draw(CODES)
    second = draw(st.sampled_from([second, first + second]))
    third = draw(st.sampled_from([third, second + third]))
    return Secrets(*draw(st.sampled_from([*permutations((first, second, third))])))


SECRETS = several()
few = examples(8)
"""For tests that are repeated for each way to fail."""
FIXED = Secrets("Zq7/client\\token&'", 'Zq7"access+token-é🔑', "25806913470")

# Ways to call

Call = Callable[[AnyClient, str], Any]
CALLS: dict[str, Call] = {
    "typed": lambda client, door_code: settle(
        client.resource_access_tokens.add(
            resource_access_token_parameters=[samples.access(door_code)]
        )
    ),
    "untyped": lambda client, door_code: settle(
        client.call("resourceAccessTokens/add", samples.door_codes(door_code))
    ),
    "listing": lambda client, _: items(client.resource_blocks.get_all()),
}
each_call = pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)


def client_of(
    side: Side,
    secrets: Secrets,
    answer: Callable[[httpx.Request], httpx.Response],
    *,
    provided: bool,
) -> AnyClient:
    """Make a client whose access token is given, or else provided by a function."""
    token = secrets.access_token
    options = Options(
        client_token=secrets.client_token, access_token=(lambda: token) if provided else token
    )
    return side.client(answer, **options)


async def failure(
    side: Side,
    secrets: Secrets,
    call: Call,
    answer: Callable[[httpx.Request], httpx.Response],
    *,
    provided: bool = False,
) -> Evidence:
    """Call, and return what can be read of it."""
    client = client_of(side, secrets, answer, provided=provided)
    with Watch() as evidence:
        await call(client, secrets.door_code)
    return evidence


# What the server says


class Sent:
    """A request as a server sees it that echoes it."""

    def __init__(self, request: httpx.Request) -> None:
        self.text = request.content.decode()
        self.body: dict[str, Any] = json.loads(request.content)
        (access,) = self.body.get("ResourceAccessTokenParameters", [{}])
        given = (self.body["ClientToken"], self.body["AccessToken"], access.get("Value"))
        self.secrets = [str(secret) for secret in given if secret is not None]


def dotnet(text: str) -> str:
    """Escape a text as System.Text.Json does."""
    return "".join(map(dotnet_character, text))


def dotnet_character(character: str) -> str:
    short = {"\\": r"\\", "\b": r"\b", "\f": r"\f", "\n": r"\n", "\r": r"\r", "\t": r"\t"}
    if character in short:
        return short[character]
    if " " <= character <= "~" and character not in "\"&'+<>`":
        return character
    units = character.encode("utf-16-be").hex(" ", 2).upper().split()
    return "".join(f"\\u{unit}" for unit in units)


def numbers(sent: Sent) -> list[int | float]:
    """Return the secrets that are numbers as such, and inside others."""
    digits = [secret for secret in sent.secrets if secret.isascii() and secret.isdecimal()]
    return [number for it in digits for number in (int(it), -int(it), int(f"8{it}8"), float(it))]


JSON_ECHOES: dict[str, Callable[[Sent], dict[str, object]]] = {
    "message": lambda sent: {"Message": f"Not this: {' '.join(sent.secrets)}."},
    "message of JSON": lambda sent: {"Message": f"Not this: {sent.text}"},
    "request id": lambda sent: {"RequestId": f"<{sent.secrets[-1]}>"},
    "values": lambda sent: {"Message": "No.", "Details": {"Request": sent.body}},
    "keys": lambda sent: {"Details": {secret: {secret: [secret]} for secret in sent.secrets}},
    "insides": lambda sent: {"Details": [f"Bearer {secret}!" * 2 for secret in sent.secrets]},
    "JSON": lambda sent: {"Details": sent.text},
    "ASCII JSON": lambda sent: {"Details": json.dumps(sent.body)},
    "JSON in JSON": lambda sent: {"Details": json.dumps({"Body": sent.text})},
    "ASCII JSON in JSON": lambda sent: {"Details": json.dumps({"Body": json.dumps(sent.body)})},
    "JSON with slashes": lambda sent: {"Details": sent.text.replace("/", r"\/")},
    "JSON of .NET": lambda sent: {"Details": [dotnet(secret) for secret in sent.secrets]},
    "JSON of .NET in it": lambda sent: {"Details": [dotnet(dotnet(it)) for it in sent.secrets]},
    "numbers": lambda sent: {"Details": {"Numbers": numbers(sent)}},
    "other types": lambda sent: {"Message": sent.secrets, "RequestId": sent.body},
}
OTHER_ECHOES: dict[str, Callable[[Sent], str]] = {
    "page": lambda sent: f"<html><body>{sent.text}</body></html>",
    "half": lambda sent: sent.text[:-1],
    "text": lambda sent: " ".join(sent.secrets),
    "depth": lambda sent: f'{{"Details": {"[" * 600}{sent.text}{"]" * 600}}}',
}
HEADERS = ["Request-Id", "Content-Type", "Location", "Server", "WWW-Authenticate", "X-Request"]


def echo(name: str, status: int, request: httpx.Request) -> httpx.Response:
    """Answer with the request in the body, and in the headers."""
    sent = Sent(request)
    other = OTHER_ECHOES.get(name)
    content = other(sent) if other else json.dumps(JSON_ECHOES[name](sent))
    line = " ".join(sent.secrets).encode()
    headers = [(header.encode(), line) for header in HEADERS]
    return httpx.Response(status, content=content.encode(), headers=headers)


ERRORS = [201, 302, 400, 401, 403, 404, 408, 409, 413, 418, 429, 500, 502, 503, 999]


@pytest.mark.parametrize("name", [*JSON_ECHOES, *OTHER_ECHOES])
@few
@given(
    secrets=SECRETS,
    call=st.sampled_from([*CALLS.values()]),
    status=st.sampled_from(ERRORS),
    provided=st.booleans(),
)
@example(secrets=FIXED, call=CALLS["typed"], status=400, provided=False)
async def test_an_error_status_shows_nothing_of_the_request_that_it_echoes(
    side: Side, name: str, secrets: Secrets, call: Call, status: int, *, provided: bool
) -> None:
    evidence = await failure(side, secrets, call, partial(echo, name, status), provided=provided)
    assert isinstance(evidence.error, MewsError)
    assert evidence.leaks(*secrets.all) == []


@pytest.mark.parametrize("name", [*JSON_ECHOES, *OTHER_ECHOES])
@few
@given(secrets=SECRETS, call=st.sampled_from([*CALLS.values()]), status=st.sampled_from([200, 204]))
async def test_an_answer_outside_the_contract_shows_nothing_of_the_request_that_it_echoes(
    side: Side, name: str, secrets: Secrets, call: Call, status: int
) -> None:
    evidence = await failure(side, secrets, call, partial(echo, name, status))
    assert evidence.leaks(*secrets.all) == []


LISTED = [*samples.listed_access("")]


@given(secrets=SECRETS, name=st.sampled_from(LISTED), place=st.sampled_from(["", "key", "list"]))
async def test_a_property_of_another_type_shows_nothing_of_what_it_holds(
    side: Side, secrets: Secrets, name: str, place: str
) -> None:
    for secret in secrets.all:
        wrong = {"": secret, "key": {secret: secret}, "list": [secret]}[place]
        flawed = samples.listed_access(secrets.door_code) | {name: wrong}
        body = {"ResourceAccessTokens": [flawed, {"Id": secret}]}
        evidence = await failure(side, secrets, CALLS["typed"], answering(body=body))
        assert isinstance(evidence.error, MewsError)
        assert evidence.leaks(*secrets.all) == []


@each_call
async def test_what_is_echoed_is_masked_and_the_rest_is_kept(side: Side, call: Call) -> None:
    evidence = await failure(side, FIXED, call, partial(echo, "values", 400))
    assert isinstance(evidence.error, StatusError)
    details: Any = evidence.error.details
    request = details["Request"]
    said = (request["ClientToken"], request["AccessToken"], request["Client"])
    assert said == ("***", "***", "Tests 1.0")


async def test_a_door_code_that_is_sent_as_a_number_is_masked(side: Side) -> None:
    def call(client: AnyClient, door_code: str) -> Any:
        body: dict[str, object] = {"ResourceAccessTokenParameters": [{"Value": int(door_code)}]}
        return settle(client.call("resourceAccessTokens/add", body))

    evidence = await failure(side, FIXED, call, partial(echo, "values", 400))
    assert isinstance(evidence.error, StatusError)
    assert evidence.leaks(*FIXED.all) == []


async def test_a_count_is_no_door_code(side: Side) -> None:
    client = side.client(answering(400, {"Message": "-2 of 15 rooms"}))
    with pytest.raises(StatusError) as caught:
        await settle(
            client.services.update_availability(
                service_id=samples.ID, availability_updates=[samples.update()]
            )
        )
    assert caught.value.message == "-2 of 15 rooms"


@each_call
async def test_a_result_is_logged_and_warned_of_without_what_it_holds(
    side: Side, call: Call
) -> None:
    body = {
        "ResourceAccessTokens": [samples.listed_access(FIXED.door_code)],
        "ResourceBlocks": [],
    }
    evidence = await failure(side, FIXED, call, answering(body=body))
    assert (evidence.error, evidence.leaks(*FIXED.all)) == (None, [])


# No answer

Raiser = Callable[[httpx.Request, str], BaseException]


def status_error(request: httpx.Request, message: str) -> BaseException:
    """What `raise_for_status` of a transport's or a hook's own makes."""
    response = httpx.Response(400, content=request.content, request=request)
    return httpx.HTTPStatusError(message, request=request, response=response)


def of_httpx(kind: type[httpx.RequestError]) -> Raiser:
    return lambda request, said: kind(said, request=request)


def foreign(kind: type[BaseException]) -> Raiser:
    return lambda _, said: kind(said)


OF_HTTPX: dict[str, Raiser] = {
    kind.__name__: of_httpx(kind)
    for kind in (
        *(httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ReadError),
        *(httpx.ReadTimeout, httpx.WriteError, httpx.WriteTimeout, httpx.CloseError),
        *(httpx.LocalProtocolError, httpx.RemoteProtocolError, httpx.ProxyError),
        *(httpx.DecodingError, httpx.TooManyRedirects, httpx.UnsupportedProtocol),
    )
}
OF_HTTPX["HTTPStatusError"] = status_error
FOREIGN: dict[str, Raiser] = {
    kind.__name__: foreign(kind)
    for kind in (RuntimeError, KeyboardInterrupt, SystemExit, asyncio.CancelledError)
}
FOREIGN["ExceptionGroup"] = lambda request, said: ExceptionGroup(
    "Two of them", [raised(httpx.ReadError(said, request=request)), raised(ValueError(said))]
)


def raised(error: Exception) -> Exception:
    """Return an error with a traceback, in which httpx has a frame."""

    def fail(_: httpx.Request) -> httpx.Response:
        raise error

    with pytest.raises(type(error)), httpx.Client(transport=httpx.MockTransport(fail)) as http:
        http.get("https://elsewhere.example")
    return error


def failing(raiser: Raiser, *, as_bytes: bool = False) -> Callable[[httpx.Request], httpx.Response]:
    """Return a transport that quotes the request in its error and in what is behind it."""

    def fail(request: httpx.Request) -> httpx.Response:
        content = request.content
        said = repr(content) if as_bytes else " ".join(Sent(request).secrets)
        try:
            raise raised(httpx.ReadError(said, request=request)) from ValueError(content, said)
        except httpx.ReadError:
            raise raiser(request, f"lost: {said}") from raised(ValueError(content))

    return fail


@pytest.mark.parametrize("kind", [*OF_HTTPX, *FOREIGN])
@few
@given(
    secrets=SECRETS,
    call=st.sampled_from([*CALLS.values()]),
    as_bytes=st.booleans(),
    provided=st.booleans(),
)
async def test_a_transport_that_fails_shows_nothing_of_the_request_that_it_quotes(
    side: Side, kind: str, secrets: Secrets, call: Call, *, as_bytes: bool, provided: bool
) -> None:
    transport = failing((OF_HTTPX | FOREIGN)[kind], as_bytes=as_bytes)
    evidence = await failure(side, secrets, call, transport, provided=provided)
    assert evidence.error is not None
    assert evidence.leaks(*secrets.all) == []


@each_call
@pytest.mark.parametrize("kind", sorted({*OF_HTTPX} - {"HTTPStatusError"}))
async def test_the_cause_has_lost_its_request_and_its_traceback(
    side: Side, kind: str, call: Call
) -> None:
    evidence = await failure(side, FIXED, call, failing(OF_HTTPX[kind]))
    error = behind(evidence.error)
    assert isinstance(error, TransportError)
    assert type(error.__cause__).__name__ == kind
    below = [link for link in evidence.chain() if link not in (evidence.error, error)]
    assert [link.__traceback__ for link in below] == [None] * 4
    assert [it.request.content for it in below if isinstance(it, httpx.HTTPError)] == [b"", b""]


@each_call
@pytest.mark.parametrize("kind", OF_HTTPX | FOREIGN)
async def test_what_the_caller_was_handling_keeps_its_traceback(
    side: Side, kind: str, call: Call
) -> None:
    handled: ValueError | None = None
    chain: list[BaseException] = []
    try:
        int(f"{FIXED.door_code}!")
    except ValueError as error:
        handled = error
        evidence = await failure(side, FIXED, call, failing((OF_HTTPX | FOREIGN)[kind]))
        chain = evidence.chain()
    assert handled is not None
    assert (handled in chain, handled.__traceback__ is None) == (True, False)
    assert FIXED.door_code in str(handled)


async def test_the_cause_keeps_what_is_no_secret(side: Side) -> None:
    def refuse(request: httpx.Request) -> httpx.Response:
        text = "[Errno 111] Connection refused"
        raise httpx.ConnectError(text, request=request) from ConnectionRefusedError(111, "refused")

    error = (await failure(side, FIXED, CALLS["typed"], refuse)).error
    assert str(error) == ("resourceAccessTokens/add: ConnectError: [Errno 111] Connection refused")
    assert error is not None
    assert error.__cause__ is not None
    assert repr(error.__cause__.__cause__) == "ConnectionRefusedError(111, 'refused')"


@contextmanager
def echoing(before: bytes) -> Generator[str]:
    """Serve one request over a socket: answer it with its own body, behind something else."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer() -> None:
            connection, _ = server.accept()
            with connection, connection.makefile("rb") as lines:
                headers = [line.lower() for line in iter(lines.readline, b"\r\n")]
                (length,) = [line for line in headers if line.startswith(b"content-length:")]
                body = lines.read(int(length.partition(b":")[2]))
                connection.sendall(before + body + b"\r\n\r\n")

        thread = threading.Thread(target=answer, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}"
        thread.join()


async def exchanged(side: Side, call: Call, before: bytes, level: int) -> Evidence:
    """Call over a socket, and return what can be read of it."""
    with echoing(before) as base_url:
        client = side.connected(base_url)
        with Watch(level) as evidence:
            await call(client, FIXED.door_code)
        await close(client)
    return evidence


@each_call
async def test_what_the_protocol_quotes_of_the_answer_shows_nothing(side: Side, call: Call) -> None:
    # On DEBUG, httpcore itself logs what is not HTTP as it arrived.
    evidence = await exchanged(side, call, b"", logging.INFO)
    assert isinstance(behind(evidence.error), TransportError)
    assert "bytearray(b'{" in str(evidence.error)
    assert evidence.packages() & BELOW == set()
    assert evidence.leaks("a-client-token", "an-access-token", FIXED.door_code) == []


@each_call
async def test_an_exchange_over_a_socket_logs_no_body(side: Side, call: Call) -> None:
    before = b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"
    evidence = await exchanged(side, call, before, logging.DEBUG)
    assert isinstance(evidence.error, StatusError)
    assert any("send_request_body" in text for text in evidence.seen)
    assert evidence.leaks("a-client-token", "an-access-token", FIXED.door_code) == []


# An unknown outcome

WRITES = [CALLS["typed"], CALLS["untyped"]]
LOST: dict[str, Callable[[httpx.Request], httpx.Response]] = {
    "no answer": failing(OF_HTTPX["ReadTimeout"]),
    "a fault": partial(echo, "values", 500),
    "too heavy": partial(echo, "message of JSON", 408),
    "a redirect": partial(echo, "text", 302),
    "a page for a result": partial(echo, "page", 200),
    "half a result": partial(echo, "half", 200),
}
each_loss = pytest.mark.parametrize("lost", LOST.values(), ids=LOST)


@each_loss
@few
@given(secrets=SECRETS, call=st.sampled_from(WRITES), provided=st.booleans())
@example(secrets=FIXED, call=CALLS["typed"], provided=False)
async def test_an_unknown_outcome_shows_nothing_of_the_write(
    side: Side,
    lost: Callable[[httpx.Request], httpx.Response],
    secrets: Secrets,
    call: Call,
    *,
    provided: bool,
) -> None:
    evidence = await failure(side, secrets, call, lost, provided=provided)
    assert isinstance(evidence.error, OutcomeUnknownError)
    assert evidence.packages() & BELOW == set()
    assert evidence.leaks(*secrets.all) == []


@each_loss
@pytest.mark.parametrize("call", WRITES, ids=["typed", "untyped"])
async def test_an_unknown_outcome_knows_what_was_sent_but_for_the_credentials(
    side: Side, lost: Callable[[httpx.Request], httpx.Response], call: Call
) -> None:
    error = (await failure(side, FIXED, call, lost)).error
    assert isinstance(error, OutcomeUnknownError)
    sent = msgspec.json.encode(error.request).decode()
    assert (FIXED.door_code in sent, leaks([sent], *FIXED.all[:2])) == (True, [])


# Nothing sent

Flaw = Callable[[AnyClient, Secrets], Any]


def adding(**changes: Any) -> Flaw:
    """Add a door code that has a flaw elsewhere."""

    def add(client: AnyClient, secrets: Secrets) -> Any:
        access = samples.access(secrets.door_code)
        for name, value in changes.items():
            setattr(access, name, value)
        return settle(client.resource_access_tokens.add(resource_access_token_parameters=[access]))

    return add


def valued(wrong: Callable[[str], Any]) -> Flaw:
    """Add a door code that is not a text."""
    return lambda client, secrets: CALLS["typed"](client, wrong(secrets.door_code))


def untyped(**more: Any) -> Flaw:
    """Send a door code, and something else."""

    def call(client: AnyClient, secrets: Secrets) -> Any:
        body = {"Value": secrets.door_code, "Codes": [{"Value": secrets.door_code}]} | more
        return settle(client.call("rooms/add", body))

    return call


HUGE = 10**5000
FLAWS: dict[str, Flaw] = {
    "type": adding(service_order_id=5),
    "enum": adding(type_="Key"),
    "naive datetime": adding(validity_end_utc=samples.NAIVE),
    "too long": adding(serial_number=["x"] * 5000),
    "no JSON": adding(serial_number=object()),
    "lone surrogate": adding(serial_number="\ud800"),
    "another place": adding(permissions=None),
    "code in a list": valued(lambda code: [code]),
    "code in an object": valued(lambda code: {"Code": code}),
    "code that is a number": valued(lambda code: int(code) if code.isdecimal() else 5),
    "code with a lone surrogate": valued(lambda code: f"{code}\ud800"),
    "code of bytes": valued(lambda code: code.encode()),
    "page size": lambda client, _: client.resource_blocks.get_all(page_size=0),
    "untyped, naive datetime": untyped(At=samples.NAIVE),
    "untyped, no number": untyped(Area=float("nan")),
    "untyped, huge number": untyped(Area=HUGE),
    "untyped, no JSON": untyped(Room=object()),
    "untyped, credentials": lambda client, secrets: settle(
        client.call("rooms/add", {"AccessToken": secrets.access_token})
    ),
    "untyped, array": lambda client, secrets: settle(
        client.call("rooms/add", samples.untyped([{"Value": secrets.door_code}]))
    ),
}


@pytest.mark.parametrize("flaw", FLAWS.values(), ids=FLAWS)
@few
@given(secrets=SECRETS)
@example(secrets=FIXED)
async def test_a_request_that_is_refused_shows_nothing_of_itself(
    side: Side, flaw: Flaw, secrets: Secrets
) -> None:
    client = client_of(side, secrets, answering(), provided=False)
    with Watch() as evidence:
        await flaw(client, secrets)
    assert isinstance(evidence.error, RequestInvalidError)
    assert evidence.leaks(*secrets.all) == []


MISUSES: dict[str, Flaw] = {
    "path": lambda client, secrets: settle(
        client.call("rooms", samples.door_codes(secrets.door_code))
    ),
    "type of path": lambda client, secrets: settle(
        client.call(samples.untyped(None), samples.door_codes(secrets.door_code))
    ),
    "timeout": lambda client, secrets: settle(
        client.call(
            "rooms/add", samples.door_codes(secrets.door_code), timeout=samples.untyped((1,))
        )
    ),
    "empty token": lambda client, _: client.with_access_token(""),
    "token of bytes": lambda client, secrets: client.with_access_token(
        samples.untyped(secrets.access_token.encode())
    ),
    "token of another type": lambda client, secrets: CALLS["typed"](
        client.with_access_token(lambda: samples.untyped([secrets.access_token])),
        secrets.door_code,
    ),
}


@pytest.mark.parametrize("misuse", MISUSES.values(), ids=MISUSES)
@few
@given(secrets=SECRETS, provided=st.booleans())
async def test_a_client_that_is_misused_shows_nothing_of_what_it_was_given(
    side: Side, misuse: Flaw, secrets: Secrets, *, provided: bool
) -> None:
    client = client_of(side, secrets, answering(), provided=provided)
    with Watch() as evidence:
        await misuse(client, secrets)
    assert evidence.error is not None
    assert evidence.leaks(*secrets.all) == []


@each_call
async def test_a_closed_client_shows_nothing(side: Side, call: Call) -> None:
    client = side.connected("https://api.mews-demo.com")
    await close(client)
    with Watch() as evidence:
        await call(client, FIXED.door_code)
    assert isinstance(evidence.error, MewsError)
    assert evidence.leaks("a-client-token", "an-access-token", FIXED.door_code) == []


WRONG: dict[str, dict[str, Any]] = {
    "platform": {"platform": "test"},
    "both addresses": {"platform": "demo", "base_url": "https://proxy.example"},
    "clear text": {"base_url": "http://proxy.example"},
    "no scheme": {"base_url": "proxy.example"},
    "no client": {"client": ""},
    "no client token": {"client_token": ""},
    "no access token": {"access_token": None},
    "httpx client": {"http_client": object()},
    "retry": {"retry": 5},
    "limiter": {"limiter": 200},
    "on violation": {"on_violation": "ignore"},
    "largest response": {"max_response_bytes": 0},
    "clock": {"clock": object()},
}


@pytest.mark.parametrize("kind", [Client, AsyncClient])
@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
@few
@given(secrets=SECRETS)
def test_a_client_that_cannot_be_made_shows_nothing_of_its_arguments(
    kind: type[AnyClient], wrong: dict[str, Any], secrets: Secrets
) -> None:
    arguments: dict[str, Any] = {
        "client_token": secrets.client_token,
        "access_token": secrets.access_token,
        "client": "Tests 1.0",
    }
    if not wrong.keys() & {"platform", "base_url"}:
        arguments["platform"] = "demo"
    with Watch() as evidence:
        kind(**arguments | wrong)
    assert isinstance(evidence.error, MewsError)
    assert evidence.leaks(*secrets.all) == []


@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_an_environment_that_does_not_do_shows_nothing_of_itself(
    kind: type[AnyClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MEWS_CLIENT_TOKEN", FIXED.client_token)
    monkeypatch.setenv("MEWS_ACCESS_TOKEN", FIXED.access_token)
    monkeypatch.setenv("MEWS_CLIENT", "Tests 1.0")
    monkeypatch.setenv("MEWS_BASE_URL", "http://proxy.example")
    with Watch() as evidence:
        kind.from_env()
    assert isinstance(evidence.error, MewsError)
    assert evidence.leaks(*FIXED.all) == []


# Reprs


@given(secrets=SECRETS, provided=st.booleans())
async def test_no_part_of_a_client_shows_a_token(
    side: Side, secrets: Secrets, *, provided: bool
) -> None:
    client = client_of(side, secrets, answering(), provided=provided)
    other = client.with_access_token(secrets.access_token)
    pager = client.resource_blocks.get_all()
    parts = [client, other, pager, pager.pages(), client.resource_blocks, client.call]
    texts = [repr(part) for part in parts] + [str(client), f"{client}"]
    texts += [repr(vars(part)) for part in (client, other, pager)]
    assert leaks(texts, *secrets.all) == []


async def test_a_client_that_was_not_made_has_a_repr(side: Side) -> None:
    kind = type(side.client(answering()))
    assert repr(object.__new__(kind)) == f"<{kind.__name__}>"


@pytest.mark.parametrize("take", [pickle.dumps, copy.copy, copy.deepcopy])
@given(secrets=SECRETS)
async def test_a_client_that_is_pickled_or_copied_shows_nothing(
    side: Side, take: Callable[[object], object], secrets: Secrets
) -> None:
    client = client_of(side, secrets, answering(), provided=False)
    with Watch() as evidence:
        take(client)
    assert isinstance(evidence.error, TypeError)
    assert evidence.leaks(*secrets.all) == []


@given(secrets=SECRETS)
async def test_no_repr_of_a_model_shows_a_secret(side: Side, secrets: Secrets) -> None:
    server = answering(body={"ResourceAccessTokens": [samples.listed_access(secrets.door_code)]})
    result = await CALLS["typed"](side.client(server), secrets.door_code)
    request = models.ResourceAccessTokenAddParameters(
        client_token=secrets.client_token,
        access_token=secrets.access_token,
        client="Tests 1.0",
        resource_access_token_parameters=[samples.access(secrets.door_code)],
    )
    texts = [shown for model in (result, request) for shown in (repr(model), f"{model}")]
    texts += [repr(model.__rich_repr__()) for model in (result, request)]
    assert leaks(texts, *secrets.all) == []


@given(secrets=SECRETS)
async def test_an_error_keeps_what_the_server_sent_until_it_is_copied_or_pickled(
    side: Side, secrets: Secrets
) -> None:
    evidence = await failure(side, secrets, CALLS["typed"], partial(echo, "page", 500))
    error = behind(evidence.error)
    assert isinstance(error, StatusError)
    assert (error.raw_body != b"", copy.copy(error).raw_body) == (True, b"")


# Secrets in the wrong place

MISPLACED: dict[str, Callable[[AnyClient, Any], Any]] = {
    "in a listing": lambda client, secret: items(client.resource_blocks.get_all(cursor=secret)),
    "as a path": lambda client, secret: settle(client.call(secret, {})),
    "as a timeout": lambda client, secret: settle(client.call("rooms/add", {}, timeout=secret)),
    "as an enum value": lambda client, secret: settle(
        client.resource_blocks.add(resource_blocks=[samples.block(type_=secret)])
    ),
}


@pytest.mark.parametrize("use", MISPLACED.values(), ids=MISPLACED)
@pytest.mark.parametrize("token", [FIXED.client_token, FIXED.access_token])
async def test_a_token_in_the_wrong_place_is_refused_and_not_shown(
    side: Side, use: Callable[[AnyClient, Any], Any], token: str
) -> None:
    client = client_of(side, FIXED, answering(), provided=False)
    with pytest.raises((ConfigurationError, RequestInvalidError)) as caught:
        await use(client, token)
    shown = [str(caught.value), repr(caught.value), repr(vars(caught.value))]
    assert leaks(shown, *FIXED.all) == []


@pytest.mark.parametrize("name", ["service_order_id", "type_", "validity_start_utc"])
async def test_a_door_code_in_two_places_is_refused_and_not_shown(side: Side, name: str) -> None:
    token = structs.replace(samples.access(FIXED.door_code), **{name: FIXED.door_code})
    client = side.client(answering())
    with pytest.raises(RequestInvalidError) as caught:
        await settle(client.resource_access_tokens.add(resource_access_token_parameters=[token]))
    assert (caught.value.got, str(caught.value).count(FIXED.door_code)) == ('"***"', 0)


OTHERS = ["timeout", "retry", "limiter", "on_violation", "max_response_bytes", "clock"]


@pytest.mark.parametrize("argument", ["platform", "base_url", *OTHERS])
def test_a_token_for_another_argument_of_the_client_is_not_shown(argument: str) -> None:
    options: Any = {"platform": "demo"} if argument in OTHERS else {}
    with pytest.raises(ConfigurationError) as caught:
        Client(
            client_token=FIXED.client_token,
            access_token=FIXED.access_token,
            client="Tests 1.0",
            **options | {argument: FIXED.access_token},
        )
    assert leaks([str(caught.value), repr(caught.value)], *FIXED.all) == []
