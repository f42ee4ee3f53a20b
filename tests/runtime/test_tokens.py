"""The access token of a request: given once, asked for each time, or another property's."""

import asyncio
import functools
from collections.abc import Callable, Coroutine, Iterator
from itertools import count
from typing import Any

import httpx
import pytest

from mews_connector.errors import ClientClosedError, ConfigurationError
from tests.runtime import samples
from tests.runtime.loopback import serving
from tests.runtime.sides import SYNC, AnyClient, Recorder, Side, answering, close, items, settle

pytestmark = pytest.mark.anyio


def client_of(side: Side, server: Recorder, access_token: object) -> AnyClient:
    """Return a client with whatever for an access token."""
    options: Any = {"access_token": access_token}
    return side.client(server, **options)


def tokens(server: Recorder) -> list[str]:
    """Return the access token of each request."""
    return [body["AccessToken"] for body in server.bodies]


def listing(pages: int) -> Recorder:
    """Return a server whose listings have so many pages."""
    numbers = count(1)

    def answer(_: httpx.Request) -> httpx.Response:
        number = next(numbers)
        cursor = f"00000000-0000-0000-0000-{number:012}" if number % pages else None
        return httpx.Response(200, json=samples.page(number, cursor=cursor))

    return Recorder(answer)


async def ping(client: AnyClient) -> dict[str, Any]:
    """Call some operation."""
    return await settle(client.call("rooms/add", {}))


# A function that gives it


