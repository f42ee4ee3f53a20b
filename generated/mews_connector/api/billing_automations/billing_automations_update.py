"""Update billing automations."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.BillingAutomationChangeResult] = Operation(
    path="/api/connector/v1/billingAutomations/update",
    request=models.BillingAutomationUpdateParameters,
    response=models.BillingAutomationChangeResult,
    effect="write",
    portfolio=True,
    beta=False,
    idempotent=True,
    max_items={
        "billing_automation_updates": 100,
    },
)
