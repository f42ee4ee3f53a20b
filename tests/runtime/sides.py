"""Both clients behind one face: a test is written once, and holds for sync and async alike."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Coroutine, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol, TypeVar, Unpack, cast

import httpx
import httpx2

from mews_connector import AsyncClient, Client
from mews_connector.types import AsyncPager, Pager, Platform
from mews_runtime.client import Policy
from mews_runtime.sending.retry import Retry
from tests.support.libraries import answering_in, module_of

T = TypeVar("T")
PageT = TypeVar("PageT")
ItemT = TypeVar("ItemT")

AnyClient = Client | AsyncClient
Answer = Callable[[httpx.Request], httpx.Response]


class Options(Policy, total=False):
    """Arguments of the clients, each with a default that works."""

    client_token: str
    access_token: str | Callable[[], str]
    client: str
    platform: Platform | None
    base_url: str | None
    insecure_hosts: Collection[str]


class Completed(Policy):
    """The same, with a value for each that has no default of its own."""

    client_token: str
    access_token: str | Callable[[], str]
    client: str
    platform: Platform | None
    base_url: str | None
    insecure_hosts: Collection[str]


ONCE = Retry(attempts=1, deadline=None)
"""For what is about a single request."""


def completed(options: Options) -> Completed:
    """Return the options, with a default that works for each that is not given.

    Nothing is repeated and nothing held back, unless that is what a test is about.
    """
    defaults: Completed = {
        "client_token": "a-client-token",
        "access_token": "an-access-token",
        "client": "Tests 1.0",
        "platform": None if options.get("base_url") else "demo",
        "base_url": None,
        "insecure_hosts": (),
        "retry": ONCE,
        "limiter": None,
    }
    return {**defaults, **options}


Library = Literal["httpx", "httpx2", "own"]
"""What a client sends with: a client of the caller's, of either library, or its own connections."""


class Side(Protocol):
    """Makes clients of one kind."""

    @property
    def library(self) -> Library:
        """What they send with."""
        ...

    @property
    def kind(self) -> type[AnyClient]:
        """The client itself."""
        ...

    def client(self, answer: Answer, **options: Unpack[Options]) -> AnyClient:
        """Return a client whose requests are answered by a function."""
        ...

    def client_over(self, http: "Http", **options: Unpack[Options]) -> AnyClient:
        """Return a client that sends with an httpx client of the caller's."""
        ...

    def connected(self, base_url: str) -> AnyClient:
        """Return a client with connections of its own."""
        ...

    def http(self, answer: Answer) -> "Http":
        """Return an httpx client whose requests are answered by a function."""
        ...


Http = httpx.Client | httpx.AsyncClient | httpx2.Client | httpx2.AsyncClient


def is_sync(http: object) -> bool:
    """Return whether an HTTP client is a sync one, of either library."""
    return isinstance(http, httpx.Client | httpx2.Client)


def given_of(library: Library) -> Any:
    """Return the library of a caller's client. With connections of its own there is none."""
    return module_of("httpx2" if library == "own" else library)


@dataclass(frozen=True)
class Sync:
    """Makes `Client`."""

    library: Library = "httpx"
    kind: type[AnyClient] = Client

    def client(self, answer: Answer, **options: Unpack[Options]) -> Client:
        return self.client_over(self.http(answer), **options)

    def client_over(self, http: Http, **options: Unpack[Options]) -> Client:
        assert isinstance(http, httpx.Client | httpx2.Client)
        return Client(**completed(options), http_client=http)

    def connected(self, base_url: str) -> Client:
        return Client(**completed({"base_url": base_url}))

    def http(self, answer: Answer) -> httpx.Client | httpx2.Client:
        given = given_of(self.library)
        http: httpx.Client = given.Client(
            transport=given.MockTransport(answering_in(given.__name__, answer))
        )
        return http


@dataclass(frozen=True)
class Async:
    """Makes `AsyncClient`."""

    library: Library = "httpx"
    kind: type[AnyClient] = AsyncClient

    def client(self, answer: Answer, **options: Unpack[Options]) -> AsyncClient:
        return self.client_over(self.http(answer), **options)

    def client_over(self, http: Http, **options: Unpack[Options]) -> AsyncClient:
        assert isinstance(http, httpx.AsyncClient | httpx2.AsyncClient)
        return AsyncClient(**completed(options), http_client=http)

    def connected(self, base_url: str) -> AsyncClient:
        return AsyncClient(**completed({"base_url": base_url}))

    def http(self, answer: Answer) -> httpx.AsyncClient | httpx2.AsyncClient:
        given = given_of(self.library)
        http: httpx.AsyncClient = given.AsyncClient(
            transport=given.MockTransport(answering_in(given.__name__, answer))
        )
        return http


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
    if isinstance(pager, Pager):
        return list(pager.pages())
    return [page async for page in pager.pages()]


def page_by_page(
    pager: Pager[PageT, ItemT] | AsyncPager[PageT, ItemT],
) -> Callable[[], Awaitable[PageT | None]]:
    """Return a function that asks for the next page of a listing, or None behind the last."""
    return _stepping(pager.pages())


def item_by_item(
    pager: Pager[PageT, ItemT] | AsyncPager[PageT, ItemT],
) -> Callable[[], Awaitable[ItemT | None]]:
    """Return a function that asks for the next item of a listing, or None behind the last."""
    return _stepping(iter(pager) if isinstance(pager, Pager) else aiter(pager))


def _stepping(steps: Iterator[T] | AsyncIterator[T]) -> Callable[[], Awaitable[T | None]]:
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
    """Answers every request the same way, and keeps what was sent."""

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
