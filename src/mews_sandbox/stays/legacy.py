"""A reservation in its form of 2017, which most operations still return."""

from collections.abc import Mapping
from typing import Final

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.call import Call
from mews_sandbox.stays.states import INQUIRED

NAMES: Final[Mapping[str, str]] = {
    **dict.fromkeys(("Id", "ServiceId", "GroupId", "Number", "ChannelNumber"), ""),
    **dict.fromkeys(("ChannelManagerNumber", "OriginDetails", "Purpose", "ReleasedUtc"), ""),
    **dict.fromkeys(("CreatedUtc", "UpdatedUtc", "CancelledUtc", "AssignedResourceId"), ""),
    **dict.fromkeys(("BusinessSegmentId", "TravelAgencyId", "AvailabilityBlockId"), ""),
    **dict.fromkeys(("RateId", "VoucherId", "CreditCardId", "CancellationReason"), ""),
    **dict.fromkeys(("PersonCounts", "BookerId", "Options", "StartUtc"), ""),
    "EndUtc": "ScheduledEndUtc",
    "RequestedCategoryId": "RequestedResourceCategoryId",
    "CompanyId": "PartnerCompanyId",
    "OwnerId": "AccountId",
    "CustomerId": "AccountId",
    "AssignedSpaceId": "AssignedResourceId",
}
"""What each property is called since 2023, if not the same."""

LISTS: Final = (
    *("Reservations", "ReservationGroups", "Customers", "Services", "Products", "Resources"),
    *("ResourceCategories", "ResourceCategoryAssignments", "BusinessSegments", "Rates"),
    *("RateGroups", "Items", "OrderItems", "Notes", "QrCodeData", "Companies"),
    "ResourceAccessTokens",
)
"""What a result may hold of reservations: what is not asked for is null."""

_OPTIONS: Final = ("OwnerCheckedIn", "AllCompanionsCheckedIn", "AnyCompanionCheckedIn")


def state_of_2017(state: str) -> str:
    """Return the name that a state had."""
    return "Enquired" if state == INQUIRED else state


def state_of_2023(state: str) -> str:
    """Return the name that a state has since."""
    return INQUIRED if state == "Enquired" else state


def of_2017(call: Call, reservation: JsonObject) -> JsonObject:
    """Return a reservation as it was in 2017."""
    made = {name: reservation.get(source or name) for name, source in NAMES.items()}
    origin: str = reservation["Origin"]
    if origin == "Commander":
        origin += reservation.get("CommanderOrigin") or "InPerson"
    is_locked = bool(reservation.get("AssignedResourceLocked"))
    wanted = OneOf.just("ReservationId", reservation["Id"])
    guests = call.state.entities["companionships"].newest_first([wanted])
    children = sum(each["Count"] for each in reservation["PersonCounts"] if _is_child(call, each))
    return {
        **made,
        "State": state_of_2017(reservation["State"]),
        "Origin": origin,
        "ChannelManager": None,
        "ChannelManagerGroupNumber": None,
        "ChannelManagerId": None,
        "AssignedResourceLocked": is_locked,
        "AssignedSpaceLocked": is_locked,
        "Options": {name: reservation["Options"][name] for name in _OPTIONS},
        "AdultCount": sum(each["Count"] for each in reservation["PersonCounts"]) - children,
        "ChildCount": children,
        "CompanionIds": [each["CustomerId"] for each in guests][::-1],
    }


def _is_child(call: Call, count: JsonObject) -> bool:
    category = call.state.entities["ageCategories"].get(count["AgeCategoryId"]) or {}
    return category.get("Classification") == "Child"
