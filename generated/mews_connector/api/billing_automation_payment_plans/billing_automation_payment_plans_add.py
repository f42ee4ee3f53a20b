"""Add a payment plan to a billing automation."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.BillingAutomationPaymentPlanAddResult] = Operation(
    path="/api/connector/v1/billingAutomationPaymentPlans/add",
    request=models.BillingAutomationPaymentPlanAddParameters,
    response=models.BillingAutomationPaymentPlanAddResult,
    effect="write",
    portfolio=True,
    beta=False,
)
