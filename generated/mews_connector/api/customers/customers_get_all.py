"""List customers."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.CustomerResult, models.Customer] = PaginatedOperation(
    path="/api/connector/v1/customers/getAll",
    request=models.CustomerFilterParameters,
    response=models.CustomerResult,
    effect="read",
    portfolio=True,
    beta=False,
    alternatives=(
        ("customer_ids",),
        ("company_ids",),
        ("emails",),
        ("first_names",),
        ("last_names",),
        ("loyalty_codes",),
        ("activity_states",),
        ("created_utc",),
        ("updated_utc",),
        ("deleted_utc",),
    ),
    max_intervals={
        "created_utc": "P3M",
        "updated_utc": "P3M",
        "deleted_utc": "P3M",
    },
    max_items={
        "chain_ids": 1000,
        "customer_ids": 1000,
        "company_ids": 1,
        "emails": 1000,
        "first_names": 1000,
        "last_names": 1000,
        "loyalty_codes": 1000,
    },
    splittable=frozenset(
        {
            "chain_ids",
            "customer_ids",
            "company_ids",
            "emails",
            "first_names",
            "last_names",
            "loyalty_codes",
        }
    ),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="customers",
    item=models.Customer,
    cursor="cursor",
)
