"""Get language texts."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.LanguageTextResult] = Operation(
    path="/api/connector/v1/languages/getTexts",
    request=models.LanguageTextFilterParameters,
    response=models.LanguageTextResult,
    effect="read",
    portfolio=False,
    beta=False,
)
