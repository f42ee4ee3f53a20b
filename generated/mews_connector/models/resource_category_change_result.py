"""The schema `ResourceCategoryChangeResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class ResourceCategoryChangeResult(Model, kw_only=True, rename="pascal"):
    """Resource categories as they are after they were added or changed."""

    resource_categories: list[models.ResourceCategory]
    """One entry for each category of the request, whole."""
