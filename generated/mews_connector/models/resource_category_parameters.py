"""The schema `ResourceCategoryParameters`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import Int32


class ResourceCategoryParameters(Model, kw_only=True, rename="pascal"):
    """A resource category to add."""

    service_id: UUID
    """Under which bookable service it is sold."""

    type_: models.ResourceCategoryType
    """What kind of space or thing a resource of a category is."""

    capacity: Annotated[int, Meta(ge=1, le=2147483647)]
    """For how many guests a resource is meant, such as how many beds it has."""

    extra_capacity: Annotated[int, Meta(ge=0, le=2147483647)] | Unset | None = UNSET
    """For how many guests more there is room, such as on extra beds."""

    names: models.LocalizedText | Unset | None = UNSET
    """What it is called, in each language."""

    short_names: models.LocalizedText | Unset | None = UNSET
    """What it is called in short, in each language."""

    descriptions: models.LocalizedText | Unset | None = UNSET
    """What it is like, in each language."""

    classification: models.ResourceCategoryClassification | Unset | None = UNSET
    """Of what standard and size a category is."""

    ordering: Int32 | Unset | None = UNSET
    """Rank among the categories. The lower the number, the lower the category."""

    external_identifier: Annotated[str, Meta(max_length=255)] | Unset | None = UNSET
    """What another system calls it. Mews keeps it as it is, and does not read it."""

    accounting_category_id: UUID | Unset | None = UNSET
    """In which accounting category its revenue is counted."""
