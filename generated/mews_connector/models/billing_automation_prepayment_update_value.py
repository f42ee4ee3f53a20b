"""The schema `BillingAutomationPrepaymentUpdateValue`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class BillingAutomationPrepaymentUpdateValue(Model, kw_only=True, rename="pascal"):
    """Whether an automation applies to everything or only to what is prepaid, from now on."""

    value: models.BillingAutomationPrepayment | Unset | None = UNSET
    """Whether an automation applies to everything, or only to what is prepaid."""
