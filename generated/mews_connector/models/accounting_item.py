"""The schema `AccountingItem`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated
from mews_runtime.schema.scalars import DateTime


class AccountingItem(Model, kw_only=True, rename="pascal"):
    """Something that an account has consumed or paid, in the oldest form.

    Neither its types nor its states are documented any more.
    """

    id: UUID
    """Tells it apart from all others of its kind."""

    account_id: UUID | Unset | None = UNSET
    """Customer or company whose bill it goes on."""

    customer_id: UUID | Unset | None = UNSET
    """Deprecated. Use `account_id` instead."""

    order_id: UUID | Unset | None = UNSET
    """The order that it is part of. A reservation is one, too."""

    service_id: UUID | Unset | None = UNSET
    """Service that it was ordered from, such as the stay or the bar."""

    product_id: UUID | Unset | None = UNSET
    """What was ordered. None if it is no product."""

    bill_id: UUID | Unset | None = UNSET
    """The bill that it stands on. None while it is on none."""

    invoice_id: UUID | Unset | None = UNSET
    """The bill that was closed as an invoice for it."""

    accounting_category_id: UUID | Unset | None = UNSET
    """Category that it is booked under."""

    credit_card_id: UUID | Unset | None = UNSET
    """Id of the payment card in Mews. It is not the number on the card."""

    type_: str | Unset | None = UNSET
    """What kind of thing was consumed or paid."""

    sub_type: str | Unset | None = UNSET
    """Detail of its `type_`."""

    name: str | Unset | None = UNSET
    """What it is called on the bill."""

    notes: str | Unset | None = UNSET
    """Free text that was entered with it."""

    consumption_utc: DateTime | Unset | None = UNSET
    """When it was consumed, in UTC."""

    closed_utc: DateTime | Unset | None = UNSET
    """When its bill was closed, in UTC. None while that is open."""

    state: str | Unset | None = UNSET
    """Where it stands in accounting."""

    sub_state: str | Unset | None = UNSET
    """Detail of its `state`."""

    amount: models.ExtendedAmount | Unset | None = UNSET
    """What it comes to, negative if it is a payment or a rebate."""

    tax_exemption_reason_code: str | Unset | None = UNSET
    """Why no tax is charged, as a code. None where tax is charged as usual."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "customer_id": "Use `account_id` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