class Vault:
    """Gives another token each time."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def __call__(self) -> str:
        return f"token-{next(self._numbers)}"

    def method(self) -> str:
        """Give a token."""
        return self()

    async def coroutine(self) -> str:
        """Give a token, after others had their turn."""
        await asyncio.sleep(0)
        return self()

    async def argument(self, prefix: str) -> str:
        """Give a token that begins with something."""
        return prefix + await self.coroutine()


def providers(side: Side) -> Iterator[Callable[[], object]]:
    """Yield every kind of function that gives a token."""
    yield Vault()
    yield Vault().method
    if not side.is_sync:
        yield Vault().coroutine
        yield functools.partial(Vault().argument, "")


async def test_a_function_is_called_once_for_each_request(side: Side) -> None:
    for provider in providers(side):
        server = answering()
        client = client_of(side, server, provider)
        await ping(client)
        await settle(client.resource_blocks.delete(resource_block_ids=[samples.ID]))
        assert tokens(server) == ["token-1", "token-2"]


async def test_a_function_is_called_once_for_each_page(side: Side) -> None:
    for provider in providers(side):
        server = listing(pages=3)
        await items(client_of(side, server, provider).resource_blocks.get_all())
        assert tokens(server) == ["token-1", "token-2", "token-3"]


async def test_a_function_is_not_called_before_it_has_to_be(side: Side) -> None:
    vault = Vault()
    client = client_of(side, answering(), vault)
    client.resource_blocks.get_all()
    repr(client)
    assert vault() == "token-1"


async def test_a_function_is_not_called_for_what_is_not_sent(side: Side) -> None:
    vault = Vault()
    with pytest.raises(ConfigurationError):
        await settle(client_of(side, answering(), vault).call("rooms", {}))
    assert vault() == "token-1"


class VaultError(Exception):
    """The vault is locked."""


@pytest.mark.parametrize(
    "error", [VaultError("locked"), httpx.ReadTimeout("of the vault"), KeyboardInterrupt()]
)
async def test_what_a_function_raises_reaches_the_caller_as_it_is(
    side: Side, error: BaseException
) -> None:
    def provider() -> str:
        raise error

    async def coroutine() -> str:
        return provider()

    raising: list[object] = [provider, coroutine] if (not side.is_sync) else [provider]
    for access_token in raising:
        server = answering()
        with pytest.raises(type(error)) as caught:
            await ping(client_of(side, server, access_token))
        assert (caught.value, caught.value.__cause__, server.requests) == (error, None, [])


@pytest.mark.parametrize(
    ("token", "got"),
    [
        ("", "an empty string"),
        (None, "a NoneType"),
        (b"4f3c-secret", "a bytes"),
        (["4f3c-secret"], "a list"),
        ("4f3c-secret\udcff", "one with lone surrogates"),
    ],
    ids=["empty", "None", "bytes", "list", "not UTF-8"],
)
async def test_a_token_that_is_no_text_is_refused_and_not_shown(
    side: Side, token: object, got: str
) -> None:
    async def coroutine() -> object:
        return token

    providing: list[object] = [lambda: token]
    if not side.is_sync:
        providing.append(coroutine)
    for access_token in providing:
        server = answering()
        with pytest.raises(ConfigurationError) as caught:
            await ping(client_of(side, server, access_token))
        said = f"access_token must be a string that is not empty; got {got}"
        assert (str(caught.value), server.requests) == (said, [])


def test_a_coroutine_function_is_nothing_for_the_sync_client() -> None:
    made: list[Coroutine[Any, Any, str]] = []

    def provider() -> Coroutine[Any, Any, str]:
        made.append(Vault().coroutine())
        return made[-1]

    client = client_of(SYNC, answering(), provider)
    with pytest.raises(ConfigurationError, match="got a coroutine"):
        client.call("rooms/add", {})
    for coroutine in made:
        coroutine.close()


async def test_a_failing_function_does_not_spoil_the_client(side: Side) -> None:
    given = iter(["", "token-2"])
    server = answering()
    client = client_of(side, server, lambda: next(given))
    with pytest.raises(ConfigurationError):
        await ping(client)
    await ping(client)
    assert tokens(server) == ["token-2"]


# Another property


async def test_another_property_has_another_token_and_everything_else_alike(side: Side) -> None:
    server = answering()
    parent = side.client(
        server,
        base_url="https://mews.example",
        timeout=7,
        language_code="de-DE",
        culture_code="de-AT",
    )
    for client in (parent, parent.with_access_token("token-of-the-park")):
        await settle(client.resource_blocks.delete(resource_block_ids=[samples.ID]))
    first, second = server.bodies
    assert second == first | {"AccessToken": "token-of-the-park"}
    assert (first["LanguageCode"], first["CultureCode"]) == ("de-DE", "de-AT")
    assert [
        (request.url.host, request.extensions["timeout"]["read"]) for request in server.requests
    ] == [("mews.example", 7)] * 2


async def test_the_first_client_keeps_its_token(side: Side) -> None:
    server = answering()
    parent = side.client(server)
    await ping(parent.with_access_token("token-of-the-park"))
    await ping(parent)
    assert tokens(server) == ["token-of-the-park", "an-access-token"]


async def test_resources_that_were_used_before_stay_with_their_client(side: Side) -> None:
    server = answering()
    parent = side.client(server)
    for client in (parent, parent.with_access_token("token-of-the-park"), parent):
        await settle(client.resource_blocks.delete(resource_block_ids=[samples.ID]))
    assert tokens(server) == ["an-access-token", "token-of-the-park", "an-access-token"]


def test_another_property_is_a_client_of_the_same_kind(side: Side) -> None:
    parent = side.client(answering())
    child = parent.with_access_token("token-of-the-park")
    assert (type(child), repr(child)) == (type(parent), repr(parent))


async def test_another_property_may_have_a_function(side: Side) -> None:
    for provider in providers(side):
        server = answering()
        given: Any = provider
        child = side.client(server).with_access_token(given)
        await ping(child)
        await ping(child)
        assert tokens(server) == ["token-1", "token-2"]


@pytest.mark.parametrize(("token", "got"), [("", "an empty string"), (None, "a NoneType")])
def test_another_property_needs_a_token(side: Side, token: Any, got: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        side.client(answering()).with_access_token(token)
    assert str(caught.value) == f"access_token must be a string that is not empty; got {got}"


async def test_properties_share_one_connection(side: Side) -> None:
    with serving(lambda asked: {"Token": asked.body["AccessToken"], "Port": asked.port}) as url:
        parent = side.connected(url)
        child = parent.with_access_token("token-of-the-park")
        grandchild = child.with_access_token("token-of-the-harbour")
        answers = [await ping(client) for client in (parent, child, grandchild, parent)]
        await close(parent)
    assert [answer["Token"] for answer in answers] == [
        "an-access-token",
        "token-of-the-park",
        "token-of-the-harbour",
        "an-access-token",
    ]
    assert len({answer["Port"] for answer in answers}) == 1


async def test_closing_another_property_closes_nothing(side: Side) -> None:
    with serving(lambda asked: {"Port": asked.port}) as url:
        parent = side.connected(url)
        child = parent.with_access_token("token-of-the-park")
        grandchild = child.with_access_token("token-of-the-harbour")
        before = await ping(child)
        for client in (grandchild, child):
            await close(client)
        after = [await ping(client) for client in (parent, child, grandchild)]
        await close(parent)
    assert after == [before] * 3


async def test_closing_the_first_client_closes_for_all(side: Side) -> None:
    with serving(lambda _: {}) as url:
        parent = side.connected(url)
        child = parent.with_access_token("token-of-the-park")
        grandchild = child.with_access_token("token-of-the-harbour")
        await ping(child)
        await close(parent)
        for client in (parent, child, grandchild):
            with pytest.raises(ClientClosedError):
                await ping(client)
