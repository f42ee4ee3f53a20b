"""Sets up routing rules, which are kept: no bill changes by itself."""

from dataclasses import replace

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.routing_rules.routes import ITEMS, check


def answer(call: Call) -> JsonObject:
    """Return the rules. One for all of a stay names no parts of it.

    Raises:
        RefusedError: A rule for parts of a stay does not say which, a product category is unknown,
            or what is refused wherever entities are added.
    """
    rules: list[JsonObject] = []
    for said in call.body["RoutingRules"]:
        check(call, said["RouteType"], said.get(ITEMS), said)
        rules.append(said if said["RouteType"] == ITEMS else {**said, ITEMS: None})
    return replace(call, body={**call.body, "RoutingRules": rules}).generally()
