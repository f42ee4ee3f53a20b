"""The schema `ResourceBlockAddResult`."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from mews_connector import models
from mews_runtime.schema.model import Model


class ResourceBlockAddResult(Model, kw_only=True, rename="pascal"):
    """The resource blocks as they were created."""

    resource_blocks: Annotated[list[models.ResourceBlock], Meta(max_length=1000)]
    """The new blocks."""
