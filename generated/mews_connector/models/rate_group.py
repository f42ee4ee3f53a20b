"""The schema `RateGroup`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime, Int32


class RateGroup(Model, kw_only=True, rename="pascal"):
    """Rates that belong together. Cancellation policies hold for all rates of a group."""

    id: UUID
    """Tells it apart from all others of its kind."""

    service_id: UUID
    """Which bookable service its rates are for."""

    is_active: bool
    """Whether it is in use. What was deleted is not."""

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    ordering: Int32
    """Its place among the groups."""

    names: models.LocalizedText
    """A text in one or more languages.

    A key is the code of a language, such as `en-GB`, and its value is the text in that
    language.
    """

    short_names: models.LocalizedText | Unset | None = UNSET
    """Abbreviations of `names`."""

    descriptions: models.LocalizedText | Unset | None = UNSET
    """A text in one or more languages.

    A key is the code of a language, such as `en-GB`, and its value is the text in that
    language.
    """

    external_identifier: str | Unset | None = UNSET
    """What another system calls it. Mews keeps it as it is, and does not read it."""
