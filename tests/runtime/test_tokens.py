"""The access token of a request: given once, asked for each time, or another property's."""

import asyncio
import functools
from collections.abc import Callable
from itertools import count
from typing import Any

import httpx
import pytest

from mews_connector.errors import (
    ClientClosedError,
    ConfigurationError,
    DeadlineExceededError,
    TooManyRequestsError,
)
from mews_runtime.sending.retry import Retry
from tests.support import samples
from tests.support.loopback import replying, serving
from tests.support.servers import listing
from tests.support.sides import (
    ASYNC,
    SYNC,
    AnyClient,
    Recorder,
    Side,
    answering,
    close,
    items,
    settle,
)

pytestmark = pytest.mark.anyio


def tokens(server: Recorder) -> list[str]:
    """Return the access token of each request."""
    return [body["AccessToken"] for body in server.bodies]


async def ping(client: AnyClient) -> dict[str, Any]:
    """Call some operation."""
    return await settle(client.call("rooms/add", {}))


async def delete(client: AnyClient) -> None:
    await settle(client.resource_blocks.delete(resource_block_ids=[samples.ID]))


# A function that gives it


class Vault:
    """Gives another token each time."""

    def __init__(self) -> None:
        self._numbers = count(1)

    def __call__(self) -> str:
        return f"token-{next(self._numbers)}"

    async def coroutine(self, prefix: str = "") -> str:
        """Give a token that begins with something, after others had their turn."""
        await asyncio.sleep(0)
        return prefix + self()


def providing(side: Side, give: Callable[[], object]) -> list[Any]:
    """Return functions that do something, each kind that a client takes."""

    async def later() -> object:
        return give()

    return [give] if side.is_sync else [give, later]


async def test_a_function_is_called_once_for_each_request_and_page(side: Side) -> None:
    vaults: list[Any] = [Vault(), Vault().__call__]
    if not side.is_sync:
        vaults += [Vault().coroutine, functools.partial(Vault().coroutine, "")]
    for provider in vaults:
        server = listing([1], [2])
        client = side.client(server, access_token=provider)
        await items(client.resource_blocks.get_all())
        server.answer = answering()
        await ping(client)
        await delete(client)
        other = side.client(server).with_access_token(provider)
        await ping(other)
        assert tokens(server) == [f"token-{number}" for number in range(1, 6)]


async def test_a_function_is_not_called_before_it_has_to_be(side: Side) -> None:
    vault = Vault()
    client = side.client(answering(), access_token=vault)
    client.resource_blocks.get_all()
    repr(client)
    with pytest.raises(ConfigurationError):
        await settle(client.call("rooms", {}))
    assert vault() == "token-1"


class VaultError(Exception):
    """The vault is locked."""


@pytest.mark.parametrize(
    "error", [VaultError("locked"), httpx.ReadTimeout("of the vault"), KeyboardInterrupt()]
)
async def test_what_a_function_raises_reaches_the_caller_as_it_is(
    side: Side, error: BaseException
) -> None:
    def fail() -> str:
        raise error

    for access_token in providing(side, fail):
        server = answering()
        with pytest.raises(type(error)) as caught:
            await ping(side.client(server, access_token=access_token))
        assert (caught.value, caught.value.__cause__, server.requests) == (error, None, [])


@pytest.mark.parametrize(
    ("token", "got"),
    [
        ("", "an empty string"),
        (None, "None"),
        (b"4f3c-secret", "a bytes"),
        (["4f3c-secret"], "a list"),
        ("4f3c-secret\udcff", "one with lone surrogates"),
    ],
    ids=["empty", "None", "bytes", "list", "not UTF-8"],
)
async def test_a_token_that_is_no_text_is_refused_and_not_shown(
    side: Side, token: Any, got: str
) -> None:
    said = f"access_token must be a string that is not empty; got {got}"
    for access_token in providing(side, lambda: token):
        server = answering()
        with pytest.raises(ConfigurationError) as caught:
            await ping(side.client(server, access_token=access_token))
        assert (str(caught.value), server.requests) == (said, [])
    with pytest.raises(ConfigurationError) as caught:
        side.client(answering()).with_access_token(token)
    assert str(caught.value) == said


async def test_a_token_with_the_end_of_a_line_is_refused(side: Side) -> None:
    server = answering()
    client = side.client(server, access_token=lambda: "a-token\n")
    with pytest.raises(ConfigurationError, match=r"^access_token must be"):
        await ping(client)
    assert server.requests == []


