"""Adds restrictions as they are, beside those with the same conditions."""

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.data import Property
from mews_sandbox.operations.call import Call, part, refuse
from mews_sandbox.operations.further import item_of, shown
from mews_sandbox.operations.references import identified
from mews_sandbox.operations.restrictions.changing import (
    check_room,
    days_said,
    days_shown,
    exceptions_said,
    referred,
    restriction,
)
from mews_sandbox.operations.restrictions.refusals import RESTRICTIONS, WEEKDAYS

_ITEMS = "Restrictions"


def answer(call: Call) -> JsonObject:
    """Return the restrictions, each with what the request calls it: all were added, or none.

    Raises:
        RefusedError: An id is unknown or of another service, there is no day to be restricted, a
            duration or a currency is none, or there would be too many restrictions.
    """
    service = identified(call, "services", call.body["ServiceId"], "ServiceId")
    owner = call.directory.owners[service["EnterpriseId"]]
    made = [_restriction(call, service, owner, said) for said in call.body[_ITEMS]]
    check_room(call, service, len(made))
    call.state.entities[RESTRICTIONS].add(made)
    item = item_of(call, _ITEMS).members["Restriction"]
    return {
        _ITEMS: [
            {"Identifier": said.get("Identifier"), "Restriction": shown(item, each)}
            for said, each in zip(call.body[_ITEMS], made, strict=True)
        ]
    }


def _restriction(call: Call, service: JsonObject, owner: Property, said: JsonObject) -> JsonObject:
    conditions, days = said["Conditions"], said["Conditions"].get("Days")
    unknown = {*(days or ())} - {*WEEKDAYS}
    if unknown or days == []:
        refuse("Days", f"has to be some of {', '.join(WEEKDAYS)}")
    told: JsonObject = {
        "Type": conditions["Type"],
        **referred(call, service, conditions),
        "ResourceCategoryType": conditions.get("ResourceCategoryType"),
        **days_shown(owner, *days_said(owner, conditions)),
        "Days": days and [day for day in WEEKDAYS if day in days],
        "Hours": conditions.get("Hours"),
    }
    exceptions = exceptions_said(owner, part(said, "Exceptions"))
    made = restriction(call, service, told, exceptions)
    return {**made, "ExternalIdentifier": said.get("ExternalIdentifier")}
