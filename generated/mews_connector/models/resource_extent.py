"""The schema `ResourceExtent`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model, warn_deprecated


class ResourceExtent(Model, kw_only=True, rename="pascal"):
    """What a page of resources holds."""

    resources: bool | Unset | None = UNSET
    """Whether it holds the resources themselves."""

    inactive: bool | Unset | None = UNSET
    """Whether it holds what was deleted too."""

    resource_categories: bool | Unset | None = UNSET
    """Deprecated. Mews discontinues it on 2025-01-10. Use `resourceCategories/getAll` instead."""

    resource_category_assignments: bool | Unset | None = UNSET
    """Deprecated.

    Mews discontinues it on 2025-01-10. Use `resourceCategoryAssignments/getAll` instead.
    """

    resource_category_image_assignments: bool | Unset | None = UNSET
    """Deprecated.

    Mews discontinues it on 2025-01-10. Use `resourceCategoryImageAssignments/getAll` instead.
    """

    resource_features: bool | Unset | None = UNSET
    """Deprecated. Mews discontinues it on 2025-01-10. Use `resourceFeatures/getAll` instead."""

    resource_feature_assignments: bool | Unset | None = UNSET
    """Deprecated.

    Mews discontinues it on 2025-01-10. Use `resourceFeatureAssignments/getAll` instead.
    """

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "resource_categories": "Mews discontinues it on 2025-01-10. Use `resourceCategories/getAll` instead.",
        "resource_category_assignments": "Mews discontinues it on 2025-01-10. Use `resourceCategoryAssignments/getAll` instead.",
        "resource_category_image_assignments": "Mews discontinues it on 2025-01-10. Use `resourceCategoryImageAssignments/getAll` instead.",
        "resource_features": "Mews discontinues it on 2025-01-10. Use `resourceFeatures/getAll` instead.",
        "resource_feature_assignments": "Mews discontinues it on 2025-01-10. Use `resourceFeatureAssignments/getAll` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
