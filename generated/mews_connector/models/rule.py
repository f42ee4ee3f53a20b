"""The schema `Rule`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class Rule(Model, kw_only=True, rename="pascal"):
    """Something that happens to each reservation of a service that meets the conditions."""

    id: UUID
    """Tells it apart from all others of its kind."""

    service_id: UUID
    """The bookable service whose reservations it applies to."""

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    conditions: models.RuleConditions | Unset | None = UNSET
    """Which reservations a rule applies to. A condition that is None or absent is not checked."""
