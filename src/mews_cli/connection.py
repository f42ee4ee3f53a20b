"""Where commands send to: the platform of the environment, a sandbox, or nowhere."""

import io
import os
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any, Final, cast
from zoneinfo import available_timezones

import httpx2
import msgspec
from dotenv.parser import parse_stream

from mews_cli.exits import CliError, Exit
from mews_cli.output import OutputError, emit, indented, say
from mews_cli.sources import text_of
from mews_connector import Client
from mews_contract.signals import leave_signals
from mews_contract.watching.clients import client_for, platform_url
from mews_contract.watching.streams import SyncStream, Watch
from mews_runtime.clock import SYSTEM, Clock
from mews_runtime.errors import (
    ConfigurationError,
    DeadlineExceededError,
    MewsError,
    NotFoundError,
    TransportError,
)
from mews_runtime.http.body import DEFAULT_MAX_RESPONSE_BYTES, LoadedResponse
from mews_runtime.schema.decoding import ANYTHING, decoder
from mews_runtime.sending.retry import Retry

VARIABLES: Final = (
    "MEWS_CLIENT_TOKEN",
    "MEWS_ACCESS_TOKEN",
    "MEWS_CLIENT",
    "MEWS_PLATFORM",
    "MEWS_BASE_URL",
    "MEWS_INSECURE_HOSTS",
    "MEWS_WEBSOCKET_URL",
)
_FILE: Final = Path(".env")

Shown = Callable[[Any], Any]
"""Takes from a request body what may not be shown."""


