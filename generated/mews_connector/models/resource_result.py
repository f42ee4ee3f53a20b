"""The schema `ResourceResult`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated


class ResourceResult(Model, kw_only=True, rename="pascal"):
    """One page of resources, newest first.

    The lists beside them hold only what belongs to some resource: a category without any is
    missing.
    """

    resources: list[models.Resource] | Unset | None = UNSET
    """The resources that match the filters."""

    cursor: UUID | Unset | None = UNSET
    """Id of the last and so oldest item of the page.

    Goes into the next request's `limitation`. None means that there was nothing left to list.
    """

    resource_categories: list[models.ResourceCategory] | Unset | None = UNSET
    """Deprecated. Use `resourceCategories/getAll` instead."""

    resource_category_assignments: list[models.ResourceCategoryAssignment] | Unset | None = UNSET
    """Deprecated. Use `resourceCategoryAssignments/getAll` instead."""

    resource_category_image_assignments: (
        list[models.ResourceCategoryImageAssignment] | Unset | None
    ) = UNSET
    """Deprecated. Use `resourceCategoryImageAssignments/getAll` instead."""

    resource_features: list[models.ResourceFeature] | Unset | None = UNSET
    """Deprecated. Use `resourceFeatures/getAll` instead."""

    resource_feature_assignments: list[models.ResourceFeatureAssignment] | Unset | None = UNSET
    """Deprecated. Use `resourceFeatureAssignments/getAll` instead."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "resource_categories": "Use `resourceCategories/getAll` instead.",
        "resource_category_assignments": "Use `resourceCategoryAssignments/getAll` instead.",
        "resource_category_image_assignments": "Use `resourceCategoryImageAssignments/getAll` instead.",
        "resource_features": "Use `resourceFeatures/getAll` instead.",
        "resource_feature_assignments": "Use `resourceFeatureAssignments/getAll` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
