"""What could only fail later, or nowhere near its cause, is refused at once and named."""

import asyncio
import threading
from pathlib import Path
from typing import Any, Final, cast

import httpx
import pytest

from mews_connector import AsyncClient, Client, Retry
from mews_connector.errors import (
    ClientClosedError,
    ConfigurationError,
    DeadlineExceededError,
    OutcomeUnknownError,
)
from mews_runtime.clock import SYSTEM
from mews_runtime.locks import fork_safe_lock
from tests.runtime import samples
from tests.runtime.lists.hotel import Block, Hotel
from tests.runtime.sides import AnyClient, Side, answering, close, completed, settle

pytestmark = pytest.mark.anyio

HIDDEN: Final = "known-to-the-proxy"


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """An environment without proxies."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    return monkeypatch


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("HTTPS_PROXY", f"http://me:{HIDDEN}@proxy:port"),
        ("HTTPS_PROXY", f"ftp://me:{HIDDEN}@proxy:3128"),
        ("https_proxy", "http://proxy:99999999"),
        ("ALL_PROXY", f"socks5://me:{HIDDEN}@proxy:1080"),
        ("HTTP_PROXY", f"socks9://me:{HIDDEN}@proxy:1080"),
        ("HTTPS_PROXY", " "),
        ("HTTPS_PROXY", "http://:3128"),
    ],
)
def test_a_proxy_that_cannot_be_used_is_named_by_its_variable(
    side: Side, environment: pytest.MonkeyPatch, name: str, value: str
) -> None:
    environment.setenv(name, value)
    with pytest.raises(ConfigurationError) as caught:
        side.connected("https://mews.invalid")
    assert name in str(caught.value)
    assert HIDDEN not in str(caught.value)
    assert caught.value.__cause__ is None


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "ALL_PROXY"])
async def test_a_proxy_without_a_scheme_is_one_of_http(
    side: Side, environment: pytest.MonkeyPatch, name: str
) -> None:
    environment.setenv(name, "proxy:3128")
    await close(side.connected("https://mews.invalid"))


def test_a_key_log_that_cannot_be_written_is_no_question_of_certificates(
    side: Side, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path))
    # What is trusted is read once for each file that the environment names.
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    with pytest.raises(ConfigurationError, match=r"SSLKEYLOGFILE=.* cannot be written"):
        side.connected("https://mews.invalid")


@pytest.mark.parametrize(
    "base_url",
    [
        "https://api.mews.com/api/connector/v1",
        "https://api.mews.com/api/connector/v1/",
        "https://gateway.invalid/mews/api/connector/v1/services/getAll",
    ],
)
def test_an_address_that_has_the_path_of_an_operation_is_refused(side: Side, base_url: str) -> None:
    with pytest.raises(ConfigurationError, match="leave out"):
        side.client(answering(), base_url=base_url)


@pytest.mark.parametrize("name", ["client_token", "access_token", "client"])
@pytest.mark.parametrize("around", ["{}\n", " {}", "{}\r\n", "\ufeff{}"])
def test_white_space_around_a_credential_is_refused(side: Side, name: str, around: str) -> None:
    options: Any = {name: around.format("a-credential")}
    with pytest.raises(ConfigurationError, match=rf"^{name} must .* begins or ends with"):
        side.client(answering(), **options)


async def test_a_provided_token_with_the_end_of_a_line_is_refused(side: Side) -> None:
    server = answering()
    client = side.client(server, access_token=lambda: "a-token\n")
    with pytest.raises(ConfigurationError, match=r"^access_token must be"):
        await settle(client.call("rooms/getAll", {}))
    assert server.requests == []


async def test_a_closed_client_is_no_context(side: Side) -> None:
    client = side.client(answering())
    await close(client)
    with pytest.raises(ClientClosedError):
        await enter(client)


async def enter(client: AnyClient) -> None:
    if isinstance(client, Client):
        with client:
            pass
    else:
        async with client:
            pass


async def test_an_async_provider_that_never_answers_ends_with_the_deadline() -> None:
    server = answering()

    async def token() -> str:
        await asyncio.Event().wait()
        return "too late"

    client = AsyncClient(
        client_token=HIDDEN,
        access_token=token,
        client="Tests 1.0",
        platform="demo",
        retry=Retry(deadline=0.02),
        http_client=httpx.AsyncClient(transport=httpx.MockTransport(server)),
    )
    with pytest.raises(DeadlineExceededError) as caught:
        await client.resource_blocks.add(resource_blocks=[samples.block()])
    assert (server.requests, caught.value.attempts) == ([], 0)


async def test_a_provider_that_fails_at_a_retry_leaves_what_is_known_of_the_write(
    side: Side,
) -> None:
    tokens = iter(["a-token"])
    client = side.client(
        answering(429, headers=[(b"Retry-After", b"0")]),
        access_token=lambda: next(tokens, None) or cast("str", vault_closed()),
        retry=Retry(attempts=3),
    )
    with pytest.raises(Exception, match="429") as caught:
        await settle(client.resource_blocks.add(resource_blocks=[samples.block()]))
    assert not isinstance(caught.value, PermissionError | OutcomeUnknownError)
    assert caught.value.__notes__ == [
        "Not repeated after attempt 1: PermissionError was raised meanwhile."
    ]


def vault_closed() -> object:
    message = "the vault is closed"
    raise PermissionError(message)


def test_pages_ahead_are_fetched_by_threads_that_no_process_waits_for() -> None:
    hotel = Hotel([Block(number=number) for number in range(1, 10)])
    seen: set[threading.Thread] = set()

    def answer(request: httpx.Request) -> httpx.Response:
        seen.add(threading.current_thread())
        return hotel(request)

    http = httpx.Client(transport=httpx.MockTransport(answer))
    client = Client(**completed({}), http_client=http)
    assert len([*client.resource_blocks.get_all(page_size=1, prefetch=True)]) == 9
    assert seen
    assert [thread for thread in seen if not thread.daemon] == []


def test_a_signal_handler_may_make_a_call_while_one_holds_a_lock() -> None:
    lock = fork_safe_lock()
    with lock:
        assert lock.acquire(timeout=1)
        lock.release()


def test_the_clock_of_this_machine_is_not_one_that_a_test_freezes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """freezegun puts other functions into modules, as this does."""
    monkeypatch.setattr("time.monotonic", lambda: 1_780_871_449.3)
    assert SYSTEM.monotonic() < 1_780_871_449.3
