"""Add company contracts."""

from mews_connector import models
from mews_runtime.schema.operation import Operation, ReadBack

OPERATION: Operation[models.CompanyContractAddResult] = Operation(
    path="/api/connector/v1/companyContracts/add",
    request=models.CompanyContractAddParameters,
    response=models.CompanyContractAddResult,
    effect="write",
    portfolio=False,
    beta=False,
    max_items={
        "travel_agency_contracts": 1000,
    },
    read_back=ReadBack(
        operation="companyContracts/getAll",
        sent="TravelAgencyContracts",
        filters={"CompanyIds": "CompanyId", "ServiceIds": "ServiceId"},
        fixed={"ActivityStates": ["Active", "Deleted"]},
        matches={
            "AccountingCode": "AccountingCode",
            "Commission": "Commission",
            "CommissionIncluded": "CommissionIncluded",
            "CompanyId": "CompanyId",
            "ServiceId": "ServiceId",
        },
        created="CreatedUtc",
    ),
)
