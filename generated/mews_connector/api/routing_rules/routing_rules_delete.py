"""Delete routing rules."""

from datetime import date

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.EmptyResult] = Operation(
    path="/api/connector/v1/routingRules/delete",
    request=models.RoutingRuleDeleteParameters,
    response=models.EmptyResult,
    effect="write",
    portfolio=False,
    beta=False,
    deprecated=True,
    replaced_by=("billingAutomations/delete",),
    discontinued=date(2027, 1, 10),
    max_items={
        "routing_rule_ids": 1000,
    },
)
