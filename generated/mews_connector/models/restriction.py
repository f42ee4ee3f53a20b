"""The schema `Restriction`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class Restriction(Model, kw_only=True, rename="pascal"):
    """A rule that keeps certain reservations from being made."""

    id: UUID
    """Tells it apart from all others of its kind."""

    service_id: UUID
    """The bookable service that is restricted."""

    origin: models.RestrictionOrigin
    """Who made a restriction: a user of Mews, or an integration through the API."""

    conditions: models.RestrictionConditions
    """Which reservations are restricted: those that meet all conditions.

    One that is None or absent is met by every reservation.
    """

    external_identifier: str | Unset | None = UNSET
    """What another system calls it. Mews keeps it as it is, and does not read it."""

    exceptions: models.RestrictionExceptions | Unset | None = UNSET
    """Which reservations are allowed although they meet the conditions of a restriction."""
