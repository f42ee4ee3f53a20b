"""Add vouchers."""

from mews_connector import models
from mews_runtime.schema.operation import Operation, ReadBack

OPERATION: Operation[models.VoucherWriteResult] = Operation(
    path="/api/connector/v1/vouchers/add",
    request=models.VoucherAddParameters,
    response=models.VoucherWriteResult,
    effect="write",
    portfolio=True,
    beta=False,
    max_items={
        "voucher_parameters": 1000,
    },
    read_back=ReadBack(
        operation="vouchers/getAll",
        sent="VoucherParameters",
        filters={"ServiceIds": "ServiceId"},
        fixed={"ActivityStates": ["Active", "Deleted"], "Extent": {"Vouchers": True}},
        matches={
            "ExternalIdentifier": "ExternalIdentifier",
            "Name": "Name",
            "ServiceId": "ServiceId",
            "Type": "Type",
        },
        created="CreatedUtc",
        identifier="ExternalIdentifier",
    ),
)
