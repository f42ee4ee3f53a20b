"""What a hotel's data says in short stands for whole entities, which name each other."""

from typing import Any, Final

import pytest
import yaml

from mews_contract.json_values import JsonObject, is_array
from mews_sandbox import Clock, Sandbox
from tests.sandbox.hotels import NOON

INN: Final = """
client_token: c
chain: { name: Inns }
properties:
  - name: Inn
    time_zone: Europe/London
    access_token: a
    editable_history_days: 3
    services:
      - name: Nights
        resource_categories:
          - name: Room
            capacity: 2
            extra_capacity: 1
            price_adjustment: 10
            resources: [{ name: "1" }, { name: "2", state: Dirty }]
          - { name: Attic, capacity: 1, resources: [{ name: "3" }] }
        rates:
          - { name: Best, price: 100, extra_unit: 8 }
          - { name: Half, group: Few, base_rate: Best, relative: -0.5, extra_unit: 6 }
        availability_blocks: [{ name: Fair, start: 1, end: 3 }]
      - name: Hours
        time_unit: Hour
        resource_categories: [{ name: Hall, capacity: 9, resources: [{ name: hall }] }]
        availability_blocks: [{ name: Course, start: 0, end: 2 }, { name: Club }]
      - name: Months
        time_unit: Month
        resource_categories: [{ name: Flat, capacity: 4, resources: [{ name: flat }] }]
        availability_blocks: [{ name: Term, start: 0, end: 40 }]
    reservations:
      - name: R-1
        resource: "1"
        arrival: -1
        departure: 1
        rate: Half
        children: 1
        locked: true
        companionships: [{ name: Ada King Lovelace }, { name: Alan }]
      - name: R-2
        resource: "2"
        arrival: -3
        departure: -1
        adults: 3
        companionships: [{ name: Alan }]
      - { name: R-3, resource: "2", arrival: 5, departure: 6, state: Canceled }
      - { name: R-4, resource: "3", arrival: 0, departure: 1, state: Requested }
      - { name: R-5, resource: hall, arrival: 2024-06-12, departure: 1 }
    blocks:
      - { name: Damp, resource: "2", type: OutOfOrder, start: -1, end: 2, notes: Mop }
      - { name: Party, resource: "1", type: InternalUse, start: 3, end: 2024-06-20, deleted: true }
"""
"""An inn in London, where it is 13:00 on 12 June 2024: 12:00 in UTC."""

LEFT_OUT: Final = frozenset(
    (
        *("Id", "EnterpriseId", "ChainId", "AddressId", "Address", "AccountType", "IsActive"),
        *("CreatedUtc", "UpdatedUtc", "CreatorProfileId", "UpdaterProfileId"),
    )
)
"""What is completed of all entities alike."""

CALLED: Final = ("Name", "Number", "Classification")


@pytest.fixture(scope="module")
def inn() -> Sandbox:
    """The inn as it begins."""
    return Sandbox(yaml.safe_load(INN), clock=Clock(NOON))


def told(inn: Sandbox, kind: str) -> list[JsonObject]:
    """Return what is known of entities, with names instead of ids."""
    names = {
        each["Id"]: next(each[name] for name in CALLED if each.get(name))
        for known in ("services", "rates", "resources", "reservations", "ageCategories")
        for each in inn.entities(known)
    }
    names |= {each["Id"]: each["LastName"] for each in inn.entities("customers")}
    names |= {each["Id"]: each["Names"]["en-GB"] for each in inn.entities("resourceCategories")}
    names |= {each["Id"]: f"group {each['Name']}" for each in inn.entities("reservationGroups")}

    def spoken(value: Any) -> Any:
        if is_array(value):
            return [{name: names.get(part, part) for name, part in each.items()} for each in value]
        return names.get(value, value) if isinstance(value, str) else value

    return [
        {name: spoken(each[name]) for name in each.keys() - LEFT_OUT if each[name] is not None}
        for each in inn.entities(kind)
    ]


def at(day: int, hour: int = 23) -> str:
    """Return an hour of June in UTC: 23:00 is midnight in London, of the day that follows."""
    return f"2024-06-{day:02}T{hour:02}:00:00Z"


def stay(number: str, payer: str, first: str, last: str, *, came: bool, **more: Any) -> JsonObject:
    """Return a reservation of an adult in room 2, with what is special about it."""
    checked_in = ("OwnerCheckedIn", "AllCompanionsCheckedIn", "AnyCompanionCheckedIn")
    return {
        "Number": number,
        "GroupId": f"group {number}",
        "AccountId": payer,
        "ServiceId": "Nights",
        "RateId": "Best",
        "Origin": "Connector",
        "RequestedResourceCategoryId": "Room",
        "AssignedResourceId": "2",
        "AssignedResourceLocked": False,
        "Options": {**dict.fromkeys(checked_in, came), "ConnectorCheckIn": False},
        **dict.fromkeys(("StartUtc", "ScheduledStartUtc"), first),
        **dict.fromkeys(("EndUtc", "ScheduledEndUtc"), last),
        "PersonCounts": [ADULTS],
        **more,
    }


ADULTS: Final = {"AgeCategoryId": "Adult", "Count": 1}
CHILD: Final = {"AgeCategoryId": "Child", "Count": 1}


