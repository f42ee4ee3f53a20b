"""Rates, categories and products that are added, changed and deleted, and what is sold so."""

from datetime import timedelta
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

import pytest

from mews_connector import models
from mews_connector.errors import BadRequestError, ForbiddenError
from mews_sandbox.operations.restrictions.refusals import WEEKDAYS
from tests.sandbox.calls import Reply, post
from tests.sandbox.hotels import NOWHERE, id_of
from tests.sandbox.stays.inn import ADA, Inn, day

STAY: Final = id_of("Stay")
ROOMS: Final = id_of("Rooms")
FLEXIBLE, EARLY = id_of("Flexible"), id_of("Early")
DOUBLE: Final = UUID(id_of("Double"))
BREAKFAST: Final = UUID(id_of("Breakfast"))
OFFSETS: Final = ("NegativeOccupancyAdjustment", "ExtraOccupancyAdjustment")


@pytest.fixture
def inn() -> Inn:
    return Inn()


def group(inn: Inn) -> str:
    """Return the group of the rates of the inn."""
    return str(inn.sandbox.entities("rateGroups")[0]["Id"])


def parameters(inn: Inn, **more: Any) -> dict[str, Any]:
    """Return a rate to add, with prices of its own unless it is said otherwise."""
    names: dict[str, Any] = {"Names": {"en-GB": "New"}, "PricingType": "BaseRatePricing"}
    known = {"ServiceId": STAY, "RateGroupId": group(inn), "Type": "Public", "IsEnabled": True}
    return {**known, **names, **more}


def own(**amount: Any) -> dict[str, Any]:
    """Return prices of a rate's own: 10 less for each person who is missing."""
    adjustments = {"NegativeOccupancyAdjustment": -10, "ExtraOccupancyAdjustment": 0}
    return {
        "Pricing": {"BaseRatePricing": {"Amount": {"Currency": "GBP", **amount}, **adjustments}}
    }


def derived(rate: str, relative: float, absolute: float = 0) -> dict[str, Any]:
    """Return prices that are derived from those of another rate."""
    said = {"BaseRateId": rate, "RelativeAdjustment": relative, "AbsoluteAdjustment": absolute}
    return {"PricingType": "DependentRatePricing", "Pricing": {"DependentRatePricing": said}}


def add(inn: Inn, *rates: dict[str, Any]) -> list[dict[str, Any]]:
    """Return rates that were added."""
    answer = post(inn.sandbox, "rates/add", Rates=rates)
    assert answer.status == 200, answer.content
    found: list[dict[str, Any]] = answer.body["Rates"]
    return found


def night(inn: Inn, rate: str, persons: int = 2, **more: Any) -> tuple[Decimal, Decimal]:
    """Return what a night costs at a rate, with all taxes and without."""
    amount = inn.price(inn.stay(1, 2, persons, rate_id=UUID(rate), **more))
    return Decimal(amount.gross_value), Decimal(str(amount.net_value))


def test_a_rate_costs_what_was_said_and_can_be_booked(inn: Inn) -> None:
    """At 20 % a net value of 50 is a gross one of 60; the flexible rate costs 100."""
    rows: list[tuple[dict[str, Any], tuple[int, str]]] = [
        ({}, (10_000, "8333.33")),
        (own(GrossValue=80), (80, "66.67")),
        (own(NetValue=50), (60, "50")),
        (own(GrossValue=80, TaxCodes=["UK-Z"]), (80, "80")),
        ({"AccountingCategoryId": ROOMS, **derived(FLEXIBLE, -0.1, 5)}, (95, "79.17")),
        (derived("eid:DEAR", 0.5), (120, "120")),
        (derived(FLEXIBLE, -2, -(10**11)), (0, "0")),
    ]
    zero = own(GrossValue=80, TaxCodes=["UK-Z"])
    (dear,) = add(inn, parameters(inn, ExternalIdentifier="DEAR", **zero))
    rates = add(inn, *(parameters(inn, **said) for said, _ in rows))
    told = [night(inn, each["Id"]) for each in rates]
    assert told == [(Decimal(gross), Decimal(net)) for _, (gross, net) in rows]
    assert night(inn, rates[1]["Id"], persons=1)[0] == 70
    (booked,) = inn.book(inn.stay(1, 3, rate_id=UUID(rates[4]["Id"])))
    assert inn.costs(booked) == [95, 95]
    assert {str(item.accounting_category_id) for item in inn.items(booked)} == {ROOMS}
    assert [each["IsBaseRate"] for each in rates] == [True] * 4 + [False] * 3
    assert [each["BaseRateId"] for each in rates[4:]] == [FLEXIBLE, dear["Id"], FLEXIBLE]


