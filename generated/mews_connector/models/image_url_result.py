"""The schema `ImageUrlResult`."""

from __future__ import annotations

from mews_connector import models
from mews_runtime.schema.model import Model


class ImageUrlResult(Model, kw_only=True, rename="pascal"):
    """Where the wanted pictures are."""

    image_urls: list[models.ImageUrl]
    """One entry for each picture and size."""
