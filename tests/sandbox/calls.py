"""Calls to a sandbox as they travel, without the client: it would refuse half of them."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, cast

import httpx2

from mews_contract.operation import Operation
from mews_sandbox import Sandbox
from mews_sandbox.exchange import Request, Response
from mews_sandbox.operations.call import Call
from mews_sandbox.sandbox import Present
from mews_sandbox.serving.asgi import App
from tests.sandbox.hotels import id_of

ADD: Final = "resourceBlocks/add"
DELETE: Final = "resourceBlocks/delete"
LISTING: Final = "resourceBlocks/getAll"
GRANT: Final = "resourceAccessTokens/add"
OCCUPANCY: Final = "resources/getOccupancyState"
UPDATE: Final = "services/updateAvailability"
OPERATIONS: Final = (GRANT, ADD, DELETE, LISTING, OCCUPANCY, UPDATE)

COUNT: Final[dict[str, Any]] = {"Limitation": {"Count": 10}}
MINIMAL: Final = {"prefer": "return=minimal"}


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

    @property
    def refused_by(self) -> str | None:
        """What it was refused by."""
        return self.headers.get("Sandbox-Refused-By")


def path(operation: str) -> str:
    """Return the path of an operation."""
    return f"/api/connector/v1/{operation}"


def example(operation: Operation) -> dict[str, Any]:
    """Return the contract's example of a request, without what `complete` adds."""
    left_out = ("ClientToken", "AccessToken", "Client")
    said = operation.example("request")
    return {name: value for name, value in said.items() if name not in left_out}


def send(
    sandbox: Sandbox, operation: str, content: bytes, headers: Mapping[str, str] | None = None
) -> Reply:
    """Send any bytes to an operation, as JSON unless the headers say something else."""
    said = {"content-type": "application/json", **(headers or {})}
    return reply(sandbox.handle(Request("POST", path(operation), said, content)))


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


def ask(app: App | Sandbox, address: str, method: str = "GET", **options: Any) -> httpx2.Response:
    """Send a request to the application of a sandbox, in this process."""
    served = App(app) if isinstance(app, Sandbox) else app

    async def send() -> httpx2.Response:
        transport = httpx2.ASGITransport(cast("Any", served))
        async with httpx2.AsyncClient(transport=transport, base_url="http://localhost") as client:
            return await client.request(method, address, **options)

    return asyncio.run(send())


# Bodies


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


def access(**changes: Any) -> dict[str, Any]:
    """Return a door code to add, with what is required."""
    return {
        "ServiceOrderId": id_of("R-1"),
        "Type": "PinCode",
        "Value": "1234#",
        "ValidityStartUtc": "2024-06-12T14:00:00Z",
        "ValidityEndUtc": "2024-06-14T10:00:00Z",
        "Permissions": {},
        **changes,
    }


def adjustment(
    value: object = 6, first: str = "2024-06-11T23:00:00Z", last: str | None = None, **more: Any
) -> dict[str, Any]:
    """Return an adjustment of double rooms: of 12 June in London, or of an interval."""
    return {
        "FirstTimeUnitStartUtc": first,
        "LastTimeUnitStartUtc": last or first,
        "ResourceCategoryId": id_of("Double"),
        "UnitCountAdjustment": value if isinstance(value, dict) else {"Value": value},
        **more,
    }


# Calls


def add(sandbox: Sandbox, *blocks: dict[str, Any], **body: Any) -> Reply:
    """Add blocks."""
    return post(sandbox, ADD, ResourceBlocks=blocks, **body)


def added(sandbox: Sandbox, *blocks: dict[str, Any], **body: Any) -> list[str]:
    """Add blocks, and return their ids."""
    return [made["Id"] for made in add(sandbox, *blocks, **body).body["ResourceBlocks"]]


def listed(sandbox: Sandbox, **body: Any) -> list[str]:
    """Return the ids of the blocks on a page of 1000."""
    answer = post(sandbox, LISTING, **{"Limitation": {"Count": 1000}, **body})
    assert answer.status == 200, answer.content
    return [found["Id"] for found in answer.body["ResourceBlocks"]]


def delete(sandbox: Sandbox, *ids: str, **body: Any) -> Reply:
    """Delete blocks."""
    return post(sandbox, DELETE, ResourceBlockIds=ids, **body)


def grant(sandbox: Sandbox, *tokens: dict[str, Any], **body: Any) -> Reply:
    """Add door codes."""
    return post(sandbox, GRANT, ResourceAccessTokenParameters=tokens, **body)


def adjust(
    sandbox: Sandbox, *updates: dict[str, Any], service: str = "Nights", **body: Any
) -> Reply:
    """Adjust the availability of a service."""
    return post(sandbox, UPDATE, ServiceId=id_of(service), AvailabilityUpdates=updates, **body)


def statuses(sandbox: Sandbox, count: int, **body: Any) -> list[int]:
    """List blocks so often, and return what became of each request."""
    return [post(sandbox, LISTING, **{**COUNT, **body}).status for _ in range(count)]


def looking(present: Present) -> Call:
    """Return a call that covers all of a hotel, for what only looks."""
    scope = frozenset(present.directory.owners)
    told = present.state, present.directory, scope, present.now, str, present.kinds
    return Call({}, *told)
