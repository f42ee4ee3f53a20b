"""The schema `PaymentMethodRequestAddParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class PaymentMethodRequestAddParameters(Model, kw_only=True, rename="pascal"):
    """Whom to ask for which payment methods, and how."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    account_id: UUID
    """The customer or company to ask."""

    expiration_utc: DateTime
    """Until when a payment method can be entered, in UTC."""

    description: Annotated[str, Meta(max_length=1000)]
    """Text that the customer or company is shown, such as what the payment method is for."""

    payment_methods: list[models.CollectablePaymentMethod]
    """Which kinds of payment method can be entered."""

    language_code: str | Unset | None = UNSET
    """Language of names and error messages.

    Belongs together with `culture_code`; with one of them missing the server uses its defaults.
    """

    culture_code: str | Unset | None = UNSET
    """Culture in which values are put into words.

    Belongs together with `language_code`; with one of them missing the server uses its
    defaults.
    """

    enterprise_id: UUID | Unset | None = UNSET
    """Property that asks. Needed with a Portfolio Access Token, ignored without."""

    notes: Annotated[str, Meta(max_length=1000)] | Unset | None = UNSET
    """Internal remarks."""

    email: Annotated[str, Meta(max_length=500)] | Unset | None = UNSET
    """Where the request is sent. The address in the customer's profile when absent or None."""

    emails_to_send: list[models.PaymentMethodRequestEmail] | Unset | None = UNSET
    """Which emails are sent.

    All that there are when absent or None, and none when empty. Mews may add further kinds.
    """

    __secrets__ = frozenset({"client_token", "access_token"})