def listed(inn: Inn, *ids: str) -> list[dict[str, Any]]:
    """Return rates by their ids."""
    said = {"ServiceIds": [STAY], "RateIds": ids, "Limitation": {"Count": 9}}
    found: list[dict[str, Any]] = post(inn.sandbox, "rates/getAll", **said).body["Rates"]
    return found


def test_a_rate_shows_what_was_said_of_it(inn: Inn) -> None:
    names = ("Names", "ShortNames", "Descriptions", "ExternalNames")
    texts = {name: {"cs-CZ": "?", "en-GB": name} for name in names}
    segment = {"BusinessSegmentId": id_of("Leisure").upper()}
    said = parameters(inn, **texts, **segment, Type="Private", ExternalIdentifier="A-1")
    named = said | {"ShortNames": {"cs-CZ": "N"}, "IsEnabled": None, "Names": {"en-GB": "B"}}
    (made, other) = add(inn, said, named | derived(FLEXIBLE.upper(), 0))
    assert sorted(listed(inn, made["Id"], other["Id"]), key=str) == sorted([made, other], key=str)
    assert made == {
        "Id": made["Id"],
        "GroupId": group(inn),
        "ServiceId": STAY,
        "BaseRateId": None,
        "IsBaseRate": True,
        "BusinessSegmentId": id_of("Leisure"),
        "IsActive": True,
        "IsEnabled": True,
        "IsPublic": False,
        "IsDefault": False,
        "Type": "Private",
        "Names": texts["Names"],
        "Name": "?",
        "ShortName": "ShortNames",
        "ExternalNames": texts["ExternalNames"],
        "Description": texts["Descriptions"],
        "ExternalIdentifier": "A-1",
        "UpdatedUtc": "2026-03-02T16:00:00Z",
        "TaxExemptionReason": None,
        "TaxExemptionLegalReference": None,
    }
    depends = {"BaseRateId": FLEXIBLE, "IsBaseRate": False, "IsEnabled": False}
    assert other == {**made, **depends, "Id": other["Id"]} | {
        "Name": "B",
        "Names": {"en-GB": "B"},
        "ShortName": "N",
    }


def test_the_first_rate_of_a_service_is_its_default_and_new_ones_are_in_its_group(
    inn: Inn,
) -> None:
    new = parameters(inn, RateGroupId=None)
    inn.mews.rates.delete(rate_ids=[EARLY])
    inn.mews.rates.delete(rate_ids=[FLEXIBLE])
    found = [post(inn.sandbox, "rates/set", Rates=[new]).body["Rates"][0] for _ in range(2)]
    assert [(each["IsDefault"], each["GroupId"]) for each in found] == [
        (True, group(inn)),
        (False, group(inn)),
    ]


def test_a_rate_is_changed_if_it_is_there_and_added_if_not(inn: Inn) -> None:
    def set_rates(*rates: dict[str, Any]) -> list[dict[str, Any]]:
        answer = post(inn.sandbox, "rates/set", Rates=rates)
        assert answer.status == 200, answer.content
        found: list[dict[str, Any]] = answer.body["Rates"]
        return found

    amount = {"Pricing": {"BaseRatePricing": {"Amount": {"Currency": "GBP", "GrossValue": 64}}}}
    texts = {"Descriptions": {"en-GB": "For crews"}, "ExternalNames": {"en-GB": "C"}}
    new = parameters(inn, ExternalIdentifier="CREW", RateGroupId=None, IsEnabled=None, **texts)
    early = parameters(inn, Id=EARLY.upper(), ServiceId=NOWHERE, **derived(FLEXIBLE, -0.5))
    (before,) = listed(inn, EARLY)
    inn.sandbox.clock.advance(timedelta(hours=1))
    changed, made = set_rates(early, new | amount)
    described = {"Descriptions": {"en-GB": "D"}}
    now = {"UpdatedUtc": "2026-03-02T17:00:00Z"}
    assert changed == {**before, **now, "Names": {"en-GB": "New"}, "Name": "New"}
    crews: dict[str, Any] = {"ExternalIdentifier": "CREW", "Names": {"en-GB": "Crews"}}
    hidden = parameters(inn, **crews, Type="Private", IsEnabled=False, RateGroupId=None)
    (again,) = set_rates(hidden)
    shown = {"Type": "Private", "IsPublic": False, "IsEnabled": False}
    assert again == {**made, **shown, "Names": crews["Names"], "Name": "Crews"}
    (renamed,) = set_rates({**hidden, "Id": made["Id"], "ExternalIdentifier": "C", **described})
    assert renamed == {**again, "ExternalIdentifier": "C", "Description": {"en-GB": "D"}}
    assert (made["IsEnabled"], made["GroupId"]) == (True, group(inn))
    assert [night(inn, each)[0] for each in (EARLY, made["Id"])] == [50, 64]
    unchanged = parameters(inn, Id=made["Id"], RateGroupId=NOWHERE, **own(GrossValue=1))
    both = [parameters(inn, Id=EARLY, **derived(FLEXIBLE, 1)), unchanged]
    assert post(inn.sandbox, "rates/set", Rates=both).refusal == (400, "Invalid RateGroupId")
    assert [night(inn, each)[0] for each in (EARLY, made["Id"])] == [50, 64]


