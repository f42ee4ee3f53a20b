"""Update routing rules."""

from datetime import date

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.RoutingRuleResult] = Operation(
    path="/api/connector/v1/routingRules/update",
    request=models.RoutingRuleUpdateParameters,
    response=models.RoutingRuleResult,
    effect="write",
    portfolio=False,
    beta=False,
    deprecated=True,
    replaced_by=("billingAutomations/update", "billingAutomations/updateAssignments"),
    discontinued=date(2027, 1, 10),
    idempotent=True,
    max_items={
        "routing_rule_updates": 1000,
    },
)
