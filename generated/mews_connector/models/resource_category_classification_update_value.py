"""The schema `ResourceCategoryClassificationUpdateValue`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class ResourceCategoryClassificationUpdateValue(Model, kw_only=True, rename="pascal"):
    """How the standard and size of a category change.

    `value` replaces them, and None clears them.
    """

    value: models.ResourceCategoryClassification | Unset | None = UNSET
    """Of what standard and size a category is."""
