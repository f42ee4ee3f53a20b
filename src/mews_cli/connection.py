"""Where commands send to: the platform of the environment, a sandbox, or nowhere."""

import io
import os
import re
from importlib import import_module
from pathlib import Path
from typing import Any, Final
from zoneinfo import available_timezones

import httpx2
from dotenv.main import DotEnv

from mews_cli.exits import CliError
from mews_cli.sources import text_of
from mews_cli.transports import DryRun, Tap
from mews_connector import Client
from mews_contract.watching.clients import client_for, platform_url
from mews_runtime.errors import ConfigurationError

VARIABLES: Final = (
    "MEWS_CLIENT_TOKEN",
    "MEWS_ACCESS_TOKEN",
    "MEWS_CLIENT",
    "MEWS_PLATFORM",
    "MEWS_BASE_URL",
    "MEWS_INSECURE_HOSTS",
)
_ARGUMENT: Final = re.compile(
    r"^(?:platform|client)(?= must )|\bplatform(?==)|\bbase_url\b=?"
    r"|\b(?:client_token|access_token|insecure_hosts)\b"
)
"""An argument of the client in its messages, as who calls it from Python would know it."""
_FILE: Final = Path(".env")


def load_environment(file: Path | None) -> str:
    """Take the credentials from a file, unless the environment holds some. Return where they are.

    All come from one place: else a `.env` of another's could send the tokens of the environment to
    an address of its own.

    Raises:
        CliError: The file cannot be read, or is none, as a named pipe that nobody writes to.
    """
    given = [name for name in VARIABLES if os.environ.get(name)]
    if file is None and given:
        unread = f"; {_FILE} was not read, because {given[0]} is set" if _FILE.exists() else ""
        return f"the environment{unread}"
    path = file or _FILE
    # A pipe is as good as a file: secrets need not be on the disk.
    if not path.exists() or path.is_dir():
        if file is not None:
            message = f"--env-file {file}: there is no such file"
            raise CliError(message)
        return "the environment"
    if file is None and not path.is_file():
        message = f"{path} is no regular file, and may never end: name it by --env-file to read it"
        raise CliError(message)
    text = io.StringIO(text_of(str(path)))
    # Not interpolated: a file of another's could name variables of yours in what is sent.
    pairs = [*DotEnv(None, stream=text, interpolate=False).parse()]
    for name in VARIABLES:
        values = [value for key, value in pairs if key == name]
        if len(values) > 1:
            message = f"{path}: {name} is there more than once. Nothing was sent"
            raise CliError(message)
        os.environ[name] = next(iter(values), None) or ""
    return str(path)


def client(
    *, is_sandbox: bool, env_file: Path | None, tap: Tap | DryRun | None, is_limited: bool
) -> Client:
    """Return the client of a command.

    Args:
        is_sandbox: Whether it is one of a sandbox in this process.
        env_file: Where its credentials are, or None.
        tap: What watches its requests, or answers them itself.
        is_limited: Whether it keeps to the documented request limit.

    Raises:
        CliError: The extra of the sandbox, or a credential, is missing.
    """
    if is_sandbox:
        return _of_sandbox(tap)
    where = load_environment(env_file)
    settings: dict[str, Any] = {} if is_limited else {"limiter": None}
    try:
        return Client.from_env(http_client=_http(tap), **settings)
    except ConfigurationError as error:
        message = f"{_by_variables(str(error))} (looked in {where}; --sandbox needs no account)"
        raise CliError(message) from None


def _by_variables(message: str) -> str:
    """Return a message of the client with the variables by which a shell gives its arguments."""
    told, semicolon, got = message.partition("; got ")
    named = _ARGUMENT.sub(lambda found: f"MEWS_{found[0].rstrip('=').upper()}", told)
    return f"{named}{semicolon}{got}"


def _http(tap: Tap | DryRun | None) -> httpx2.Client | None:
    if isinstance(tap, DryRun):
        return httpx2.Client(transport=tap)
    if tap is None:
        return None
    http = client_for(platform_url())
    http.event_hooks = {"response": [tap.take]}
    return http


def _of_sandbox(tap: Tap | DryRun | None) -> Client:
    try:
        sandbox = import_module("mews_sandbox").Sandbox()
    except (ImportError, OverflowError, ValueError) as error:
        # Its own hotel is whole: only what tells the time may be missing.
        has_zones = bool(available_timezones())
        hint = "this system has no time zones: pip install tzdata"
        message = f"--sandbox: {error if has_zones else hint}. Nothing was sent"
        raise CliError(message) from None
    if tap is None:
        embedded: Client = sandbox.client()
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
    )
