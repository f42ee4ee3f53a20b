"""Get all resource access tokens."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.ResourceAccessTokenResult, models.ResourceAccessToken] = (
    PaginatedOperation(
        path="/api/connector/v1/resourceAccessTokens/getAll",
        request=models.ResourceAccessTokenFilterParameters,
        response=models.ResourceAccessTokenResult,
        effect="read",
        portfolio=True,
        beta=False,
        alternatives=(
            ("resource_access_token_ids",),
            ("service_order_ids",),
            ("colliding_utc",),
            ("updated_utc",),
        ),
        max_intervals={
            "colliding_utc": "P3M",
            "updated_utc": "P3M",
        },
        max_items={
            "enterprise_ids": 1000,
            "resource_access_token_ids": 1000,
            "service_order_ids": 1000,
        },
        splittable=frozenset({"enterprise_ids", "resource_access_token_ids", "service_order_ids"}),
        make_limitation=models.Limitation,
        limitation="limitation",
        max_page_size=1000,
        items="resource_access_tokens",
        item=models.ResourceAccessToken,
        cursor="cursor",
        item_starts={
            "colliding_utc": "validity_start_utc",
        },
    )
)
