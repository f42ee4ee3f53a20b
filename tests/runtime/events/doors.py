"""The doors through which webhooks come: each adapter in the framework that it is for."""

import asyncio
import logging
from base64 import b64encode
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import IO, Any, Final, cast
from urllib.parse import parse_qs

import django
import httpx2
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.http import HttpRequest, HttpResponse
from django.test.utils import override_settings
from django.urls import path
from fastapi import FastAPI
from flask import Flask, got_request_exception
from flask import request as flask_request
from starlette.applications import Starlette
from starlette.routing import Route
from werkzeug.test import create_environ, run_wsgi_app

from mews_connector.webhooks import ASGIApp, DjangoView, FlaskView, LambdaHandler, Receiver

PATH: Final = "/webhooks/mews"
_PIECE: Final = 2**16


@dataclass
class Sent:
    """A request.

    Attributes:
        body: Its body.
        query: The query of its address.
        method: Its method.
        is_looked_at: Whether the application looks at it before the adapter does.
        read: How many bytes of the body were asked for.
        seen: What an application sees of it afterwards.
    """

    body: bytes = b""
    query: str = ""
    method: str = "POST"
    is_looked_at: bool = False
    read: int = field(default=0, init=False)
    seen: list[str] = field(default_factory=list[str], init=False)

    def take(self, size: int) -> bytes:
        """Return the next bytes."""
        piece = self.body[self.read : self.read + size]
        self.read += len(piece)
        return piece

    @property
    def target(self) -> str:
        """The path and the query, as they are in the first line of a request."""
        return f"{PATH}?{self.query}" if self.query else PATH

    async def pieces(self) -> AsyncIterator[bytes]:
        """Yield the body, as it comes through a socket."""
        while piece := self.take(_PIECE):
            yield piece


@dataclass(frozen=True)
class Received:
    """A response."""

    status: int
    text: str
    headers: dict[str, str]


Door = Callable[[Receiver, Sent], Received]


def _asgi(app: Any, sent: Sent) -> Received:
    async def served(scope: dict[str, Any], receive: Any, send: Any) -> None:
        copy = sent.target.encode()
        scope |= {"raw_path": copy, "headers": [*scope["headers"], (b"x-original-uri", copy)]}
        try:
            await app(scope, receive, send)
        finally:
            sent.seen.append(repr(scope))

    logger = logging.getLogger("httpx2")
    # What the sender logs is up to Mews.
    logger.disabled = True
    try:
        response = asyncio.run(_respond(served, sent.method, sent.target, sent.pieces()))
    finally:
        logger.disabled = False
    return Received(response.status_code, response.text, dict(response.headers))


async def _respond(
    app: Any, method: str, address: str, body: AsyncIterator[bytes]
) -> httpx2.Response:
    # What the application raises behind its response is for servers to log.
    transport = httpx2.ASGITransport(app, raise_app_exceptions=False)
    async with httpx2.AsyncClient(transport=transport, base_url="http://localhost") as client:
        return await client.request(method, address, content=body)


def starlette(receiver: Receiver, sent: Sent) -> Received:
    """Send a request to a route of Starlette, in debug mode."""
    app = Starlette(debug=True, routes=[Route(PATH, ASGIApp(receiver))])
    return _asgi(app, sent)


def fastapi(receiver: Receiver, sent: Sent) -> Received:
    """Send a request to a route of FastAPI, in debug mode."""
    app = FastAPI(debug=True)
    app.router.routes.append(Route(PATH, endpoint=ASGIApp(receiver)))
    return _asgi(app, sent)


class _Input:
    """The body of a request as WSGI has it."""

    def __init__(self, sent: Sent) -> None:
        self._sent = sent

    def read(self, size: int = -1) -> bytes:
        """Return some bytes, or all."""
        return self._sent.take(len(self._sent.body) if size < 0 else size)

    def readline(self, size: int = -1) -> bytes:
        """Return some bytes, or all."""
        return self.read(size)


def _wsgi(app: Any, sent: Sent) -> Received:
    environ = create_environ(PATH, query_string=sent.query, method=sent.method)
    environ["wsgi.input"] = cast("IO[bytes]", _Input(sent))
    environ["CONTENT_LENGTH"] = str(len(sent.body))
    # As gunicorn, uWSGI and a proxy name it.
    environ |= dict.fromkeys(("RAW_URI", "REQUEST_URI", "HTTP_X_ORIGINAL_URI"), sent.target)
    pieces, status, headers = run_wsgi_app(app, environ)
    text = b"".join(pieces).decode()
    return Received(int(status.split()[0]), text, {k.lower(): v for k, v in headers})


