"""The schema `ProductCategory`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime, Int32


class ProductCategory(Model, kw_only=True, rename="pascal"):
    """A group of products of one service, such as its drinks."""

    id: UUID
    """Tells it apart from all others of its kind."""

    service_id: UUID
    """Which service sorts its products into it."""

    names: models.LocalizedText
    """A text in one or more languages.

    A key is the code of a language, such as `en-GB`, and its value is the text in that
    language.
    """

    short_names: models.LocalizedText
    """Abbreviations, for where there is little room."""

    descriptions: models.LocalizedText
    """What the property says about it. Empty where it says nothing."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    created_utc: DateTime
    """When it was made, in UTC."""

    ordering: Int32
    """Where it stands in lists that are shown to people, the lowest number first.

    Several categories may have the same number, and numbers may be missing.
    """

    enterprise_id: UUID | Unset | None = UNSET
    """Id of the property that it belongs to."""

    parent_product_category: models.ParentProductCategory | Unset | None = UNSET
    """The wider category that it is part of. None or absent if there is none."""
