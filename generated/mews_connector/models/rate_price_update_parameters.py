"""The schema `RatePriceUpdateParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class RatePriceUpdateParameters(Model, kw_only=True, rename="pascal"):
    """The new prices of one rate."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    rate_id: Annotated[str, Meta(min_length=1)]
    """Which rate to change: its id, or `eid:` followed by its external identifier.

    The rate may not have a `base_rate_id`.
    """

    price_updates: Annotated[list[models.RatePriceUpdate], Meta(min_length=1, max_length=1000)]
    """What each price applies to."""

    language_code: str | Unset | None = UNSET
    """Language of names and error messages.

    Belongs together with `culture_code`; with one of them missing the server uses its defaults.
    """

    culture_code: str | Unset | None = UNSET
    """Culture in which values are put into words.

    Belongs together with `language_code`; with one of them missing the server uses its
    defaults.
    """

    product_id: UUID | Unset | None = UNSET
    """The prices are those of this product at the rate, rather than of the time unit itself."""

    __secrets__ = frozenset({"client_token", "access_token"})
