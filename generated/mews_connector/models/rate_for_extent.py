"""The schema `RateForExtent`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated
from mews_runtime.schema.scalars import DateTime


class RateForExtent(Model, kw_only=True, rename="pascal"):
    """A rate as it comes along with what else is listed. `Rate` has more properties."""

    id: UUID
    """Tells it apart from all others of its kind."""

    group_id: UUID
    """Which group of rates it is in. Cancellation policies hold for whole groups."""

    service_id: UUID
    """Which bookable service can be sold at it."""

    is_active: bool
    """Whether it is in use. What was deleted is not."""

    is_enabled: bool
    """Whether customers can book at it now."""

    is_public: bool
    """Whether everybody can book at it."""

    base_rate_id: UUID | Unset | None = UNSET
    """The rate that its prices are derived from. None or absent if it has prices of its own."""

    is_base_rate: bool | Unset | None = UNSET
    """Whether it has prices of its own, rather than prices derived from another rate."""

    business_segment_id: UUID | Unset | None = UNSET
    """The part of the business that it is assigned to."""

    type_: models.RateType | Unset | None = UNSET
    """Who a rate is for: the public, chosen customers only (`private`), or a single availability block, for which it was made."""

    names: models.LocalizedText | Unset | None = UNSET
    """A text in one or more languages.

    A key is the code of a language, such as `en-GB`, and its value is the text in that
    language.
    """

    short_name: str | Unset | None = UNSET
    """An abbreviation in the default language, such as FF."""

    updated_utc: DateTime | Unset | None = UNSET
    """When it was last changed, in UTC."""

    external_names: models.LocalizedText | Unset | None = UNSET
    """What it is called outside of the property."""

    description: models.LocalizedText | Unset | None = UNSET
    """A text in one or more languages.

    A key is the code of a language, such as `en-GB`, and its value is the text in that
    language.
    """

    external_identifier: str | Unset | None = UNSET
    """What another system calls it. Mews keeps it as it is, and does not read it."""

    name: str | Unset | None = UNSET
    """Deprecated. Use `names` instead."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "name": "Use `names` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
