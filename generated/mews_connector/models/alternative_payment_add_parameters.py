"""The schema `AlternativePaymentAddParameters`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated


class AlternativePaymentAddParameters(Model, kw_only=True, rename="pascal"):
    """Who is to pay how much, and how."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    customer_id: UUID
    """Who is to pay."""

    amount: models.AmountParameters
    """How much to pay. `payments/getAll` shows it with the opposite sign."""

    language_code: str | Unset | None = UNSET
    """Language of names and error messages.

    Belongs together with `culture_code`; with one of them missing the server uses its defaults.
    """

    culture_code: str | Unset | None = UNSET
    """Culture in which values are put into words.

    Belongs together with `language_code`; with one of them missing the server uses its
    defaults.
    """

    reservation_id: UUID | Unset | None = UNSET
    """The stay that is paid for."""

    data: models.AlternativePaymentMethodData | Unset | None = UNSET
    """By which method to pay, and what Mews has to know for it.

    `ideal` and `sepa_direct_debit` need the property of their name, the others nothing more.
    """

    method: models.LegacyAlternativePaymentMethod | Unset | None = UNSET
    """Deprecated. Use `data` instead."""

    redirect_url: str | Unset | None = UNSET
    """Deprecated. Use the `redirect_url` in `Data.Ideal` instead."""

    __secrets__ = frozenset({"client_token", "access_token"})
    __deprecations__: ClassVar[Mapping[str, str]] = {
        "method": "Use `data` instead.",
        "redirect_url": "Use the `redirect_url` in `Data.Ideal` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
