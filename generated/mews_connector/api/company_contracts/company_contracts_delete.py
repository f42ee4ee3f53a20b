"""Delete company contracts."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.EmptyResult] = Operation(
    path="/api/connector/v1/companyContracts/delete",
    request=models.CompanyContractDeleteParameters,
    response=models.EmptyResult,
    effect="write",
    portfolio=True,
    beta=False,
    max_items={
        "travel_agency_contract_ids": 1000,
        "service_ids": 1000,
    },
)
