"""Money as a property reckons with it: its currency, its taxes, and amounts in wire form.

All values are `Decimal`. What is rounded is rounded half up, to the minor unit of the currency, and
what is rounded adds up: the net value and the taxes are the gross value, to the last unit. No zero
is negative: `+ ZERO` takes the sign from one.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Any, Final

from msgspec import Struct

from mews_contract.json_values import JsonObject

ZERO: Final = Decimal(0)
LARGEST: Final = Decimal(10**12)
"""The largest amount that there is."""

CURRENCIES: Final[Mapping[str, int]] = {
    **dict.fromkeys(
        (
            *("AED", "ALL", "ARS", "AUD", "BAM", "BGN", "BRL", "CAD", "CHF", "CNY", "COP", "CRC"),
            *("CZK", "DKK", "EGP", "EUR", "GBP", "GEL", "HKD", "HUF", "IDR", "ILS", "INR", "KES"),
            *("LKR", "MAD", "MXN", "MYR", "NGN", "NOK", "NZD", "PEN", "PHP", "PLN", "QAR", "RON"),
            *("RSD", "SAR", "SEK", "SGD", "THB", "TRY", "TWD", "UAH", "USD", "UYU", "ZAR"),
        ),
        2,
    ),
    **dict.fromkeys(("CLP", "ISK", "JPY", "KRW", "VND", "XPF"), 0),
    **dict.fromkeys(("BHD", "JOD", "KWD", "OMR", "TND"), 3),
}
"""How many decimal places each currency has, by its code in ISO 4217."""


class Pricing(StrEnum):
    """Whether the prices of a property hold their taxes."""

    GROSS = "Gross"
    NET = "Net"


class TaxRate(Struct, frozen=True):
    """A tax that is a fraction of the net value."""

    code: str
    value: Decimal


class TaxEnvironment(Struct, frozen=True):
    """The taxes of a country, or of a part of one.

    Attributes:
        code: How it is called.
        country: The country's code of three letters.
        taxation: The code of its only taxation.
        name: What the taxation is called.
        rates: All its tax rates. The first one applies where nothing else is said.
        since: When it came into force, in UTC.
    """

    code: str
    country: str
    taxation: str
    name: str
    rates: Sequence[TaxRate]
    since: str


def _rates(**values: str) -> tuple[TaxRate, ...]:
    return tuple(TaxRate(code.replace("_", "-"), Decimal(value)) for code, value in values.items())


TAX_ENVIRONMENTS: Final[Mapping[str, TaxEnvironment]] = {
    each.code: each
    for each in (
        TaxEnvironment(
            *("UK-2022", "GBR", "UK-2022", "VAT"),
            _rates(UK_S="0.2", UK_R="0.05", UK_Z="0"),
            "2022-04-01T00:00:00Z",
        ),
        TaxEnvironment(
            *("US-MA-2022", "USA", "US-MA", "Sales tax"),
            _rates(US_MA_S="0.0625", US_MA_Z="0"),
            "2022-01-01T05:00:00Z",
        ),
        TaxEnvironment(
            *("PT-2022", "PRT", "PT-2022", "IVA"),
            _rates(PT_R="0.06", PT_I="0.13", PT_S="0.23", PT_Z="0"),
            "2022-01-01T00:00:00Z",
        ),
    )
}
"""The tax environments that the sandbox knows."""


class MoneyError(ValueError):
    """What is said of an amount cannot be. Says what, in a sentence without an end."""


class Money(Struct, frozen=True):
    """How a property reckons.

    Attributes:
        currency: The code of its default currency.
        pricing: Whether its prices hold their taxes.
        environment: Its taxes.
    """

    currency: str
    pricing: Pricing
    environment: TaxEnvironment

    @property
    def minor_unit(self) -> Decimal:
        """The smallest amount of the currency, such as 0.01."""
        return Decimal(1).scaleb(-CURRENCIES[self.currency])

    def rounded(self, value: Decimal) -> Decimal:
        """Return a value in whole minor units of the currency."""
        return value.quantize(self.minor_unit, ROUND_HALF_UP) + ZERO

    def tax_rates(self, codes: Sequence[str] | None = None) -> list[TaxRate]:
        """Return tax rates by their codes: the standard one, where None are said.

        Raises:
            MoneyError: The tax environment has no such code.
        """
        known = {rate.code: rate for rate in self.environment.rates}
        if codes is None:
            return [self.environment.rates[0]]
        for code in codes:
            if code not in known:
                message = f"{self.environment.code} has no tax code {code}: it has "
                raise MoneyError(message + ", ".join(sorted(known)))
        return [known[code] for code in codes]

    def amount(
        self,
        value: Decimal | int,
        tax_codes: Sequence[str] | None = None,
        pricing: Pricing | None = None,
    ) -> JsonObject:
        """Return an `Amount` in wire form.

        Args:
            value: Its value: gross or net, as `pricing` says, or else as the property's prices are.
            tax_codes: Its taxes. None is the standard tax of the environment; an empty list none.
            pricing: Whether the value holds its taxes.

        Raises:
            MoneyError: The tax environment has no such code, or nobody has so much.
        """
        rates = self.tax_rates(tax_codes)
        exact = Decimal(value)
        if not -LARGEST <= exact <= LARGEST:
            message = f"an amount is between -{LARGEST} and {LARGEST}"
            raise MoneyError(message)
        stated = self.rounded(exact)
        if (pricing or self.pricing) is Pricing.NET:
            net, taxes = stated, [self.rounded(stated * rate.value) for rate in rates]
        else:
            net = self.rounded(stated / (1 + sum((rate.value for rate in rates), ZERO)))
            taxes = [self.rounded(net * rate.value) for rate in rates]
            # What rounding leaves belongs to the last tax, so that all adds up.
            taxes[-1:] = [stated - net - sum(taxes[:-1])] if taxes else []
        parts: dict[str | None, tuple[Decimal, Decimal]] = {
            rate.code: (net, tax) for rate, tax in zip(rates, taxes, strict=True)
        }
        return _amount(self.currency, net, parts or {None: (net, ZERO)})

    def untaxed(self, value: Decimal) -> JsonObject:
        """Return an `Amount` without taxes. It may be a sum, and so larger than any amount."""
        return _amount(self.currency, value, {None: (value, ZERO)})

    def said(self, parameters: Mapping[str, Any]) -> JsonObject:
        """Return an `Amount` from the `AmountParameters` of a request.

        Without tax codes it has the standard tax, as `amount` says.

        Raises:
            MoneyError: The currency is another one, there is no value, or both net and gross, a
                gross value has several taxes, or the tax environment has no such code.
        """
        if parameters.get("Currency", self.currency) != self.currency:
            message = f"the currency is {parameters['Currency']}, and has to be {self.currency}"
            raise MoneyError(message)
        gross: Any = parameters.get("GrossValue")
        net: Any = parameters.get("NetValue")
        if (gross is None) == (net is None):
            message = "one of GrossValue and NetValue is required"
            raise MoneyError(message)
        codes: Sequence[str] | None = parameters.get("TaxCodes")
        if gross is not None and codes is not None and len(codes) > 1:
            message = "with a GrossValue there is one tax code at most: use NetValue for several"
            raise MoneyError(message)
        if gross is None:
            return self.amount(Decimal(str(net)), codes, Pricing.NET)
        return self.amount(Decimal(str(gross)), codes, Pricing.GROSS)


def total(currency: str, amounts: Iterable[JsonObject]) -> JsonObject:
    """Return the sum of `Amount`s of one currency. Of none it is zero, without taxes."""
    net, parts = ZERO, dict[str | None, tuple[Decimal, Decimal]]()
    for amount in amounts:
        net += amount["NetValue"]
        for code, (taxed, tax) in _parts(amount).items():
            before = parts.get(code, (ZERO, ZERO))
            parts[code] = before[0] + taxed, before[1] + tax
    return _amount(currency, net, parts)


def multiplied(amount: JsonObject, count: int) -> JsonObject:
    """Return an `Amount` so many times. A negative count takes it back."""
    parts = {code: (net * count, tax * count) for code, (net, tax) in _parts(amount).items()}
    return _amount(amount["Currency"], amount["NetValue"] * count, parts)


def extended(amount: JsonObject) -> JsonObject:
    """Return an `ExtendedAmount`: an `Amount` with the words of older operations beside it."""
    net, gross = amount["NetValue"], amount["GrossValue"]
    tax = gross - net
    rate = (tax / net * 100).quantize(Decimal("0.01"), ROUND_HALF_UP) if net else ZERO
    return {**amount, "Value": gross, "Net": net, "Tax": tax, "TaxRate": rate.normalize() + ZERO}


def _parts(amount: JsonObject) -> dict[str | None, tuple[Decimal, Decimal]]:
    """Return the net value that each tax of an `Amount` is of, and the tax, by its code."""
    breakdown = amount.get("Breakdown")
    if breakdown is None:
        net = amount["NetValue"]
        found = {tax["Code"]: (net, tax["Value"]) for tax in amount["TaxValues"]}
        return found or {None: (net, ZERO)}
    return {
        item["TaxRateCode"]: (item["NetValue"], item["TaxValue"]) for item in breakdown["Items"]
    }


def _amount(
    currency: str, net: Decimal, parts: Mapping[str | None, tuple[Decimal, Decimal]]
) -> JsonObject:
    """Return an `Amount`, by the net value that each tax is of, and the tax. None is no tax."""
    net = net + ZERO
    parts = {code: (taxed + ZERO, tax + ZERO) for code, (taxed, tax) in parts.items()}
    items = [
        {"TaxRateCode": code, "NetValue": taxed, "TaxValue": tax}
        for code, (taxed, tax) in parts.items()
    ]
    return {
        "Currency": currency,
        "NetValue": net,
        "GrossValue": net + sum((tax for _, tax in parts.values()), ZERO),
        "TaxValues": [
            {"Code": code, "Value": tax} for code, (_, tax) in parts.items() if code is not None
        ],
        "Breakdown": {"Items": items},
    }
