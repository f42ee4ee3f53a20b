"""The schema `ImageSizeParameters`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import Int32


class ImageSizeParameters(Model, kw_only=True, rename="pascal"):
    """A picture, and the size in which it is wanted."""

    image_id: UUID
    """Which picture is wanted."""

    width: Int32 | Unset | None = UNSET
    """How wide it should be, in pixels."""

    height: Int32 | Unset | None = UNSET
    """How high it should be, in pixels."""

    resize_mode: models.ImageResizeMode | Unset | None = UNSET
    """How a picture gets the size that is asked for.

    `CoverExact` and `FitExact` pad it to exactly that size; with `Cover` and `Fit` it may come
    out smaller.
    """
