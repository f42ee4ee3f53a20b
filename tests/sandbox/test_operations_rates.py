"""`rates/getPricing` and `rates/updatePrice`: rows that were reckoned by hand."""

import copy
from decimal import Decimal
from typing import Any, Final

import pytest

from mews_contract.exchange import decoded
from mews_contract.json_values import JsonObject
from mews_sandbox import Clock, Sandbox
from tests.sandbox.calls import Reply, post
from tests.sandbox.hotels import HOTEL, NOON, NOWHERE, id_of, taxed, thing

FIRST: Final = "2024-06-11T23:00:00Z"
"""The start of 12 June in London, which is what the clock shows."""

SECOND, THIRD = "2024-06-12T23:00:00Z", "2024-06-13T23:00:00Z"
GET, UPDATE = "rates/getPricing", "rates/updatePrice"


def inn(pricing: str = "Gross") -> Sandbox:
    """Return the sandbox of the hotel with two rates by day, the second 10 % less and 1 more."""
    hotel = copy.deepcopy(HOTEL)
    north = hotel["properties"][0]
    north["pricing"] = pricing
    nights = north["services"][0]
    nights["rates"] = [
        thing("Flexible", price=120, empty_unit=-20, extra_unit=25),
        thing("Saver", base_rate="Flexible", relative=-0.1, absolute=1),
    ]
    nights["resource_categories"][0]["price_adjustment"] = -30
    named = {"ServiceId": "Nights", "ChargingMode": "Once", "PostingMode": "Once"}
    north["entities"] = {
        "rates": [
            {"Names": "Flexible", "ExternalIdentifier": "FLEX"},
            {"Id": id_of("Odd"), "Names": "Odd", "ServiceId": "Nights", "GroupId": id_of("Odds")},
        ],
        "products": [{"Id": id_of("Tea"), "Names": "Tea", "Price": 6, **named}],
    }
    return Sandbox(hotel, clock=Clock(NOON))


def interval(first: str = FIRST, last: str = THIRD) -> dict[str, str]:
    """Return the days of an interval."""
    return {"FirstTimeUnitStartUtc": first, "LastTimeUnitStartUtc": last}


def pricing(sandbox: Sandbox, rate: str, **more: Any) -> JsonObject:
    """Return what three days cost at a rate."""
    answer = post(sandbox, GET, RateId=id_of(rate), **{**interval(), **more})
    assert answer.status == 200, answer.content
    found: JsonObject = decoded(answer.content, Decimal)
    return found


def row(sandbox: Sandbox, rate: str, **more: Any) -> tuple[list[Any], dict[str, list[Any]]]:
    """Return the gross base prices of three days, and those of each category."""
    found = pricing(sandbox, rate, **more)
    names = {id_of(name): name for name in ("Single", "Double")}
    by_category = {
        names[each["CategoryId"]]: [amount["GrossValue"] for amount in each["AmountPrices"]]
        for each in found["CategoryPrices"]
    }
    return [amount["GrossValue"] for amount in found["BaseAmountPrices"]], by_category


def update(sandbox: Sandbox, *updates: JsonObject, rate: str | None = None, **body: Any) -> Reply:
    """Set prices of the flexible rate, or of another."""
    return post(sandbox, UPDATE, RateId=rate or id_of("Flexible"), PriceUpdates=updates, **body)


