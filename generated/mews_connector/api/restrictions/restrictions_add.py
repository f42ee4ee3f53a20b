"""Add restrictions."""

from datetime import date

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.RestrictionAddResult] = Operation(
    path="/api/connector/v1/restrictions/add",
    request=models.RestrictionAddParameters,
    response=models.RestrictionAddResult,
    effect="write",
    portfolio=False,
    beta=False,
    deprecated=True,
    replaced_by=("restrictions/set",),
    discontinued=date(2026, 1, 10),
    max_items={
        "restrictions": 1000,
    },
)
