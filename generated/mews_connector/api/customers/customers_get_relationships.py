"""Get all relationships of customers."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.CustomerRelationshipResult, models.CustomerRelationship] = (
    PaginatedOperation(
        path="/api/connector/v1/customers/getRelationships",
        request=models.CustomerRelationshipFilterParameters,
        response=models.CustomerRelationshipResult,
        effect="read",
        portfolio=False,
        beta=True,
        restricted=True,
        max_intervals={
            "updated_utc": "P3M",
        },
        max_items={
            "customer_ids": 100,
            "chain_ids": 1000,
        },
        splittable=frozenset({"customer_ids", "chain_ids"}),
        make_limitation=models.Limitation,
        limitation="limitation",
        max_page_size=1000,
        items="customer_relationships",
        item=models.CustomerRelationship,
        cursor="cursor",
    )
)
