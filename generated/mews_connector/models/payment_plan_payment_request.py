"""The schema `PaymentPlanPaymentRequest`."""

from __future__ import annotations

from typing import Annotated

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import Int32


class PaymentPlanPaymentRequest(Model, kw_only=True, rename="pascal"):
    """How the customer is asked for the payment method that the plan charges."""

    payment_methods: Annotated[list[models.PaymentPlanPaymentMethod], Meta(min_length=1)]
    """With what the customer may pay."""

    message: Annotated[str, Meta(min_length=1)]
    """What the customer reads in the payment request."""

    note: str | Unset | None = UNSET
    """Internal remark."""

    payment_request_type: models.PaymentPlanPaymentRequestType | Unset | None = UNSET
    """A `Payment` when absent or None."""

    payment_request_expiration_offset_days: Int32 | Unset | None = UNSET
    """In how many days the payment request expires.

    When absent or None, it expires after a week, or a second before the first payment of the
    plan if that is due earlier.
    """

    send_email: bool | Unset | None = UNSET
    """Whether Mews sends the request to the customer, which it does when absent or None.

    If not, pass `payment_request_url` on yourself.
    """
