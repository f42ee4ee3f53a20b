"""Get all billing automations."""

from mews_connector import models
from mews_runtime.schema.operation import PaginatedOperation

OPERATION: PaginatedOperation[models.BillingAutomationResult, models.BillingAutomation] = (
    PaginatedOperation(
        path="/api/connector/v1/billingAutomations/getAll",
        request=models.BillingAutomationFilterParameters,
        response=models.BillingAutomationResult,
        effect="read",
        portfolio=True,
        beta=False,
        max_items={
            "enterprise_ids": 1000,
            "company_ids": 100,
            "billing_automation_ids": 100,
        },
        splittable=frozenset({"enterprise_ids", "billing_automation_ids"}),
        make_limitation=models.Limitation,
        limitation="limitation",
        max_page_size=1000,
        items="billing_automations",
        item=models.BillingAutomation,
        cursor="cursor",
    )
)
