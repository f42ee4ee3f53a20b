"""`availabilityBlocks`: what groups have set aside, and until when."""

import copy
from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

import pytest

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox import Clock, Sandbox
from tests.sandbox.calls import COUNT, Reply, adjust, adjustment, post
from tests.sandbox.hotels import HOTEL, NOON, NOWHERE, id_of, thing

FIRST: Final = "2024-06-19T23:00:00Z"
"""The start of 20 June in London, eight days from now."""

LAST: Final = "2024-06-21T23:00:00Z"
LATER: Final = "2024-06-12T13:00:00Z"
"""An hour after noon."""

SPAN: Final = {"FirstTimeUnitStartUtc": FIRST, "LastTimeUnitStartUtc": LAST}


def inn() -> Sandbox:
    """Return the sandbox of the hotel, with a public rate and a private one with a voucher."""
    hotel = copy.deepcopy(HOTEL)
    north = hotel["properties"][0]
    north["services"][0]["rates"] = [
        thing("Flexible", price=100),
        thing("Family", group="Private rates", price=70),
    ]
    north["entities"] = {
        "rates": [
            {"Names": "Family", "Type": "Private", "IsPublic": False},
            {"Names": "Flexible", "ShortName": "F", "ExternalIdentifier": "FLEX"},
        ],
        "vouchers": [
            {"Name": "Kin", "Type": "Public", "ServiceId": "Nights", "RateIds": ["Family"]}
        ],
        "voucherCodes": [{"VoucherId": "Kin", "Value": "KIN-1"}],
    }
    return Sandbox(hotel, clock=Clock(NOON))


def parameters(**changes: Any) -> JsonObject:
    """Return a block to add, of 20 to 22 June."""
    return {
        "ServiceId": id_of("Nights"),
        "TemplateRateId": id_of("Flexible"),
        "State": "Confirmed",
        "Name": "Regatta",
        **SPAN,
        **changes,
    }


def add(sandbox: Sandbox, *blocks: JsonObject) -> Reply:
    """Add blocks."""
    return post(sandbox, "availabilityBlocks/add", AvailabilityBlocks=[*blocks])


def added(sandbox: Sandbox, **changes: Any) -> JsonObject:
    """Add a block that sets two double rooms aside, and return it."""
    answer = add(sandbox, parameters(**changes))
    assert answer.status == 200, answer.content
    (block,) = answer.body["AvailabilityBlocks"]
    ends = {"first": FIRST, "last": LAST}
    update = adjustment(-2, **ends, AvailabilityBlockId=block["Id"])
    assert adjust(sandbox, update).status == 200
    found: JsonObject = block
    return found


def update(sandbox: Sandbox, block: JsonObject, **values: Any) -> Reply:
    """Change a block."""
    changed = {name: {"Value": value} for name, value in values.items()}
    one = {"AvailabilityBlockId": block["Id"], **changed}
    return post(sandbox, "availabilityBlocks/update", AvailabilityBlocks=[one])


def delete(sandbox: Sandbox, *ids: str) -> Reply:
    """Delete blocks."""
    return post(sandbox, "availabilityBlocks/delete", AvailabilityBlockIds=ids)


def listed(sandbox: Sandbox, extent: Mapping[str, bool], **filters: Any) -> JsonObject:
    """Return a page of blocks."""
    said = {"Extent": extent, "Limitation": {"Count": 10}, **filters}
    answer = post(sandbox, "availabilityBlocks/getAll", **said)
    assert answer.status == 200, answer.content
    return answer.body


def doubles(sandbox: Sandbox) -> list[int]:
    """Return how many of three double rooms everybody can book, on the days of the block."""
    answer = post(sandbox, "services/getAvailability", ServiceId=id_of("Nights"), **SPAN)
    found = {
        each["CategoryId"]: each["Availabilities"] for each in answer.body["CategoryAvailabilities"]
    }
    counts: list[int] = found[id_of("Double")]
    return counts


