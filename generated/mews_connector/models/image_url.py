"""The schema `ImageUrl`."""

from __future__ import annotations

from uuid import UUID

from mews_runtime.schema.model import Model


class ImageUrl(Model, kw_only=True, rename="pascal"):
    """Where a picture can be loaded from."""

    image_id: UUID
    """Which picture it is."""

    url: str
    """Where it can be loaded from, in the size that was asked for."""
