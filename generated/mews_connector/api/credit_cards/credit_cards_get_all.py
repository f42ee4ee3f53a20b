"""Get all credit cards."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.CreditCardResult, models.CreditCard] = PaginatedOperation(
    path="/api/connector/v1/creditCards/getAll",
    request=models.CreditCardFilterParameters,
    response=models.CreditCardResult,
    effect="read",
    portfolio=True,
    beta=False,
    alternatives=(("credit_card_ids",), ("customer_ids",), ("updated_utc",)),
    max_intervals={
        "updated_utc": "P3M",
    },
    max_items={
        "enterprise_ids": 1000,
        "credit_card_ids": 1000,
        "customer_ids": 1000,
    },
    splittable=frozenset({"enterprise_ids", "credit_card_ids", "customer_ids"}),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="credit_cards",
    item=models.CreditCard,
    cursor="cursor",
)
