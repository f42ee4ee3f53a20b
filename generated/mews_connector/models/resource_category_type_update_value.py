"""The schema `ResourceCategoryTypeUpdateValue`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class ResourceCategoryTypeUpdateValue(Model, kw_only=True, rename="pascal"):
    """How the kind of space or thing changes that a category stands for. It can only be replaced."""

    value: models.ResourceCategoryType
    """What a resource of the category is from now on."""