def test_cancellation_policies_are_those_of_the_group_of_a_rate(inn: Inn) -> None:
    """The inn takes a night of who cancels less than a day before the stay begins."""
    policy = {
        "Applicability": "Start",
        "ApplicabilityOffset": "P0M1DT0H0M0S",
        "FeeExtents": ["TimeUnits"],
        "FeeMaximumTimeUnits": 1,
        "RelativeFee": 1,
        "AbsoluteFee": {"Currency": "GBP", "Value": 0},
    }
    name = "CancellationPolicies"

    def by_rates(*rates: str, **ends: str | None) -> Reply:
        said = {f"Reservation{end}Utc": at for end, at in ends.items()}
        return post(inn.sandbox, "cancellationPolicies/getByRates", RateIds=rates, **said)

    told = [{"RateId": id_, "Policies": [policy]} for id_ in (EARLY, FLEXIBLE)]
    first, last = "2026-03-03T00:00:00Z", "2026-03-04T00:00:00Z"
    for ends in ({}, {"Start": last}, {"Start": None, "End": first}, {"Start": first, "End": last}):
        assert by_rates(EARLY.upper(), FLEXIBLE, EARLY, **ends).body == {name: told}
    assert by_rates(EARLY, Start=last, End=first).refusal == (400, "Invalid ReservationEndUtc")
    assert by_rates(EARLY, NOWHERE).refusal == (400, "Invalid RateIds")
    assert by_rates(EARLY, Start="0000-01-01T00:00:00Z").refusal == (
        400,
        "Invalid ReservationStartUtc",
    )
    (booked,) = inn.book(inn.stay(1, 2))
    said = {"ReservationIds": [str(booked)]}
    answer = post(inn.sandbox, "cancellationPolicies/getByReservations", **said)
    assert answer.body == {name: [{"ReservationId": str(booked), "Policies": [policy]}]}


def test_capacity_offsets_count_by_person_and_null_removes_them(inn: Inn) -> None:
    """A double is for two, and an extra bed makes it one for three."""
    bed = models.Int32UpdateValue(value=1)
    change = models.ResourceCategoryUpdate(resource_category_id=DOUBLE, extra_capacity=bed)
    inn.mews.resource_categories.update(resource_category_updates=[change])

    def offset(**values: object) -> list[Decimal]:
        said = {name: {"Value": value} for name, value in values.items()}
        updates = [{"RateId": FLEXIBLE, **said}]
        body = {"CapacityOffsetUpdates": updates}
        assert post(inn.sandbox, "rates/updateCapacityOffset", **body).body == {}
        return [night(inn, FLEXIBLE, persons)[0] for persons in (1, 2, 3, 4)]

    assert offset(NegativeOccupancyAdjustment=-15) == [85, 100, 100, 100]
    assert offset(ExtraOccupancyAdjustment=30) == [85, 100, 130, 130]
    assert offset(NegativeOccupancyAdjustment=None) == [100, 100, 130, 130]


def test_what_is_deleted_is_listed_as_inactive_and_sold_no_more(inn: Inn) -> None:
    (made,) = add(inn, parameters(inn, ExternalIdentifier="OLD"))
    wish = inn.stay(1, 2, rate_id=UUID(made["Id"]))
    (booked,) = inn.book(wish)
    with pytest.raises(ForbiddenError, match="in use by a reservation"):
        inn.mews.rates.delete(rate_ids=["eid:OLD"])
    inn.mews.reservations.cancel(reservation_ids=[booked], notes="")
    with pytest.raises(ForbiddenError, match="in use by a rate"):
        inn.mews.rates.delete(rate_ids=[made["Id"], FLEXIBLE])
    inn.mews.rates.delete(rate_ids=["eid:OLD", made["Id"]])
    states = {
        str(each.id): each.is_active for each in inn.mews.rates.get_all(service_ids=[UUID(STAY)])
    }
    assert states == {FLEXIBLE: True, EARLY: True, made["Id"]: False}
    with pytest.raises(BadRequestError, match="Invalid RateId"):
        inn.book(wish)


