"""Lists reservations in their form of 2017, with all that they lead to if it is asked for."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import profiles
from mews_sandbox.accounts.items import ITEMS
from mews_sandbox.hotel.money import extended
from mews_sandbox.hotel.store import During, Filter, OneOf, colliding, inside, time_key
from mews_sandbox.operations.accounting_items.get_all import in_states, order_item
from mews_sandbox.operations.call import Call, part, refuse
from mews_sandbox.operations.further import listed
from mews_sandbox.operations.listing import ends
from mews_sandbox.stays.legacy import LISTS, of_2017, state_of_2023

_TIMES: Final = {
    "Created": "CreatedUtc",
    "Updated": "UpdatedUtc",
    "Start": "StartUtc",
    "End": "EndUtc",
    "Canceled": "CancelledUtc",
}
_STATES: Final = ("Confirmed", "Started", "Processed")
_ACCOUNTS: Final = {
    "Customers": ("customers", ("AccountId", "BookerId")),
    "Companies": ("companies", ("AccountId", "PartnerCompanyId", "TravelAgencyId")),
}


def answer(call: Call) -> JsonObject:
    """Return a page of reservations. Lists that are not asked for are null.

    Raises:
        RefusedError: There is no interval where one is needed, or what is refused wherever entities
            are listed.
    """
    extent = call.body["Extent"]
    whole = {**extent, "Reservations": True, "OrderItems": False, "Items": False}
    body = {**call.body, "TimeFilter": None, "Extent": whole}
    asked = replace(call, body=body)
    page = asked.generally({"States": [*_filters(call)], "CustomerIds": _customers(call)})
    kept = call.state.entities["reservations"]
    found = [stay for each in page["Reservations"] if (stay := kept.get(each["Id"])) is not None]
    page = {**dict.fromkeys(LISTS), **page}
    further: dict[str, Callable[[], list[JsonObject]]] = {
        "Reservations": lambda: [of_2017(call, stay) for stay in found],
        "Customers": lambda: _guests(call, found),
        "Companies": lambda: listed(call, "Companies", _accounts(call, "Companies", found)),
        "OrderItems": lambda: [order_item(item) for item in _items(call, found)],
        "Items": lambda: [_item(item) for item in _items(call, found)],
        "QrCodeData": list,
        "ResourceAccessTokens": list,
        "RateGroups": lambda: page["RateGroups"] or [],
    }
    for name, list_ in further.items():
        page[name] = list_() if extent.get("Rates" if name == "RateGroups" else name) else None
    return page


def _filters(call: Call) -> list[Filter]:
    """Return the filters by state and by time."""
    body = call.body
    states = body.get("States")
    if states is None and body.get("ReservationIds") is None:
        states = _STATES
    found: list[Filter] = []
    if states is not None:
        found.append(OneOf("State", frozenset(map(state_of_2023, states))))
    interval = {name: body.get(name) for name in ("StartUtc", "EndUtc")}
    if None in interval.values():
        if {*interval.values()} != {None} or body.get("TimeFilter") or body.get("States"):
            refuse("StartUtc", "and EndUtc are required together, and with States or TimeFilter")
        return found
    start, end = ends("StartUtc", interval)
    time_filter = body.get("TimeFilter") or "Colliding"
    if time_filter == "Colliding":
        return [*found, *colliding("StartUtc", "EndUtc", start, end)]
    if time_filter == "Overlapping":
        begun = During("StartUtc", high=f"{time_key(start)}\0")
        return [*found, begun, During("EndUtc", low=time_key(end))]
    return [*found, inside(_TIMES[time_filter], start, end)]


def _customers(call: Call) -> list[Filter]:
    ids = call.body.get("CustomerIds")
    if ids is None:
        return []
    found = [call.find(["customers"], id_, "CustomerIds")["Id"] for id_ in ids]
    return [OneOf("AccountId", frozenset(found))]


def _accounts(call: Call, name: str, stays: Iterable[JsonObject]) -> list[JsonObject]:
    """Return the accounts that reservations name, which are in the list of a name."""
    kind, references = _ACCOUNTS[name]
    ids = {stay.get(reference) for stay in stays for reference in references}
    wanted = OneOf("Id", frozenset(filter(None, ids)))
    return [*call.state.entities[kind].newest_first([wanted])]


def _guests(call: Call, stays: list[JsonObject]) -> list[JsonObject]:
    """Return who owns reservations, has booked them, or stays in them."""
    wanted = OneOf("ReservationId", frozenset(str(stay["Id"]) for stay in stays))
    companions = call.state.entities["companionships"].newest_first([wanted])
    people = [*stays, *({"AccountId": each["CustomerId"]} for each in companions)]
    extent = call.body["Extent"]
    addresses = {"Addresses": extent.get("CustomerAdresses")}
    documents = extent.get("CustomerIdentityDocuments")
    hidden: JsonObject = {} if documents else dict.fromkeys(profiles.DOCUMENT_TYPES)
    guests = _accounts(call, "Customers", people)
    shown = [{**profiles.shown(call, each, addresses), **hidden} for each in guests]
    return listed(call, "Customers", shown)


def _items(call: Call, stays: Iterable[JsonObject]) -> list[JsonObject]:
    of_them = OneOf("ServiceOrderId", frozenset(str(stay["Id"]) for stay in stays))
    wanted = [of_them, in_states(call.body["Extent"].get("AccountingStates"))]
    return [*call.state.entities[ITEMS].newest_first(wanted)]


def _item(item: JsonObject) -> JsonObject:
    """Return an order item in the oldest form."""
    product = part(part(item, "Data"), "Product")
    same = ("Id", "AccountId", "ServiceId", "BillId", "AccountingCategoryId", "Notes", "ClosedUtc")
    return {
        **{name: item.get(name) for name in same},
        "CustomerId": item["AccountId"] if item.get("AccountType") == "Customer" else None,
        "OrderId": item["ServiceOrderId"],
        "ProductId": product.get("ProductId"),
        "Type": "ServiceRevenue" if item["RevenueType"] == "Service" else "ProductRevenue",
        "SubType": item["Type"],
        "Name": item.get("BillingName"),
        "ConsumptionUtc": item["ConsumedUtc"],
        "State": item["AccountingState"],
        "Amount": extended(item["Amount"]),
    }
