"""The schema `PaymentRequest`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated
from mews_runtime.schema.scalars import DateTime


class PaymentRequest(Model, kw_only=True, rename="pascal"):
    """A property's demand that a customer pay an amount, or have it preauthorized, by a given time."""

    id: UUID
    """Tells it apart from all others of its kind."""

    enterprise_id: UUID
    """Id of the property that it belongs to."""

    account_id: UUID
    """The customer who was asked."""

    state: models.PaymentRequestState
    """What has become of the request.

    A `Pending` one waits for the customer, a `Completed` one was fulfilled, a `Canceled` one
    was withdrawn, and an `Expired` one was not fulfilled in time.
    """

    amount: models.Amount
    """How much was asked for."""

    type_: models.PaymentRequestType
    """Whether the customer is to pay, or only to let the amount be held on a card for a time (`Preauthorization`)."""

    reason: models.PaymentRequestReason
    """What makes the property ask for the payment."""

    expiration_utc: DateTime
    """Until when the customer can pay, in UTC. Later the request is `Expired`."""

    description: str
    """What the money is for."""

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    reservation_group_id: UUID | Unset | None = UNSET
    """The booking that is to be paid for."""

    reservation_id: UUID | Unset | None = UNSET
    """The stay that is to be paid for."""

    notes: str | Unset | None = UNSET
    """Internal remarks."""

    customer_id: UUID | Unset | None = UNSET
    """Deprecated. Use `account_id` instead."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "customer_id": "Use `account_id` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
