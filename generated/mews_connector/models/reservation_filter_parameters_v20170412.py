"""The schema `ReservationFilterParametersV20170412`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated
from mews_runtime.schema.scalars import DateTime


class ReservationFilterParametersV20170412(Model, kw_only=True, rename="pascal"):
    """Which reservations to list, and what to list with them. Filters apply together."""

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    service_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)]
    """Services whose reservations are listed."""

    extent: models.ReservationExtent
    """What to list.

    A list that is not asked for is None. The more is asked for, the slower it gets.
    """

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

    group_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Groups of which every reservation is listed."""

    reservation_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = (
        UNSET
    )
    """Reservations to read again by their own ids."""

    customer_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Owners of the reservations."""

    assigned_resource_ids: (
        Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None
    ) = UNSET
    """Rooms, or other resources, that the reservations are assigned to."""

    rate_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Rates that the reservations were sold at."""

    business_segment_ids: (
        Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None
    ) = UNSET
    """Business segments that the reservations count towards."""

    channel_numbers: Annotated[list[str], Meta(min_length=1, max_length=1000)] | Unset | None = (
        UNSET
    )
    """Confirmation numbers from channels, such as online travel agencies."""

    numbers: Annotated[list[str], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Confirmation numbers, as Mews gives them."""

    start_utc: DateTime | Unset | None = UNSET
    """Where the interval for `time_filter` begins, in UTC.

    Required with `time_filter` or `states`.
    """

    end_utc: DateTime | Unset | None = UNSET
    """Where the interval for `time_filter` ends, in UTC. Required with `time_filter` or `states`."""

    time_filter: models.ReservationTimeFilter | Unset | None = UNSET
    """What has to fall into the interval. `Colliding` when absent or None."""

    currency: str | Unset | None = UNSET
    """Currency to convert amounts into, by its code in ISO 4217, such as `GBP`."""

    states: list[models.ServiceOrderStateV20170412] | Unset | None = UNSET
    """How far the reservations have to have come.

    When absent or None, `Confirmed`, `Started` or `Processed`, but any state for those in
    `reservation_ids`.
    """

    service_id: UUID | Unset | None = UNSET
    """Deprecated. Use `service_ids` instead."""

    __secrets__ = frozenset({"client_token", "access_token"})
    __deprecations__: ClassVar[Mapping[str, str]] = {
        "service_id": "Use `service_ids` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
