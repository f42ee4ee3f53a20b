"""Get all cashier transactions."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.CashierTransactionResult, models.CashierTransaction] = (
    PaginatedOperation(
        path="/api/connector/v1/cashierTransactions/getAll",
        request=models.CashierTransactionFilterParameters,
        response=models.CashierTransactionResult,
        effect="read",
        portfolio=True,
        beta=False,
        alternatives=(("cashier_transaction_ids",), ("created_utc",)),
        max_intervals={
            "created_utc": "P3M",
        },
        max_items={
            "enterprise_ids": 1000,
            "cashier_transaction_ids": 1000,
        },
        splittable=frozenset({"enterprise_ids", "cashier_transaction_ids"}),
        make_limitation=models.Limitation,
        limitation="limitation",
        max_page_size=1000,
        items="cashier_transactions",
        item=models.CashierTransaction,
        cursor="cursor",
    )
)
