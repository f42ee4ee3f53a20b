"""The answers of resourceBlocks/getAll that the clients are timed with."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import NAMESPACE_URL, uuid5

PATH: Final = "/api/connector/v1/resourceBlocks/getAll"

PAGE: Final = "page"
EMPTY: Final = "empty"
SINGLE: Final = "single"

SIZES: Final[Mapping[str, int]] = {PAGE: 1000, EMPTY: 0, SINGLE: 1}
"""How many blocks an answer holds, by the first segment of the address it is found under."""

_EPOCH: Final = datetime(2026, 1, 1, tzinfo=UTC)


def body(size: int) -> bytes:
    """Return a page with so many resource blocks, always the same, as JSON."""
    blocks = [_block(number) for number in range(size)]
    cursor = blocks[-1]["Id"] if blocks else None
    page = {"ResourceBlocks": blocks, "Cursor": cursor}
    return json.dumps(page, separators=(",", ":")).encode()


def _block(number: int) -> dict[str, object]:
    begins = _EPOCH + timedelta(hours=number)
    return {
        "Id": _id("block", number),
        "EnterpriseId": _id("enterprise", 0),
        "AssignedResourceId": _id("resource", number % 200),
        "IsActive": True,
        "Type": "InternalUse" if number % 3 else "OutOfOrder",
        "StartUtc": _wire(begins),
        "EndUtc": _wire(begins + timedelta(days=2)),
        "CreatedUtc": _wire(begins - timedelta(days=30)),
        "UpdatedUtc": _wire(begins - timedelta(days=7)),
        "DeletedUtc": None,
        "Name": f"Scheduled maintenance, part {number}",
        "Notes": None if number % 4 else "The boiler in the bathroom is being replaced.",
    }


def _id(kind: str, number: int) -> str:
    return str(uuid5(NAMESPACE_URL, f"https://example.com/{kind}/{number}"))


def _wire(moment: datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")