def test_a_property_has_the_code_of_its_country_wherever_rules_are_named(inn: Sandbox) -> None:
    history = dict.fromkeys(("Accounting", "Operational", ""), "P0M3DT0H0M0S")
    codes = dict.fromkeys(("Legal", "Accommodation", "Accounting"), "UK")
    (enterprise,) = told(inn, "enterprises")
    assert enterprise == {
        "ChainName": "Inns",
        "Name": "Inn",
        "TimeZoneIdentifier": "Europe/London",
        **{f"{name}EnvironmentCode": code for name, code in codes.items()},
        "TaxEnvironmentCode": "UK-2022",
        "DefaultLanguageCode": "en-GB",
        **{f"{name}EditableHistoryInterval": interval for name, interval in history.items()},
        "Pricing": "Gross",
        "LinkedUtc": "2024-06-12T12:00:00Z",
        "GroupNames": [],
        "Subscription": {"TaxIdentifier": None},
    }


def test_a_stay_is_what_its_days_its_guests_and_its_rate_say(inn: Sandbox) -> None:
    first = {"RateId": "Half", "AssignedResourceId": "1", "AssignedResourceLocked": True}
    attic = {"RequestedResourceCategoryId": "Attic", "AssignedResourceId": "3"}
    hall = {"RequestedResourceCategoryId": "Hall", "AssignedResourceId": "hall"}
    hours = {"ServiceId": "Hours", "RateId": "Standard rate", **hall}
    came, left = {"ActualStartUtc": at(11, 14)}, {"ActualStartUtc": at(9, 14)}
    gone = {**left, "ActualEndUtc": at(11, 10), "PersonCounts": [{**ADULTS, "Count": 3}]}
    two = {**came, "PersonCounts": [{**ADULTS, "Count": 2}, CHILD]}
    canceled = {"State": "Canceled", "CancelledUtc": at(12, 12)}
    assert told(inn, "reservations") == [
        stay("R-1", "Lovelace", at(11, 14), at(13, 10), came=True, State="Started", **first, **two),
        stay("R-2", "Alan", at(9, 14), at(11, 10), came=True, State="Processed", **gone),
        stay("R-3", "R-3", at(17, 14), at(18, 10), came=False, **canceled),
        stay("R-4", "R-4", at(12, 14), at(13, 10), came=False, State="Requested", **attic),
        stay("R-5", "R-5", at(11), at(12), came=False, State="Confirmed", **hours),
    ]
    names = [(each.get("FirstName"), each["LastName"]) for each in inn.entities("customers")]
    others = [("Guest of", f"R-{number}") for number in (3, 4, 5)]
    assert names == [("Ada King", "Lovelace"), (None, "Alan"), *others]


def test_a_night_costs_what_the_persons_and_the_category_make_of_the_rate(inn: Sandbox) -> None:
    items = [
        (
            *(each["ServiceOrderId"], each["UnitAmount"]["GrossValue"], each["AccountingState"]),
            *(each.get("CanceledUtc"), each["Options"]["CanceledWithReservation"]),
        )
        for each in told(inn, "orderItems")
        if each["ServiceId"] == "Nights"
    ]
    # 10 more for the room, half of that, and 6 or 8 for a third person. A request costs nothing.
    half, whole = (("R-1", 61, "Open", None, False), ("R-2", 118, "Open", None, False))
    canceled = ("R-3", 110, "Canceled", "2024-06-12T12:00:00Z", True)
    assert items == [half, half, whole, whole, canceled]


def test_what_is_set_aside_and_blocked_is_from_midnight_to_midnight(inn: Sandbox) -> None:
    spans = [
        (each["Name"], each["FirstTimeUnitStartUtc"], each["LastTimeUnitStartUtc"])
        for each in inn.entities("availabilityBlocks")
    ]
    assert spans == [
        ("Fair", at(12), at(13)),
        ("Course", at(11), at(13, 22)),
        ("Club", "1924-06-11T23:00:00Z", "2124-06-12T22:00:00Z"),
        ("Term", "2024-05-31T23:00:00Z", at(30)),
    ]
    party = {"Type": "InternalUse", "AssignedResourceId": "1", "DeletedUtc": at(12, 12)}
    damp = {"Type": "OutOfOrder", "AssignedResourceId": "2", "Notes": "Mop"}
    assert told(inn, "resourceBlocks") == [
        {"Name": "Damp", "StartUtc": at(10), "EndUtc": at(13), **damp},
        {"Name": "Party", "StartUtc": at(14), "EndUtc": at(19), **party},
    ]


def test_a_rate_that_depends_on_another_is_none_of_its_own(inn: Sandbox) -> None:
    rates = [
        [each["Name"], each.get("BaseRateId"), each["IsBaseRate"], each["IsDefault"]]
        for each in told(inn, "rates")
    ]
    assert rates[:2] == [["Best", None, True, True], ["Half", "Best", False, False]]
    offsets = [each["Data"]["Value"]["StartOffset"] for each in told(inn, "services")]
    assert offsets == ["P0M0DT15H0M0S", "P0M0DT0H0M0S", "P0M0DT15H0M0S"]
