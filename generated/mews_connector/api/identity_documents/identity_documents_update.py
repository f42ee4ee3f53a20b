"""Update identity documents."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.IdentityDocumentAddResult] = Operation(
    path="/api/connector/v1/identityDocuments/update",
    request=models.IdentityDocumentUpdateParameters,
    response=models.IdentityDocumentAddResult,
    effect="write",
    portfolio=True,
    beta=False,
    idempotent=True,
    max_items={
        "identity_documents": 10,
    },
)