def test_a_category_that_was_added_is_priced_and_has_no_rooms(inn: Inn) -> None:
    room = models.ResourceCategoryParameters(
        service_id=UUID(STAY), type_=models.ResourceCategoryType.ROOM, capacity=3
    )
    (made,) = inn.mews.resource_categories.add(resource_categories=[room]).resource_categories
    wish = inn.stay(1, 2, persons=3, requested_category_id=made.id)

    def priced() -> list[UUID]:
        ends: dict[str, Any] = {f"{end}_time_unit_start_utc": day(1) for end in ("first", "last")}
        found = inn.mews.rates.get_pricing(rate_id=UUID(FLEXIBLE), **ends)
        return [each.category_id for each in found.category_prices or ()]

    assert inn.price(wish).gross_value == 100
    with pytest.raises(ForbiddenError, match=r"No .* is left on 2026-03-03"):
        inn.book(wish)
    (booked,) = inn.book(wish, check_overbooking=False)
    with pytest.raises(ForbiddenError, match="in use by a reservation"):
        inn.mews.resource_categories.delete(resource_category_ids=[made.id])
    inn.mews.reservations.cancel(reservation_ids=[booked], notes="")
    data = {
        "Type": "Stay",
        "ResourceCategoryId": str(made.id),
        "Days": dict.fromkeys(WEEKDAYS, True),
    }
    assert post(inn.sandbox, "restrictions/set", ServiceId=STAY, Data=[data]).status == 200
    deletion = "resourceCategories/delete", {"ResourceCategoryIds": [str(made.id).upper()]}
    in_use = "The category is in use by a restriction. Please delete that first."
    assert post(inn.sandbox, deletion[0], **deletion[1]).refusal == (403, in_use)
    ids = [each["Id"] for each in inn.sandbox.entities("restrictions")]
    assert post(inn.sandbox, "restrictions/delete", RestrictionIds=ids).status == 200
    assert priced() == [DOUBLE, UUID(id_of("Single")), made.id]
    inn.mews.resource_categories.delete(resource_category_ids=[made.id])
    assert priced() == [DOUBLE, UUID(id_of("Single"))]
    assert made.id not in {
        each.id for each in inn.mews.resource_categories.get_all(service_ids=[UUID(STAY)])
    }


def test_a_product_costs_in_a_time_unit_what_was_set_for_it(inn: Inn) -> None:
    """Breakfast costs 15: 20 from the second night on, and 12 in the third one at the rate."""
    set_price = inn.mews.products.update_price
    later: dict[str, Any] = {
        "first_time_unit_start_utc": day(2),
        "last_time_unit_start_utc": day(9),
    }
    third: dict[str, Any] = {
        "first_time_unit_start_utc": day(3),
        "last_time_unit_start_utc": day(3),
    }
    set_price(
        product_id=str(BREAKFAST),
        price_updates=[models.ProductPriceUpdate(value=Decimal(20), **later)],
    )
    at_rate = [models.RatePriceUpdate(value=Decimal(12), **third)]
    inn.mews.rates.update_price(rate_id=FLEXIBLE, product_id=BREAKFAST, price_updates=at_rate)
    span: dict[str, Any] = {"first_time_unit_start_utc": day(1), "last_time_unit_start_utc": day(3)}
    told = inn.mews.products.get_pricing(product_id=BREAKFAST, **span)
    assert [each.gross_value for each in told.base_amount_prices] == [15, 20, 20]
    of_rate = inn.mews.rates.get_pricing(rate_id=UUID(EARLY), product_id=BREAKFAST, **span)
    assert [each.gross_value for each in of_rate.base_amount_prices] == [15, 20, 12]
    order = models.ProductOrderParameters(product_id=BREAKFAST)
    (booked,) = inn.book(inn.stay(1, 4, persons=1, product_orders=[order]))
    charged = [item for item in inn.items(booked) if item.type_ == "ProductOrder"]
    assert [Decimal(item.amount.gross_value) for item in charged] == [15, 20, 12]
    ordered = inn.mews.orders.add(
        service_id=UUID(STAY),
        account_id=ADA,
        product_orders=[order],
        consumption_utc=day(3, 8),
    )
    assert inn.costs(UUID(str(ordered.order_id))) == [20]
    set_price(product_id=str(BREAKFAST), price_updates=[models.ProductPriceUpdate(**later)])
    told = inn.mews.products.get_pricing(product_id=BREAKFAST, **span)
    assert [each.gross_value for each in told.base_amount_prices] == [15, 15, 15]


