"""Add routing rules."""

from datetime import date

from mews_connector import models
from mews_runtime.schema.operation import Operation, ReadBack

OPERATION: Operation[models.RoutingRuleResult] = Operation(
    path="/api/connector/v1/routingRules/add",
    request=models.RoutingRuleAddParameters,
    response=models.RoutingRuleResult,
    effect="write",
    portfolio=False,
    beta=False,
    deprecated=True,
    replaced_by=("billingAutomations/add",),
    discontinued=date(2027, 1, 10),
    max_items={
        "routing_rules": 1000,
    },
    read_back=ReadBack(
        operation="routingRules/getAll",
        sent="RoutingRules",
        filters={"CompanyIds": "CompanyId"},
        fixed={},
        matches={
            "Applicability": "Applicability",
            "CompanyId": "CompanyId",
            "CompanyRelation": "CompanyRelation",
            "RouteType": "RouteType",
            "ServiceId": "ServiceId",
        },
        created="CreatedUtc",
    ),
)
