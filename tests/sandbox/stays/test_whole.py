"""What is told of a reservation and of all that goes with it, to the last property."""

from typing import Any, Final

import pytest

from tests.sandbox.calls import COUNT, post
from tests.sandbox.hotels import NOON, id_of
from tests.sandbox.stays.inn import Inn
from tests.sandbox.test_seeding import opened

STAY, NOW, LATER = id_of("Stay"), "2026-03-02T16:00:00Z", "2026-03-02T17:00:00Z"
ADA, ALAN, AGENCY, WORKS = (id_of(name) for name in ("Ada", "Alan", "Agency", "Works"))
DOUBLE, FLEXIBLE, TWO = (id_of(name) for name in ("Double", "Flexible", "two"))
INTERVAL: Final = {"StartUtc": "2026-03-04T00:00:00Z", "EndUtc": "2026-03-05T00:00:00Z"}
FURTHER: Final = {
    "ReservationGroups": ["Wedding"],
    "Services": ["Stay"],
    "Products": ["Towel", "Bicycle", "Breakfast"],
    "Resources": ["two"],
    "ResourceCategories": ["Double"],
    "BusinessSegments": ["Leisure"],
    "Rates": ["Flexible"],
    "RateGroups": ["Public rates"],
    "Companies": ["Works", "Agency"],
    "Notes": ["Quiet"],
    "QrCodeData": [],
}
"""What comes with the reservation, by names or texts, if it is asked for."""


@pytest.fixture
def inn() -> Inn:
    return Inn()


def pounds(gross: float, net: float, tax: float) -> dict[str, Any]:
    """Return an amount that has the standard tax of 20 %."""
    part = {"TaxRateCode": "UK-S", "NetValue": net, "TaxValue": tax}
    return {
        "Currency": "GBP",
        "NetValue": net,
        "GrossValue": gross,
        "TaxValues": [{"Code": "UK-S", "Value": tax}],
        "Breakdown": {"Items": [part]},
    }


def older(gross: float, net: float, tax: float) -> dict[str, Any]:
    """Return an amount as older operations have it."""
    told = {"Value": gross, "Net": net, "Tax": tax, "TaxRate": 20}
    return {**pounds(gross, net, tax), **told}


def said(inn: Inn) -> dict[str, Any]:
    """Return a night for an adult and a child, of which everything is said."""
    ages = {each["Classification"]: each["Id"] for each in inn.sandbox.entities("ageCategories")}
    own = {"Currency": "GBP", "GrossValue": 6}
    return {
        "Identifier": "first",
        "State": "Optional",
        "CustomerId": ADA,
        "BookerId": ALAN,
        "TravelAgencyId": AGENCY,
        "CompanyId": WORKS,
        "BusinessSegmentId": id_of("Leisure"),
        "RequestedCategoryId": DOUBLE,
        "RateId": FLEXIBLE,
        "StartUtc": "2026-03-04T16:00:00+01:00",
        "EndUtc": "2026-03-05T11:00:00Z",
        "ReleasedUtc": "2026-03-03T01:00:00+01:00",
        "PersonCounts": [{"AgeCategoryId": ages[name], "Count": 1} for name in ("Adult", "Child")],
        "AssignedResourceId": TWO.upper(),
        "AssignedResourceLocked": True,
        "CreditCardId": id_of("card").upper(),
        "ChannelNumber": "C-1",
        "Notes": "Quiet",
        "TimeUnitAmount": {"Currency": "GBP", "GrossValue": 90},
        "ProductOrders": [
            {"ProductId": id_of("Breakfast"), "ExternalIdentifier": "B-1"},
            {"ProductId": id_of("Drink"), "Count": 3, "UnitAmount": own},
        ],
    }


def book(inn: Inn, **more: Any) -> dict[str, Any]:
    """Return what is answered of the stay, which is booked, and an hour passes."""
    body = {"ServiceId": STAY, "GroupName": "Wedding", "Reservations": [said(inn) | more]}
    (added,) = post(inn.sandbox, "reservations/add", **body).body["Reservations"]
    assert added.pop("Identifier") == "first"
    inn.sandbox.clock.set(NOON.replace(year=2026, month=3, day=2, hour=17))
    told: dict[str, Any] = added.pop("Reservation")
    assert added == {}
    return told


