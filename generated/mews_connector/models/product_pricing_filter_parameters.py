"""The schema `ProductPricingFilterParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class ProductPricingFilterParameters(Model, kw_only=True, rename="pascal"):
    """Which prices to tell: of which product, and in which time units."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    product_id: UUID
    """Whose prices to tell."""

    first_time_unit_start_utc: DateTime
    """Exact start of the first time unit to price, in UTC."""

    last_time_unit_start_utc: DateTime
    """Exact start of the last time unit to price, in UTC.

    That unit is still part of the interval.
    """

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
    """The properties among whose products it is looked for.

    Every property that the access token covers when absent or None.
    """

    __secrets__ = frozenset({"client_token", "access_token"})
