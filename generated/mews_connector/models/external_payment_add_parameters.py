"""The schema `ExternalPaymentAddParameters`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated


class ExternalPaymentAddParameters(Model, kw_only=True, rename="pascal"):
    """A payment that was taken outside of Mews, and the account that it is for."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    account_id: UUID
    """The customer or company that paid. Companies only where the integration may bill them."""

    amount: models.AmountParameters
    """How much was paid. `payments/getAll` shows it with the opposite sign."""

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
    """Property that was paid. Needed with a Portfolio Access Token, ignored without."""

    bill_id: UUID | Unset | None = UNSET
    """An open bill of the same account, to put the payment on."""

    accounting_category_id: UUID | Unset | None = UNSET
    """Category to book it under."""

    reservation_id: UUID | Unset | None = UNSET
    """The stay that was paid for."""

    type_: models.ExternalPaymentType | Unset | None = UNSET
    """By what means it was paid. Required in the French legal environment."""

    external_identifier: str | Unset | None = UNSET
    """Id of the payment in the system that took it."""

    notes: str | Unset | None = UNSET
    """Free text that is kept with the payment."""

    customer_id: UUID | Unset | None = UNSET
    """Deprecated. Use `account_id` instead."""

    __secrets__ = frozenset({"client_token", "access_token"})
    __deprecations__: ClassVar[Mapping[str, str]] = {
        "customer_id": "Use `account_id` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
