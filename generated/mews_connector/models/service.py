"""The schema `Service`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated
from mews_runtime.schema.scalars import DateTime, Int32


class Service(Model, kw_only=True, rename="pascal"):
    """Something that a property sells, such as stays, parking or a restaurant."""

    id: UUID
    """Tells it apart from all others of its kind."""

    enterprise_id: UUID
    """Id of the property that it belongs to."""

    is_active: bool
    """Whether it is in use. What was deleted is not."""

    options: models.ServiceOptions
    """How a service is billed."""

    data: models.ServiceData | None
    """What only a service of one kind has. `discriminator` tells the kind."""

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    name: str
    """Deprecated. Use `names` instead."""

    names: models.LocalizedText | Unset | None = UNSET
    """A text in one or more languages.

    A key is the code of a language, such as `en-GB`, and its value is the text in that
    language.
    """

    ordering: Int32 | Unset | None = UNSET
    """Its place among the services where they are presented."""

    external_identifier: str | Unset | None = UNSET
    """What another system calls it. Mews keeps it as it is, and does not read it."""

    start_time: str | Unset | None = UNSET
    """Deprecated.

    No longer documented beyond its name. `start_offset` in `data` tells when a bookable service
    starts.
    """

    end_time: str | Unset | None = UNSET
    """Deprecated.

    No longer documented beyond its name. `end_offset` in `data` tells when a bookable service
    ends.
    """

    promotions: models.Promotions | Unset | None = UNSET
    """Deprecated. Use `promotions` in `data` instead."""

    type_: str | Unset | None = UNSET
    """Deprecated.

    No longer documented beyond its name. `discriminator` in `data` tells the kind of service.
    """

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "name": "Use `names` instead.",
        "start_time": "No longer documented beyond its name. `start_offset` in `data` tells when a bookable service starts.",
        "end_time": "No longer documented beyond its name. `end_offset` in `data` tells when a bookable service ends.",
        "promotions": "Use `promotions` in `data` instead.",
        "type_": "No longer documented beyond its name. `discriminator` in `data` tells the kind of service.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
