"""Get all ledger balances."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.LedgerBalanceResult, models.LedgerBalance] = (
    PaginatedOperation(
        path="/api/connector/v1/ledgerBalances/getAll",
        request=models.LedgerBalanceFilterParameters,
        response=models.LedgerBalanceResult,
        effect="read",
        portfolio=True,
        beta=False,
        max_intervals={
            "date": "P1M",
        },
        max_items={
            "enterprise_ids": 1000,
        },
        splittable=frozenset({"enterprise_ids"}),
        make_limitation=models.Limitation,
        limitation="limitation",
        max_page_size=1000,
        items="ledger_balances",
        item=models.LedgerBalance,
        cursor="cursor",
    )
)
