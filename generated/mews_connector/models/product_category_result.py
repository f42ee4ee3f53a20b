"""The schema `ProductCategoryResult`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class ProductCategoryResult(Model, kw_only=True, rename="pascal"):
    """One page of product categories, newest first."""

    product_categories: list[models.ProductCategory]
    """Those that match the filters."""

    cursor: UUID | Unset | None = UNSET
    """Id of the last and so oldest item of the page.

    Goes into the next request's `limitation`. None means that there was nothing left to list.
    """
