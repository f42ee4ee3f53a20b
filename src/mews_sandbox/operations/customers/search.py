"""Finds who stays at present, and the paymaster accounts."""

from collections.abc import Iterator

from mews_contract.json_values import JsonObject
from mews_sandbox.accounts import profiles
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.references import is_active
from mews_sandbox.stays.legacy import of_2017
from mews_sandbox.stays.states import STARTED


def answer(call: Call) -> JsonObject:
    """Return the customers, each with the reservation in which it stays.

    Raises:
        RefusedError: The resource is unknown.
    """
    body, extent = call.body, call.body.get("Extent") or {"Customers": True}
    resource = body.get("ResourceId")
    if resource is not None:
        resource = call.find(["resources"], resource, "ResourceId")["Id"]
    staying = dict(_staying(call, resource))
    ids = [*staying, *(_paymasters(call) if resource is None else ())]
    kept = call.state.entities[profiles.CUSTOMERS]
    customers = [customer for id_ in dict.fromkeys(ids) if (customer := kept.get(id_)) is not None]
    found = [each for each in customers if _is_named(each, body.get("Name"))]
    answer: JsonObject = {
        "Customers": [
            {
                "Customer": profiles.shown(call, each, extent),
                "Reservation": of_2017(call, staying[each["Id"]])
                if each["Id"] in staying
                else None,
            }
            for each in found
        ]
    }
    if extent.get("Documents"):
        answer["Documents"] = profiles.documents_of(call, found)
    return answer


def _staying(call: Call, resource: str | None) -> Iterator[tuple[str, JsonObject]]:
    """Yield the ids of who stays, with the reservation."""
    wanted = [OneOf.just("State", STARTED), OneOf("EnterpriseId", call.scope)]
    if resource is not None:
        wanted.append(OneOf.just("AssignedResourceId", resource))
    stays = {each["Id"]: each for each in call.state.entities["reservations"].newest_first(wanted)}
    of_stays = OneOf("ReservationId", frozenset(stays))
    for guest in call.state.entities["companionships"].newest_first([of_stays]):
        yield guest["CustomerId"], stays[guest["ReservationId"]]


def _paymasters(call: Call) -> Iterator[str]:
    wanted = OneOf.just("Classifications", "PaymasterAccount")
    for customer in call.state.entities[profiles.CUSTOMERS].newest_first([wanted]):
        if is_active(customer):
            yield customer["Id"]


def _is_named(customer: JsonObject, name: str | None) -> bool:
    if not name:
        return True
    parts = [customer.get("FirstName") or "", customer.get("LastName") or ""]
    names = [*parts, " ".join(filter(None, parts))]
    return any(name.casefold() in each.casefold() for each in names)
