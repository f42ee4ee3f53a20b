"""The schema `BillEnterpriseData`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class BillEnterpriseData(Model, kw_only=True, rename="pascal"):
    """The property that issued a bill, and its bank account, as on record when the bill was closed."""

    additional_tax_identifier: str | Unset | None = UNSET
    """Tax number of the property besides its main one."""

    company_name: str | Unset | None = UNSET
    """Company that runs the property."""

    bank_account: str | Unset | None = UNSET
    """Number of the account in the national format."""

    bank_name: str | Unset | None = UNSET
    """Bank that keeps the account."""

    iban: str | Unset | None = UNSET
    """Number of the account in the international format."""

    bic: str | Unset | None = UNSET
    """International code of the bank."""