def listed(inn: Inn, **extent: Any) -> dict[str, Any]:
    """Return what the listing of 2017 tells of the optional reservations of the night."""
    asked = {"Extent": {"Reservations": True, **extent}, "States": ["Optional"]}
    return post(
        inn.sandbox, "reservations/getAll", ServiceIds=[STAY], **INTERVAL, **COUNT, **asked
    ).body


def test_a_reservation_is_what_was_said_of_it(inn: Inn) -> None:
    told, wish = book(inn), said(inn)
    unknown = ("ChannelManagerNumber", "OriginDetails", "Purpose", "CancelledUtc", "VoucherId")
    same = ("State", "ChannelNumber", "BusinessSegmentId", "TravelAgencyId", "RateId", "BookerId")
    (group,) = inn.sandbox.entities("reservationGroups")
    whole: dict[str, Any] = {
        **{name: wish[name] for name in (*same, "PersonCounts", "EndUtc")},
        **dict.fromkeys((*unknown, "CancellationReason", "AvailabilityBlockId"), None),
        "Id": told["Id"],
        "ServiceId": STAY,
        "GroupId": group["Id"],
        "Number": "1",
        "Origin": "Connector",
        "CreatedUtc": NOW,
        "UpdatedUtc": NOW,
        "StartUtc": "2026-03-04T15:00:00Z",
        "ReleasedUtc": "2026-03-03T00:00:00Z",
        "CreditCardId": id_of("card"),
        "AssignedResourceId": TWO,
        "AssignedResourceLocked": True,
    }
    checked = ("OwnerCheckedIn", "AllCompanionsCheckedIn", "AnyCompanionCheckedIn")
    of_2017 = {
        **dict.fromkeys(("ChannelManager", "ChannelManagerGroupNumber", "ChannelManagerId"), None),
        "CompanyId": WORKS,
        "OwnerId": ADA,
        "CustomerId": ADA,
        "RequestedCategoryId": DOUBLE,
        "AssignedSpaceId": TWO,
        "AssignedSpaceLocked": True,
        "Options": dict.fromkeys(checked, False),
        "AdultCount": 1,
        "ChildCount": 1,
        "CompanionIds": [ADA],
    }
    assert told == whole | of_2017
    since = "reservations/getAll/2023-06-06"
    (kept,) = post(inn.sandbox, since, **COUNT, ReservationIds=[told["Id"]]).body["Reservations"]
    made = {name: kept.pop(name) for name in ("CreatorProfileId", "UpdaterProfileId")}
    assert len({*made.values()}) == 1
    nothing = ("ActualStartUtc", "ActualEndUtc", "CommanderOrigin", "QrCodeData")
    assert kept == whole | dict.fromkeys(nothing) | {
        "AccountId": ADA,
        "AccountType": "Customer",
        "PartnerCompanyId": WORKS,
        "RequestedResourceCategoryId": DOUBLE,
        "Options": dict.fromkeys((*checked, "ConnectorCheckIn"), False),
        "ScheduledStartUtc": "2026-03-04T15:00:00Z",
        "ScheduledEndUtc": "2026-03-05T11:00:00Z",
    }


def test_a_reservation_is_listed_with_what_is_asked_for(inn: Inn) -> None:
    told = book(inn)
    bare = listed(inn)
    assert bare.pop("Reservations") == [told]
    assert bare.pop("Cursor") == told["Id"]
    assert {*bare.values()} == {None}
    found = listed(inn, **dict.fromkeys(FURTHER.keys() - {"RateGroups"}, True))
    names = {
        name: [
            each.get("Name") or each.get("Text") or next(iter(each["Names"].values()))
            for each in found[name]
        ]
        for name in FURTHER
    }
    assert names == FURTHER
    hidden = listed(inn, Rates=False, RateGroups=True)
    assert (hidden["Rates"], hidden["RateGroups"]) == (None, None)
    assert listed(inn, Reservations=False)["Reservations"] is None


