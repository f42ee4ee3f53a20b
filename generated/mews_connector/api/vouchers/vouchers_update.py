"""Update vouchers."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.VoucherWriteResult] = Operation(
    path="/api/connector/v1/vouchers/update",
    request=models.VoucherUpdateParameters,
    response=models.VoucherWriteResult,
    effect="write",
    portfolio=True,
    beta=False,
    idempotent=True,
    max_items={
        "voucher_updates": 1000,
    },
)
