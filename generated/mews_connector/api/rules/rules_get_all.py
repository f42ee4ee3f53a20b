"""Get all rules."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.RuleResult, models.Rule] = PaginatedOperation(
    path="/api/connector/v1/rules/getAll",
    request=models.RuleFilterParameters,
    response=models.RuleResult,
    effect="read",
    portfolio=True,
    beta=False,
    max_intervals={
        "updated_utc": "P3M",
    },
    max_items={
        "service_ids": 1000,
        "enterprise_ids": 1000,
        "ids": 1000,
    },
    splittable=frozenset({"service_ids", "enterprise_ids", "ids"}),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="rules",
    item=models.Rule,
    cursor="cursor",
)
