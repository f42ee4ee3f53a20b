"""The schema `CompanionshipResult`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class CompanionshipResult(Model, kw_only=True, rename="pascal"):
    """One page of companionships, with the entities that `extent` asked for."""

    companionships: list[models.Companionship] | Unset | None = UNSET
    """Who stays in what, the newest first. None or absent means none."""

    reservations: list[models.ReservationV20170412] | Unset | None = UNSET
    """The reservations of this page's companionships. None unless `extent` asked for them."""

    reservation_groups: list[models.ReservationGroupV20170412] | Unset | None = UNSET
    """The groups of this page's companionships. None unless `extent` asked for them."""

    customers: list[models.Customer] | Unset | None = UNSET
    """The guests of this page's companionships. None unless `extent` asked for them."""

    cursor: UUID | Unset | None = UNSET
    """Id of the last and so oldest item of the page.

    Goes into the next request's `limitation`. None means that there was nothing left to list.
    """
