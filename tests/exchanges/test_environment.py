"""What the environment says of proxies and certificates, and what a platform does to a command."""

import os
from collections.abc import Callable, Generator, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import httpx
import pytest
import respx

from mews_runtime.http.body import DEFAULT_MAX_RESPONSE_BYTES
from tests.drift.test_command import run as run_drift
from tests.exchanges.captured import PLATFORM
from tests.exchanges.commands import Ran, run_live, run_record
from tests.exchanges.samples import LIST_BLOCKS, PREFIX

NOBODY = "http://127.0.0.1:9"
WRITE = "resourceBlocks/delete"
PIECE = b" " * 2**20


def recorded(folder: Path) -> Ran:
    return run_record(LIST_BLOCKS, "--into", folder)


def tried(_: Path) -> Ran:
    return run_live("--only", LIST_BLOCKS, "--share", "1")


def compared(_: Path, address: str = "https://api.mews-demo.com/swagger.yaml") -> Ran:
    result = run_drift(address)
    return Ran(result.exit_code, result.stdout, result.stderr)


def compared_in_the_clear(folder: Path) -> Ran:
    return compared(folder, f"{NOBODY}/swagger.yaml")


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    monkeypatch.delenv("MEWS_BASE_URL", raising=False)
    monkeypatch.setenv("MEWS_PLATFORM", "demo")
    monkeypatch.setenv("MEWS_CLIENT_TOKEN", "the-client-token")
    monkeypatch.setenv("MEWS_ACCESS_TOKEN", "the-access-token")
    monkeypatch.setenv("MEWS_CLIENT", "pytest")
    return monkeypatch


@pytest.fixture
def seen_by_a_proxy(environment: pytest.MonkeyPatch) -> Generator[list[str]]:
    seen: list[str] = []

    class Proxy(BaseHTTPRequestHandler):
        def handle_one_request(self) -> None:
            seen.append(self.rfile.readline().decode())

    with HTTPServer(("127.0.0.1", 0), Proxy) as running:
        thread = Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        environment.setenv("HTTP_PROXY", f"http://127.0.0.1:{running.server_port}")
        yield seen
        running.shutdown()
        thread.join()


@pytest.mark.parametrize("base_url", [NOBODY, "http://no-such-host.internal:9"])
@pytest.mark.parametrize("command", [recorded, tried, compared_in_the_clear])
def test_no_proxy_sees_what_goes_to_this_machine_or_a_private_host(
    environment: pytest.MonkeyPatch,
    seen_by_a_proxy: list[str],
    tmp_path: Path,
    command: Callable[[Path], Ran],
    base_url: str,
) -> None:
    environment.delenv("MEWS_PLATFORM")
    environment.setenv("MEWS_BASE_URL", base_url)
    environment.setenv("MEWS_INSECURE_HOSTS", "no-such-host.internal")

    ran = command(tmp_path)

    assert (ran.code, seen_by_a_proxy) == (5, [])


@pytest.mark.parametrize("command", [recorded, tried, compared])
def test_a_proxy_is_asked_for_what_goes_to_another_machine(
    environment: pytest.MonkeyPatch,
    seen_by_a_proxy: list[str],
    tmp_path: Path,
    command: Callable[[Path], Ran],
) -> None:
    environment.setenv("HTTPS_PROXY", os.environ["HTTP_PROXY"])

    ran = command(tmp_path)

    assert ran.code == 5
    assert {line.strip() for line in seen_by_a_proxy} == {"CONNECT api.mews-demo.com:443 HTTP/1.1"}


@pytest.mark.parametrize("command", [recorded, tried, compared])
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("HTTPS_PROXY", "socks5://proxy:1"),
        ("HTTPS_PROXY", "ftp://proxy:1"),
        ("SSL_CERT_FILE", "/nope/certificates.pem"),
        ("SSLKEYLOGFILE", "/nope/keys"),
    ],
)
def test_what_cannot_be_used_of_the_environment_is_named_in_one_line(
    environment: pytest.MonkeyPatch,
    tmp_path: Path,
    command: Callable[[Path], Ran],
    name: str,
    value: str,
) -> None:
    environment.setenv(name, value)
    # Certificates are read once for each place of them.
    environment.setenv("SSL_CERT_DIR", str(tmp_path))

    ran = command(tmp_path)

    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert name in ran.err


class Endless(httpx.SyncByteStream):
    """A body without an end, or nearly."""

    def __init__(self) -> None:
        self.sent = 0

    def __iter__(self) -> Iterator[bytes]:
        while self.sent < 2 * DEFAULT_MAX_RESPONSE_BYTES:
            self.sent += len(PIECE)
            yield PIECE


@pytest.fixture
def endless(environment: pytest.MonkeyPatch) -> Iterator[Endless]:
    del environment
    body = Endless()

    def answer(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers={"Content-Type": "application/json"}, stream=body)

    with respx.mock(base_url=PLATFORM + PREFIX, assert_all_called=False) as router:
        for operation in (LIST_BLOCKS, WRITE):
            router.post(operation).mock(side_effect=answer)
        yield body


@pytest.mark.parametrize("operation", [LIST_BLOCKS, WRITE])
def test_a_body_without_an_end_is_left_and_not_recorded(
    endless: Endless, tmp_path: Path, operation: str
) -> None:
    ran = run_record(operation, "--into", tmp_path, "--allow-writes")

    assert endless.sent <= DEFAULT_MAX_RESPONSE_BYTES + len(PIECE)
    assert (ran.code, [*tmp_path.iterdir()]) == (4, [])
    assert f"at most {DEFAULT_MAX_RESPONSE_BYTES} bytes" in ran.err
    assert ("applied" in ran.err) == (operation == WRITE)


def test_a_body_without_an_end_is_a_failure_of_the_platform(
    environment: pytest.MonkeyPatch,
) -> None:
    bodies: list[Endless] = []

    def answer(_: httpx.Request) -> httpx.Response:
        bodies.append(Endless())
        return httpx.Response(200, headers={"Content-Type": "text/html"}, stream=bodies[-1])

    def nothing(*_: object) -> tuple[()]:
        return ()

    environment.setattr("mews_contract.live.trial.valid", nothing)
    environment.setattr("mews_contract.live.trial.invalid", nothing)
    with respx.mock(base_url=PLATFORM + PREFIX) as router:
        router.post(LIST_BLOCKS).mock(side_effect=answer)
        ran = run_live("--only", LIST_BLOCKS, "--share", "1")

    assert ran.code == 3
    assert max(body.sent for body in bodies) <= DEFAULT_MAX_RESPONSE_BYTES + len(PIECE)
    assert f"only what it requires: {LIST_BLOCKS}" in ran.out
