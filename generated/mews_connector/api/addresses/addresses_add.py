"""Add addresses."""

from mews_connector import models
from mews_runtime.schema.operation import Operation, ReadBack

OPERATION: Operation[models.AddressAddResult] = Operation(
    path="/api/connector/v1/addresses/add",
    request=models.AddressAddParameters,
    response=models.AddressAddResult,
    effect="write",
    portfolio=True,
    beta=False,
    max_items={
        "addresses": 1000,
    },
    read_back=ReadBack(
        operation="addresses/getAll",
        sent="Addresses",
        filters={"AccountIds": "AccountId"},
        fixed={"ActivityStates": ["Active", "Deleted"]},
        matches={
            "AccountId": "AccountId",
            "City": "City",
            "CountryCode": "CountryCode",
            "CountrySubdivisionCode": "CountrySubdivisionCode",
            "Line1": "Line1",
            "Line2": "Line2",
            "PostalCode": "PostalCode",
        },
        created="UpdatedUtc",
    ),
)
