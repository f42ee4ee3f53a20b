"""The schema `BillingAutomationPaymentPlanPaymentRequest`."""

from __future__ import annotations

from typing import Annotated

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class BillingAutomationPaymentPlanPaymentRequest(Model, kw_only=True, rename="pascal"):
    """How the customer is asked for the payment method that the plan charges."""

    payment_methods: list[models.PaymentPlanPaymentMethod]
    """With what the customer may pay.

    Of all values, Mews supports only `PaymentCard` and `sepa_direct_debit` so far.
    """

    message: Annotated[str, Meta(max_length=1000)]
    """What the customer reads in the email."""

    expiration_date_utc: DateTime
    """Until when the customer can activate the plan, in UTC. At most 30 days after it is added."""

    send_email: bool
    """Whether Mews sends the request to the customer.

    If not, pass `payment_request_url` on yourself.
    """

    note: Annotated[str, Meta(max_length=2000)] | Unset | None = UNSET
    """Internal remark."""
