"""The schema `BillingAutomationPaymentPlanAddParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import Int32


class BillingAutomationPaymentPlanAddParameters(Model, kw_only=True, rename="pascal"):
    """Of which automation the bills are charged, to whom and when."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    billing_automation_id: UUID
    """The automation that makes the bills."""

    customer_id: UUID
    """Who pays by the plan, and is asked to activate it."""

    name: Annotated[str, Meta(max_length=255)]
    """Short title of the plan."""

    payment_request: models.BillingAutomationPaymentPlanPaymentRequest
    """How the customer is asked for the payment method that the plan charges."""

    payment_offset_days: Int32
    """How many days after a bill is made it is charged."""

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

    It has to be a future one. When absent or None, the plan begins with the earliest bill of
    the automation that is there.
    """

    __secrets__ = frozenset({"client_token", "access_token"})
