"""List addresses."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.AddressResult, models.AccountAddress] = PaginatedOperation(
    path="/api/connector/v1/addresses/getAll",
    request=models.AddressFilterParameters,
    response=models.AddressResult,
    effect="read",
    portfolio=True,
    beta=False,
    alternatives=(("account_ids",), ("address_ids",), ("updated_utc",)),
    max_intervals={
        "updated_utc": "P3M",
    },
    max_items={
        "chain_ids": 1000,
        "account_ids": 1000,
        "address_ids": 1000,
    },
    splittable=frozenset({"chain_ids", "account_ids", "address_ids"}),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="addresses",
    item=models.AccountAddress,
    cursor="cursor",
)
