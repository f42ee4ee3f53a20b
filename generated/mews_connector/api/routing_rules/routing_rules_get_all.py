"""Get all routing rules."""

from datetime import date

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.RoutingRuleResult, models.RoutingRule] = PaginatedOperation(
    path="/api/connector/v1/routingRules/getAll",
    request=models.RoutingRuleFilterParameters,
    response=models.RoutingRuleResult,
    effect="read",
    portfolio=False,
    beta=False,
    deprecated=True,
    replaced_by=("billingAutomations/getAll",),
    discontinued=date(2027, 1, 10),
    max_intervals={
        "updated_utc": "P3M",
    },
    max_items={
        "enterprise_ids": 1000,
        "company_ids": 1000,
        "routing_rule_ids": 1000,
    },
    splittable=frozenset({"enterprise_ids", "company_ids", "routing_rule_ids"}),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="routing_rules",
    item=models.RoutingRule,
    cursor="cursor",
)