def test_a_coroutine_function_is_nothing_for_the_sync_client() -> None:
    given = Vault().coroutine()
    with pytest.raises(ConfigurationError, match="pass a plain function, or use AsyncClient"):
        SYNC.client(answering(), access_token=lambda: given).call("rooms/add", {})
    given.close()


async def test_a_failing_function_does_not_spoil_the_client(side: Side) -> None:
    given = iter(["", "token-2"])
    server = answering()
    client = side.client(server, access_token=lambda: next(given))
    with pytest.raises(ConfigurationError):
        await ping(client)
    await ping(client)
    assert tokens(server) == ["token-2"]


async def test_an_async_provider_that_never_answers_ends_with_the_deadline() -> None:
    async def token() -> str:
        await asyncio.Event().wait()
        return "too late"

    server = answering()
    client = ASYNC.client(server, access_token=token, retry=Retry(deadline=0.02))
    with pytest.raises(DeadlineExceededError) as caught:
        await delete(client)
    assert (server.requests, caught.value.attempts) == ([], 0)


async def test_a_provider_that_fails_at_a_retry_leaves_what_is_known_of_the_write(
    side: Side,
) -> None:
    given = iter(["a-token"])

    def token() -> str:
        if (found := next(given, None)) is None:
            raise PermissionError
        return found

    server = answering(429, headers=[(b"Retry-After", b"0")])
    client = side.client(server, access_token=token, retry=Retry(attempts=3))
    with pytest.raises(TooManyRequestsError) as caught:
        await delete(client)
    assert caught.value.__notes__ == [
        "Not retried after attempt 1: PermissionError was raised meanwhile."
    ]


# Another property


async def test_another_property_has_another_token_and_everything_else_alike(side: Side) -> None:
    server = answering()
    options: Any = {"base_url": "https://mews.example", "timeout": 7}
    parent = side.client(server, language_code="de-DE", culture_code="de-AT", **options)
    child = parent.with_access_token("token-of-the-park")
    assert (type(child), repr(child)) == (type(parent), repr(parent))
    # Resources that were used before stay with their client.
    for client in (parent, child, parent):
        await delete(client)
    first, second, third = server.bodies
    assert second == first | {"AccessToken": "token-of-the-park"}
    assert (third, first["LanguageCode"], first["CultureCode"]) == (first, "de-DE", "de-AT")
    waits = [(it.url.host, it.extensions["timeout"]["read"]) for it in server.requests]
    assert waits == [("mews.example", 7)] * 3


async def test_properties_share_one_connection_which_the_first_one_closes(side: Side) -> None:
    answer = replying(lambda asked: {"Token": asked.body["AccessToken"], "Port": asked.port})
    with serving(answer) as server:
        parent = side.connected(server.url)
        child = parent.with_access_token("token-of-the-park")
        grandchild = child.with_access_token("token-of-the-harbour")
        clients = (parent, child, grandchild)
        answers = [await ping(client) for client in clients]
        for client in (grandchild, child):
            await close(client)
        assert [await ping(client) for client in clients] == answers
        await close(parent)
        for client in clients:
            with pytest.raises(ClientClosedError):
                await ping(client)
    given = ["an-access-token", "token-of-the-park", "token-of-the-harbour"]
    assert [answer["Token"] for answer in answers] == given
    assert len({answer["Port"] for answer in answers}) == 1


# A function that nothing awaits


def coroutine_functions() -> list[Any]:
    """Return coroutine functions of each kind, whatever they are called with."""

    async def function(*_: object) -> str:
        return "never"

    class Asynchronous:
        async def __call__(self, *_: object) -> str:
            return "never"

    return [function, functools.partial(function, 1), Asynchronous(), Asynchronous().__call__]


def test_a_coroutine_function_is_no_access_token_of_a_client_that_does_not_await() -> None:
    client = SYNC.client(answering(body={}))

    def of_client(give: Any) -> object:
        return SYNC.client(answering(), access_token=give)

    for give in coroutine_functions():
        for use in (client.with_access_token, of_client):
            with pytest.raises(ConfigurationError, match="a plain function, or use AsyncClient"):
                use(give)


def test_a_coroutine_function_is_no_progress(side: Side) -> None:
    client = side.client(answering(body={}))
    for hook in coroutine_functions():
        with pytest.raises(ConfigurationError, match="progress must be a plain function"):
            client.resource_blocks.get_all(progress=hook)
