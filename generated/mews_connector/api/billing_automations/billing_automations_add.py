"""Add billing automations."""

from mews_connector import models
from mews_runtime.schema.operation import Operation, ReadBack

OPERATION: Operation[models.BillingAutomationChangeResult] = Operation(
    path="/api/connector/v1/billingAutomations/add",
    request=models.BillingAutomationAddParameters,
    response=models.BillingAutomationChangeResult,
    effect="write",
    portfolio=True,
    beta=False,
    max_items={
        "billing_automations": 100,
    },
    read_back=ReadBack(
        operation="billingAutomations/getAll",
        sent="BillingAutomations",
        filters={},
        fixed={},
        matches={
            "AssignmentTargetType": "AssignmentTargetType",
            "BillAggregationType": "BillAggregationType",
            "Description": "Description",
            "Name": "Name",
            "OrderItemConsumptionPeriod": "OrderItemConsumptionPeriod",
            "Prepayment": "Prepayment",
            "TriggerType": "TriggerType",
        },
        created="CreatedUtc",
    ),
)
