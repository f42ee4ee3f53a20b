"""Exchanges by hand."""

import json
from typing import Any, Final

from mews_contract.contract import installed
from mews_contract.exchange import Exchange, Request, Response
from mews_contract.recorder.scrubbing import UnsafeError
from mews_contract.recorder.story import Story
from mews_contract.testing.recordings import Recording

LIST_BLOCKS: Final = "resourceBlocks/getAll"
ADD_TOKENS: Final = "resourceAccessTokens/add"
PREFIX: Final = "/api/connector/v1/"
CREDENTIALS: Final = {
    "ClientToken": "the-client-token",
    "AccessToken": "the-access-token",
    "Client": "Night Audit 2.1",
}
JSON: Final = {"content-type": "application/json; charset=utf-8"}
BLOCK_ID: Final = "7f8e9d0c-1b2a-4c4d-8e6f-7a8b9c0d1e2f"
ROOM_ID: Final = "20e00c32-d561-4008-8609-82d8aa525714"
FIRST_ID: Final = "00000000-0000-4000-8000-000000000001"
SECOND_ID: Final = "00000000-0000-4000-8000-000000000002"


def block(**other: Any) -> dict[str, Any]:
    return {
        "Id": BLOCK_ID,
        "EnterpriseId": ROOM_ID,
        "AssignedResourceId": ROOM_ID,
        "IsActive": True,
        "Type": "OutOfOrder",
        "StartUtc": "2025-06-20T14:00:00Z",
        "EndUtc": "2025-06-21T10:30:00.5Z",
        "CreatedUtc": "2025-06-10T00:00:00Z",
        "UpdatedUtc": "2025-06-10T00:00:00Z",
        "Name": "Mr Sample moves in",
        **other,
    }


def access_token(**other: Any) -> dict[str, Any]:
    return {
        "ServiceOrderId": BLOCK_ID,
        "Type": "PinCode",
        "Value": "4711#",
        "ValidityStartUtc": "2025-06-20T14:00:00Z",
        "ValidityEndUtc": "2025-06-21T14:00:00Z",
        "Permissions": {},
        **other,
    }


def exchange(
    operation: str = LIST_BLOCKS,
    sent: object = None,
    came: object = None,
    *,
    status: int = 200,
    sent_headers: dict[str, str] | None = None,
    headers: dict[str, str] | None = None,
    content: bytes | None = None,
) -> Exchange:
    """An exchange of JSON bodies, the request's without its credentials."""
    body = sent if sent is not None else {"Limitation": {"Count": 10}}
    whole = {**CREDENTIALS, **body} if isinstance(body, dict) else body
    answer = came if came is not None else {"ResourceBlocks": [block()]}
    return Exchange(
        Request("POST", PREFIX + operation, sent_headers or {}, json.dumps(whole).encode()),
        Response(
            status,
            JSON if headers is None else headers,
            json.dumps(answer).encode() if content is None else content,
        ),
    )


def recorded(each: Exchange, name: str = "recorded") -> Recording:
    """The recording of an exchange, as the first of its story."""
    return Story().scrub(each, name).recording


def listed(*blocks: dict[str, Any]) -> list[dict[str, Any]]:
    """The blocks of a recorded page."""
    body = recorded(exchange(came={"ResourceBlocks": [*blocks]})).response.body
    assert body is not None
    found: list[dict[str, Any]] = body["ResourceBlocks"]
    return found


def refusal(each: Exchange, name: str = "recorded") -> str:
    """Why an exchange is not recorded."""
    try:
        Story(installed()).scrub(each, name)
    except UnsafeError as error:
        return str(error)
    return ""