class DryRun(httpx2.BaseTransport):
    """Keeps each request and sends none. Each gets the empty result."""

    def __init__(self, shown: Shown) -> None:
        self._shown = shown
        self._requests: list[str] = []

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Keep a request."""
        text = indented(self._shown(decoder(ANYTHING).decode(request.read())))
        self._requests.append(f"POST {request.url}\n{text}\n")
        return httpx2.Response(204, request=request)

    @contextmanager
    def printing(self) -> Generator[None]:
        """Print the requests at the end. In a request, an output that fails would be the network's.

        Raises:
            OutputError: They cannot be written.
        """
        yield
        emit("".join(self._requests))

    def ignore(self, result: object) -> None:
        """Print no result: there is none."""


class Tap:
    """Keeps the last body that has come, since models keep only what the contract knows."""

    def __init__(self) -> None:
        self._body: bytes | bytearray = b""

    def take(self, response: httpx2.Response) -> None:
        """Keep what the client reads of a response, and no more. An event hook of httpx2."""
        if response.is_stream_consumed:
            self._body = response.content
            return
        watch = Watch(response, DEFAULT_MAX_RESPONSE_BYTES, self._keep)
        response.stream = SyncStream(cast("httpx2.SyncByteStream", response.stream), watch)

    def _keep(self, response: LoadedResponse) -> None:
        self._body = response.content

    def body(self) -> Any:
        """Return the last body, as plain JSON.

        Raises:
            OutputError: It holds, beside what the contract knows, what no JSON value can be.
        """
        try:
            return decoder(ANYTHING).decode(self._body or b"{}")
        except (msgspec.MsgspecError, RecursionError) as error:
            message = f"the response cannot be shown as JSON ({error}); table and csv can"
            raise OutputError(message) from None


def load_environment(given_file: str | None) -> str:
    """Take the credentials from a file, unless the environment holds some. Return where they are.

    All come from one place: else a `.env` of another's could send the tokens of the environment to
    an address of its own.

    Raises:
        CliError: The file cannot be read, or is none, as a named pipe that nobody writes to.
    """
    file = Path(given_file) if given_file is not None else None
    given = [name for name in VARIABLES if os.environ.get(name)]
    if file is None and given:
        unread = f"; {_FILE} was not read, because {given[0]} is set" if _FILE.exists() else ""
        return f"the environment{unread}"
    path = file or _FILE
    # A pipe is as good as a file: secrets need not be on the disk.
    if not path.exists() or path.is_dir():
        what = "it is a folder" if path.is_dir() else "there is no such file"
        if file is not None:
            message = f"--env-file {file}: {what}"
            raise CliError(message)
        return (
            f"the environment; {path} was not read: {what}" if path.is_dir() else "the environment"
        )
    if file is None and not path.is_file():
        message = f"{path} is no regular file, and may never end: name it by --env-file to read it"
        raise CliError(message)
    # Not interpolated: a file of another's could name variables of yours in what is sent.
    lines = [*parse_stream(io.StringIO(text_of(str(path))))]
    for each in lines:
        if each.error:
            text = each.original.string
            line = each.original.line + text.removesuffix(text.lstrip()).count("\n")
            say(f"warning: {path}, line {line}: ignored, since it is not NAME=value")
    for name in VARIABLES:
        values = [each.value for each in lines if each.key == name]
        if len(values) > 1:
            message = f"{path}: {name} is there more than once. Nothing was sent"
            raise CliError(message)
        os.environ[name] = next(iter(values), None) or ""
    return str(path)


def client(
    *,
    is_sandbox: bool | None,
    env_file: str | None,
    tap: Tap | DryRun | None,
    is_limited: bool,
    timeout: float | None = None,
    clock: Clock = SYSTEM,
) -> Client:
    """Return the client of a command.

    Args:
        is_sandbox: Whether it is one of a sandbox in this process. None where none can be.
        env_file: Where its credentials are, or None.
        tap: What watches its requests, or takes them in place of a server.
        is_limited: Whether it keeps to the documented rate limit.
        timeout: Seconds that a call has, with its waits and retries. None for the client's own.
        clock: What it waits on. A sandbox has its own.

    Raises:
        CliError: The extra of the sandbox, or a credential, is missing.
    """
    settings: dict[str, Any] = {}
    if timeout is not None:
        settings = {"timeout": timeout, "retry": Retry(deadline=timeout)}
    if is_sandbox:
        return _of_sandbox(tap, settings)
    where = load_environment(env_file)
    settings |= {"clock": clock} if is_limited else {"clock": clock, "limiter": None}
    try:
        return Client.from_env(http_client=_http(tap), **settings)
    except ConfigurationError as error:
        hint = "" if is_sandbox is None else "; --sandbox needs no account"
        message = f"{error} (looked in {where}{hint})"
        raise CliError(message) from None


@contextmanager
def naming_address(mews: Client) -> Generator[None]:
    """Say by which variable it was chosen where requests go, if nothing of use is there."""
    try:
        yield
    except MewsError as error:
        if note := address_note(error, mews):
            error.add_note(note)
        raise


def address_note(error: MewsError, mews: Client) -> str:
    """Return by which variable it was chosen where a request went, if nothing of use is there."""
    address = platform_url()
    # Its repr shows where it sends to: a sandbox in this process is chosen by no variable.
    if not address or f" at {address.rstrip('/')}" not in repr(mews):
        return ""
    name = "MEWS_BASE_URL" if os.environ.get("MEWS_BASE_URL") else "MEWS_PLATFORM"
    last = error.__cause__ if isinstance(error, DeadlineExceededError) else None
    if isinstance(last or error, TransportError):
        why = f"the last attempt: {last}; " if last else ""
        return f"{why}the address {address} is that of {name}: check it, the network and the proxy"
    is_other = isinstance(error, NotFoundError) or getattr(error, "is_malformed", False)
    return f"is there a Mews at {address}, the address of {name}?" if is_other else ""


def _http(tap: Tap | DryRun | None) -> httpx2.Client | None:
    if isinstance(tap, DryRun):
        return httpx2.Client(transport=tap)
    if tap is None:
        return None
    http = client_for(platform_url())
    http.event_hooks = {"response": [tap.take]}
    return http


def _of_sandbox(tap: Tap | DryRun | None, settings: dict[str, Any]) -> Client:
    try:
        sandbox = import_module("mews_sandbox").Sandbox()
    except (ImportError, OverflowError, ValueError) as error:
        # Its own hotel is whole: only what tells the time may be missing.
        has_zones = bool(available_timezones())
        hint = "this system has no time zones: pip install tzdata"
        message = f"--sandbox: {error if has_zones else hint}. Nothing was sent"
        raise CliError(message) from None
    if tap is None:
        embedded: Client = sandbox.client(**settings)
        return embedded
    below = tap if isinstance(tap, DryRun) else sandbox.transport()
    hooks = {} if isinstance(tap, DryRun) else {"response": [tap.take]}
    return Client(
        client_token=sandbox.client_token,
        access_token=sandbox.access_token,
        client="mews",
        base_url="http://localhost",
        http_client=httpx2.Client(transport=below, event_hooks=hooks),
        limiter=None,
        clock=sandbox.clock,
        **settings,
    )


def serve(*, arguments: Sequence[str]) -> Exit:
    """Run `mews-sandbox` until it is stopped.

    Raises:
        CliError: Its extra is missing.
    """
    try:
        main = import_module("mews_sandbox").main
    except ImportError as error:
        raise CliError(str(error)) from None
    leave_signals()
    return Exit.DONE if main([*arguments]) == 0 else Exit.NETWORK