def rate_of(sandbox: Sandbox, block: JsonObject) -> JsonObject:
    """Return the rate of a block."""
    (rate,) = [each for each in sandbox.entities("rates") if each["Id"] == block["RateId"]]
    return rate


def test_a_block_has_a_rate_of_its_own_with_the_prices_of_its_template() -> None:
    sandbox = inn()
    template = rate_of(sandbox, {"RateId": id_of("Flexible")})
    sandbox.clock.advance(timedelta(hours=1))
    block = added(sandbox, RateId=id_of("Family"))
    rate = rate_of(sandbox, block)
    own = {
        "Id": block["RateId"],
        "Type": "AvailabilityBlock",
        "BaseRateId": id_of("Flexible"),
        **dict.fromkeys(("IsBaseRate", "IsDefault", "IsPublic"), False),
        **dict.fromkeys(("ShortName", "ExternalIdentifier")),
        **dict.fromkeys(("CreatedUtc", "UpdatedUtc"), LATER),
    }
    assert rate == {**template, **own, "Names": {"en-GB": "Regatta"}, "Name": "Regatta"}
    said = {"Id": rate["Id"], "ServiceId": id_of("Nights"), "Names": {"en-GB": "New"}}
    said |= {"PricingType": "DependentRatePricing", "Type": "Public"}
    told = "Regatta is the rate of an availability block. Please change that."
    assert post(sandbox, "rates/set", Rates=[said]).refusal == (403, told)
    nameless = rate_of(sandbox, added(sandbox, Name=None))
    assert nameless == {**template, **own, "Id": nameless["Id"]}
    day = {"FirstTimeUnitStartUtc": FIRST, "LastTimeUnitStartUtc": FIRST}
    post(
        sandbox,
        "rates/updatePrice",
        RateId=id_of("Flexible"),
        PriceUpdates=[{**day, "Value": 150}],
    )
    answer = post(sandbox, "rates/getPricing", RateId=rate["Id"], **SPAN)
    assert answer.body["BasePrices"] == [150, 100, 100]
    again = added(sandbox, TemplateRateId=rate["Id"])
    assert rate_of(sandbox, again)["BaseRateId"] == id_of("Flexible")
    numbers = [each["AvailabilityBlockNumber"] for each in (block, again)]
    assert int(numbers[1]) == int(numbers[0]) + 2


def test_a_block_is_answered_as_it_was_made_and_as_it_was_changed() -> None:
    sandbox = inn()
    (voucher,) = sandbox.entities("vouchers")
    family = {"TemplateRateId": id_of("Family"), "VoucherCode": "KIN-1"}
    block = added(sandbox, **family, State="Canceled", ReleasedUtc="2024-06-19T12:00:00+02:00")
    said = ("BookerId", "CompanyId", "TravelAgencyId", "Budget", "ReservationPurpose", "QuoteId")
    rest = ("ExternalIdentifier", "Notes", "PurchaseOrderNumber", "BusinessSegmentId")
    assert block == {
        "Id": block["Id"],
        "EnterpriseId": id_of("North"),
        "ServiceId": id_of("Nights"),
        "RateId": block["RateId"],
        "VoucherId": voucher["Id"],
        "AvailabilityBlockNumber": block["AvailabilityBlockNumber"],
        "State": "Canceled",
        "Name": "Regatta",
        "PickupDistribution": "AllInOneGroup",
        **SPAN,
        "ReleaseStrategy": "FixedRelease",
        "ReleasedUtc": "2024-06-19T10:00:00Z",
        "RollingReleaseOffset": None,
        "IsActive": True,
        **dict.fromkeys(("CreatedUtc", "UpdatedUtc", "CanceledUtc"), wire(NOON)),
        **dict.fromkeys((*said, *rest, "CancellationReason", "CancellationReasonDetail")),
    }
    sandbox.clock.advance(timedelta(hours=1))
    rolling = {"ReleaseStrategy": "RollingRelease", "RollingReleaseOffset": "P2D"}
    (changed,) = update(sandbox, block, Notes="New", **rolling).body["AvailabilityBlocks"]
    written = {"RollingReleaseOffset": "P0M2DT0H0M0S", "ReleasedUtc": None, "UpdatedUtc": LATER}
    assert changed == {**block, **rolling, **written, "Notes": "New"}
    (held,) = sandbox.entities("availabilityAdjustments")
    assert (held["FirstTimeUnitReleaseUtc"], held["UpdatedUtc"]) == ("2024-06-17T23:00:00Z", LATER)
    open_, *_ = (
        update(sandbox, block, State=state).body["AvailabilityBlocks"][0]
        for state in ("Confirmed", "Canceled")
    )
    assert (open_["CanceledUtc"], open_["State"]) == (None, "Confirmed")
    (last,) = listed(sandbox, {"AvailabilityBlocks": True}, AvailabilityBlockIds=[block["Id"]])[
        "AvailabilityBlocks"
    ]
    assert last == {**changed, "CanceledUtc": LATER}


