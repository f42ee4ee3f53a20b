"""Whatever a transport or a hook raises, no token and no door code is shown."""

import json
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector.errors import (
    MewsError,
    OutcomeUnknownError,
    ServerError,
    TransportError,
)
from mews_runtime.sending.retry import Retry
from tests.effort import examples
from tests.runtime.clocks import FakeClock
from tests.runtime.evidence import BELOW, Evidence
from tests.runtime.faults.conftest import SIDES
from tests.runtime.seeing.answers import streamed
from tests.runtime.seeing.secrets import FIXED, OPERATIONS, SECRETS, Operation, Secrets
from tests.runtime.seeing.watching import Watching, leaked
from tests.runtime.sides import AnyClient, Http, Options, Side, is_sync
from tests.support.libraries import module_of

GIVEN = [side for side in SIDES if side.library != "own"]
pytestmark = [
    pytest.mark.anyio,
    pytest.mark.parametrize(
        "side", GIVEN, ids=lambda side: f"{type(side).__name__.lower()} {side.library}"
    ),
]

Place = Literal["transport", "body", "error body", "request hook", "response hook"]
Quote = Callable[[httpx.Request], str]
Make = Callable[[httpx.Request], BaseException]


def kinds(kind: type[BaseException]) -> Iterator[type[BaseException]]:
    """Yield a class and all below it."""
    yield kind
    for below in kind.__subclasses__():
        if below.__module__.partition(".")[0] == "httpx":
            yield from kinds(below)


OF_HTTPX = {kind.__name__: kind for kind in kinds(httpx.HTTPError)}
OTHERS: dict[str, type[BaseException]] = {
    kind.__name__: kind
    for kind in (
        *(httpx.InvalidURL, httpx.CookieConflict, httpx.StreamError),
        *(RuntimeError, ValueError, KeyError, OSError),
    )
}
# These two end an event loop when they are raised in a task.
FOREIGN = OTHERS | {"SystemExit": SystemExit, "KeyboardInterrupt": KeyboardInterrupt}
QUOTES: dict[str, Quote] = {
    "text": lambda request: request.content.decode(),
    "bytes": lambda request: repr(request.content),
    "buffer": lambda request: repr(bytearray(request.content)),
    "ASCII": lambda request: json.dumps(json.loads(request.content)),
    "escaped": lambda request: json.dumps(request.content.decode()),
}


def made(kind: type[BaseException], request: httpx.Request, said: str) -> BaseException:
    # A hook has a request of its library, and a transport of these tests one of httpx.
    library = module_of(type(request).__module__.partition(".")[0])
    found: Any = getattr(library, kind.__name__, kind)
    make: Callable[..., BaseException] = found
    if issubclass(kind, httpx.HTTPStatusError):
        response = library.Response(500, content=request.content, request=request)
        return make(said, request=request, response=response)
    if issubclass(kind, httpx.RequestError):
        return make(said, request=request)
    return make(said)


def quoting(kind: type[BaseException], quote: Quote, *, behind: int) -> Make:
    """Return what makes an error that quotes the request, as those behind it do."""

    def make(request: httpx.Request) -> BaseException:
        said = quote(request)
        error = made(kind, request, f"it was: {said}")
        link = error
        for number in range(behind):
            other = made((ValueError, httpx.ReadError, OSError)[number % 3], request, said)
            if number % 2:
                link.__cause__ = other
            else:
                link.__context__ = other
            link = other
        return error

    return make


@dataclass(frozen=True)
class Failing:
    """Raises an error for each request, in one place."""

    place: Place
    make: Make

    def http(self, side: Side) -> Http:
        http = side.http(self.answer)
        has_hooks = is_sync(http)
        hooks: dict[str, list[Callable[..., Any]]] = {
            "request hook": [self.on_request if has_hooks else later(self.on_request)],
            "response hook": [self.on_response if has_hooks else later(self.on_response)],
        }
        if self.place in hooks:
            http.event_hooks = {self.place.partition(" ")[0]: hooks[self.place]}
        return http

    def answer(self, request: httpx.Request) -> httpx.Response:
        if self.place == "transport":
            raise self.make(request)
        if self.place == "body":
            return streamed(b'{"Resource', self.make(request))
        if self.place == "error body":
            return streamed(request.content, self.make(request), status=503)
        return streamed(b"{}")

    def on_request(self, request: httpx.Request) -> None:
        raise self.make(request)

    def on_response(self, response: httpx.Response) -> None:
        raise self.make(response.request)


def later(hook: Callable[[Any], None]) -> Callable[[Any], Awaitable[None]]:
    async def hook_later(of: Any) -> None:
        hook(of)

    return hook_later


async def failure(side: Side, secrets: Secrets, call: Operation, failing: Failing) -> Evidence:
    """Call three times over. Return what can be read of it."""
    client = client_of(side, secrets, failing)
    with Watching() as evidence:
        await call(client, secrets.door_code)
    return evidence


