"""Get all resource features."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.ResourceFeatureResult, models.ResourceFeature] = (
    PaginatedOperation(
        path="/api/connector/v1/resourceFeatures/getAll",
        request=models.ResourceFeatureFilterParameters,
        response=models.ResourceFeatureResult,
        effect="read",
        portfolio=False,
        beta=False,
        max_intervals={
            "updated_utc": "P3M",
        },
        max_items={
            "service_ids": 1000,
            "enterprise_ids": 1000,
            "resource_feature_ids": 1000,
        },
        splittable=frozenset({"service_ids", "enterprise_ids", "resource_feature_ids"}),
        make_limitation=models.Limitation,
        limitation="limitation",
        max_page_size=1000,
        items="resource_features",
        item=models.ResourceFeature,
        cursor="cursor",
    )
)
