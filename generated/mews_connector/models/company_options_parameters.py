"""The schema `CompanyOptionsParameters`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class CompanyOptionsParameters(Model, kw_only=True, rename="pascal"):
    """How a new company is invoiced."""

    invoiceable: bool
    """Whether the company may pay by invoice."""

    add_fees_to_invoices: bool
    """Whether its invoices bear an additional fee."""

    add_tax_deducted_payment_to_invoices: bool | Unset | None = UNSET
    """Whether tax-deducted payments are put on its invoices automatically."""
