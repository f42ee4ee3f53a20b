"""What a routing rule routes."""

from typing import Final

from mews_contract.json_values import JsonObject, is_object
from mews_sandbox.operations.call import Call, part, refuse

ITEMS: Final = "SelectedStayItems"
"""The route type of a rule for parts of a stay, and the property that says which."""

_IDS: Final = "ProductCategoryIds"


def check(call: Call, route: str, items: JsonObject | None, said: JsonObject) -> None:
    """Refuse a rule that does not say which parts of a stay it routes, if it routes only some.

    Args:
        call: The call.
        route: The route type of the rule.
        items: The parts of a stay that it routes, or None.
        said: What the request says of the rule.

    Raises:
        RefusedError: It does not, or a product category is unknown.
    """
    if route == ITEMS and items is None:
        refuse(ITEMS, f"have to be there if the RouteType is {ITEMS}")
    named = part(said, ITEMS).get(_IDS)
    if is_object(named):
        named = named.get("Value")
    for id_ in named or ():
        call.find(["productCategories"], id_, _IDS)
