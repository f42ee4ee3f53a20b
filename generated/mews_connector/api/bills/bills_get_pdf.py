"""Get bill PDF."""

from mews_connector import models
from mews_runtime.schema.operation import Job, Operation

OPERATION: Operation[models.BillPdfResult] = Operation(
    path="/api/connector/v1/bills/getPdf",
    request=models.BillPdfParameters,
    response=models.BillPdfResult,
    effect="read",
    portfolio=False,
    beta=False,
    job=Job(
        started="Result.Value.BillPrintEventId",
        operation="bills/getPdf",
        ids="BillPrintEventId",
        sent={"BillId": "BillId"},
        state="Result.Discriminator",
        done=frozenset({"BillPdfFile"}),
        failed=frozenset({}),
        longest_pause=10,
    ),
)
