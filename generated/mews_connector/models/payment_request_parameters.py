"""The schema `PaymentRequestParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class PaymentRequestParameters(Model, kw_only=True, rename="pascal"):
    """A payment to ask a customer for."""

    account_id: UUID
    """The customer to ask. It cannot be a company."""

    amount: models.CurrencyValue
    """How much to ask for."""

    type_: models.PaymentRequestType
    """Whether the customer is to pay, or only to let the amount be held on a card for a time (`Preauthorization`)."""

    reason: models.PaymentRequestReason
    """What makes the property ask for the payment."""

    expiration_utc: DateTime
    """Until when the customer can pay, in UTC. Later the request is `Expired`."""

    description: Annotated[str, Meta(min_length=1, max_length=1000)]
    """What the money is for."""

    notes: Annotated[str, Meta(max_length=1000)] | Unset | None = UNSET
    """Internal remarks."""

    reservation_id: UUID | Unset | None = UNSET
    """The stay that is to be paid for."""

    bill_id: UUID | Unset | None = UNSET
    """The bill that the payment is to go on."""
