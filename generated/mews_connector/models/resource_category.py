"""The schema `ResourceCategory`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import Int32


class ResourceCategory(Model, kw_only=True, rename="pascal"):
    """What guests book, such as a double room.

    The reservation gets one of the resources that are in it.
    """

    id: UUID
    """Tells it apart from all others of its kind."""

    enterprise_id: UUID
    """Id of the property that it belongs to."""

    service_id: UUID
    """Under which bookable service it is sold."""

    is_active: bool
    """Whether it is in use. What was deleted is not."""

    type_: models.ResourceCategoryType
    """What kind of space or thing a resource of a category is."""

    names: models.LocalizedText
    """What it is called, in each language."""

    short_names: models.LocalizedText
    """What it is called in short, in each language."""

    descriptions: models.LocalizedText
    """What it is like, in each language."""

    ordering: Int32
    """Rank among the categories: the lower the number, the lower the category.

    Two may share a number, and numbers may be missing.
    """

    capacity: Int32
    """For how many guests a resource is meant, such as how many beds it has."""

    extra_capacity: Int32
    """For how many guests more there is room, such as on extra beds."""

    classification: models.ResourceCategoryClassification | Unset | None = UNSET
    """Of what standard and size a category is."""

    external_identifier: str | Unset | None = UNSET
    """What another system calls it. Mews keeps it as it is, and does not read it."""

    accounting_category_id: UUID | Unset | None = UNSET
    """In which accounting category its revenue is counted."""
