"""Billing automations: their companies and assignments, and what has to be true of each.

They are kept as they are said. No bill changes by itself.
"""

from typing import Any, Final

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call, forbid, refuse
from mews_sandbox.operations.further import listed
from mews_sandbox.stays.selling import belonging

AUTOMATIONS: Final = "billingAutomations"
CATEGORIES: Final = "AccountingCategories"
KEPT_CATEGORIES: Final = "AccountingCategoryAssignments"
"""What requests and results call the accounting categories of an assignment."""

LISTS: Final = {
    "RateIds": "rates",
    "ProductCategoryIds": "productCategories",
    "ProductIds": "products",
}
"""The ids that an assignment holds, by the kinds of what they are of."""

OF_RECURRING: Final = ("OrderItemConsumptionPeriod", "ProcessingStartOffset")

_MOST: Final = 20
_OWNER: Final = "CompanyAsOwner"
_BY_CUSTOMER: Final = "AggregateByCustomer"


def check(automation: JsonObject) -> None:
    """Refuse an automation of which not all goes together.

    Raises:
        RefusedError: It is one.
    """
    target, aggregation = automation["AssignmentTargetType"], automation["BillAggregationType"]
    if target != _OWNER and aggregation != _BY_CUSTOMER:
        refuse("BillAggregationType", f"has to be {_BY_CUSTOMER} unless {_OWNER} is the target")
    if target == _OWNER and not automation["CompaniesWithRelations"]:
        refuse("CompaniesWithRelations", f"have to name a company if {_OWNER} is the target")
    for name in OF_RECURRING:
        if automation["TriggerType"] == "Recurring" and not automation.get(name):
            refuse(name, "is required for a Recurring automation")
    if len(automation["Assignments"] or ()) > _MOST:
        forbid(f"A billing automation has {_MOST} assignments at most. Please remove some.")


def companies(call: Call, said: list[JsonObject] | None, owner: str) -> list[JsonObject]:
    """Return the companies that a request names.

    Raises:
        RefusedError: One is unknown.
    """
    return [
        {
            "CompanyId": belonging(call, ["companies"], each["CompanyId"], "CompanyId", owner)[
                "Id"
            ],
            "CompanyRelations": {
                name: each["CompanyRelations"].get(name)
                for name in ("PartnerCompany", "TravelAgency")
            },
        }
        for each in said or ()
    ]


def assignment(call: Call, automation: str, said: JsonObject, owner: str) -> JsonObject:
    """Return a new assignment of an automation as a request says it.

    Raises:
        RefusedError: Something that it names is unknown, or of another property.
    """
    service = belonging(call, ["services"], said["ServiceId"], "ServiceId", owner)
    return {
        "Id": call.new_id(),
        "BillingAutomationId": automation,
        "ServiceId": service["Id"],
        "RoutedItemTypes": said["RoutedItemTypes"],
        **{name: ids(call, name, said.get(name), owner) for name in LISTS},
        KEPT_CATEGORIES: categories(call, said.get(CATEGORIES), owner),
    }


def ids(call: Call, name: str, said: list[str] | None, owner: str) -> list[Any]:
    """Return ids that an assignment holds.

    Raises:
        RefusedError: One is unknown, or of another property.
    """
    kinds = [LISTS[name]]
    return [belonging(call, kinds, id_, name, owner)["Id"] for id_ in said or ()]


def categories(call: Call, said: list[JsonObject] | None, owner: str) -> list[JsonObject]:
    """Return the accounting categories of an assignment.

    Raises:
        RefusedError: One is unknown, or of another property.
    """
    name, kinds = "AccountingCategoryId", ["accountingCategories"]
    return [
        {
            name: belonging(call, kinds, each[name], name, owner)["Id"],
            "ItemTypes": each["ItemTypes"],
        }
        for each in said or ()
    ]


def told(call: Call, automations: list[JsonObject]) -> JsonObject:
    """Return the result of an operation that has made or changed automations."""
    return {"BillingAutomations": listed(call, "BillingAutomations", automations)}
