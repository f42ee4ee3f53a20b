"""The schema `PaymentRefundParameters`."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class PaymentRefundParameters(Model, kw_only=True, rename="pascal"):
    """Which payment to refund, how much of it, and why."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    payment_id: UUID
    """What to give back, as `payments/getAll` lists it."""

    account_id: UUID
    """The customer or company whose payment it is."""

    reason: Annotated[str, Meta(min_length=1)]
    """Why it is given back."""

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
    """Property that gives back. Needed with a Portfolio Access Token, ignored without."""

    value_to_refund: Decimal | Unset | None = UNSET
    """How much to give back, as a positive number. All of it when None or absent."""

    __secrets__ = frozenset({"client_token", "access_token"})
