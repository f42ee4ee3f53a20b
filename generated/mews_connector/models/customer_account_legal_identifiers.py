"""The schema `CustomerAccountLegalIdentifiers`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class CustomerAccountLegalIdentifiers(Model, kw_only=True, rename="pascal"):
    """The numbers by which Italy knows a customer."""

    it_destination_code: str | Unset | None = UNSET
    """Where the customer receives electronic invoices in Italy."""

    it_fiscal_code: str | Unset | None = UNSET
    """By which code the tax office in Italy knows the customer. A secret."""

    it_lottery_code: str | Unset | None = UNSET
    """With which code the customer's receipts take part in the Italian lottery of receipts."""

    __secrets__ = frozenset({"it_fiscal_code"})
