"""List companies."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.CompanyResult, models.Company] = PaginatedOperation(
    path="/api/connector/v1/companies/getAll",
    request=models.CompanyFilterParameters,
    response=models.CompanyResult,
    effect="read",
    portfolio=True,
    beta=False,
    max_intervals={
        "created_utc": "P3M",
        "updated_utc": "P3M",
    },
    max_items={
        "chain_ids": 1000,
        "mother_company_ids": 1000,
        "ids": 1000,
        "external_identifiers": 1000,
        "names": 1000,
    },
    splittable=frozenset(
        {"chain_ids", "mother_company_ids", "ids", "external_identifiers", "names"}
    ),
    make_limitation=models.Limitation,
    limitation="limitation",
    max_page_size=1000,
    items="companies",
    item=models.Company,
    cursor="cursor",
)
