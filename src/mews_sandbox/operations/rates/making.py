"""Rates as requests say them: how each is shown, and how it is reckoned."""

from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from msgspec import Struct, structs

from mews_contract.json_values import JsonObject, is_object
from mews_sandbox.accounts.items import amount_said
from mews_sandbox.hotel.data import Rate
from mews_sandbox.hotel.prices import Prices
from mews_sandbox.hotel.store import ACTIVE, OneOf
from mews_sandbox.operations.call import Call, part, refuse
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.rates.pricing import HIGHEST, priced, stated
from mews_sandbox.operations.references import identified, is_active

RATES: Final = "rates"
DEPENDENT: Final = "DependentRatePricing"
BASE: Final = "BaseRatePricing"

_PRICE: Final = Decimal(10_000)
"""What a time unit costs if nobody says it, as documented."""


class Reckoned(Struct, frozen=True):
    """How a rate is reckoned: its taxes are the standard one, if None are said."""

    rate: Rate
    tax_codes: tuple[str, ...] | None = None

    @classmethod
    def of(cls, call: Call, prices: Prices, id_: str, parameter: str) -> "Reckoned":
        """Return how a rate is reckoned at present.

        Raises:
            RefusedError: Nobody knows its prices.
        """
        codes = call.state.rate_taxes.get(id_)
        return cls(priced(call, prices, id_, parameter), None if codes is None else tuple(codes))

    def keep(self, changes: Changes) -> None:
        """Let the rate be reckoned so from now on."""
        state, id_ = changes.call.state, str(self.rate.id)
        before = state.rates, state.rate_taxes
        state.rates = {**state.rates, id_: self.rate}
        state.rate_taxes = {key: kept for key, kept in state.rate_taxes.items() if key != id_}
        if self.tax_codes is not None:
            state.rate_taxes[id_] = self.tax_codes

        def undo() -> None:
            state.rates, state.rate_taxes = before

        changes.undo_with(undo)


def service_of(call: Call, text: str) -> JsonObject:
    """Return the service that a rate is to be of: one of the property that the request names.

    Raises:
        RefusedError: There is none, or it is of another property.
    """
    service = identified(call, "services", text, "ServiceId")
    if not is_active(service):
        refuse("ServiceId")
    return service


def of_service(call: Call, service: JsonObject, kind: str, text: str, name: str) -> JsonObject:
    """Return something of a service that a request names, by its id or that of another system.

    Raises:
        RefusedError: There is none, it is not active any more, or it is of another service.
    """
    found = identified(call, kind, text, name)
    if found["ServiceId"] != service["Id"] or not is_active(found):
        refuse(name)
    return found


def number(value: Any, parameter: str) -> Decimal:
    """Return an adjustment of prices.

    Raises:
        RefusedError: It leads to prices that nobody has.
    """
    if not -HIGHEST <= value <= HIGHEST:
        refuse(parameter)
    return Decimal(str(value))


def reckoned(
    call: Call, prices: Prices, said: JsonObject, before: Reckoned
) -> tuple[Reckoned, str | None]:
    """Return how a rate is reckoned as a request says it, and the id of the one it depends on.

    Args:
        call: The call.
        prices: The prices of its service.
        said: What the request says of the rate.
        before: How it is reckoned at present, or a new one that nothing is said of.

    Raises:
        RefusedError: The other rate is unknown, or depends on another itself, something is missing
            that has to be there, or a price cannot be.
    """
    pricing, rate = part(said, "Pricing"), before.rate
    if said["PricingType"] == DEPENDENT:
        return _dependent(call, prices, part(pricing, DEPENDENT), rate)
    base = pricing.get(BASE)
    if not is_object(base):
        return before, None
    amount = amount_said(call, str(prices.owner.id), base["Amount"], "Amount")
    price = stated(prices, amount)
    if not 0 <= price <= HIGHEST:
        refuse("Amount")
    changed = structs.replace(
        rate,
        price=price,
        empty_unit=_adjustment(base, "NegativeOccupancyAdjustment", rate.empty_unit),
        extra_unit=_adjustment(base, "ExtraOccupancyAdjustment", rate.extra_unit),
    )
    codes = base["Amount"].get("TaxCodes")
    return Reckoned(changed, None if codes is None else tuple(codes)), None


