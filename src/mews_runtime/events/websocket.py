"""What both drivers of a WebSocket have in common: how it is opened, and why there is none."""

import logging
import re
import ssl
from http import HTTPStatus
from typing import Any, ClassVar, Final
from urllib.parse import quote

import httpx2
from websockets.exceptions import (
    ConnectionClosed,
    InvalidProxy,
    InvalidProxyStatus,
    InvalidStatus,
    InvalidURI,
)
from websockets.frames import CloseCode
from websockets.http11 import Response

from mews_runtime.errors import (
    Answered,
    ConfigurationError,
    ResponseTooLargeError,
    TransportError,
)
from mews_runtime.events.conversation import Lost
from mews_runtime.http.body import LoadedResponse
from mews_runtime.http.exchange import HEADERS
from mews_runtime.http.proxies import proxy_of
from mews_runtime.http.tls import trusted
from mews_runtime.masking import Secrets
from mews_runtime.messages.credentials import ResolvedCredentials
from mews_runtime.messages.response import explain
from mews_runtime.platforms import host_of, is_direct
from mews_runtime.scrubbing import chain, scrub
from mews_runtime.sending.core import Call, Core
from mews_runtime.sending.retry import Verdict, judge
from mews_runtime.values import Value

CLOSING: Final = 1.0
"""Seconds that the other side has to say goodbye."""

_COOKIE: Final = re.compile(r"[!#-+\--:<-\[\]-~]+")
"""What a cookie may hold (RFC 6265)."""

_FOR_NOW: Final = {HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_MANY_REQUESTS}
"""Refusals of a proxy that may be none a moment later."""

_SILENT: Final = logging.Logger("websockets", logging.CRITICAL + 1)  # noqa: LOG001
"""Logs nothing. What websockets logs has the headers in it, and so the tokens. A logger that has a
name in the application could be turned on there."""


class RefusedError(Exception):
    """The server has responded, and opens no WebSocket.

    Not the error of websockets, which follows redirects by itself.
    """

    def __init__(self, response: Response) -> None:
        super().__init__(f"status {response.status_code}")
        self.response = response


def refused(error: InvalidStatus) -> RefusedError:
    """Return the error for a response that opens no WebSocket."""
    return RefusedError(error.response)


class Opening(Value, frozen=True):
    """How a connection is opened.

    Attributes:
        url: Where to.
        arguments: Those of `connect`, of both libraries of websockets.
        secrets: What nothing may show.
    """

    __hidden__: ClassVar[frozenset[str]] = frozenset({"arguments"})

    url: str
    arguments: dict[str, Any]
    secrets: Secrets


def opening(core: Core, path: str, credentials: ResolvedCredentials, seconds: float) -> Opening:
    """Return how to open a connection.

    Args:
        core: What the client knows.
        path: The path below the address.
        credentials: The credentials.
        seconds: How long it may take.

    Raises:
        ConfigurationError: Nobody knows where events come from, a token cannot be sent as a cookie,
            or the environment names a proxy or certificates that cannot be used.
    """
    if core.websocket_url is None:
        message = (
            f"where the events of {core.base_url} come from is not known: make the client with "
            "websocket_url=, or set MEWS_WEBSOCKET_URL. A sandbox in this process has no address: "
            "listen to the server that `mews-sandbox` starts, or read in a test what "
            "`sandbox.websocket` has sent"
        )
        raise ConfigurationError(message)
    http_url = f"http{core.websocket_url[2:]}"
    proxy = None if is_direct(http_url) else proxy_of(http_url, "events")
    arguments: dict[str, Any] = {
        "additional_headers": {"Cookie": _cookie(credentials)},
        "user_agent_header": HEADERS["User-Agent"],
        "open_timeout": seconds,
        "close_timeout": CLOSING,
        # The conversation pings: so it knows since when something may have been missed.
        "ping_interval": None,
        "max_size": core.max_response_bytes,
        "compression": None,
        "logger": _SILENT,
        "proxy": _with_password(proxy) if proxy else None,
    }
    if http_url.startswith("https"):
        arguments["ssl"] = trusted()
    if proxy and proxy.url.scheme == "https":
        arguments["proxy_ssl"] = trusted()
    password = proxy.auth[1] if proxy and proxy.auth else ""
    secrets = Secrets([*credentials.secrets, password, quote(password, safe="")])
    return Opening(core.websocket_url + path, arguments, secrets)


def _cookie(credentials: ResolvedCredentials) -> str:
    tokens = {"ClientToken": credentials.client_token, "AccessToken": credentials.access_token}
    for name, token in tokens.items():
        if not _COOKIE.fullmatch(token):
            argument = "client_token" if name == "ClientToken" else "access_token"
            message = (
                f"{argument} cannot be sent as a cookie, as events need it: it has a blank, a "
                "comma, a semicolon, quotes or something that is not ASCII in it"
            )
            raise ConfigurationError(message)
    return "; ".join(f"{name}={token}" for name, token in tokens.items())


def _with_password(proxy: httpx2.Proxy) -> str:
    """Return the address of a proxy. Where it has a user, websockets wants a password."""
    host = proxy.url.netloc.decode()
    user = ":".join(quote(each, safe="") for each in proxy.auth) + "@" if proxy.auth else ""
    return f"{proxy.url.scheme}://{user}{host}"


def lost(
    core: Core, call: Call[Any], error: Exception, secrets: Secrets, handled: BaseException | None
) -> Lost:
    """Return what an error of websockets means.

    Args:
        core: What the client knows.
        call: What the errors are named by.
        error: The error.
        secrets: What nothing may show.
        handled: What the caller was handling before.
    """
    name = call.operation.name
    if isinstance(error, RefusedError):
        answer = _answer(error.response)
        contract, now, url = core.contract, core.clock.now(), core.websocket_url or ""
        refusal = explain(contract, call.operation, answer, None, secrets, now=now, url=url)
        return Lost(refusal, is_final=judge("read", refusal) is not Verdict.RETRY)
    if _is_too_large(error):
        expected = f"Expected a message of at most {core.max_response_bytes} bytes"
        answered = Answered(operation=name, status=HTTPStatus.SWITCHING_PROTOCOLS, request_id=None)
        return Lost(ResponseTooLargeError(expected=expected, **answered))
    is_final = _is_hopeless(error)
    shown = scrub(error, secrets, handled)
    said = f": {shown}" if str(shown) else ""
    what = "lost the" if isinstance(error, ConnectionClosed) else "no"
    host = host_of(core.websocket_url or "")
    text = f"{what} connection to {host}: {type(shown).__name__}{said}"
    failed = TransportError(text, operation=name, is_sent=False)
    failed.__cause__ = shown
    return Lost(failed, is_final=is_final)


def _answer(response: Response) -> LoadedResponse:
    headers = [(key.encode(), value.encode()) for key, value in response.headers.raw_items()]
    return LoadedResponse(response.status_code, headers, bytes(response.body or b""))


def _is_too_large(error: Exception) -> bool:
    sent = error.sent if isinstance(error, ConnectionClosed) else None
    return sent is not None and sent.code == CloseCode.MESSAGE_TOO_BIG


def _is_hopeless(error: Exception) -> bool:
    """Return whether the next connection would fail alike: a certificate does not become valid."""
    if isinstance(error, InvalidProxyStatus):
        status = error.response.status_code
        return status < HTTPStatus.INTERNAL_SERVER_ERROR and status not in _FOR_NOW
    if isinstance(error, InvalidURI | InvalidProxy):
        return True
    return any(isinstance(link, ssl.SSLCertVerificationError) for link in chain(error))
