"""Changes routing rules: all of a request, or none."""

from dataclasses import replace

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call, part
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.routing_rules.routes import ITEMS, check

_RULES = "routingRules"
_UPDATES = "RoutingRuleUpdates"
_UNTOLD = "AssignmentTargetType"
"""What may be changed and is in no result."""


def answer(call: Call) -> JsonObject:
    """Return the rules as they are now. One for all of a stay names no parts of it.

    Raises:
        RefusedError: A rule for parts of a stay does not say which, a product category is unknown,
            or what is refused wherever entities are updated.
    """
    rules: dict[str, JsonObject] = {}
    updates: list[JsonObject] = []
    for said in call.body[_UPDATES]:
        rule = call.find([_RULES], said["RoutingRuleId"], "RoutingRuleId")
        rule = rules.get(rule["Id"], rule)
        route = part(said, "RouteType").get("Value") or rule["RouteType"]
        items = said.get(ITEMS) or rule.get(ITEMS)
        check(call, route, items, said)
        rules[rule["Id"]] = {**rule, "RouteType": route, ITEMS: items if route == ITEMS else None}
        updates.append({name: value for name, value in said.items() if name != _UNTOLD})
    result = replace(call, body={**call.body, _UPDATES: updates}).generally()
    return {**result, "RoutingRules": [_whole(call, rule) for rule in result["RoutingRules"]]}


def _whole(call: Call, rule: JsonObject) -> JsonObject:
    """Return a rule without the parts of a stay, if it is for all of one."""
    if rule["RouteType"] == ITEMS or rule[ITEMS] is None:
        return rule
    kept = call.find([_RULES], rule["Id"], "RoutingRuleId")
    Changes(call).change(_RULES, kept, **{ITEMS: None})
    return {**rule, ITEMS: None}
