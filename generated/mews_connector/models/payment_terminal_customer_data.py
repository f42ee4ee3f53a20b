"""The schema `PaymentTerminalCustomerData`."""

from __future__ import annotations

from mews_runtime.schema.model import Model


class PaymentTerminalCustomerData(Model, kw_only=True, rename="pascal"):
    """What a payment terminal may show of a customer."""

    full_name: str
    """Given name and family name in one."""