def test_what_cannot_be_sold_so_is_refused_and_changes_nothing(inn: Inn) -> None:
    _, bar = STAY, id_of("Bar")
    category = id_of("Double")
    old = add(inn, parameters(inn))[0]["Id"]
    inn.mews.rates.delete(rate_ids=[old])
    rate: list[tuple[dict[str, Any], str]] = [
        ({"ServiceId": NOWHERE}, "Invalid ServiceId"),
        ({"ServiceId": bar}, "ServiceId is no service that is sold by time unit"),
        ({"RateGroupId": "eid:nowhere"}, "Invalid RateGroupId"),
        ({"BusinessSegmentId": NOWHERE}, "Invalid BusinessSegmentId"),
        ({"AccountingCategoryId": NOWHERE}, "Invalid AccountingCategoryId"),
        ({"PricingType": "DependentRatePricing"}, "Pricing has to have a DependentRatePricing"),
        (derived(EARLY, 0), "BaseRateId has to be a rate that depends on no other"),
        (derived(NOWHERE, 0), "Invalid BaseRateId"),
        (derived(FLEXIBLE, 1e12), "Invalid RelativeAdjustment"),
        (own(GrossValue=-1), "Invalid Amount"),
        (own(GrossValue=10**11 + 1), "Invalid Amount"),
        (
            own(GrossValue=1, TaxCodes=["XX"]),
            "Amount cannot be used: UK-2022 has no tax code XX: it has UK-R, UK-S, UK-Z",
        ),
    ]
    rows: list[tuple[str, dict[str, Any], str]] = [
        *(("rates/add", {"Rates": [parameters(inn, **said)]}, text) for said, text in rate),
        ("rates/set", {"Rates": [parameters(inn, Id=NOWHERE)]}, "Invalid Id"),
        (
            "rates/set",
            {"Rates": [parameters(inn, Id=EARLY)]},
            "PricingType has to be that of the rate: DependentRatePricing",
        ),
        (
            "rates/set",
            {"Rates": [parameters(inn, Id=FLEXIBLE, **derived(EARLY, 0))]},
            "PricingType has to be that of the rate: BaseRatePricing",
        ),
        ("rates/set", {"Rates": [parameters(inn, Id=old)]}, "Invalid Id"),
        ("rates/delete", {"RateIds": ["eid:nowhere"]}, "Invalid RateIds"),
        *(
            (
                "rates/updateCapacityOffset",
                {"CapacityOffsetUpdates": [{"RateId": id_, **more}]},
                text,
            )
            for id_, more, text in (
                (NOWHERE, {}, "Invalid RateId"),
                (old, {}, "Invalid RateId"),
                *((FLEXIBLE, {each: {"Value": -1e12}}, f"Invalid {each}") for each in OFFSETS),
            )
        ),
        (
            "resourceCategories/add",
            {"ResourceCategories": [{"ServiceId": bar, "Type": "Room", "Capacity": 1}]},
            "ServiceId is no service that is sold by time unit",
        ),
        *(
            (
                "resourceCategories/update",
                {
                    "ResourceCategoryUpdates": [
                        {"ResourceCategoryId": category, name: {"Value": value}}
                    ]
                },
                text,
            )
            for name, value, text in (
                ("Capacity", 0, "Capacity has to be 1 or more"),
                ("ExtraCapacity", -1, "ExtraCapacity has to be 0 or more"),
            )
        ),
        (
            "products/updatePrice",
            {"ProductId": id_of("Drink"), "PriceUpdates": [{}]},
            "ServiceId is no service that is sold by time unit",
        ),
        ("products/updatePrice", {"ProductId": "eid:x", "PriceUpdates": [{}]}, "Invalid ProductId"),
        (
            "products/getPricing",
            {
                "ProductId": str(BREAKFAST),
                "FirstTimeUnitStartUtc": "2026-03-02T00:00:00Z",
                "LastTimeUnitStartUtc": "2026-06-10T00:00:00Z",
            },
            "Invalid LastTimeUnitStartUtc",
        ),
    ]
    kinds = ("rates", "resourceCategories", "products")
    before = [inn.sandbox.entities(kind) for kind in kinds]
    wrong: list[str] = []
    for operation, body, text in rows:
        answer = post(inn.sandbox, operation, **body)
        told = answer.refusal if answer.status >= 400 else (answer.status, "")
        if told != (400, text):
            wrong.append(f"{operation} {body}: {told}, and not {text}")
    assert not wrong, "\n".join(wrong)
    assert [inn.sandbox.entities(kind) for kind in kinds] == before
    assert night(inn, FLEXIBLE) == (Decimal(100), Decimal("83.33"))
