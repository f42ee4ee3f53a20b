"""Get all company contracts."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.CompanyContractResult, models.TravelAgencyContract] = (
    PaginatedOperation(
        path="/api/connector/v1/companyContracts/getAll",
        request=models.CompanyContractFilterParameters,
        response=models.CompanyContractResult,
        effect="read",
        portfolio=True,
        beta=False,
        max_intervals={
            "updated_utc": "P3M",
        },
        max_items={
            "service_ids": 1000,
            "enterprise_ids": 1000,
            "company_contract_ids": 1000,
            "company_ids": 1000,
        },
        splittable=frozenset(
            {"service_ids", "enterprise_ids", "company_contract_ids", "company_ids"}
        ),
        make_limitation=models.Limitation,
        limitation="limitation",
        max_page_size=1000,
        items="travel_agency_contracts",
        item=models.TravelAgencyContract,
        cursor="cursor",
    )
)
