"""Add payment plan."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.PaymentPlanAddResult] = Operation(
    path="/api/connector/v1/paymentPlans/add",
    request=models.PaymentPlanAddParameters,
    response=models.PaymentPlanAddResult,
    effect="write",
    portfolio=True,
    beta=True,
    restricted=True,
    deprecated=True,
    replaced_by=("billingAutomationPaymentPlans/add",),
    undocumented=True,
)
