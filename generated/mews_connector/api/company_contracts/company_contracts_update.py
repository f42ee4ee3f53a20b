"""Update company contracts."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.CompanyContractUpdateResult] = Operation(
    path="/api/connector/v1/companyContracts/update",
    request=models.CompanyContractUpdateParameters,
    response=models.CompanyContractUpdateResult,
    effect="write",
    portfolio=False,
    beta=False,
    idempotent=True,
    max_items={
        "travel_agency_contract_updates": 1000,
    },
)
