"""The schema `ResourceData`."""

from __future__ import annotations

from typing import Any

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.variants import Variant, Variants, decode_variants


class ResourceData(Model, kw_only=True, rename="pascal"):
    """What is known of a resource by its kind: a space, an object or a person."""

    discriminator: models.ResourceDataDiscriminator | Unset | None = UNSET
    """Whether a resource is a space such as a room, an object such as a bed, or a person."""

    value: Variant[models.SpaceData | models.UnspecifiedData | dict[str, Any] | Unset | None] = (
        UNSET
    )
    """The data itself, in the form that `discriminator` says."""

    __variants__ = (
        Variants(
            "value",
            "discriminator",
            lambda: {
                "Space": models.SpaceData,
                "Object": models.UnspecifiedData,
                "Person": models.UnspecifiedData,
            },
        ),
    )

    def __post_init__(self) -> None:
        decode_variants(self)
