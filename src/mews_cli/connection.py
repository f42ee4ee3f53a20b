"""Where commands send to: the platform of the environment, a sandbox, or nowhere."""

import os
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import httpx
from dotenv import dotenv_values

from mews_cli.exits import CliError
from mews_cli.transports import DryRun, Tap
from mews_connector import Client
from mews_runtime.errors import ConfigurationError
from mews_runtime.platforms import is_direct
from mews_runtime.tls import trusted

VARIABLES: Final = (
    "MEWS_CLIENT_TOKEN",
    "MEWS_ACCESS_TOKEN",
    "MEWS_CLIENT",
    "MEWS_PLATFORM",
    "MEWS_BASE_URL",
)
_FILE: Final = Path(".env")


def load_environment(file: Path | None) -> str:
    """Take the credentials from a file, unless the environment holds some. Return where they are.

    All come from one place: else a `.env` of another's could send the tokens of the environment to
    an address of its own.

    Raises:
        CliError: The file cannot be read.
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
    try:
        # Not interpolated: a file of another's could name variables of yours in what is sent.
        values: Mapping[str, str | None] = dotenv_values(path, interpolate=False)
    except (OSError, UnicodeDecodeError):
        message = f"{path} cannot be read, or is not UTF-8"
        raise CliError(message) from None
    for name in VARIABLES:
        os.environ[name] = values.get(name) or ""
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
    http = None
    if isinstance(tap, DryRun):
        http = httpx.Client(transport=tap)
    elif tap is not None:
        is_local = is_direct(os.environ.get("MEWS_BASE_URL", ""))
        http = httpx.Client(
            verify=trusted(), trust_env=not is_local, event_hooks={"response": [tap.take]}
        )
    settings: dict[str, Any] = {} if is_limited else {"limiter": None}
    try:
        return Client.from_env(http_client=http, **settings)
    except ConfigurationError as error:
        message = f"{error} (looked in {where}; --sandbox needs no account)"
        raise CliError(message) from None


def _of_sandbox(tap: Tap | DryRun | None) -> Client:
    try:
        sandbox = import_module("mews_sandbox").Sandbox()
    except ImportError as error:
        message = f"--sandbox: {error}"
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
        http_client=httpx.Client(transport=below, event_hooks=hooks),
        limiter=None,
        clock=sandbox.clock,
    )
