"""The schema `OrderItemFilterParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class OrderItemFilterParameters(Model, kw_only=True, rename="pascal"):
    """Which charges to list. Filters apply together, and `enterprise_ids` alone is too few."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    limitation: models.Limitation
    """How many items a page may hold, and where it begins."""

    language_code: str | Unset | None = UNSET
    """Language of names and error messages.

    Belongs together with `culture_code`; with one of them missing the server uses its defaults.
    """

    culture_code: str | Unset | None = UNSET
    """Culture in which values are put into words.

    Belongs together with `language_code`; with one of them missing the server uses its
    defaults.
    """

    enterprise_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = (
        UNSET
    )
    """Ids of the properties. Every property that the access token covers when absent or None."""

    order_item_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = (
        UNSET
    )
    """Only these items."""

    account_ids: Annotated[list[UUID], Meta(min_length=1, max_length=100)] | Unset | None = UNSET
    """Only what is charged to these customers or companies."""

    service_order_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = (
        UNSET
    )
    """Only what belongs to these reservations, or to these orders of `orders/add`."""

    service_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Only what was sold by these services."""

    bill_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Only what is on these bills."""

    created_utc: models.TimeInterval | Unset | None = UNSET
    """Only those that were made inside this interval."""

    updated_utc: models.TimeInterval | Unset | None = UNSET
    """Only those that were last changed inside this interval."""

    consumed_utc: models.TimeInterval | Unset | None = UNSET
    """Only items that are consumed inside this interval."""

    canceled_utc: models.TimeInterval | Unset | None = UNSET
    """Only items that were cancelled inside this interval."""

    closed_utc: models.TimeInterval | Unset | None = UNSET
    """Only items whose bill was closed inside this interval."""

    currency: str | Unset | None = UNSET
    """Code by ISO 4217 of the currency to convert all amounts to. It selects nothing."""

    accounting_states: (
        Annotated[list[models.OrderItemAccountingState], Meta(min_length=1, max_length=1000)]
        | Unset
        | None
    ) = UNSET
    """Only items in one of these states.

    The documentation names no default, unlike for accounting items: say which ones if canceled
    items would be too many.
    """

    types: (
        Annotated[list[models.OrderItemType], Meta(min_length=1, max_length=1000)] | Unset | None
    ) = UNSET
    """Only items of one of these types."""

    __secrets__ = frozenset({"client_token", "access_token"})
