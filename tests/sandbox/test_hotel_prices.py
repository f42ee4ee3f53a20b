"""Money adds up to the last minor unit; prices follow from the hotel and from what was set."""

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Final
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_contract.json_values import JsonObject, is_array, is_object
from mews_sandbox.hotel.data import Property
from mews_sandbox.hotel.loading import load
from mews_sandbox.hotel.money import (
    CURRENCIES,
    TAX_ENVIRONMENTS,
    Money,
    MoneyError,
    Pricing,
    extended,
    multiplied,
    total,
)
from mews_sandbox.hotel.prices import PriceKey, Prices, stay_units
from mews_sandbox.hotel.times import TimeUnit

LONDON: Final = ZoneInfo("Europe/London")
GROSS: Final = Money("GBP", Pricing.GROSS, TAX_ENVIRONMENTS["UK-2022"])
FIRST, SECOND, LAST = (datetime(2027, 3, day, tzinfo=UTC) for day in (26, 27, 28))
RATES: Final[list[dict[str, Any]]] = [
    {"name": "Flexible", "price": 120, "empty_unit": -20, "extra_unit": 25.5},
    {"name": "Advance", "base_rate": "Flexible", "relative": -0.1, "absolute": 1},
]
CATEGORIES: Final[list[dict[str, Any]]] = [
    {"name": "Double", "capacity": 2, "extra_capacity": 1, "resources": []},
    {"name": "Single", "capacity": 1, "price_adjustment": -30, "resources": []},
]
STAY: Final[dict[str, Any]] = {"name": "Stay", "resource_categories": CATEGORIES, "rates": RATES}


def prices(updated: dict[PriceKey, Decimal] | None = None) -> Prices:
    """Return the prices of a service with two categories and two rates."""
    inn: dict[str, Any] = {
        "name": "Inn",
        "time_zone": "Europe/London",
        "access_token": "a",
        "services": [STAY],
    }
    owner: Property = load({"client_token": "c", "properties": [inn]}).properties[0]
    return Prices(owner, owner.services[0], updated or {})


MONEY: Final = st.builds(
    Money,
    st.sampled_from(sorted(CURRENCIES)),
    st.sampled_from(Pricing),
    st.sampled_from(sorted(TAX_ENVIRONMENTS)).map(TAX_ENVIRONMENTS.__getitem__),
)


@given(MONEY, st.decimals(-1000, 1000, places=3), st.integers(-5, 5), st.data())
def test_net_and_taxes_are_gross_in_whole_minor_units_however_often(
    money: Money, value: Decimal, count: int, data: st.DataObject
) -> None:
    known = [rate.code for rate in money.environment.rates]
    codes = data.draw(st.none() | st.lists(st.sampled_from(known), unique=True, max_size=2))
    amount = money.amount(value, codes)
    stated = amount["GrossValue" if money.pricing is Pricing.GROSS else "NetValue"]
    assert abs(stated - value) * 2 <= money.minor_unit
    for each in (amount, multiplied(amount, count), total(money.currency, [amount, amount])):
        taxes = [tax["Value"] for tax in each["TaxValues"]]
        assert each["NetValue"] + sum(taxes) == each["GrossValue"]
        assert sum(item["TaxValue"] for item in each["Breakdown"]["Items"]) == sum(taxes)
        assert each["GrossValue"] % money.minor_unit == 0
    assert total(money.currency, [amount] * 3) == multiplied(amount, 3)


def numbers(value: object) -> Iterator[Decimal]:
    """Yield all numbers in an amount."""
    if isinstance(value, Decimal):
        yield value
    for each in value.values() if is_object(value) else value if is_array(value) else ():
        yield from numbers(each)


@given(MONEY, st.sampled_from(["0", "-0", "1e-30", "-1e-30", "-0.0004", "-1"]), st.integers(-1, 1))
def test_no_number_of_an_amount_is_a_negative_zero(money: Money, value: str, count: int) -> None:
    for pricing in Pricing:
        amount = multiplied(money.amount(Decimal(value), pricing=pricing), count)
        free = multiplied(money.amount(Decimal(value), [], pricing), count)
        for each in (amount, free, total(money.currency, [amount, free]), extended(free)):
            assert not [found for found in numbers(each) if found.is_zero() and found.is_signed()]


