"""Get all languages."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.LanguageResult] = Operation(
    path="/api/connector/v1/languages/getAll",
    request=models.LanguageFilterParameters,
    response=models.LanguageResult,
    effect="read",
    portfolio=False,
    beta=False,
)
