"""Get all vouchers."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.VoucherResult, models.Voucher] = PaginatedOperation(
    path="/api/connector/v1/vouchers/getAll",
    request=models.VoucherFilterParameters,
    response=models.VoucherResult,
    effect="read",
    portfolio=True,
    beta=False,
    max_intervals={
        "updated_utc": "P3M",
    },
    max_items={
        "service_ids": 1000,
        "enterprise_ids": 1000,
        "voucher_ids": 1000,
        "company_ids": 1000,
        "voucher_code_values": 1000,
        "external_identifiers": 1000,
    },
    splittable=frozenset(
        {"service_ids", "enterprise_ids", "voucher_ids", "company_ids", "external_identifiers"}
    ),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="vouchers",
    item=models.Voucher,
    cursor="cursor",
)
