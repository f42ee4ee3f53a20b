"""Lists order items and payments together, in the words of older operations."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from mews_contract.json_values import JsonObject, is_object
from mews_sandbox.accounts.items import CLOSED, OPEN
from mews_sandbox.hotel.money import extended
from mews_sandbox.hotel.store import Filter, OneOf, inside, valued
from mews_sandbox.operations.call import Call, refuse
from mews_sandbox.operations.listing import ends

_TIMES: Final = ("ClosedUtc", "UpdatedUtc", "ConsumedUtc")
_AMOUNTS: Final = ("Amount", "OriginalAmount")
_KINDS: Final = ("orderItems", "payments")

_EXTERNAL: Final = (
    *("Cash", "Unspecified", "BadDebts", "WireTransfer", "ExchangeRateDifference"),
    *("ExchangeRoundingDifference", "BankCharges", "Cheque"),
)
"""The types of external payment that older operations have a word for: the same."""


def answer(call: Call) -> JsonObject:
    """Return the items that pass every filter, the newest first, in the lists that are asked for.

    Raises:
        RefusedError: An id is unknown, an interval ends before it begins, or the currency is none
            of the property.
    """
    check_currency(call)
    wanted = [*_filters(call)]
    items, payments = (
        [each for each in call.state.entities[kind].newest_first(wanted) if call.covers(each)]
        for kind in _KINDS
    )
    extent = call.body["Extent"]
    found: dict[str, list[JsonObject]] = {
        "OrderItems": [order_item(item) for item in items],
        "PaymentItems": [payment_item(payment) for payment in payments],
        "CreditCardTransactions": [*_transactions(payments)],
    }
    return {name: shown if extent.get(name) else None for name, shown in found.items()}


def check_currency(call: Call) -> None:
    """Refuse a request for amounts in another currency than those of the properties.

    Raises:
        RefusedError: It is.
    """
    currencies = {call.directory.owners[id_].currency for id_ in call.scope}
    if call.body.get("Currency") not in {None, *currencies}:
        refuse("Currency", "is not the property's: the sandbox does not convert amounts")


def in_states(states: Iterable[str] | None) -> OneOf:
    """Return the filter for the states that a request names, or else for open and closed."""
    return OneOf("AccountingState", frozenset((OPEN, CLOSED) if states is None else states))


def _filters(call: Call) -> Iterator[Filter]:
    ids: list[str] | None = call.body.get("ItemIds")
    if ids is not None:
        for id_ in ids:
            call.find(_KINDS, id_, "ItemIds")
        yield OneOf("Id", frozenset(map(str.lower, ids)))
    rebated: list[str] | None = call.body.get("RebatedItemIds")
    if rebated is not None:
        yield OneOf("Data.Rebate.RebatedItemId", frozenset(map(str.lower, rebated)))
    yield in_states(call.body.get("States"))
    for name in _TIMES:
        interval = call.body.get(name)
        if is_object(interval):
            yield inside(name, *ends(name, interval))


def _extended(entity: JsonObject) -> JsonObject:
    return {name: extended(entity[name]) for name in _AMOUNTS if entity.get(name)}


def order_item(item: JsonObject) -> JsonObject:
    """Return an order item in the form that came before that of `orderItems/getAll`."""
    kept = (
        *("Id", "AccountId", "BillId", "AccountingCategoryId", "UnitCount", "UnitAmount"),
        *("RevenueType", "CreatorProfileId", "UpdaterProfileId", "CreatedUtc", "UpdatedUtc"),
        *("ConsumedUtc", "CanceledUtc", "ClosedUtc", "StartUtc", "AccountingState"),
    )
    type_ = _TYPES.get(item["Type"], "Other")
    value: JsonObject | None = None
    if type_ == "ProductOrder":
        names = ("ProductId", "AgeCategoryId")
        value = {name: valued(item, f"Data.Product.{name}") for name in names}
    elif type_ == "Rebate":
        value = {"RebatedItemId": valued(item, "Data.Rebate.RebatedItemId")}
    return {
        **{name: item[name] for name in kept},
        **_extended(item),
        "OrderId": item["ServiceOrderId"],
        "Data": {"Discriminator": type_, "Value": value},
    }


_TYPES: Final = {
    **{
        name: name
        for name in (
            *("CancellationFee", "Deposit", "ExchangeRateDifference", "CustomItem", "SpaceOrder"),
            *("ProductOrder", "Surcharge", "TaxCorrection", "ResourceUpgradeFee", "InvoiceFee"),
        )
    },
    **dict.fromkeys(("NightRebate", "ProductOrderRebate", "AdditionalExpenseRebate"), "Rebate"),
}
"""What older operations call each type of order item."""


def payment_item(payment: JsonObject) -> JsonObject:
    """Return a payment in the form that came before that of `payments/getAll`."""
    kept = (
        *("Id", "AccountId", "BillId", "AccountingCategoryId", "Notes", "SettlementId"),
        *("ConsumedUtc", "ClosedUtc", "AccountingState", "State", "Identifier"),
    )
    shown = {name: payment.get(name) for name in kept}
    return {**shown, **_extended(payment), "Data": _payment_data(payment)}


def _payment_data(payment: JsonObject) -> JsonObject:
    card: Any = valued(payment, "Data.CreditCard")
    if payment["Type"] == "CreditCardPayment" and is_object(card):
        value = {"PaymentCardId": card.get("CreditCardId")}
        return {"Discriminator": "CreditCard", "Value": value}
    invoice: Any = valued(payment, "Data.Invoice")
    if payment["Type"] == "InvoicePayment" and is_object(invoice):
        return {"Discriminator": "Invoice", "Value": {"InvoiceId": invoice.get("InvoiceId")}}
    type_ = "Cash" if payment["Type"] == "CashPayment" else valued(payment, "Data.External.Type")
    return {"Discriminator": type_ if type_ in _EXTERNAL else "Other", "Value": None}


def _transactions(payments: list[JsonObject]) -> Iterator[JsonObject]:
    for payment in payments:
        if payment["Type"] == "CreditCardPayment" and payment["State"] == "Charged":
            yield {
                "PaymentId": payment["Id"],
                "SettlementId": payment.get("SettlementId"),
                "ChargedAmount": extended(payment["Amount"]),
            }
