"""The schema `PaymentPlanAddParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class PaymentPlanAddParameters(Model, kw_only=True, rename="pascal"):
    """Which reservation is paid by the plan, and how the customer is asked to activate it."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    reservation_id: UUID
    """The stay that is paid for."""

    name: Annotated[str, Meta(min_length=1)]
    """Short title of the plan."""

    payment_request: models.PaymentPlanPaymentRequest
    """How the customer is asked for the payment method that the plan charges."""

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
    """Property that charges. Needed with a Portfolio Access Token, ignored without."""

    start_month: str | Unset | None = UNSET
    """Month from which payments are collected, as `YYYY-MM`, such as 2027-04.

    It has to be a future one, in which the reservation goes on.
    """

    __secrets__ = frozenset({"client_token", "access_token"})
