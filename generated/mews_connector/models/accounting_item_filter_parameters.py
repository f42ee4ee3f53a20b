"""The schema `AccountingItemFilterParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class AccountingItemFilterParameters(Model, kw_only=True, rename="pascal"):
    """Which items to list, and of which kinds. Filters apply together."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    extent: models.AccountingItemExtent
    """Which kinds of items to list."""

    language_code: str | Unset | None = UNSET
    """Language of names and error messages.

    Belongs together with `culture_code`; with one of them missing the server uses its defaults.
    """

    culture_code: str | Unset | None = UNSET
    """Culture in which values are put into words.

    Belongs together with `language_code`; with one of them missing the server uses its
    defaults.
    """

    item_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Only those with these ids."""

    rebated_item_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = (
        UNSET
    )
    """Only those that rebate one of these."""

    closed_utc: models.TimeInterval | Unset | None = UNSET
    """Only items whose bill was closed inside this interval."""

    updated_utc: models.TimeInterval | Unset | None = UNSET
    """Only those that were last changed inside this interval."""

    consumed_utc: models.TimeInterval | Unset | None = UNSET
    """Only items that were consumed inside this interval."""

    currency: str | Unset | None = UNSET
    """ISO 4217 code of the currency to convert amounts to. Without it they stay as they are."""

    states: list[models.OrderItemAccountingState] | Unset | None = UNSET
    """Only items in one of these states. `Open` and `Closed` ones when None or absent."""

    __secrets__ = frozenset({"client_token", "access_token"})
