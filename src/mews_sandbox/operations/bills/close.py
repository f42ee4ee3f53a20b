"""Closes a bill: as a receipt if it is paid, or else as an invoice."""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any, Final

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import bills
from mews_sandbox.operations.call import Call, part, refuse
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.kinds import ACCOUNTS

_OF_INVOICES: Final = ("TaxedDate", "DueDate", "VariableSymbol")
_CUSTOMER: Final = ("Id", "LastName", "FirstName", "SecondLastName", "BillingCode")
_COMPANY: Final = (
    *("Id", "Name", "BillingCode", "AdditionalTaxIdentifier", "Telephone", "TaxIdentifier"),
    *("InvoicingEmail", "Department"),
)
_ADDRESS: Final = ("Line1", "Line2", "City", "PostalCode", "CountryCode")


def answer(call: Call) -> JsonObject:
    """Return the bill as it was closed.

    Raises:
        RefusedError: It is unknown, closed already, empty, or a receipt that is not paid; what only
            invoices have is said of a receipt; or the counter is unknown.
    """
    body = call.body
    bill = call.find([bills.BILLS], body["BillId"], "BillId")
    for name in _OF_INVOICES:
        if body["Type"] == bills.RECEIPT and _said(body, name) is not None:
            refuse(name, "is only allowed for an invoice")
    with Changes(call) as changes:
        given = bills.number(changes, bill["EnterpriseId"], body.get("BillCounterId"))
        closed = bills.close(changes, bill, body["Type"], **given, **_told(call, bill))
    return {"Bills": [bills.shown(closed)]}


def _told(call: Call, bill: JsonObject) -> JsonObject:
    """Return what the request says of the bill, with the data of its accounts as they are now."""
    body, options = call.body, part(call.body, "Options")
    displayed = ("DisplayCustomer", "DisplayTaxation")
    shown = {name: _said(options, name) is not False for name in displayed}
    told: JsonObject = {
        "Options": {**(bill.get("Options") or {}), **shown},
        "EnterpriseData": {"CompanyName": call.directory.owners[bill["EnterpriseId"]].name},
        **_accounts(call, bill),
    }
    for name in ("VariableSymbol", "PurchaseOrderNumber", "Notes"):
        if _said(body, name) is not None:
            told[name] = _said(body, name)
    for name, source in (("TaxedUtc", "TaxedDate"), ("DueUtc", "DueDate")):
        said = _said(body, source)
        if said is not None:
            told[name] = _midnight(call, bill, said, source)
    return told


def _accounts(call: Call, bill: JsonObject) -> JsonObject:
    """Return the data of the owner and of an associated account."""
    body = call.body
    kind, value = _data(
        call, bill["AccountId"], body.get("AccountAddress"), _said(body, "AccountTaxIdentifier")
    )
    told: JsonObject = {"OwnerData": {"Discriminator": kind, "Value": value}}
    said: JsonObject | None = next(iter(body.get("AssociatedAccountData") or ()), None)
    if said is not None:
        tax = _said(said, "TaxIdentifier")
        kind, value = _data(call, said["Id"], said.get("Address"), tax, "AssociatedAccountData")
        told["AssociatedAccountIds"] = [value["Id"]]
        told["AssociatedAccountData"] = [{"Discriminator": kind, kind: value}]
    return told


def _data(
    call: Call, id_: str, address: JsonObject | None, tax: str | None, parameter: str = "BillId"
) -> tuple[str, JsonObject]:
    """Return the data that a closed bill keeps of an account, and their kind."""
    account = call.find(ACCOUNTS, id_, parameter)
    is_customer = call.state.entities["customers"].get(account["Id"]) is not None
    value = {name: account.get(name) for name in (_CUSTOMER if is_customer else _COMPANY)}
    if is_customer:
        value |= {"TitlePrefix": account.get("Title")}
        tax = tax or account.get("TaxIdentificationNumber")
    value["TaxIdentifier"] = tax or value.get("TaxIdentifier")
    where: Mapping[str, Any] | None = address or account.get("Address")
    if where is not None:
        place = {name: where.get(name) for name in _ADDRESS}
        value["Address"] = {**place, "SubdivisionCode": where.get("CountrySubdivisionCode")}
    return ("BillCustomerData" if is_customer else "BillCompanyData"), value


def _said(said: Mapping[str, Any], name: str) -> Any:
    return part(said, name).get("Value")


def _midnight(call: Call, bill: JsonObject, text: str, parameter: str) -> str:
    """Return when a day begins at the property."""
    try:
        day = date.fromisoformat(text[:10])
        zone = call.directory.owners[bill["EnterpriseId"]].zone
        return wire(datetime.combine(day, time(), zone))
    except (OverflowError, ValueError):
        refuse(parameter)