def _adjustment(base: JsonObject, name: str, before: Decimal) -> Decimal:
    return number(base[name], name) if base.get(name) is not None else before


def _dependent(
    call: Call, prices: Prices, said: JsonObject, rate: Rate
) -> tuple[Reckoned, str | None]:
    if not said:
        refuse("Pricing", f"has to have a {DEPENDENT}")
    service = {"Id": str(prices.service.id)}
    other = of_service(call, service, RATES, said["BaseRateId"], "BaseRateId")
    base = priced(call, prices, other["Id"], "BaseRateId")
    if base.base_rate is not None:
        refuse("BaseRateId", "has to be a rate that depends on no other")
    changed = structs.replace(
        rate,
        base_rate=base.name,
        relative=number(said["RelativeAdjustment"], "RelativeAdjustment"),
        absolute=number(said["AbsoluteAdjustment"], "AbsoluteAdjustment"),
    )
    return Reckoned(changed), other["Id"]


def added(changes: Changes, said: JsonObject) -> JsonObject:
    """Return a new rate, which is reckoned as a request says.

    Raises:
        RefusedError: Something that it names is unknown or of another service, or a price cannot
            be.
    """
    call, id_ = changes.call, changes.call.new_id()
    service = service_of(call, said["ServiceId"])
    prices = call.prices(service)
    group = _group(call, service, said.get("RateGroupId"))
    own, base_id = reckoned(
        call, prices, said, Reckoned(Rate(name=id_, id=UUID(id_), price=_PRICE))
    )
    segment = said.get("BusinessSegmentId")
    if segment is not None:
        segment = of_service(call, service, "businessSegments", segment, "BusinessSegmentId")["Id"]
    category = said.get("AccountingCategoryId")
    if category is not None:
        category = call.find(["accountingCategories"], category, "AccountingCategoryId")["Id"]
    others = call.state.entities[RATES].newest_first(
        [OneOf.just("ServiceId", service["Id"]), ACTIVE]
    )
    shorts: dict[str, str] = part(said, "ShortNames")
    made = changes.make(
        RATES,
        service["EnterpriseId"],
        Id=id_,
        ServiceId=service["Id"],
        GroupId=group,
        BusinessSegmentId=segment,
        # Responses do not show it. The time units of a stay count as it.
        AccountingCategoryId=category,
        BaseRateId=base_id,
        IsBaseRate=base_id is None,
        IsDefault=not any(others),
        ShortName=shorts.get(prices.owner.language) or next(iter(shorts.values()), None),
        ExternalNames=said.get("ExternalNames"),
        ExternalIdentifier=said.get("ExternalIdentifier"),
        **shown(said),
    )
    own.keep(changes)
    return made


def shown(said: JsonObject) -> JsonObject:
    """Return what a rate shows of a request, whether it is a new one or not."""
    names = said["Names"]
    return {
        "Names": names,
        "Name": next(iter(names.values()), None),
        "Description": said.get("Descriptions"),
        "IsEnabled": bool(said.get("IsEnabled")),
        "Type": said["Type"],
        "IsPublic": said["Type"] == "Public",
    }


def _group(call: Call, service: JsonObject, said: str | None) -> str:
    """Return the group of a new rate: that of the default rate of its service, if none is said."""
    if said is not None:
        return str(of_service(call, service, "rateGroups", said, "RateGroupId")["Id"])
    wanted = [OneOf.just("ServiceId", service["Id"]), ACTIVE]
    rates = [*call.state.entities[RATES].newest_first(wanted)]
    default = next((rate for rate in rates if rate.get("IsDefault")), None)
    groups = [group["Id"] for group in call.state.entities["rateGroups"].newest_first(wanted)]
    if default is not None:
        return str(default["GroupId"])
    return str(groups[-1]) if groups else refuse("RateGroupId")
