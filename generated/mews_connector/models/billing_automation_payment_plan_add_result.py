"""The schema `BillingAutomationPaymentPlanAddResult`."""

from __future__ import annotations

from mews_runtime.schema.model import Model


class BillingAutomationPaymentPlanAddResult(Model, kw_only=True, rename="pascal"):
    """Where the new plan can be activated."""

    payment_request_url: str
    """Where the customer fulfills the payment request, which makes the plan active. A secret."""

    __secrets__ = frozenset({"payment_request_url"})
