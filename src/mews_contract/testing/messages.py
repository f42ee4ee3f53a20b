"""Requests and responses of httpx2 that show what they hold, to be drawn and shown by tests."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar

import httpx2

from mews_contract.operation import JSON
from mews_runtime.platforms import PLATFORMS

if TYPE_CHECKING:
    import httpx

RequestT = TypeVar("RequestT", bound="httpx2.Request | httpx.Request")
ResponseT = TypeVar("ResponseT", bound="httpx2.Response | httpx.Response")

_ORIGIN: Final = PLATFORMS["demo"]


class DrawnRequest(httpx2.Request):
    """A request whose repr is the code that makes it. All that it holds is made up."""

    def __init__(self, path: str, body: Any, headers: Mapping[str, str]) -> None:
        url = _ORIGIN + path
        self._shown = _call("Request", repr("POST"), repr(url), *_content(body, headers))
        super().__init__("POST", url, headers=_typed(headers), content=_encoded(body))

    def __repr__(self) -> str:
        return self._shown

    def to(self, kind: type[RequestT]) -> RequestT:
        """Return it as another class of requests, such as `httpx.Request`."""
        return kind(self.method, str(self.url), headers=dict(self.headers), content=self.content)


class DrawnResponse(httpx2.Response):
    """A response whose repr is the code that makes it. All that it holds is made up."""

    def __init__(self, status: int, body: Any, headers: Mapping[str, str]) -> None:
        self._shown = _call("Response", repr(status), *_content(body, headers))
        super().__init__(status, headers=_typed(headers), content=_encoded(body))

    def __repr__(self) -> str:
        return self._shown

    def to(self, kind: type[ResponseT]) -> ResponseT:
        """Return it as another class of responses, such as `httpx.Response`."""
        return kind(self.status_code, headers=dict(self.headers), content=self.content)


@dataclass(frozen=True, slots=True)
class BrokenRequest:
    """A request with one thing wrong.

    Attributes:
        request: The request.
        path: JSON path of what the contract objects to, such as `$.ResourceBlocks[0]`.
        flaw: What is wrong, in words, such as `Name is missing`.
    """

    request: DrawnRequest
    path: str
    flaw: str


@dataclass(frozen=True, slots=True)
class BrokenResponse:
    """A response with one thing wrong.

    Attributes:
        response: The response, with status 200.
        path: JSON path of what the contract objects to, such as `$.ResourceBlocks[0]`.
        flaw: What is wrong, in words, such as `Name is missing`.
    """

    response: DrawnResponse
    path: str
    flaw: str


def _typed(headers: Mapping[str, str]) -> dict[str, str]:
    return {"Content-Type": JSON, **headers}


def _encoded(body: Any) -> bytes:
    # Also null, which httpx2 takes for no body at all.
    return json.dumps(body, ensure_ascii=False).encode()


def _content(body: Any, headers: Mapping[str, str]) -> Iterator[str]:
    if body is None:
        yield f"headers={_typed(headers)!r}"
        yield f"content={_encoded(body)!r}"
        return
    if headers:
        yield f"headers={dict(headers)!r}"
    yield f"json={body!r}"


def _call(name: str, *arguments: str) -> str:
    return f"httpx2.{name}({', '.join(arguments)})"
