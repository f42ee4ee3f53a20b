"""The schema `CustomerAccountOptionsUpdate`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class CustomerAccountOptionsUpdate(UpdateModel, kw_only=True, rename="pascal"):
    """What to change in the consents, objections and permissions of a customer.

    What is absent or None is kept.
    """

    send_marketing_emails: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """Whether advertising may be sent to the customer by email."""

    invoiceable: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """Whether the customer may pay by invoice."""

    bill_address_objection: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """Whether the customer objects to a billing address."""

    def __post_init__(self) -> None:
        wrap_updates(self)
