"""Update the assignments of a billing automation."""

from mews_connector import models
from mews_runtime.schema.operation import Operation

OPERATION: Operation[models.BillingAutomationChangeResult] = Operation(
    path="/api/connector/v1/billingAutomations/updateAssignments",
    request=models.BillingAutomationUpdateAssignmentsParameters,
    response=models.BillingAutomationChangeResult,
    effect="write",
    portfolio=True,
    beta=False,
    max_items={
        "assignments_to_add": 20,
        "assignments_to_update": 20,
        "assignment_ids_to_remove": 100,
    },
)