def test_an_amount_says_each_tax_and_what_it_is_of() -> None:
    wine, book = GROSS.amount(Decimal(9)), GROSS.amount(Decimal(5), ["UK-Z"])
    assert total("GBP", [wine, wine, book]) == {
        "Currency": "GBP",
        "NetValue": Decimal("20.00"),
        "GrossValue": Decimal("23.00"),
        "TaxValues": [{"Code": "UK-S", "Value": Decimal(3)}, {"Code": "UK-Z", "Value": Decimal(0)}],
        "Breakdown": {
            "Items": [
                {"TaxRateCode": "UK-S", "NetValue": Decimal(15), "TaxValue": Decimal(3)},
                {"TaxRateCode": "UK-Z", "NetValue": Decimal(5), "TaxValue": Decimal(0)},
            ]
        },
    }


def amount(net: str, gross: str, *taxes: tuple[str | None, str, str]) -> JsonObject:
    """Return an amount with taxes: their codes, what they are of, and the taxes."""
    each = [(code, Decimal(taxed), Decimal(tax)) for code, taxed, tax in taxes]
    names = ("TaxRateCode", "NetValue", "TaxValue")
    return {
        "Currency": "GBP",
        "NetValue": Decimal(net),
        "GrossValue": Decimal(gross),
        "TaxValues": [{"Code": code, "Value": tax} for code, _, tax in each if code],
        "Breakdown": {"Items": [dict(zip(names, item, strict=True)) for item in each]},
    }


LARGEST: Final = 10**12


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({"GrossValue": 6}, amount("5", "6", ("UK-S", "5", "1"))),
        ({"NetValue": 5}, amount("5", "6", ("UK-S", "5", "1"))),
        ({"NetValue": 5, "GrossValue": None}, amount("5", "6", ("UK-S", "5", "1"))),
        ({"Currency": "GBP", "GrossValue": 6, "TaxCodes": []}, amount("6", "6", (None, "6", "0"))),
        ({"NetValue": 6, "TaxCodes": []}, amount("6", "6", (None, "6", "0"))),
        # 20 % and 5 % of 10.10 are 2.02 and, rounded up, 0.51.
        (
            {"NetValue": 10.1, "TaxCodes": ["UK-S", "UK-R"]},
            amount("10.10", "12.63", ("UK-S", "10.10", "2.02"), ("UK-R", "10.10", "0.51")),
        ),
        # 0.10 is 0.0952 and 5 % of it: 0.10 after rounding, which leaves no tax.
        ({"GrossValue": 0.1, "TaxCodes": ["UK-R"]}, amount("0.1", "0.1", ("UK-R", "0.1", "0"))),
        (
            {"NetValue": LARGEST, "TaxCodes": ["UK-Z"]},
            amount("1e12", "1e12", ("UK-Z", "1e12", "0")),
        ),
        ({"GrossValue": -0.125, "TaxCodes": []}, amount("-0.13", "-0.13", (None, "-0.13", "0"))),
    ],
)
def test_what_is_said_of_an_amount_becomes_net_value_taxes_and_gross_value(
    parameters: dict[str, Any], expected: JsonObject
) -> None:
    assert GROSS.said(parameters) == expected


def test_an_amount_in_older_words_has_value_tax_and_its_share() -> None:
    wine, free = GROSS.amount(Decimal(6)), GROSS.amount(0)
    older = {"Value": 6, "Net": 5, "Tax": 1, "TaxRate": 20}
    assert extended(wine) == {**wine, **older}
    assert extended(free) == {**free, **dict.fromkeys(older, 0)}
    # 1 / 7 is 14.2857 %.
    odd = amount("7", "8", ("UK-S", "7", "1"))
    assert extended(odd)["TaxRate"] == Decimal("14.29")
    # The form of responses that have no breakdown.
    bare = {name: value for name, value in wine.items() if name != "Breakdown"}
    assert total("GBP", [bare, bare]) == multiplied(bare, 2) == GROSS.amount(12)
    none: JsonObject = {**bare, "NetValue": Decimal(6), "TaxValues": []}
    assert multiplied(none, -1) == amount("-6", "-6", (None, "-6", "0"))
    assert total("GBP", []) == amount("0", "0")
    assert GROSS.untaxed(Decimal(3)) == amount("3", "3", (None, "3", "0"))


