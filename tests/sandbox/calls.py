"""Calls to a sandbox as they travel, without the client: it would refuse half of them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from mews_sandbox import Sandbox
from mews_sandbox.exchange import Request, Response
from tests.sandbox.hotels import id_of

OPERATIONS: Final = (
    "resourceAccessTokens/add",
    "resourceBlocks/add",
    "resourceBlocks/delete",
    "resourceBlocks/getAll",
    "resources/getOccupancyState",
    "services/updateAvailability",
)


@dataclass(frozen=True)
class Reply:
    """What was answered."""

    status: int
    headers: Mapping[str, str]
    content: bytes

    @property
    def body(self) -> dict[str, Any]:
        """The JSON object in it."""
        decoded: dict[str, Any] = json.loads(self.content)
        return decoded

    @property
    def refusal(self) -> tuple[int, str]:
        """Status and message of an error."""
        return self.status, self.body["Message"]


def path(operation: str) -> str:
    """Return the path of an operation."""
    return f"/api/connector/v1/{operation}"


def send(
    sandbox: Sandbox,
    operation: str,
    content: bytes,
    headers: Mapping[str, str] | None = None,
    *,
    method: str = "POST",
) -> Reply:
    """Send any bytes to an operation, as JSON unless the headers say something else."""
    said = {"content-type": "application/json", **(headers or {})}
    return reply(sandbox.handle(Request(method, path(operation), said, content)))


def reply(response: Response) -> Reply:
    """Return an answer, apart from how it is delivered."""
    return Reply(response.status, response.headers, response.body)


def complete(sandbox: Sandbox, **body: Any) -> dict[str, Any]:
    """Return a body with the credentials that it does not have."""
    return {
        "ClientToken": sandbox.client_token,
        "AccessToken": sandbox.access_token,
        "Client": "Tests 1.0",
        **body,
    }


def post(
    sandbox: Sandbox, operation: str, headers: Mapping[str, str] | None = None, /, **body: Any
) -> Reply:
    """Call an operation, with the credentials that the body does not have."""
    content = json.dumps(complete(sandbox, **body)).encode()
    return send(sandbox, operation, content, headers)


def block(resource: str = "free", **changes: Any) -> dict[str, Any]:
    """Return a block to add, from 10:00 to 14:00."""
    return {
        "ResourceId": id_of(resource),
        "Name": "Painting",
        "Type": "OutOfOrder",
        "StartUtc": "2024-06-12T10:00:00Z",
        "EndUtc": "2024-06-12T14:00:00Z",
        **changes,
    }


def added(sandbox: Sandbox, *blocks: dict[str, Any], **body: Any) -> list[str]:
    """Add blocks, and return their ids."""
    answer = post(sandbox, "resourceBlocks/add", ResourceBlocks=blocks, **body)
    return [made["Id"] for made in answer.body["ResourceBlocks"]]


def listed(sandbox: Sandbox, **body: Any) -> list[str]:
    """Return the ids of the blocks on a page of 1000."""
    answer = post(sandbox, "resourceBlocks/getAll", **{"Limitation": {"Count": 1000}, **body})
    assert answer.status == 200, answer.content
    return [found["Id"] for found in answer.body["ResourceBlocks"]]
