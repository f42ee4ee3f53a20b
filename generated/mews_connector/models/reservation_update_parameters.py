"""The schema `ReservationUpdateParameters`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.scalars import DateTime
from mews_runtime.schema.updates import NullableUpdate, UpdateModel, wrap_updates


class ReservationUpdateParameters(UpdateModel, kw_only=True, rename="pascal"):
    """Changes to reservations, in `reservation_updates`.

    `reservation_id` and what follows it up to `options` is an older form of the request, for a
    single reservation.
    """

    client_token: Annotated[str, Meta(min_length=1)]
    """Identifies the application. One per application and platform."""

    access_token: Annotated[str, Meta(min_length=1)]
    """Identifies the connected property, or several with a Portfolio Access Token."""

    client: Annotated[str, Meta(min_length=1)]
    """Name and version of the application."""

    reservation_updates: Annotated[
        list[models.ReservationUpdate], Meta(min_length=1, max_length=1000)
    ]
    """The changes, by reservation."""

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
    """The property that the reservation is in.

    Required with a Portfolio Access Token, ignored with any other.
    """

    reservation_id: UUID | Unset | None = UNSET
    """Which one the older form of the request changes. Use `reservation_updates` instead."""

    channel_number: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Older form, for a single reservation. Use `reservation_updates` instead."""

    start_utc: NullableUpdate[DateTime | None, models.DateTimeUpdateValue] | Unset = UNSET
    """Older form, for a single reservation. Use `reservation_updates` instead."""

    end_utc: NullableUpdate[DateTime | None, models.DateTimeUpdateValue] | Unset = UNSET
    """Older form, for a single reservation. Use `reservation_updates` instead."""

    released_utc: NullableUpdate[DateTime | None, models.DateTimeUpdateValue] | Unset = UNSET
    """Older form, for a single reservation. Use `reservation_updates` instead."""

    person_counts: (
        NullableUpdate[Sequence[models.PersonCount] | None, models.PersonCountsUpdateValue] | Unset
    ) = UNSET
    """Older form, for a single reservation. Use `reservation_updates` instead."""

    assigned_resource_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """Older form, for a single reservation. Use `reservation_updates` instead."""

    requested_category_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """Older form, for a single reservation. Use `reservation_updates` instead."""

    travel_agency_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """Older form, for a single reservation. Use `reservation_updates` instead."""

    company_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """Older form, for a single reservation. Use `reservation_updates` instead."""

    business_segment_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """Older form, for a single reservation. Use `reservation_updates` instead."""

    purpose: NullableUpdate[str | None, models.StringUpdateValue] | Unset = UNSET
    """Older form, for a single reservation. Use `reservation_updates` instead."""

    rate_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """Older form, for a single reservation. Use `reservation_updates` instead."""

    credit_card_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """Older form, for a single reservation. Use `reservation_updates` instead."""

    time_unit_prices: (
        NullableUpdate[
            Sequence[models.TimeUnitPriceParameters] | None, models.TimeUnitPricesUpdateValue
        ]
        | Unset
    ) = UNSET
    """Older form, for a single reservation. Use `reservation_updates` instead."""

    booker_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """Older form, for a single reservation. Use `reservation_updates` instead."""

    assigned_resource_locked: NullableUpdate[bool | None, models.BooleanUpdateValue] | Unset = UNSET
    """Older form, for a single reservation. Use `reservation_updates` instead."""

    availability_block_id: NullableUpdate[UUID | None, models.GuidUpdateValue] | Unset = UNSET
    """Older form, for a single reservation. Use `reservation_updates` instead."""

    options: models.ReservationOptionsUpdate | Unset | None = UNSET
    """Older form, for a single reservation. Use `reservation_updates` instead."""

    reprice: bool | Unset | None = UNSET
    """Whether to price the reservations anew, by their dates, rates and categories.

    True when absent or None.
    """

    apply_cancellation_fee: bool | Unset | None = UNSET
    """Whether to charge the fees of the rate's cancellation policies. True when absent or None."""

    reason: str | Unset | None = UNSET
    """Why the reservations change. Required if their price does."""

    __secrets__ = frozenset({"client_token", "access_token"})

    def __post_init__(self) -> None:
        wrap_updates(self)
