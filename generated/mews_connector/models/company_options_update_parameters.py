"""The schema `CompanyOptionsUpdateParameters`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class CompanyOptionsUpdateParameters(UpdateModel, kw_only=True, rename="pascal"):
    """What to change in how a company is invoiced. What is absent or None is kept."""

    invoiceable: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """Whether the company may pay by invoice."""

    add_fees_to_invoices: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """Whether its invoices bear an additional fee."""

    add_tax_deducted_payment_to_invoices: (
        NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset
    ) = UNSET
    """Whether tax-deducted payments are put on its invoices automatically."""

    def __post_init__(self) -> None:
        wrap_updates(self)
