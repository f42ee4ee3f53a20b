"""Which certificates are trusted, read once for all clients of a process."""

import os
import ssl
from functools import cache

import httpx


def trusted() -> ssl.SSLContext:
    """Return what httpx trusts by default, which the environment may change.

    To read some hundred certificates takes longer than all else about a new client.
    """
    return _read(os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))


@cache
def _read(_file: str | None, _directory: str | None) -> ssl.SSLContext:
    return httpx.create_ssl_context()
