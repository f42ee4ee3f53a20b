"""Ids that exist, by the names of the properties that carry them."""

from collections.abc import Mapping
from uuid import UUID

from mews_sandbox.sandbox import Sandbox


def known_ids(sandbox: Sandbox) -> Mapping[str, list[UUID]]:
    """Return the ids of everything in a sandbox that its first property's token covers.

    The keys are names of the contract, such as `ResourceCategoryId` and `ResourceCategoryIds`.
    """
    owner = sandbox.hotel.properties[0]
    found = {
        "EnterpriseId": [owner.id],
        "ServiceId": [service.id for service in owner.services],
        "ResourceCategoryId": [category.id for category in owner.resource_categories],
        "ResourceId": [resource.id for resource in owner.resources],
        "AssignedResourceId": [resource.id for resource in owner.resources],
        "AvailabilityBlockId": [
            block.id for service in owner.services for block in service.availability_blocks
        ],
        "ServiceOrderId": [reservation.id for reservation in owner.reservations],
        "CompanionshipId": [
            guest.id for reservation in owner.reservations for guest in reservation.companionships
        ],
        "ResourceBlockId": [
            block.id
            for block in sandbox.resource_blocks
            if block.is_active and block.enterprise_id == owner.id
        ],
    }
    return found | {f"{name}s": ids for name, ids in found.items()}
