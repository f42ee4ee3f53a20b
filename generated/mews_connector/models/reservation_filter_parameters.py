"""The schema `ReservationFilterParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class ReservationFilterParameters(Model, kw_only=True, rename="pascal"):
    """Which reservations to list. Filters apply together."""

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

    reservation_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = (
        UNSET
    )
    """Reservations to read again by their own ids."""

    service_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Services whose reservations are listed. Every bookable one when absent or None."""

    reservation_group_ids: (
        Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None
    ) = UNSET
    """Groups of which every reservation is listed."""

    account_ids: Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Owners of the reservations. So far these are customers; Mews has announced companies."""

    partner_company_ids: (
        Annotated[list[UUID], Meta(min_length=1, max_length=100)] | Unset | None
    ) = UNSET
    """Companies in whose name the reservations were booked."""

    travel_agency_ids: Annotated[list[UUID], Meta(min_length=1, max_length=100)] | Unset | None = (
        UNSET
    )
    """Agencies that the reservations were booked through."""

    numbers: Annotated[list[str], Meta(min_length=1, max_length=1000)] | Unset | None = UNSET
    """Confirmation numbers, as Mews gives them."""

    channel_numbers: Annotated[list[str], Meta(min_length=1, max_length=100)] | Unset | None = UNSET
    """Confirmation numbers from channels, such as online travel agencies."""

    assigned_resource_ids: (
        Annotated[list[UUID], Meta(min_length=1, max_length=1000)] | Unset | None
    ) = UNSET
    """Rooms, or other resources, that the reservations are assigned to."""

    availability_block_ids: (
        Annotated[list[UUID], Meta(min_length=1, max_length=100)] | Unset | None
    ) = UNSET
    """Blocks whose allotment the reservations use."""

    created_utc: models.TimeInterval | Unset | None = UNSET
    """Only those that were made inside this interval."""

    updated_utc: models.TimeInterval | Unset | None = UNSET
    """Only those that were last changed inside this interval."""

    colliding_utc: models.TimeInterval | Unset | None = UNSET
    """Only reservations that are scheduled for some time of this interval, whether they begin in it or before."""

    scheduled_start_utc: models.TimeInterval | Unset | None = UNSET
    """Only reservations that are booked to begin inside this interval.

    Not together with `actual_start_utc`.
    """

    actual_start_utc: models.TimeInterval | Unset | None = UNSET
    """Only reservations checked in inside this interval, and so `Started` or `Processed`.

    Not together with `scheduled_start_utc`.
    """

    actual_end_utc: models.TimeInterval | Unset | None = UNSET
    """Only reservations checked out inside this interval. Not together with `scheduled_end_utc`."""

    scheduled_end_utc: models.TimeInterval | Unset | None = UNSET
    """Only reservations that are booked to end inside this interval.

    Not together with `actual_end_utc`.
    """

    states: list[models.ServiceOrderState] | Unset | None = UNSET
    """How far the reservations have to have come."""

    __secrets__ = frozenset({"client_token", "access_token"})