@pytest.mark.parametrize(
    ("said", "strategy", "released"),
    [
        ({}, "None", [False, False, False]),
        ({"ReleasedUtc": "2024-06-19T12:00:00Z"}, "FixedRelease", [True, True, True]),
        ({"ReleasedUtc": "2024-06-19T12:00:01Z"}, "FixedRelease", [False, False, False]),
        ({"RollingReleaseOffset": "P1DT11H"}, "RollingRelease", [True, True, False]),
        ({"RollingReleaseOffset": "P0D"}, "RollingRelease", [False, False, False]),
        (
            {"ReleasedUtc": "2024-06-20T12:00:00Z", "RollingReleaseOffset": "P9D"},
            "FixedRelease",
            [False, False, False],
        ),
    ],
)
def test_what_is_left_is_released_in_time(
    said: JsonObject, strategy: str, released: list[bool]
) -> None:
    sandbox = inn()
    block = added(sandbox, **said)
    assert block["ReleaseStrategy"] == strategy
    assert doubles(sandbox) == [1, 1, 1]
    sandbox.clock.set(NOON + timedelta(days=7))
    assert [count == 3 for count in doubles(sandbox)] == released


def test_a_change_of_release_is_told_of_the_adjustments_too() -> None:
    sandbox = inn()
    block = added(sandbox)
    changes: list[tuple[JsonObject, str, str]] = [
        ({"ReleasedUtc": "2024-06-18T12:00:00Z"}, "FixedRelease", "2024-06-18T12:00:00Z"),
        (
            {"ReleaseStrategy": "RollingRelease", "RollingReleaseOffset": "P2D"},
            "RollingRelease",
            "2024-06-17T23:00:00Z",
        ),
        ({"RollingReleaseOffset": "P5D"}, "RollingRelease", "2024-06-17T23:00:00Z"),
        # Two days are editable in the past: until then rooms are held.
        ({"ReleaseStrategy": "None"}, "None", "2024-06-21T23:00:00Z"),
    ]
    told: list[tuple[str, str]] = []
    for values, _, _ in changes:
        (changed,) = update(sandbox, block, **values).body["AvailabilityBlocks"]
        (held,) = listed(sandbox, {"Adjustments": True}, AvailabilityBlockIds=[block["Id"]])[
            "Adjustments"
        ]
        told.append((changed["ReleaseStrategy"], held["FirstTimeUnitReleaseUtc"]))
    assert told == [(strategy, released) for _, strategy, released in changes]


def test_a_block_holds_rooms_as_long_as_its_state_says_so() -> None:
    sandbox = inn()
    block = added(sandbox)
    found = {"Confirmed": doubles(sandbox)}
    for state in ("Optional", "Inquired", "Canceled", "Confirmed"):
        (changed,) = update(sandbox, block, State=state).body["AvailabilityBlocks"]
        assert (changed["CanceledUtc"] is not None) == (state == "Canceled")
        found[state] = doubles(sandbox)
    assert found == {
        "Confirmed": [1, 1, 1],
        "Optional": [1, 1, 1],
        "Inquired": [3, 3, 3],
        "Canceled": [3, 3, 3],
    }


