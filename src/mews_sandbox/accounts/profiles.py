"""Profiles of customers and companies: their addresses and identity documents."""

from collections.abc import Mapping
from typing import Any, Final, NoReturn

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.call import Call, forbid, part, refuse
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.kinds import ACCOUNTS
from mews_sandbox.operations.references import is_active

ADDRESSES: Final = "addresses"
CUSTOMERS: Final = "customers"
DOCUMENTS: Final = "identityDocuments"
DOCUMENT_TYPES: Final = ("IdentityCard", "Passport", "Visa", "DriversLicense")

_ADDRESS: Final = (
    *("Line1", "Line2", "City", "PostalCode", "CountryCode", "CountrySubdivisionCode"),
    *("Latitude", "Longitude"),
)
_DOCUMENT: Final[Mapping[str, str]] = {
    "Number": "Number",
    "ExpirationDate": "Expiration",
    "IssuanceDate": "Issuance",
    "IssuingCountryCode": "IssuingCountryCode",
    "IssuingCountrySubdivisionCode": "IssuingCountrySubdivisionCode",
    "IssuingCity": "IssuingCity",
}
"""The properties of an identity document, and what a profile calls them."""


def with_email(call: Call, email: str | None, of: str | None = None) -> JsonObject | None:
    """Return the customer with an email address, if it is another one than a given one."""
    if not email:
        return None
    wanted = OneOf.just("Email", email)
    for other in call.state.entities[CUSTOMERS].newest_first([wanted]):
        if is_active(other) and other["Id"] != of:
            return other
    return None


def forbid_email() -> NoReturn:
    """Refuse an email address that another profile has.

    Raises:
        RefusedError: Always.
    """
    forbid("Another customer has this email address already. Please use that profile.")


def addressed(changes: Changes, kind: str, profile: JsonObject, said: JsonObject) -> JsonObject:
    """Return a profile with the address that a request says, if it says one."""
    address = said.get("Address")
    if not address:
        return profile
    told = {name: value for name, value in address.items() if name in _ADDRESS and value}
    known = changes.call.state.entities[ADDRESSES].get(profile.get("AddressId") or "")
    if known is not None:
        changes.change(ADDRESSES, known, **told)
        return profile
    before = part(profile, "Address")
    whole = {name: told.get(name, before.get(name)) for name in _ADDRESS}
    made = changes.make(
        ADDRESSES, None, AccountId=profile["Id"], AccountType=ACCOUNTS[kind], **whole
    )
    return changes.change(kind, profile, AddressId=made["Id"])


def settle(changes: Changes, account_id: str) -> None:
    """Give an account that has addresses, and none of them as its own, the oldest of them."""
    entities = changes.call.state.entities
    for kind in ACCOUNTS:
        profile = entities[kind].get(account_id)
        wanted = OneOf.just("AccountId", account_id)
        active = [*filter(is_active, entities[ADDRESSES].newest_first([wanted]))]
        if profile is not None and profile.get("AddressId") is None and active:
            changes.change(kind, profile, AddressId=active[-1]["Id"])


def documented(changes: Changes, customer: JsonObject, said: JsonObject) -> None:
    """Keep the identity documents of a customer that a request says.

    Raises:
        RefusedError: One has no number.
    """
    known = _by_type(changes.call, customer)
    for type_ in DOCUMENT_TYPES:
        told = said.get(type_)
        if not told:
            continue
        before = known.get(type_)
        same = before or {}
        kept = {name: told.get(was) or same.get(name) for name, was in _DOCUMENT.items()}
        if not kept["Number"]:
            refuse(type_, "has to have a Number")
        if before is None:
            changes.make(DOCUMENTS, None, CustomerId=customer["Id"], Type=type_, **kept)
        else:
            changes.change(DOCUMENTS, before, **kept)


def _by_type(call: Call, customer: JsonObject) -> Mapping[str, JsonObject]:
    """Return the identity documents of a customer: of each type the newest."""
    wanted = OneOf.just("CustomerId", customer["Id"])
    found = [*call.state.entities[DOCUMENTS].newest_first([wanted])]
    return {document["Type"]: document for document in reversed(found)}


def of_profile(document: JsonObject) -> JsonObject:
    """Return an identity document as profiles show it."""
    shown = {was: document.get(name) for name, was in _DOCUMENT.items()}
    support = document.get("IdentityDocumentSupportNumber")
    same = {name: document[name] for name in ("Id", "CustomerId", "Type")}
    return {**same, **shown, "IdentityDocumentSupportNumber": support}


def documents_of(call: Call, customers: list[JsonObject]) -> list[JsonObject]:
    """Return the identity documents of customers, as profiles show them."""
    wanted = OneOf("CustomerId", frozenset(str(each["Id"]) for each in customers))
    return [*map(of_profile, call.state.entities[DOCUMENTS].newest_first([wanted]))]


def located(call: Call, profile: JsonObject) -> JsonObject:
    """Return the profile of a customer or a company, with the address that its id stands for."""
    address = call.state.entities[ADDRESSES].get(profile.get("AddressId") or "")
    if address is None:
        return profile
    return {**profile, "Address": {name: address.get(name) for name in ("Id", *_ADDRESS)}}


def shown(call: Call, customer: JsonObject, extent: Mapping[str, Any] | None = None) -> JsonObject:
    """Return a customer with identity documents, and the address unless an extent is without."""
    documents = {type_: of_profile(each) for type_, each in _by_type(call, customer).items()}
    is_located = extent is None or extent.get("Addresses")
    whole = located(call, customer) if is_located else {**customer, "Address": None}
    return {**whole, **documents}
