"""What comes in and what goes out, apart from how it travels."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus
from typing import Final, Literal

from mews_contract.json_values import JsonObject
from mews_sandbox.faults import Fault

RefusedBy = Literal[
    "address",
    "size",
    "contract",
    "authentication",
    "rule",
    "limit",
    "fault",
    "sandbox",
]
"""Why a request was not granted: its address, its size, the contract, its tokens, a rule of the
operation, the rate limit, a fault on command, or a bug of the sandbox."""

READ_HEADERS: Final = frozenset({"prefer", "content-type"})
"""The request headers that a sandbox reads. The others need not be handed to it."""


@dataclass(slots=True)
class Request:
    """A request as it arrived: its path with the query, its headers under lower-case names.

    Attributes:
        origin: Where it was sent to: scheme and authority of its address.
    """

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes = field(repr=False)  # It holds tokens.
    origin: str = "http://localhost"


@dataclass(slots=True)
class Response:
    """A response, and how it is to be delivered.

    Attributes:
        delay: Seconds before it begins.
        body_seconds: Seconds that the body takes to arrive.
        is_truncated: Whether the connection ends in the middle of the body.
        is_reset: Whether the connection ends without any of this.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)
    delay: float = 0.0
    body_seconds: float = 0.0
    is_truncated: bool = False
    is_reset: bool = False

    @property
    def sent_headers(self) -> Mapping[str, str]:
        """The headers, and the length of the body where there may be one."""
        if self.status == HTTPStatus.NO_CONTENT:
            return self.headers
        return {**self.headers, "Content-Length": str(len(self.body))}

    def chunks(self) -> list[bytes]:
        """Return the pieces that arrive: one, ten of a slow body, or half of a truncated one."""
        body = self.body[: len(self.body) // 2] if self.is_truncated else self.body
        size = -(-len(body) // 10) if self.body_seconds else len(body)
        return [body[at : at + size] for at in range(0, len(body), size or 1)]


@dataclass(frozen=True, slots=True)
class Received:
    """A request that the sandbox has seen.

    Attributes:
        at: When it arrived.
        path: The path of its address, as it was sent. A query is masked.
        operation: Short name of the operation, or None where there is none at that address.
        status: The status of the response.
        refused_by: Why it was not granted, or None if it was.
        request_id: The `Request-Id` of the response.
        seconds: How long the response took, with what faults on command added to it.
        faults: The faults that it met.
        unknown: Places of the properties that the contract does not know, which Mews ignores. The
            first item stands for all of an array.
        body: Its body, or None if it was not a JSON object, is nested too deeply, was refused for
            its address or its size, or is no longer kept. Tokens, door codes and the values of
            unknown properties are masked.
    """

    at: datetime
    path: str
    operation: str | None
    status: int
    refused_by: RefusedBy | None
    request_id: str
    seconds: float
    faults: Sequence[Fault]
    unknown: Sequence[str]
    body: JsonObject | None = None
