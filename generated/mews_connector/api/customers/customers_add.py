"""Add a customer."""

from mews_connector import models
from mews_runtime.schema.operation import Operation, ReadBack

OPERATION: Operation[models.Customer] = Operation(
    path="/api/connector/v1/customers/add",
    request=models.CustomerAddParameters,
    response=models.Customer,
    effect="write",
    portfolio=True,
    beta=False,
    read_back=ReadBack(
        operation="customers/getAll",
        filters={"LastNames": "LastName"},
        fixed={
            "ActivityStates": ["Active", "Deleted"],
            "Extent": {"Customers": True, "Addresses": False},
        },
        matches={
            "Email": "Email",
            "FirstName": "FirstName",
            "LastName": "LastName",
            "SecondLastName": "SecondLastName",
        },
        created="CreatedUtc",
    ),
)
