"""Add voucher codes."""

from mews_connector import models
from mews_runtime.schema.operation import Operation, ReadBack

OPERATION: Operation[models.VoucherCodeResult] = Operation(
    path="/api/connector/v1/voucherCodes/add",
    request=models.VoucherCodeAddParameters,
    response=models.VoucherCodeResult,
    effect="write",
    portfolio=True,
    beta=False,
    max_items={
        "voucher_code_parameters": 1000,
    },
    read_back=ReadBack(
        operation="voucherCodes/getAll",
        sent="VoucherCodeParameters",
        filters={"VoucherIds": "VoucherId"},
        fixed={},
        matches={"Value": "Value", "VoucherId": "VoucherId"},
        created="CreatedUtc",
    ),
)
