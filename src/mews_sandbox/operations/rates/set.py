"""Sets rates: changes those that are there, and adds the others."""

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.store import ACTIVE, OneOf
from mews_sandbox.operations.call import Call, forbid, refuse
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.further import listed
from mews_sandbox.operations.naming import names_of
from mews_sandbox.operations.rates.making import (
    BASE,
    DEPENDENT,
    RATES,
    Reckoned,
    added,
    of_service,
    reckoned,
    shown,
)
from mews_sandbox.operations.references import is_active


def answer(call: Call) -> JsonObject:
    """Return the rates as they are now: all of a request are set, or none.

    Raises:
        RefusedError: Something that the request names is unknown or of another service, a rate
            that is there has prices of another kind, or a price cannot be.
    """
    with Changes(call) as changes:
        kept = [_set(changes, said) for said in call.body["Rates"]]
    return {"Rates": listed(call, "Rates", kept)}


def _set(changes: Changes, said: JsonObject) -> JsonObject:
    said = {**said, "IsEnabled": said.get("IsEnabled") is not False}
    rate = _known(changes.call, said)
    return added(changes, said) if rate is None else _changed(changes, rate, said)


def _known(call: Call, said: JsonObject) -> JsonObject | None:
    """Return the rate that is meant, or None if it is a new one."""
    identifier = said.get("ExternalIdentifier")
    if said.get("Id") is not None:
        rate = call.find([RATES], said["Id"], "Id")
        if not is_active(rate):
            refuse("Id")
        return rate
    if identifier is None:
        return None
    wanted = [OneOf.just("ExternalIdentifier", identifier), ACTIVE]
    found = call.state.entities[RATES].newest_first(wanted)
    return next(filter(call.covers, found), None)


def _changed(changes: Changes, rate: JsonObject, said: JsonObject) -> JsonObject:
    call = changes.call
    if rate["Type"] == "AvailabilityBlock":
        forbid(f"{next(names_of(rate))} is the rate of an availability block. Please change that.")
    pricing = BASE if rate["BaseRateId"] is None else DEPENDENT
    if said["PricingType"] != pricing:
        refuse("PricingType", f"has to be that of the rate: {pricing}")
    service = call.find(["services"], rate["ServiceId"], "Id")
    prices = call.prices(service)
    before = Reckoned.of(call, prices, rate["Id"], "Id")
    own, base_id = reckoned(call, prices, said, before)
    group, identifier = said.get("RateGroupId"), said.get("ExternalIdentifier")
    if group is not None:
        group = of_service(call, service, "rateGroups", group, "RateGroupId")["Id"]
    told = {
        **shown(said),
        "BaseRateId": base_id,
        "GroupId": group or rate["GroupId"],
        "ExternalIdentifier": rate["ExternalIdentifier"] if identifier is None else identifier,
    }
    if said.get("Descriptions") is None:
        told["Description"] = rate["Description"]
    own.keep(changes)
    return changes.change(RATES, rate, **told)
