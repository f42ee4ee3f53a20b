"""Get all exports."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.ExportResult] = Operation(
    path="/api/connector/v1/exports/getAll",
    request=models.ExportFilterParameters,
    response=models.ExportResult,
    effect="read",
    portfolio=True,
    beta=True,
    restricted=True,
    max_items={
        "export_ids": 1000,
    },
    splittable=frozenset({"export_ids"}),
)