def client_of(side: Side, secrets: Secrets, failing: Failing) -> AnyClient:
    options = Options(
        client_token=secrets.client_token,
        access_token=secrets.access_token,
        retry=Retry(attempts=3),
        clock=FakeClock(),
    )
    return side.client_over(failing.http(side), **options)


PLACES: list[Place] = ["transport", "body", "error body", "request hook", "response hook"]


@examples(100)
@given(
    secrets=SECRETS,
    call=st.sampled_from([*OPERATIONS.values()]),
    place=st.sampled_from(PLACES),
    kind=st.sampled_from([*OF_HTTPX.values(), *OTHERS.values()]),
    quote=st.sampled_from([*QUOTES.values()]),
    behind=st.integers(0, 4),
)
async def test_no_error_of_a_transport_shows_a_secret_that_it_quotes(
    side: Side,
    secrets: Secrets,
    call: Operation,
    *,
    place: Place,
    kind: type[BaseException],
    quote: Quote,
    behind: int,
) -> None:
    failing = Failing(place, quoting(kind, quote, behind=behind))
    evidence = await failure(side, secrets, call, failing)
    assert evidence.error is not None
    assert leaked(evidence, *secrets.all) == []


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("kind", OF_HTTPX)
async def test_every_error_of_httpx_becomes_one_of_ours_without_its_frames(
    side: Side, kind: str, place: Place
) -> None:
    failing = Failing(place, quoting(OF_HTTPX[kind], QUOTES["text"], behind=2))
    evidence = await failure(side, FIXED, OPERATIONS["write of a code"], failing)
    assert isinstance(evidence.error, MewsError)
    kinds = {type(link) for link in evidence.chain()}
    # Of a response of the other library nothing is known.
    is_foreign = side.library == "httpx2" and place in {"transport", "body"}
    is_seen = place == "error body" or (kind == "HTTPStatusError" and not is_foreign)
    assert kinds & {ServerError if is_seen else TransportError}
    assert evidence.packages() & BELOW == set()
    assert leaked(evidence, *FIXED.all) == []


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("kind", FOREIGN)
async def test_only_what_ends_a_process_passes_as_it_is_and_without_the_frames_of_httpx(
    side: Side, kind: str, place: Place
) -> None:
    failing = Failing(place, quoting(FOREIGN[kind], QUOTES["text"], behind=2))
    evidence = await failure(side, FIXED, OPERATIONS["write of a code"], failing)
    expected = OutcomeUnknownError if issubclass(FOREIGN[kind], Exception) else FOREIGN[kind]
    assert type(evidence.error) is expected
    assert evidence.packages() & BELOW == set()
    assert leaked(evidence, *FIXED.all) == []


# What an error says elsewhere than in its arguments


def noted(request: httpx.Request) -> BaseException:
    error = httpx.ReadError("lost", request=request)
    error.add_note(f"while this was sent: {request.content.decode()}")
    return error


def of_json(request: httpx.Request) -> BaseException:
    return json.JSONDecodeError("Extra data", request.content.decode(), 0)


def of_the_system(request: httpx.Request) -> BaseException:
    return ConnectionResetError(104, request.content.decode())


def of_a_file(request: httpx.Request) -> BaseException:
    return FileNotFoundError(2, "No such file", request.content.decode())


def with_an_object(request: httpx.Request) -> BaseException:
    return ValueError(json.loads(request.content))


def with_a_list(request: httpx.Request) -> BaseException:
    return ValueError([request.content.decode()])


def with_a_number(_: httpx.Request) -> BaseException:
    return ValueError(int(FIXED.door_code))


class OwnError(Exception):
    """An error that keeps what it says in an attribute."""

    def __init__(self, said: str) -> None:
        super().__init__()
        self.said = said

    def __str__(self) -> str:
        return self.said


def of_its_own(request: httpx.Request) -> BaseException:
    return OwnError(request.content.decode())


ELSEWHERE: dict[str, Make] = {
    "a note": noted,
    "the document of a JSON error": of_json,
    "the text of a system error": of_the_system,
    "the file of a system error": of_a_file,
    "an object among the arguments": with_an_object,
    "a list among the arguments": with_a_list,
    "a number among the arguments": with_a_number,
    "an attribute": of_its_own,
}


@pytest.mark.parametrize("is_cause", [False, True], ids=["itself", "behind it"])
@pytest.mark.parametrize("make", ELSEWHERE.values(), ids=ELSEWHERE)
async def test_no_other_part_of_an_error_shows_a_secret(
    side: Side, make: Make, *, is_cause: bool
) -> None:
    def behind(request: httpx.Request) -> BaseException:
        error = httpx.ReadError("lost", request=request)
        error.__cause__ = make(request)
        return error

    failing = Failing("transport", behind if is_cause else make)
    evidence = await failure(side, FIXED, OPERATIONS["write of a code"], failing)
    assert leaked(evidence, *FIXED.all) == []
