"""Add a company."""

from mews_connector import models
from mews_runtime.schema.operation import Operation, ReadBack

OPERATION: Operation[models.CompanyResult] = Operation(
    path="/api/connector/v1/companies/add",
    request=models.CompanyAddParameters,
    response=models.CompanyResult,
    effect="write",
    portfolio=True,
    beta=False,
    read_back=ReadBack(
        operation="companies/getAll",
        filters={"Names": "Name"},
        fixed={"ActivityStates": ["Active", "Deleted"]},
        matches={
            "ExternalIdentifier": "ExternalIdentifier",
            "MotherCompanyId": "MotherCompanyId",
            "Name": "Name",
            "TaxIdentifier": "TaxIdentifier",
        },
        created="CreatedUtc",
        identifier="ExternalIdentifier",
    ),
)
