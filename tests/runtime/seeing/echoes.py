"""Answers that say back what they were asked, in every place of an answer."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Final

import httpx

from tests.runtime.seeing.answers import deflated, gzipped, streamed
from tests.runtime.seeing.secrets import Secrets


@dataclass(frozen=True)
class Sent:
    """A request, and what is secret in it."""

    request: httpx.Request
    given: Secrets

    @property
    def secrets(self) -> Secrets:
        """The secrets, without a door code that the request does not hold."""
        has_code = "ResourceAccessTokenParameters" in self.body
        return self.given if has_code else replace(self.given, door_code=self.given.access_token)

    @property
    def text(self) -> str:
        return self.request.content.decode()

    @cached_property
    def body(self) -> dict[str, Any]:
        body: dict[str, Any] = json.loads(self.request.content)
        return body


def _with(message: object = None, details: object = None) -> bytes:
    return json.dumps({"Message": message, "RequestId": None, "Details": details}).encode()


def _numbers(sent: Sent) -> list[int]:
    digits = [it for it in sent.secrets.all if it.isascii() and it.isdecimal()]
    return [number for it in digits for number in (int(it), -int(it), int(f"8{it}8"))]


def _listing(secrets: Secrets) -> dict[str, Any]:
    items = [{"Id": secret, "Name": {secret: secret}, "Type": [secret]} for secret in secrets.all]
    return {"ResourceBlocks": [*items, secrets.access_token], "Cursor": secrets.door_code}


def _codes(secrets: Secrets) -> dict[str, Any]:
    items = [{"Value": {secret: [secret]}, "Permissions": secret} for secret in secrets.all]
    return {"ResourceAccessTokens": items, "Cursor": secrets.client_token}


BODIES: Final[dict[str, Callable[[Sent], bytes]]] = {
    "message": lambda sent: _with(f"Not this: {sent.secrets}."),
    "message of JSON": lambda sent: _with(f"Not this: {sent.text}"),
    "request id": lambda sent: json.dumps({"RequestId": str(sent.secrets)}).encode(),
    "values": lambda sent: _with("No.", {"Request": {"Body": sent.body}}),
    "keys": lambda sent: _with("No.", {it: {it: [it]} for it in sent.secrets.all}),
    "JSON in JSON": lambda sent: _with("No.", json.dumps({"Body": sent.text})),
    "ASCII in JSON": lambda sent: _with("No.", json.dumps({"Body": json.dumps(sent.body)})),
    "numbers": lambda sent: _with("No.", _numbers(sent)),
    "depth": lambda sent: b'{"Details": %b"%b"%b}' % (b"[" * 600, sent.request.content, b"]" * 600),
    "other types": lambda sent: json.dumps({"Message": sent.body, "RequestId": 5}).encode(),
    "page": lambda sent: f"<html><title>{sent.secrets}</title>{sent.text}</html>".encode(),
    "half": lambda sent: sent.request.content[:-1],
    "no UTF-8": lambda sent: json.dumps({"Message": str(sent.secrets)}).encode("utf-16"),
    "not a word": lambda _: b"",
    "listing": lambda sent: json.dumps(_listing(sent.secrets)).encode(),
    "codes": lambda sent: json.dumps(_codes(sent.secrets)).encode(),
}
ENCODINGS: Final[dict[str, tuple[str | None, Callable[[bytes], bytes]]]] = {
    "plain": (None, bytes),
    "gzip": ("gzip", gzipped),
    "half of gzip": ("gzip", lambda content: gzipped(content)[: len(content) // 2]),
    "no gzip at all": ("gzip", bytes),
    "deflate": ("deflate", deflated),
    "deflate in gzip": ("gzip", deflated),
    "br": ("br", bytes),
}
HEADERS: Final = (
    *("Request-Id", "Content-Type", "Location", "Server", "WWW-Authenticate", "X-Echo"),
    *("Date", "Link"),
)
STATUSES: Final = (
    *(200, 201, 202, 204, 302, 304, 307, 400, 401, 403, 404, 405, 408, 409, 413, 418, 422),
    *(429, 431, 451, 500, 501, 502, 503, 504, 599, 999),
)


@dataclass(frozen=True)
class Said:
    """What a server answers to a request, which it says back in body, headers and reason."""

    body: str = "values"
    encoding: str = "plain"
    status: int = 400
    retry_after: str | None = None

    def to(self, request: httpx.Request, secrets: Secrets) -> httpx.Response:
        sent = Sent(request, secrets)
        name, encode = ENCODINGS[self.encoding]
        line = str(sent.secrets).encode()
        headers = [(header.encode(), line) for header in HEADERS]
        if name is not None:
            headers.append((b"Content-Encoding", name.encode()))
        if self.retry_after is not None:
            headers.append((b"Retry-After", self.retry_after.encode()))
        content = encode(BODIES[self.body](sent))
        pieces = (content[:10], content[10:])
        return streamed(*pieces, status=self.status, headers=headers, reason=line)
