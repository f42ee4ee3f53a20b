"""The schema `ResourceFeature`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class ResourceFeature(Model, kw_only=True, rename="pascal"):
    """What rooms may have to offer, such as a view of the sea."""

    id: UUID
    """Tells it apart from all others of its kind."""

    service_id: UUID
    """Under which bookable service its rooms are sold."""

    is_active: bool
    """Whether it is in use. What was deleted is not."""

    classification: models.ResourceFeatureClassification
    """What a room has to offer, among views, beds, bathrooms, equipment and ways to get there."""

    names: models.LocalizedText
    """What it is called, in each language."""

    short_names: models.LocalizedText
    """What it is called in short, in each language."""

    descriptions: models.LocalizedText
    """What it is, in each language."""

    created_utc: DateTime | Unset | None = UNSET
    """When it was made, in UTC."""

    updated_utc: DateTime | Unset | None = UNSET
    """When it was last changed, in UTC."""
