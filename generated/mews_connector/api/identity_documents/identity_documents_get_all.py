"""List identity documents."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.IdentityDocumentResult, models.IdentityDocument] = (
    PaginatedOperation(
        path="/api/connector/v1/identityDocuments/getAll",
        request=models.IdentityDocumentFilterParameters,
        response=models.IdentityDocumentResult,
        effect="read",
        portfolio=True,
        beta=False,
        max_items={
            "customer_ids": 100,
            "chain_ids": 1000,
            "identity_document_ids": 100,
        },
        splittable=frozenset({"customer_ids", "chain_ids", "identity_document_ids"}),
        make_limitation=models.Limitation,
        limitation="limitation",
        max_page_size=1000,
        items="identity_documents",
        item=models.IdentityDocument,
        cursor="cursor",
    )
)