def test_a_deleted_block_leaves_nothing_held() -> None:
    sandbox = inn()
    block = added(sandbox)
    (held,), rate = sandbox.entities("availabilityAdjustments"), rate_of(sandbox, block)
    sandbox.clock.advance(timedelta(hours=1))
    assert delete(sandbox, block["Id"], block["Id"].upper()).body == {}
    assert doubles(sandbox) == [3, 3, 3]
    ended = {"IsActive": False, "UpdatedUtc": LATER}
    assert rate_of(sandbox, block) == {**rate, **ended}
    assert sandbox.entities("availabilityBlocks")[-1] == {**block, **ended}
    deleted = {**held, **ended, "ActivityState": "Deleted"}
    assert sandbox.entities("availabilityAdjustments") == [deleted]
    extent, ids = {"AvailabilityBlocks": True, "Adjustments": True}, [block["Id"]]
    assert listed(sandbox, extent, AvailabilityBlockIds=ids)["AvailabilityBlocks"] == []
    gone = listed(sandbox, extent, AvailabilityBlockIds=ids, ActivityStates=["Deleted"])
    assert gone["AvailabilityBlocks"] == [{**block, **ended}]
    assert [each["IsActive"] for each in gone["Adjustments"]] == [False]
    assert delete(sandbox, block["Id"]).refusal == (400, "Invalid AvailabilityBlockIds")


def test_a_block_is_listed_with_what_is_asked_for() -> None:
    sandbox = inn()
    block = added(sandbox, PickupDistribution="IndividualGroups")
    adult = next(each["Id"] for each in sandbox.entities("ageCategories"))
    stay = {
        "AvailabilityBlockId": block["Id"],
        "CustomerId": sandbox.entities("customers")[0]["Id"],
        "PersonCounts": [{"AgeCategoryId": adult, "Count": 1}],
        "RateId": block["RateId"],
        "RequestedCategoryId": id_of("Double"),
        "StartUtc": "2024-06-20T14:00:00Z",
        "EndUtc": "2024-06-21T10:00:00Z",
    }
    booked = [
        post(sandbox, "reservations/add", ServiceId=id_of("Nights"), Reservations=[stay]).status
        for _ in range(3)
    ]
    assert (booked, doubles(sandbox)) == ([200, 200, 403], [1, 1, 1])
    lists = ("AvailabilityBlocks", "Adjustments", "Rates", "ServiceOrders")
    ids = {"AvailabilityBlockIds": [block["Id"]]}
    shown = {name: listed(sandbox, {name: True}, **ids) for name in lists}
    there = {name: [each for each in lists if shown[name].get(each)] for name in lists}
    assert there == {name: [name] for name in lists}
    assert {page["Cursor"] for page in shown.values()} == {block["Id"]}
    assert shown["Rates"]["Rates"][0]["Id"] == block["RateId"]


