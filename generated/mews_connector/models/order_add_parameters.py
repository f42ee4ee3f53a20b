"""The schema `OrderAddParameters`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated
from mews_runtime.schema.scalars import DateTime


class OrderAddParameters(Model, kw_only=True, rename="pascal"):
    """Who is charged by which service, and for what."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    service_id: UUID
    """Which service sells it, such as the bar."""

    account_id: UUID
    """The customer or the company to charge.

    Whether companies can be charged depends on how the integration is set up.
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

    enterprise_id: UUID | Unset | None = UNSET
    """The property to act on. Required with a Portfolio Access Token, ignored otherwise."""

    options: models.OrderAddOptions | Unset | None = UNSET
    """How bills show the order."""

    product_orders: list[models.ProductOrderParameters] | Unset | None = UNSET
    """What is ordered of the products that the property has."""

    items: list[models.CustomItemParameters] | Unset | None = UNSET
    """What is charged besides, and is no product of the property."""

    consumption_utc: DateTime | Unset | None = UNSET
    """When it is consumed, in UTC: ahead, or no further back than the property's history can be edited.

    None or absent means now.
    """

    notes: str | Unset | None = UNSET
    """A remark on the order, such as the number of the till's ticket."""

    business_segment_id: UUID | Unset | None = UNSET
    """As which kind of business it counts."""

    bill_id: UUID | Unset | None = UNSET
    """On which bill it stands. It has to be one of the same account."""

    linked_reservation_id: UUID | Unset | None = UNSET
    """During whose stay it was ordered. Without it, Mews guesses."""

    customer_id: UUID | Unset | None = UNSET
    """Deprecated. Use `account_id` instead."""

    __secrets__ = frozenset({"client_token", "access_token"})
    __deprecations__: ClassVar[Mapping[str, str]] = {
        "customer_id": "Use `account_id` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
