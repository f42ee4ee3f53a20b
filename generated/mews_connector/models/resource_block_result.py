"""The schema `ResourceBlockResult`."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class ResourceBlockResult(Model, kw_only=True, rename="pascal"):
    """One page of resource blocks, newest first."""

    resource_blocks: Annotated[list[models.ResourceBlock], Meta(max_length=1000)]
    """The blocks that match the filters."""

    cursor: UUID | Unset | None = UNSET
    """Id of the last and so oldest item of the page.

    Goes into the next request's `limitation`. None means that there was nothing left to list.
    """
