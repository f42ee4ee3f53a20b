"""The schema `ProductResult`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class ProductResult(Model, kw_only=True, rename="pascal"):
    """One page of what services offer, newest first."""

    products: list[models.Product]
    """What is offered together with the services."""

    customer_products: list[models.Product]
    """What is offered specifically to customers.

    Something that is offered in both ways is in both lists.
    """

    cursor: UUID | Unset | None = UNSET
    """Id of the last and so oldest item of the page.

    Goes into the next request's `limitation`. None means that there was nothing left to list.
    """
