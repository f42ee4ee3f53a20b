"""The schema `CustomerAccountOptions`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class CustomerAccountOptions(Model, kw_only=True, rename="pascal"):
    """Which consents, objections and permissions are on record for a customer."""

    send_marketing_emails: bool | Unset | None = UNSET
    """Whether advertising may be sent to the customer by email."""

    invoiceable: bool | Unset | None = UNSET
    """Whether the customer may pay by invoice."""

    bill_address_objection: bool | Unset | None = UNSET
    """Whether the customer objects to a billing address."""
