"""The schema `ResourceDataUpdate`."""

from __future__ import annotations

from typing import Any

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.variants import Variant, Variants, decode_variants


class ResourceDataUpdate(Model, kw_only=True, rename="pascal"):
    """What to change in the data of a resource. Only that of a space can be changed."""

    discriminator: models.ResourceDataDiscriminator
    """Whether a resource is a space such as a room, an object such as a bed, or a person."""

    value: Variant[models.SpaceDataUpdate | models.UnspecifiedData | dict[str, Any]]
    """The changes, in the form that `discriminator` says."""

    __variants__ = (
        Variants(
            "value",
            "discriminator",
            lambda: {
                "Space": models.SpaceDataUpdate,
                "Object": models.UnspecifiedData,
                "Person": models.UnspecifiedData,
            },
        ),
    )

    def __post_init__(self) -> None:
        decode_variants(self)
