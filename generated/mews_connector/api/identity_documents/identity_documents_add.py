"""Add identity documents."""

from mews_connector import models
from mews_runtime.schema.operation import Operation, ReadBack

OPERATION: Operation[models.IdentityDocumentAddResult] = Operation(
    path="/api/connector/v1/identityDocuments/add",
    request=models.IdentityDocumentAddParameters,
    response=models.IdentityDocumentAddResult,
    effect="write",
    portfolio=True,
    beta=False,
    max_items={
        "identity_documents": 10,
    },
    read_back=ReadBack(
        operation="identityDocuments/getAll",
        sent="IdentityDocuments",
        filters={"CustomerIds": "CustomerId"},
        fixed={},
        matches={"CustomerId": "CustomerId", "Number": "Number", "Type": "Type"},
    ),
)
