"""Delete restrictions."""

from datetime import date

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.EmptyResult] = Operation(
    path="/api/connector/v1/restrictions/delete",
    request=models.RestrictionDeleteParameters,
    response=models.EmptyResult,
    effect="write",
    portfolio=False,
    beta=False,
    deprecated=True,
    replaced_by=("restrictions/clear",),
    discontinued=date(2026, 1, 10),
)