def test_who_comes_with_a_reservation_shows_what_is_asked_for(inn: Inn) -> None:
    id_ = book(inn)["Id"]
    passport = {"CustomerId": ADA, "Type": "Passport", "Number": "P-1815"}
    assert post(inn.sandbox, "identityDocuments/add", IdentityDocuments=[passport]).status == 200
    city = {"CustomerId": ADA, "Address": {"City": "London"}}
    assert post(inn.sandbox, "customers/update", **city).status == 200
    third = post(inn.sandbox, "customers/add", LastName="Noel", OverwriteExisting=False).body["Id"]
    guest = {"ReservationId": id_, "CustomerId": third}
    assert post(inn.sandbox, "reservations/addCompanion", **guest).status == 200
    for address, documents in ((True, False), (False, True)):
        more = {"CustomerAdresses": address, "CustomerIdentityDocuments": documents}
        people = listed(inn, Customers=True, **more)["Customers"]
        assert [each["LastName"] for each in people] == ["Noel", "Turing", "Lovelace"]
        shown = people[-1]
        assert (shown["Address"] and shown["Address"]["City"]) == ("London" if address else None)
        assert (shown["Passport"] and shown["Passport"]["Number"]) == (
            "P-1815" if documents else None
        )


def test_what_a_reservation_costs_is_told_in_each_form(inn: Inn) -> None:
    """A night of 90 as it was said, breakfast for two at 15, and three drinks at 6."""
    id_ = book(inn)["Id"]
    states = {"AccountingStates": ["Inactive"]}
    page = listed(inn, Items=True, OrderItems=True, **states)
    drink, breakfast, night = page["Items"]
    costs = (18, 15, 3), (30, 25, 5), (90, 75, 15)
    begins = "2026-03-04T00:00:00Z"
    expected = [
        ("Drink", "ProductRevenue", "ProductOrder", id_of("Drink"), "2026-03-04T15:00:00Z"),
        ("Breakfast", "ProductRevenue", "ProductOrder", id_of("Breakfast"), begins),
        ("Night", "ServiceRevenue", "SpaceOrder", None, begins),
    ]
    for item, (name, revenue, type_, product, at), cost in zip(
        (drink, breakfast, night), expected, costs, strict=True
    ):
        assert item == {
            **dict.fromkeys(("BillId", "AccountingCategoryId", "Notes", "ClosedUtc")),
            "Id": item["Id"],
            "AccountId": ADA,
            "CustomerId": ADA,
            "OrderId": id_,
            "ServiceId": STAY,
            "ProductId": product,
            "Type": revenue,
            "SubType": type_,
            "Name": name,
            "ConsumptionUtc": at,
            "State": "Inactive",
            "Amount": older(*cost),
        }
    ordered = inn.sandbox.entities("orderItems")[1]
    sold = {"ProductId": id_of("Breakfast"), "AgeCategoryId": None, "ProductType": "Product"}
    assert ordered["Data"] == {"Discriminator": "Product", "Product": sold}
    assert (ordered["ExternalIdentifier"], ordered["UnitCount"]) == ("B-1", 2)
    assert ordered["UnitAmount"] == pounds(15, 12.5, 2.5)
    assert ordered["Amount"] == ordered["OriginalAmount"] == pounds(30, 25, 5)
    older_items = post(
        inn.sandbox, "reservations/getAllItems", ReservationIds=[id_.upper()], **states
    )
    assert older_items.body == {
        "Reservations": [{"ReservationId": id_, "Items": None, "OrderItems": page["OrderItems"]}]
    }
    priced = post(inn.sandbox, "reservations/price", ServiceId=STAY, Reservations=[said(inn)]).body
    total = {"Currency": "GBP", "Value": 138, "Net": 115, "Tax": 23, "TaxRate": None}
    assert priced == {
        "ReservationPrices": [
            {"Identifier": "first", "TotalAmount": pounds(138, 115, 23), "Total": total}
        ]
    }


