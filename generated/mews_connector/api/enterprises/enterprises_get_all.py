"""Get all enterprises."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.EnterpriseResult, models.PortfolioEnterprise] = (
    PaginatedOperation(
        path="/api/connector/v1/enterprises/getAll",
        request=models.EnterpriseFilterParameters,
        response=models.EnterpriseResult,
        effect="read",
        portfolio=True,
        beta=False,
        max_intervals={
            "linked_utc": "P3M",
            "updated_utc": "P3M",
        },
        max_items={
            "enterprise_ids": 1000,
            "external_identifiers": 1000,
        },
        splittable=frozenset({"enterprise_ids", "external_identifiers"}),
        make_limitation=models.Limitation,
        limitation="limitation",
        max_page_size=1000,
        items="enterprises",
        item=models.PortfolioEnterprise,
        cursor="cursor",
    )
)