def flask(receiver: Receiver, sent: Sent) -> Received:
    """Send a request to a rule of Flask, in debug mode."""
    app = Flask("hotel")
    app.debug = True
    app.add_url_rule(PATH, view_func=FlaskView(receiver))
    failed: list[Exception] = []

    def told(_: Flask, exception: Exception) -> None:
        failed.append(exception)

    # Tools that report the errors of one application listen like this.
    got_request_exception.connect(told, app)

    def look() -> list[str]:
        req = flask_request
        queries = [req.url, req.full_path, repr(req.args), repr(req.values), repr(req)]
        return [*queries, repr(req.query_string), str(req.headers), repr(req.environ)]

    @app.before_request
    def before() -> None:
        if sent.is_looked_at:
            assert any(sent.query in each for each in look())
            assert flask_request.get_data() == sent.body

    @app.after_request
    def after(response: Any) -> Any:
        sent.seen.extend(look())
        return response

    received = _wsgi(app, sent)
    assert len(failed) == (received.status == 500)
    return received


def _look(request: HttpRequest) -> list[str]:
    addresses = [request.get_full_path(), request.build_absolute_uri(), repr(request)]
    return [*addresses, repr(request.GET), repr(request.headers), repr(request.META)]


class Looking:
    """A middleware of Django that looks at each request."""

    sent: Sent

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Look before, if that is asked for, and after."""
        if self.sent.is_looked_at:
            assert any(self.sent.query in each for each in _look(request))
            assert request.body == self.sent.body
        response = self._get_response(request)
        self.sent.seen.extend(_look(request))
        return response


def django_(receiver: Receiver, sent: Sent) -> Received:
    """Send a request to a path of Django, in debug mode, with its protection against forgery."""
    if not settings.configured:
        middleware = [
            "django.middleware.common.CommonMiddleware",
            "django.middleware.csrf.CsrfViewMiddleware",
            f"{__name__}.{Looking.__name__}",
        ]
        settings.configure(
            ALLOWED_HOSTS=["localhost"],
            DEBUG=True,
            LOGGING_CONFIG=None,
            MIDDLEWARE=middleware,
            SECRET_KEY=PATH,
        )
        django.setup()
    Looking.sent = sent
    with override_settings(ROOT_URLCONF=(path(PATH[1:], DjangoView(receiver)),)):
        return _wsgi(WSGIHandler(), sent)


def _body(sent: Sent, *, is_encoded: bool) -> dict[str, Any]:
    try:
        text = sent.body.decode()
    except UnicodeDecodeError:
        is_encoded, text = True, ""
    body = b64encode(sent.body).decode() if is_encoded else text
    return {"body": body, "isBase64Encoded": is_encoded} if sent.body else {"body": None}


def request_2(sent: Sent, *, is_encoded: bool = False) -> dict[str, Any]:
    """Return the event of a function URL, or of an API Gateway with payload format 2.0."""
    http = {"method": sent.method, "path": PATH, "protocol": "HTTP/1.1", "sourceIp": "127.0.0.1"}
    return {
        "version": "2.0",
        "routeKey": "$default",
        "rawPath": PATH,
        "rawQueryString": sent.query,
        "headers": {"host": "localhost"},
        "requestContext": {"apiId": "hook", "http": http, "stage": "$default"},
        **_body(sent, is_encoded=is_encoded),
    }


def request_1(sent: Sent, *, is_encoded: bool = False) -> dict[str, Any]:
    """Return the event of an API Gateway with payload format 1.0."""
    query = parse_qs(sent.query, keep_blank_values=True)
    return {
        "version": "1.0",
        "resource": PATH,
        "path": PATH,
        "httpMethod": sent.method,
        "headers": {"Host": "localhost"},
        "queryStringParameters": {name: each[-1] for name, each in query.items()} or None,
        "multiValueQueryStringParameters": query or None,
        "requestContext": {"httpMethod": sent.method, "stage": "prod"},
        **_body(sent, is_encoded=is_encoded),
    }


def _on_lambda(make: Callable[..., dict[str, Any]], *, is_encoded: bool) -> Door:
    def door(receiver: Receiver, sent: Sent) -> Received:
        made = LambdaHandler(receiver)(make(sent, is_encoded=is_encoded), None)
        headers = {name.lower(): value for name, value in made["headers"].items()}
        return Received(made["statusCode"], made["body"], headers)

    return door


DOORS: Final[dict[str, Door]] = {
    "Starlette": starlette,
    "FastAPI": fastapi,
    "Django": django_,
    "Flask": flask,
    "Lambda 2.0": _on_lambda(request_2, is_encoded=False),
    "Lambda 2.0 in base64": _on_lambda(request_2, is_encoded=True),
    "Lambda 1.0": _on_lambda(request_1, is_encoded=False),
    "Lambda 1.0 in base64": _on_lambda(request_1, is_encoded=True),
}
STREAMED: Final = ("Starlette", "FastAPI", "Django", "Flask")
"""Those that read a body while it comes."""