def test_an_update_changes_what_it_says_and_nothing_else(inn: Inn) -> None:
    before = book(inn)
    ages = [each["AgeCategoryId"] for each in said(inn)["PersonCounts"]]

    def update(**values: object) -> dict[str, Any]:
        changes = {name: {"Value": value} for name, value in values.items()}
        asked = {"ReservationId": before["Id"].upper(), **changes}
        answer = post(
            inn.sandbox, "reservations/update", ReservationUpdates=[asked], Reprice=False
        ).body
        found: list[dict[str, Any]] = answer.pop("Reservations")
        assert {*answer.values()} == {None}
        (told,) = found
        return told

    later = before | {"UpdatedUtc": LATER}
    assert update() == later
    swapped = {"TravelAgencyId": WORKS, "CompanyId": AGENCY, "BookerId": ADA}
    plain = {"ChannelNumber": "C-2", "Purpose": "Leisure", "CreditCardId": id_of("other")}
    told = later | swapped | plain
    assert update(**swapped, **plain) == told
    told |= {"AssignedResourceLocked": False, "AssignedSpaceLocked": False}
    assert update(AssignedResourceLocked=False) == told
    told |= dict.fromkeys(("AssignedResourceId", "AssignedSpaceId"), id_of("one"))
    assert update(AssignedResourceId=id_of("one").upper()) == told
    told |= dict.fromkeys(("AssignedResourceId", "AssignedSpaceId"))
    assert update(AssignedResourceId=None, AssignedResourceLocked=True) == told
    emptied = (*swapped, *plain, "BusinessSegmentId", "ReleasedUtc")
    told |= dict.fromkeys(emptied)
    assert update(**dict.fromkeys(emptied)) == told
    checked = {"OwnerCheckedIn": {"Value": True}}
    options = {"ReservationId": before["Id"], "Options": checked}
    answer = post(inn.sandbox, "reservations/update", ReservationUpdates=[options]).body
    told["Options"] = {**before["Options"], "OwnerCheckedIn": True}
    assert answer["Reservations"] == [told]
    told |= {"ReleasedUtc": "2026-03-03T02:00:00Z", "EndUtc": "2026-03-06T11:00:00Z"}
    told |= {"RateId": id_of("Early"), "PersonCounts": [{"AgeCategoryId": ages[1], "Count": 1}]}
    assert update(
        ReleasedUtc="2026-03-03T03:00:00+01:00",
        EndUtc="2026-03-06T12:00:00+01:00",
        RateId=id_of("Early"),
        PersonCounts=told["PersonCounts"],
        TimeUnitPrices=[{"Index": 1, "Amount": {"Currency": "GBP", "GrossValue": 70}}],
    ) == told | {"AdultCount": 0, "ChildCount": 1}
    # Each night costs what was said of it, then and now.
    nights = [each for each in inn.sandbox.entities("orderItems") if each["Type"] == "SpaceOrder"]
    assert [each["Amount"]["GrossValue"] for each in nights] == [90, 70]


def test_a_reservation_that_is_not_optional_is_not_released(inn: Inn) -> None:
    more = {"ReleasedUtc": said(inn)["ReleasedUtc"], "AssignedResourceLocked": None}
    enquired = book(inn, **more, State="Enquired")
    told = (enquired["State"], enquired["ReleasedUtc"], enquired["AssignedResourceLocked"])
    assert told == ("Enquired", None, False)


def test_a_reservation_of_a_channel_manager_is_known_by_its_number() -> None:
    sandbox = opened(
        reservations=[
            {"Number": "R-1", "ChannelManagerNumber": "CM-1", "ChannelNumber": "C-7"},
            {"Number": "R-2", "Origin": "Commander", "CommanderOrigin": "Phone"},
        ],
        reservationGroups=[
            {"Name": "R-1", "ChannelManager": "Channels", "ChannelManagerGroupNumber": "G-1"}
        ],
    )
    one, two = id_of("R-1"), id_of("R-2")
    stay = next(each for each in sandbox.entities("reservations") if each["Id"] == one)
    rate = next(each for each in sandbox.entities("rates") if each["Id"] == stay["RateId"])
    ids = {"ReservationIds": [one, two, one.upper()]}
    assert post(sandbox, "reservations/getChannelManagerDetails", **ids).body == {
        "ChannelManagerDetails": [
            {
                "ReservationId": one,
                "RequestedRateCode": next(iter(rate["Names"].values())),
                "ChannelManagerName": "Channels",
                "ChannelNumber": "C-7",
                "ChannelManagerGroupNumber": "G-1",
                "ChannelManagerNumber": "CM-1",
                "CreatedUtc": stay["CreatedUtc"],
            }
        ]
    }
    asked = {"ServiceIds": [stay["ServiceId"]], "Extent": {"Reservations": True}, **ids}
    told = post(sandbox, "reservations/getAll", **COUNT, **asked)
    assert told.status == 200, told.content
    origins = [each["Origin"] for each in told.body["Reservations"]]
    assert origins == ["CommanderPhone", stay["Origin"]]