@pytest.mark.parametrize(
    ("parameters", "problem"),
    [
        ({"Currency": "EUR", "GrossValue": 1}, "the currency is EUR, and has to be GBP"),
        ({"Currency": "GBP"}, "one of GrossValue and NetValue is required"),
        (
            {"Currency": "GBP", "GrossValue": 1, "NetValue": 1},
            "one of GrossValue and NetValue is required",
        ),
        (
            {"Currency": "GBP", "NetValue": 1, "TaxCodes": ["X"]},
            "UK-2022 has no tax code X: it has UK-R, UK-S, UK-Z",
        ),
        (
            {"Currency": "GBP", "GrossValue": 1, "TaxCodes": ["UK-S", "UK-Z"]},
            "with a GrossValue there is one tax code at most: use NetValue for several",
        ),
        *(
            ({"NetValue": value}, f"an amount is between -{LARGEST} and {LARGEST}")
            for value in (LARGEST + 1, -LARGEST - 1)
        ),
    ],
)
def test_what_is_said_of_an_amount_and_cannot_be_is_told(
    parameters: dict[str, Any], problem: str
) -> None:
    with pytest.raises(MoneyError, match=f"^{problem}$"):
        GROSS.said(parameters)


def test_a_price_follows_from_rate_category_and_persons() -> None:
    found = prices()
    flexible, advance = found.service.rates
    double, single = found.service.resource_categories
    said = {
        "full": found.price(flexible, double, FIRST),
        "one of two": found.price(flexible, double, FIRST, 1),
        "three in two": found.price(flexible, double, FIRST, 3),
        "single": found.price(flexible, single, FIRST),
        "depends": found.price(advance, single, FIRST),
        "base": found.base_price(advance, FIRST),
    }
    assert said == {
        "full": Decimal(120),
        "one of two": Decimal(100),
        "three in two": Decimal("145.5"),
        "single": Decimal(90),
        "depends": Decimal(82),
        "base": Decimal(109),
    }


def test_a_price_that_was_set_counts_in_its_time_unit_for_all_that_depend_on_it() -> None:
    flexible, advance = prices().service.rates
    double, single = prices().service.resource_categories
    found = prices(
        {
            (str(flexible.id), None, FIRST): Decimal(200),
            (str(flexible.id), str(single.id), SECOND): Decimal(50),
        }
    )
    nights = [
        [found.price(rate, category, start) for start in (FIRST, SECOND, LAST)]
        for rate, category in ((flexible, double), (flexible, single), (advance, single))
    ]
    assert nights == [[200, 120, 120], [170, 50, 90], [154, 46, 82]]


def test_a_stay_costs_its_nights_and_their_sum_is_its_total() -> None:
    found = prices()
    flexible, double = found.service.rates[0], found.service.resource_categories[0]
    arrival = datetime(2027, 3, 26, 15, tzinfo=LONDON)
    departure = datetime(2027, 3, 29, 11, tzinfo=LONDON)
    nights = found.stay(flexible, double, (arrival, departure))
    assert [*nights] == [FIRST, SECOND, LAST]
    assert found.total(nights)["GrossValue"] == 360


@pytest.mark.parametrize(
    ("unit", "start", "end", "count"),
    [
        (TimeUnit.DAY, "2027-03-27T15:00", "2027-03-29T11:00", 2),
        (TimeUnit.DAY, "2027-03-27T09:00", "2027-03-27T17:00", 1),
        (TimeUnit.DAY, "2027-03-27T00:00", "2027-03-29T00:00", 2),
        (TimeUnit.HOUR, "2027-03-28T00:30", "2027-03-28T03:30", 3),
        (TimeUnit.MONTH, "2027-01-31T15:00", "2027-03-01T11:00", 2),
    ],
)
def test_a_stay_has_the_time_units_that_it_is_in_but_for_the_day_of_departure(
    unit: TimeUnit, start: str, end: str, count: int
) -> None:
    first, last = (datetime.fromisoformat(text).replace(tzinfo=LONDON) for text in (start, end))
    assert len([*stay_units(first, last, unit, LONDON)]) == count
