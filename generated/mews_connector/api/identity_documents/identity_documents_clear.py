"""Clear identity documents."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.EmptyResult] = Operation(
    path="/api/connector/v1/identityDocuments/clear",
    request=models.IdentityDocumentClearParameters,
    response=models.EmptyResult,
    effect="write",
    portfolio=True,
    beta=False,
    idempotent=True,
    max_items={
        "customer_ids": 10,
    },
)