def test_a_rate_tells_its_prices_and_how_they_are_reckoned() -> None:
    sandbox = inn()
    assert row(sandbox, "Flexible") == ([120] * 3, {"Single": [90] * 3, "Double": [120] * 3})
    assert row(sandbox, "Saver") == ([109] * 3, {"Single": [82] * 3, "Double": [109] * 3})
    single, double = (id_of(name) for name in ("Single", "Double"))
    # 109 is 90.83 and a tax of 20 %, and 82 is 68.33 and one.
    high, low = taxed(109, Decimal("90.83")), taxed(82, Decimal("68.33"))
    assert pricing(sandbox, "Saver") == {
        "Currency": "GBP",
        "TimeUnitStartsUtc": [FIRST, SECOND, THIRD],
        "DatesUtc": [FIRST, SECOND, THIRD],
        "BaseAmountPrices": [high] * 3,
        "BasePrices": [109] * 3,
        "CategoryPrices": [
            {"CategoryId": single, "AmountPrices": [low] * 3, "Prices": [82] * 3},
            {"CategoryId": double, "AmountPrices": [high] * 3, "Prices": [109] * 3},
        ],
        "CategoryAdjustments": [
            {"CategoryId": category, "AbsoluteValue": value, "RelativeValue": 0}
            | {"ParentCategoryId": None}
            for category, value in ((single, -30), (double, 0))
        ],
        "AgeCategoryAdjustments": [],
        "RelativeAdjustment": Decimal("-0.1"),
        "AbsoluteAdjustment": 1,
        "EmptyUnitAdjustment": 0,
        "ExtraUnitAdjustment": 0,
    }
    names = ("Relative", "Absolute", "EmptyUnit", "ExtraUnit")
    flexible = pricing(sandbox, "Flexible")
    assert [flexible[f"{name}Adjustment"] for name in names] == [0, 0, -20, 25]


def test_the_prices_of_a_property_that_states_them_without_tax_are_net() -> None:
    found = pricing(inn("Net"), "Flexible")
    amounts = [(each["NetValue"], each["GrossValue"]) for each in found["BaseAmountPrices"]]
    assert (amounts, found["BasePrices"]) == ([(120, 144)] * 3, [120] * 3)


def test_a_price_that_is_set_counts_in_its_time_units_until_it_is_removed() -> None:
    sandbox = inn()
    one = {**interval(SECOND, SECOND), "CategoryId": id_of("Single"), "Value": 50.5}
    assert update(sandbox, {**interval(FIRST, SECOND), "Value": 200}, one).body == {}
    flexible = [200, 200, 120], {"Single": [170, Decimal("50.5"), 90], "Double": [200, 200, 120]}
    assert row(sandbox, "Flexible") == flexible
    saver = [181, 181, 109], {"Single": [154, Decimal("46.45"), 82], "Double": [181, 181, 109]}
    assert row(sandbox, "Saver") == saver
    update(sandbox, interval(SECOND, THIRD), rate="eid:FLEX")
    assert row(sandbox, "Flexible") == (
        [200, 120, 120],
        {"Single": [170, Decimal("50.5"), 90], "Double": [200, 120, 120]},
    )
    update(sandbox, {**one, "Value": None}, interval())
    assert row(sandbox, "Flexible") == row(inn(), "Flexible")


