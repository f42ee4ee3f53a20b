"""Requests and responses of httpx2 that show what they hold, to be drawn and shown by tests."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import httpx2

from mews_contract.operation import JSON
from mews_runtime.platforms import PLATFORMS

if TYPE_CHECKING:
    import httpx

RequestT = TypeVar("RequestT", bound="httpx2.Request | httpx.Request")
ResponseT = TypeVar("ResponseT", bound="httpx2.Response | httpx.Response")


class DrawnRequest(httpx2.Request):
    """A request whose repr is the code that makes it. All that it holds is made up."""

    def __init__(self, path: str, body: Any, headers: Mapping[str, str]) -> None:
        url = PLATFORMS["demo"] + path
        self._shown = f"httpx2.Request('POST', {url!r}, {_shown(body, headers)})"
        super().__init__("POST", url, **_content(body, headers))

    def __repr__(self) -> str:
        return self._shown

    def to(self, kind: type[RequestT]) -> RequestT:
        """Return it as another class of requests, such as `httpx.Request`."""
        return kind(self.method, str(self.url), headers=dict(self.headers), content=self.content)


class DrawnResponse(httpx2.Response):
    """A response whose repr is the code that makes it. All that it holds is made up."""

    def __init__(self, status: int, body: Any, headers: Mapping[str, str]) -> None:
        self._shown = f"httpx2.Response({status}, {_shown(body, headers)})"
        super().__init__(status, **_content(body, headers))

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
        path: JSON path of what is wrong, such as `$.ResourceBlocks[0]`.
        flaw: What is wrong, in words, such as `Name is missing`.
    """

    request: DrawnRequest
    path: str
    flaw: str


@dataclass(frozen=True, slots=True)
class BrokenResponse:
    """A response with status 200 and one thing wrong: where and what, as in `BrokenRequest`."""

    response: DrawnResponse
    path: str
    flaw: str


def _content(body: Any, headers: Mapping[str, str]) -> dict[str, Any]:
    # Also null, which httpx2 takes for no body at all.
    content = json.dumps(body, ensure_ascii=False).encode()
    return {"headers": {"Content-Type": JSON, **headers}, "content": content}


def _shown(body: Any, headers: Mapping[str, str]) -> str:
    named = {"headers": dict(headers), "json": body}
    if body is None:
        named = _content(body, headers)
    elif not headers:
        del named["headers"]
    return ", ".join(f"{name}={value!r}" for name, value in named.items())