@pytest.mark.parametrize(
    ("start", "end", "is_on"),
    [
        ("2024-06-18T00:00:00Z", FIRST, False),
        ("2024-06-18T00:00:00Z", "2024-06-19T23:00:01Z", True),
        ("2024-06-22T22:59:59Z", "2024-06-22T22:59:59Z", True),
        ("2024-06-22T23:00:00Z", "2024-06-24T00:00:00Z", False),
    ],
)
def test_a_block_is_on_until_its_last_time_unit_is_over(
    start: str, end: str, *, is_on: bool
) -> None:
    sandbox = inn()
    added(sandbox)
    interval = {"CollidingUtc": {"StartUtc": start, "EndUtc": end}}
    found = listed(sandbox, {"AvailabilityBlocks": True}, **interval)["AvailabilityBlocks"]
    assert ("Regatta" in {each["Name"] for each in found}) is is_on
    if start < end:
        backwards = {"CollidingUtc": {"StartUtc": end, "EndUtc": start}, "Extent": {}}
        answer = post(sandbox, "availabilityBlocks/getAll", **COUNT, **backwards)
        assert answer.refusal == (400, "Invalid CollidingUtc")


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"ServiceId": NOWHERE}, (400, "Invalid ServiceId")),
        ({"ServiceId": id_of("Hours")}, (400, "Invalid TemplateRateId")),
        ({"TemplateRateId": NOWHERE}, (400, "Invalid TemplateRateId")),
        ({"TemplateRateId": None}, (400, "Invalid TemplateRateId")),
        ({"TemplateRateId": None, "RateId": NOWHERE}, (400, "Invalid RateId")),
        ({"BookerId": NOWHERE}, (400, "Invalid BookerId")),
        (
            {"FirstTimeUnitStartUtc": "2024-06-19T22:00:00Z"},
            (400, "FirstTimeUnitStartUtc is not start of TimeUnit"),
        ),
        ({"LastTimeUnitStartUtc": "2024-06-18T23:00:00Z"}, (400, "Invalid LastTimeUnitStartUtc")),
        ({"VoucherCode": "KIN-1"}, (400, "Invalid VoucherCode")),
        (
            {"TemplateRateId": id_of("Family")},
            (403, "Family is private. Please add the code of a voucher for it."),
        ),
        ({"TemplateRateId": id_of("Family"), "VoucherCode": "KIN-1"}, None),
    ],
)
def test_a_block_that_cannot_be_is_not_added(
    changes: JsonObject, refusal: tuple[int, str] | None
) -> None:
    sandbox = inn()
    before = sandbox.entities("availabilityBlocks"), sandbox.entities("rates")
    answer = add(sandbox, parameters(), parameters(**changes))
    if refusal is None:
        assert answer.body["AvailabilityBlocks"][1]["VoucherId"] is not None
    else:
        assert answer.refusal == refusal
        assert (sandbox.entities("availabilityBlocks"), sandbox.entities("rates")) == before


@pytest.mark.parametrize(
    ("values", "refusal"),
    [
        ({"State": "Open"}, (400, "Invalid State")),
        ({"ReservationPurpose": "Fun"}, (400, "Invalid ReservationPurpose")),
        ({"FirstTimeUnitStartUtc": None}, (400, "Invalid FirstTimeUnitStartUtc")),
        ({"ReleaseStrategy": "FixedRelease"}, (400, "ReleasedUtc is required")),
        (
            {"ReleaseStrategy": "RollingRelease", "RollingReleaseOffset": "2 days"},
            (400, "Invalid RollingReleaseOffset"),
        ),
        (
            {"ReleaseStrategy": "RollingRelease", "RollingReleaseOffset": "-P1D"},
            (400, "RollingReleaseOffset is negative, which the sandbox does not support"),
        ),
        ({"ReleaseStrategy": "RollingRelease"}, (400, "RollingReleaseOffset is required")),
        (
            {"LastTimeUnitStartUtc": "2024-06-20T23:00:00Z"},
            (403, "Regatta has adjustments outside of these days. Please remove them first."),
        ),
    ],
)
def test_a_change_that_cannot_be_is_refused(
    values: dict[str, Any], refusal: tuple[int, str]
) -> None:
    sandbox = inn()
    block = added(sandbox)
    assert update(sandbox, block, Notes="New", **values).refusal == refusal
    assert sandbox.entities("availabilityBlocks")[-1] | {"EnterpriseId": None} == block | {
        "EnterpriseId": None
    }


def test_a_block_with_a_reservation_is_not_deleted() -> None:
    hotel = copy.deepcopy(HOTEL)
    held = {"Number": "R-1", "AvailabilityBlockId": "Fair"}
    hotel["properties"][0]["entities"] = {"reservations": [held]}
    said = "Fair has reservations. Please cancel them first."
    sandbox = Sandbox(hotel, clock=Clock(NOON))
    assert delete(sandbox, id_of("Fair")).refusal == (403, said)
    held["State"] = "Canceled"
    assert delete(Sandbox(hotel, clock=Clock(NOON)), id_of("Fair")).status == 200
