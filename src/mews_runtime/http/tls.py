"""Which certificates are trusted, read once for all clients of a process."""

import os
import ssl
from functools import cache

import httpx2

from mews_runtime.errors import ConfigurationError


def trusted() -> ssl.SSLContext:
    """Return what httpx2 trusts by default, which the environment may change.

    To read some hundred certificates takes longer than all else about a new client.

    Raises:
        ConfigurationError: The environment names a file that cannot be read.
    """
    named = {name: os.environ.get(name) for name in ("SSL_CERT_FILE", "SSL_CERT_DIR")}
    try:
        return _read(*named.values())
    except OSError as error:
        key_log = os.environ.get("SSLKEYLOGFILE")
        if key_log and error.filename == key_log:
            message = f"SSLKEYLOGFILE={key_log} cannot be written: {error.strerror}"
            raise ConfigurationError(message) from None
        said = ", ".join(f"{name}={value}" for name, value in named.items() if value)
        message = f"no certificates can be read from {said}: {error.strerror or error}"
        raise ConfigurationError(message) from None


@cache
def _read(_file: str | None, _directory: str | None) -> ssl.SSLContext:
    return httpx2.create_ssl_context()
