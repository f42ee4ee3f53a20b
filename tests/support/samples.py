"""Arguments and results that the contract allows, for tests to bend."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from msgspec import structs

from mews_connector import models

ID = UUID("20e00c32-d561-4008-8609-82d8aa525714")
NOON = datetime(2024, 6, 1, 12, tzinfo=UTC)
EVENING = datetime(2024, 6, 1, 18, tzinfo=UTC)
NAIVE = NOON.replace(tzinfo=None)


def untyped(value: Any) -> Any:
    """Return what a caller without a type checker may pass anywhere."""
    return value


def id_of(number: int) -> str:
    """Return a number as an id, or as a cursor."""
    return str(UUID(int=number))


def block(**changes: Any) -> models.ResourceBlockParameters:
    """A block to add."""
    made = models.ResourceBlockParameters(
        resource_id=ID,
        name="Painting",
        type_=models.ResourceBlockType.OUT_OF_ORDER,
        start_utc=NOON,
        end_utc=EVENING,
    )
    return structs.replace(made, **changes)


def access(door_code: str) -> models.ResourceAccessTokenParameters:
    """A door code to add."""
    return models.ResourceAccessTokenParameters(
        service_order_id=ID,
        type_=models.ResourceAccessTokenType.PIN_CODE,
        value=door_code,
        validity_start_utc=NOON,
        validity_end_utc=EVENING,
        permissions=models.ResourceAccessTokenPermissionsParameters(room=True),
    )


def update(**changes: Any) -> models.AvailabilityUpdate:
    """An adjustment of availability."""
    made = models.AvailabilityUpdate(
        first_time_unit_start_utc=NOON,
        last_time_unit_start_utc=EVENING,
        resource_category_id=ID,
        unit_count_adjustment=-2,
    )
    return structs.replace(made, **changes)


def listed_block(number: int = 1) -> dict[str, Any]:
    """A block as the server lists it, with every property."""
    return {
        "Id": id_of(number),
        "EnterpriseId": str(ID),
        "AssignedResourceId": str(ID),
        "IsActive": True,
        "Type": "OutOfOrder",
        "StartUtc": "2024-06-01T12:00:00Z",
        "EndUtc": "2024-06-01T18:00:00Z",
        "CreatedUtc": "2024-05-01T12:00:00Z",
        "UpdatedUtc": "2024-05-01T12:00:00Z",
        "DeletedUtc": None,
        "Name": f"Block {number}",
        "Notes": "Second coat",
    }


def page(*numbers: int, cursor: object = None) -> dict[str, Any]:
    """A page of a listing, with one block for each number."""
    return {"ResourceBlocks": [listed_block(number) for number in numbers], "Cursor": cursor}


def listed_access(door_code: str) -> dict[str, Any]:
    """A door code as the server returns it."""
    return {
        "Id": str(ID),
        "EnterpriseId": str(ID),
        "ServiceOrderId": str(ID),
        "Type": "PinCode",
        "Value": door_code,
        "ValidityStartUtc": "2024-06-01T12:00:00Z",
        "ValidityEndUtc": "2024-06-01T18:00:00Z",
        "Permissions": {"Bed": False, "Room": True, "Floor": False, "Building": False},
        "CreatedUtc": "2024-05-01T12:00:00Z",
        "UpdatedUtc": "2024-05-01T12:00:00Z",
        "IsActive": True,
    }


def door_codes(door_code: str) -> Mapping[str, object]:
    """An untyped body that holds a door code."""
    return {"ResourceAccessTokenParameters": [{"Type": "PinCode", "Value": door_code}]}
