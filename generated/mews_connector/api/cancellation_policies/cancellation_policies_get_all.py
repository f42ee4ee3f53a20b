"""Get all cancellation policies."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.CancellationPolicyResult, models.CancellationPolicy] = (
    PaginatedOperation(
        path="/api/connector/v1/cancellationPolicies/getAll",
        request=models.CancellationPolicyFilterParameters,
        response=models.CancellationPolicyResult,
        effect="read",
        portfolio=True,
        beta=True,
        restricted=True,
        max_intervals={
            "updated_utc": "P3M",
        },
        max_items={
            "service_ids": 100,
            "enterprise_ids": 1000,
            "cancellation_policy_ids": 1000,
            "rate_group_ids": 1000,
        },
        splittable=frozenset(
            {"service_ids", "enterprise_ids", "cancellation_policy_ids", "rate_group_ids"}
        ),
        make_limitation=models.Limitation,
        limitation="limitation",
        max_page_size=1000,
        items="cancellation_policies",
        item=models.CancellationPolicy,
        cursor="cursor",
    )
)
