"""The schema `PaymentTerminalCompanyData`."""

from __future__ import annotations

from mews_runtime.schema.model import Model


class PaymentTerminalCompanyData(Model, kw_only=True, rename="pascal"):
    """What a payment terminal may show of a company."""

    name: str
    """What the company is called."""
