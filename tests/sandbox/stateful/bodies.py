"""Requests as plain JSON, so that the client lets them pass."""

from collections.abc import Mapping
from typing import Any, TypeAlias
from uuid import UUID

from tests.sandbox.stateful.faults import ids_of
from tests.sandbox.stateful.model import Model

Sendable: TypeAlias = tuple[str, Mapping[str, Any]]
"""An operation and the body of a request."""


def inside_the_contract(model: Model) -> list[Sendable]:
    """Return a good request for each operation."""
    owner = model.hotel.properties[0]
    service, category = owner.services[0], owner.categories[0]
    update = {
        "FirstTimeUnitStartUtc": model.now,
        "LastTimeUnitStartUtc": model.now,
        "ResourceCategoryId": category.id,
        "UnitCountAdjustment": {"Value": 1},
    }
    return [
        ("resources/getOccupancyState", {"ResourceCategoryIds": [category.id]}),
        ("resourceBlocks/getAll", {"Limitation": {"Count": 1000}}),
        ("resourceBlocks/add", {"ResourceBlocks": [_block(model)]}),
        ("resourceBlocks/delete", {"ResourceBlockIds": [_any_block(model)]}),
        ("services/updateAvailability", {"ServiceId": service.id, "AvailabilityUpdates": [update]}),
        ("resourceAccessTokens/add", {"ResourceAccessTokenParameters": [_token(model)]}),
    ]


def outside_the_contract(model: Model) -> list[Sendable]:
    """Return requests that are good but for one thing that the contract does not allow."""
    category = model.hotel.properties[0].categories[0]
    block, token, page = _block(model), _token(model), {"Limitation": {"Count": 10}}
    over_three_months = {name: block[name] for name in ("StartUtc", "EndUtc")}
    return [
        ("resources/getOccupancyState", {"ResourceCategoryIds": [category.id] * 6}),
        ("resources/getOccupancyState", {"ResourceCategoryIds": None}),
        ("resourceBlocks/getAll", {"Limitation": {"Count": 0}}),
        ("resourceBlocks/getAll", {"Limitation": {"Count": 1001}}),
        ("resourceBlocks/getAll", {**page, "CollidingUtc": over_three_months}),
        ("resourceBlocks/getAll", {**page, "CreatedUtc": over_three_months}),
        ("resourceBlocks/getAll", {**page, "UpdatedUtc": over_three_months}),
        ("resourceBlocks/add", {"ResourceBlocks": [block, {**block, "Name": None}]}),
        ("resourceBlocks/add", {"ResourceBlocks": [block, {**block, "Type": "Holiday"}]}),
        ("resourceBlocks/add", {"ResourceBlocks": [block] * 1001}),
        ("resourceBlocks/delete", {"ResourceBlockIds": [_any_block(model), "no id"]}),
        ("services/updateAvailability", {"ServiceId": category.id, "AvailabilityUpdates": []}),
        ("resourceAccessTokens/add", {"ResourceAccessTokenParameters": [token, {}]}),
    ]


def _block(model: Model) -> dict[str, Any]:
    return {
        "ResourceId": model.hotel.properties[0].rooms[0].id,
        "Name": "A block",
        "Type": "OutOfOrder",
        "StartUtc": model.now,
        "EndUtc": model.now.replace(year=model.now.year + 1),
    }


def _any_block(model: Model) -> UUID:
    owner = model.hotel.properties[0]
    return ids_of([*model.active(owner), *model.blocks])[0]


def _token(model: Model) -> dict[str, Any]:
    return {
        "ServiceOrderId": model.hotel.properties[0].reservations[0].id,
        "Type": "PinCode",
        "Value": "1",
        "ValidityStartUtc": model.now,
        "ValidityEndUtc": model.now.replace(year=model.now.year + 1),
        "Permissions": {},
    }
