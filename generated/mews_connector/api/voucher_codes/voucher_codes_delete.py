"""Delete voucher codes."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.EmptyResult] = Operation(
    path="/api/connector/v1/voucherCodes/delete",
    request=models.VoucherCodeDeleteParameters,
    response=models.EmptyResult,
    effect="write",
    portfolio=True,
    beta=False,
    max_items={
        "voucher_code_ids": 1000,
    },
)
