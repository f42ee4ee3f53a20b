"""Returns what each time unit costs at a rate: its base price, and that of each category."""

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.data import Rate
from mews_sandbox.hotel.money import ZERO
from mews_sandbox.hotel.prices import Prices
from mews_sandbox.hotel.units import Units
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.rates.pricing import priced, product_amount, stated
from mews_sandbox.operations.references import is_active
from mews_sandbox.operations.services.time_units import asked


def answer(call: Call) -> JsonObject:
    """Return the prices for as many persons as each category takes.

    Raises:
        RefusedError: Rate or product are unknown, or the interval is none.
    """
    said = call.find(["rates"], call.body["RateId"], "RateId")
    prices = call.prices_of(said["ServiceId"])
    rate, units = priced(call, prices, said["Id"]), asked(prices, call.body)
    starts = [*map(wire, units.starts)]
    about: JsonObject = {"CategoryPrices": [], "CategoryAdjustments": []}
    product_id: str | None = call.body.get("ProductId")
    if product_id is None:
        base = [prices.base_amount(rate, start) for start in units.starts]
        about = _categories(call, prices, rate, units)
    else:
        product = call.find(["products"], product_id, "ProductId")
        base = [product_amount(prices, rate, product, start) for start in units.starts]
    return {
        "Currency": prices.owner.currency,
        "TimeUnitStartsUtc": starts,
        "DatesUtc": starts,
        "BaseAmountPrices": base,
        "BasePrices": [stated(prices, amount) for amount in base],
        **about,
    }


def _categories(call: Call, prices: Prices, rate: Rate, units: Units) -> JsonObject:
    """Return the part about categories and about how the rate is computed."""
    kept = call.state.entities["resourceCategories"]
    categories = [
        category
        for category in prices.service.resource_categories
        if is_active(kept.get(str(category.id)) or {})
    ]
    amounts = {
        str(category.id): [prices.amount(rate, category, start) for start in units.starts]
        for category in categories
    }
    return {
        "CategoryPrices": [
            {
                "CategoryId": id_,
                "AmountPrices": each,
                "Prices": [stated(prices, one) for one in each],
            }
            for id_, each in amounts.items()
        ],
        "CategoryAdjustments": [
            {
                "CategoryId": str(category.id),
                "ParentCategoryId": None,
                "AbsoluteValue": category.price_adjustment,
                "RelativeValue": ZERO,
            }
            for category in categories
        ],
        "AgeCategoryAdjustments": [],
        "RelativeAdjustment": rate.relative,
        "AbsoluteAdjustment": rate.absolute,
        "EmptyUnitAdjustment": rate.empty_unit,
        "ExtraUnitAdjustment": rate.extra_unit,
    }
