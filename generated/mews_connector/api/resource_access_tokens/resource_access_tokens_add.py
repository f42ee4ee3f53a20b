"""Add resource access tokens."""

from mews_connector import models
from mews_runtime.schema.operation import Operation, ReadBack

OPERATION: Operation[models.ResourceAccessTokenResult] = Operation(
    path="/api/connector/v1/resourceAccessTokens/add",
    request=models.ResourceAccessTokenAddParameters,
    response=models.ResourceAccessTokenResult,
    effect="write",
    portfolio=False,
    beta=False,
    max_items={
        "resource_access_token_parameters": 1000,
    },
    read_back=ReadBack(
        operation="resourceAccessTokens/getAll",
        sent="ResourceAccessTokenParameters",
        filters={"ServiceOrderIds": "ServiceOrderId"},
        fixed={"ActivityStates": ["Active", "Deleted"]},
        matches={
            "CompanionshipId": "CompanionshipId",
            "ResourceId": "ResourceId",
            "SerialNumber": "SerialNumber",
            "ServiceOrderId": "ServiceOrderId",
            "Type": "Type",
            "ValidityEndUtc": "ValidityEndUtc",
            "ValidityStartUtc": "ValidityStartUtc",
        },
        created="CreatedUtc",
    ),
)
