"""The recorded exchanges of `tests/fixtures`: what was sent, and what came back.

One JSON file holds one exchange. A documented exchange is an example of the documentation, with its
tokens replaced; a synthetic one is ours.
"""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, TypeAlias

JsonValue: TypeAlias = "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"
JsonObject: TypeAlias = dict[str, JsonValue]

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
PATH_PREFIX = "/api/connector/v1/"


@dataclass(frozen=True, slots=True)
class RecordedRequest:
    """What the caller sent; always a POST."""

    path: str
    body: JsonObject
    headers: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def content(self) -> bytes:
        """The body as the bytes of the wire."""
        return _encode(self.body)


@dataclass(frozen=True, slots=True)
class RecordedResponse:
    """What came back: a JSON body, a text that is not JSON, or neither."""

    status: int
    headers: dict[str, str]
    body: JsonObject | None = None
    text: str | None = None

    @property
    def content(self) -> bytes:
        """The body or the text as the bytes of the wire; empty without either."""
        if self.body is not None:
            return _encode(self.body)
        return (self.text or "").encode()


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and its response.

    `id` is the file's path below the fixtures without `.json`. Only a documented exchange has a
    `page` and its `lines`: 1-based inclusive ranges, the request's before the response's.
    """

    id: str
    source: Literal["documented", "synthetic"]
    description: str
    request: RecordedRequest
    response: RecordedResponse
    page: str | None = None
    lines: str | None = None

    @property
    def operation(self) -> str:
        """The operation that the request was sent to, such as `resourceBlocks/getAll`."""
        return self.request.path.removeprefix(PATH_PREFIX)

    @property
    def folder(self) -> str:
        """The folder that the file lies in: its operation, or `gateway`."""
        return self.id.rpartition("/")[0]

    @property
    def name(self) -> str:
        """The file's name without `.json`, such as `429-without-retry-after`."""
        return self.id.rpartition("/")[2]


def exchange_paths() -> list[Path]:
    """The file of every recorded exchange, sorted by id."""
    return sorted(FIXTURES.rglob("*.json"), key=exchange_id)


def exchange_id(path: Path) -> str:
    """The id of the exchange in the file `path`."""
    return path.resolve().relative_to(FIXTURES).with_suffix("").as_posix()


def load_exchange(path: Path) -> Exchange:
    """Read one file; an unknown or a missing key is a `TypeError` or a `KeyError`."""
    recorded: dict[str, Any] = json.loads(path.read_bytes())
    request = RecordedRequest(**recorded.pop("request"))
    response = RecordedResponse(**recorded.pop("response"))
    return Exchange(id=exchange_id(path), request=request, response=response, **recorded)


def load_exchanges() -> list[Exchange]:
    """Read every recorded exchange, sorted by id."""
    return [load_exchange(path) for path in exchange_paths()]


def _encode(body: JsonObject) -> bytes:
    return json.dumps(body, ensure_ascii=False).encode()
