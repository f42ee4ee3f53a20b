"""The schema `BillingAutomationChangeResult`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class BillingAutomationChangeResult(Model, kw_only=True, rename="pascal"):
    """Billing automations after a change."""

    billing_automations: list[models.BillingAutomation] | Unset | None = UNSET
    """Those that were added or changed, as they are now."""