def test_a_product_has_prices_of_its_own_at_a_rate() -> None:
    sandbox, tea = inn(), {"ProductId": id_of("Tea")}
    assert row(sandbox, "Flexible", **tea) == ([6, 6, 6], {})
    update(sandbox, {**interval(SECOND, SECOND), "Value": 5}, **tea)
    told = [row(sandbox, rate, **tea) for rate in ("Flexible", "Saver")]
    assert told == [([6, 5, 6], {})] * 2
    assert row(sandbox, "Flexible") == row(inn(), "Flexible")


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"rate": NOWHERE}, (400, "Invalid RateId")),
        ({"rate": "eid:nowhere"}, (400, "Invalid RateId")),
        (
            {"rate": id_of("Saver")},
            (403, "Saver has the prices of another rate. Please change those."),
        ),
        ({"ProductId": NOWHERE}, (400, "Invalid ProductId")),
        ({"CategoryId": id_of("Hall")}, (400, "Invalid CategoryId")),
        ({"Value": -1}, (400, "Invalid Value")),
        ({"Value": 10**11 + 1}, (400, "Invalid Value")),
        ({"Value": 10**11}, None),
        ({"Value": 0}, None),
        (interval(THIRD, FIRST), (400, "Invalid LastTimeUnitStartUtc")),
        (interval(FIRST, "2024-09-19T23:00:00Z"), (400, "Invalid LastTimeUnitStartUtc")),
        (interval(FIRST, "2024-09-18T23:00:00Z"), None),
        (
            interval("2024-06-12T00:00:00Z"),
            (400, "FirstTimeUnitStartUtc is not start of TimeUnit"),
        ),
        (
            {"LastTimeUnitStartUtc": None},
            (
                400,
                "LastTimeUnitStartUtc is missing: the sandbox needs it to change prices",
            ),
        ),
        (
            interval("2024-06-08T23:00:00Z", "2024-06-08T23:00:00Z"),
            (403, "North does not change prices that far back."),
        ),
        (
            interval("2029-06-12T23:00:00Z", "2029-06-12T23:00:00Z"),
            (403, "Prices can be changed up to 5 years ahead."),
        ),
    ],
)
def test_what_cannot_be_set_is_refused_as_a_whole(
    changes: dict[str, Any], refusal: tuple[int, str] | None
) -> None:
    sandbox = inn()
    body = {name: changes[name] for name in ("rate", "ProductId") if name in changes}
    said = {"Value": 1, **interval(), **changes}
    answer = update(
        sandbox,
        {**interval(), "Value": 7},
        {name: value for name, value in said.items() if name not in body},
        **body,
    )
    if refusal is None:
        assert answer.status == 200
    else:
        assert (answer.refusal, row(sandbox, "Flexible")) == (refusal, row(inn(), "Flexible"))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"RateId": NOWHERE}, "Invalid RateId"),
        ({"ProductId": NOWHERE}, "Invalid ProductId"),
        (
            {"LastTimeUnitStartUtc": "2024-06-13T22:00:00Z"},
            "LastTimeUnitStartUtc is not start of TimeUnit",
        ),
        ({"LastTimeUnitStartUtc": "2025-06-14T23:00:00Z"}, "Invalid LastTimeUnitStartUtc"),
    ],
)
def test_prices_of_what_is_none_are_refused(changes: dict[str, str], message: str) -> None:
    body = {"RateId": id_of("Flexible"), **interval(), **changes}
    assert post(inn(), GET, **body).refusal == (400, message)


def test_a_rate_whose_price_nobody_has_said_cannot_be_priced() -> None:
    sandbox, odd = inn(), id_of("Odd")
    named = {"Names": {"en-GB": "New"}, "Type": "Public", "ServiceId": id_of("Nights")}
    derived = {"BaseRateId": odd, "RelativeAdjustment": 0, "AbsoluteAdjustment": 0}
    depends: JsonObject = {
        "PricingType": "DependentRatePricing",
        "Pricing": {"DependentRatePricing": derived},
        "RateGroupId": sandbox.entities("rateGroups")[0]["Id"],
    }
    own = {"PricingType": "BaseRatePricing", "Id": odd}
    rows: list[tuple[str, JsonObject, str]] = [
        (GET, {"RateId": odd, **interval()}, "RateId"),
        (UPDATE, {"RateId": odd, "PriceUpdates": [interval()]}, "RateId"),
        ("rates/add", {"Rates": [{**named, **depends}]}, "BaseRateId"),
        ("rates/set", {"Rates": [{**named, **own}]}, "Id"),
        ("rates/updateCapacityOffset", {"CapacityOffsetUpdates": [{"RateId": odd}]}, "RateId"),
    ]
    for template in ("RateId", "TemplateRateId"):
        block = {"ServiceId": id_of("Nights"), template: odd, "State": "Optional", **interval()}
        rows.append(("availabilityBlocks/add", {"AvailabilityBlocks": [block]}, template))
    told = [post(sandbox, operation, **body).refusal for operation, body, _ in rows]
    unknown = "is a rate whose price the sandbox does not know"
    assert told == [(400, f"{name} {unknown}") for *_, name in rows]
