"""Get all voucher codes."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.VoucherCodeResult, models.VoucherCode] = PaginatedOperation(
    path="/api/connector/v1/voucherCodes/getAll",
    request=models.VoucherCodeFilterParameters,
    response=models.VoucherCodeResult,
    effect="read",
    portfolio=True,
    beta=False,
    max_intervals={
        "updated_utc": "P3M",
    },
    max_items={
        "voucher_ids": 1000,
        "enterprise_ids": 1000,
        "voucher_code_ids": 1000,
    },
    splittable=frozenset({"voucher_ids", "enterprise_ids", "voucher_code_ids"}),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="voucher_codes",
    item=models.VoucherCode,
    cursor="cursor",
)
