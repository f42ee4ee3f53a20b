"""Both clients behind one face: a test is written once, and holds for sync and async alike."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from dataclasses import dataclass, field
from typing import Any, Final, Generic, Literal, TypeAlias, TypeVar, cast

import httpx
import httpx2
import pytest

from mews_connector import AsyncClient, Client
from mews_connector.types import AsyncPager, Pager
from mews_runtime.sending.retry import Retry
from tests.support.libraries import answering_in, module_of

T = TypeVar("T")
PageT = TypeVar("PageT")
ItemT = TypeVar("ItemT")

AnyClient: TypeAlias = Client | AsyncClient
ClientT_co = TypeVar("ClientT_co", bound=AnyClient, covariant=True)
Answer = Callable[[httpx.Request], httpx.Response]

ONCE: Final = Retry(attempts=1, deadline=None)
"""For what is about a single request."""

NAMED: Final = {
    "client_token": "a-client-token",
    "access_token": "an-access-token",
    "client": "Tests 1.0",
}


Options = dict[str, Any]
"""Arguments of a client, each of which has a default that works."""


def completed(options: Options) -> Options:
    """Return the options, with a default that works for each that is not given.

    Nothing is repeated and nothing held back, unless that is what a test is about.
    """
    platform = None if options.get("base_url") else "demo"
    return {**NAMED, "platform": platform, "retry": ONCE, "limiter": None, **options}


Library = Literal["httpx", "httpx2", "own"]
"""What a client sends with: a client of the caller's, of either library, or its own connections."""


def is_sync(http: object) -> bool:
    """Return whether an HTTP client is a sync one, of either library."""
    return isinstance(http, httpx.Client | httpx2.Client)


def given_of(library: Library) -> Any:
    """Return the library of a caller's client. With connections of its own there is none."""
    return module_of("httpx2" if library == "own" else library)


@dataclass(frozen=True)
class Maker(Generic[ClientT_co]):
    """Makes clients of one kind, which send with one library."""

    kind: type[ClientT_co]
    library: Library = "httpx"

    @property
    def is_sync(self) -> bool:
        return issubclass(self.kind, Client)

    @property
    def name(self) -> str:
        return f"{'sync' if self.is_sync else 'async'} {self.library}"

    def client(self, answer: Answer, **options: Any) -> ClientT_co:
        """Return a client whose requests are answered by a function."""
        return self.client_over(self.http(answer), **options)

    def client_over(self, http: Any, **options: Any) -> ClientT_co:
        """Return a client that sends with an HTTP client of the caller's."""
        make: Any = self.kind
        client: ClientT_co = make(**completed(options), http_client=http)
        return client

    def connected(self, base_url: str, **options: Any) -> ClientT_co:
        """Return a client with connections of its own."""
        make: Any = self.kind
        client: ClientT_co = make(**completed({"base_url": base_url, **options}))
        return client

    def http(self, answer: Answer, **options: Any) -> Any:
        """Return an HTTP client whose requests are answered by a function."""
        given = given_of(self.library)
        transport = given.MockTransport(answering_in(given.__name__, answer))
        return (given.Client if self.is_sync else given.AsyncClient)(transport=transport, **options)


Side: TypeAlias = Maker[AnyClient]
SYNC: Final = Maker(Client)
ASYNC: Final = Maker(AsyncClient)
SIDES: Final[list[Side]] = [
    side
    for library in ("httpx", "httpx2", "own")
    for side in (Maker(Client, library), Maker(AsyncClient, library))
]
GIVEN: Final = [side for side in SIDES if side.library != "own"]
OWN: Final = [side for side in SIDES if side.library == "own"]


def by_side(sides: list[Side]) -> pytest.MarkDecorator:
    """Have a test hold for other clients than the two on httpx."""
    return pytest.mark.parametrize("side", sides, ids=lambda side: side.name)


def hook(http: Any, event: Literal["request", "response"], do: Callable[[Any], object]) -> None:
    """Have an HTTP client call a function, whose result it awaits if it has to be."""

    async def later(of: Any) -> None:
        await settle(do(of))

    http.event_hooks = {event: [do if is_sync(http) else later]}


async def settle(outcome: T | Coroutine[Any, Any, T]) -> T:
    """Return the result of a call, awaited if it came from the async client."""
    if isinstance(outcome, Coroutine):
        return await cast("Coroutine[Any, Any, T]", outcome)
    return outcome


async def items(pager: Pager[PageT, ItemT] | AsyncPager[PageT, ItemT]) -> list[ItemT]:
    """Return every item of a listing."""
    return list(pager) if isinstance(pager, Pager) else [item async for item in pager]


async def pages(pager: Pager[PageT, ItemT] | AsyncPager[PageT, ItemT]) -> list[PageT]:
    """Return every page of a listing."""
    return await all_of(pager.pages())


async def all_of(steps: Iterator[T] | AsyncIterator[T]) -> list[T]:
    """Return all that an iterator of either kind gives."""
    return list(steps) if isinstance(steps, Iterator) else [step async for step in steps]


def page_by_page(
    pager: Pager[PageT, ItemT] | AsyncPager[PageT, ItemT],
) -> Callable[[], Awaitable[PageT | None]]:
    """Return a function that asks for the next page of a listing, or None behind the last."""
    return stepping(pager.pages())


def item_by_item(
    pager: Pager[PageT, ItemT] | AsyncPager[PageT, ItemT],
) -> Callable[[], Awaitable[ItemT | None]]:
    """Return a function that asks for the next item of a listing, or None behind the last."""
    return stepping(iter(pager) if isinstance(pager, Pager) else aiter(pager))


def stepping(steps: Iterator[T] | AsyncIterator[T]) -> Callable[[], Awaitable[T | None]]:
    """Return a function that asks an iterator of either kind for the next, or None behind it."""

    async def step() -> T | None:
        return next(steps, None) if isinstance(steps, Iterator) else await anext(steps, None)

    return step


async def close(client: AnyClient) -> None:
    """Close a client of either kind."""
    if isinstance(client, Client):
        client.close()
    else:
        await client.aclose()


@dataclass
class Recorder:
    """Answers every request by a function, and keeps what was sent."""

    answer: Answer
    requests: list[httpx.Request] = field(default_factory=list[httpx.Request])

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return self.answer(request)

    @property
    def bodies(self) -> list[dict[str, Any]]:
        """The bodies that were sent, decoded."""
        return [json.loads(request.content) for request in self.requests]

    @property
    def body(self) -> dict[str, Any]:
        """The body of the only request."""
        (body,) = self.bodies
        return body


def answering(
    status: int = 200,
    body: object = None,
    *,
    content: bytes | None = None,
    headers: list[tuple[bytes, bytes]] | None = None,
) -> Recorder:
    """Return a server that gives one answer: a JSON body (by default {}), or bytes."""
    sent = json.dumps({} if body is None else body).encode() if content is None else content
    return Recorder(lambda _: httpx.Response(status, content=sent, headers=headers))
