"""The schema `AgeCategory`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime, Int32


class AgeCategory(Model, kw_only=True, rename="pascal"):
    """A range of ages by which a service tells its guests apart."""

    id: UUID
    """Tells it apart from all others of its kind."""

    service_id: UUID
    """Which bookable service distinguishes its guests in this way."""

    names: models.LocalizedText
    """A text in one or more languages.

    A key is the code of a language, such as `en-GB`, and its value is the text in that
    language.
    """

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    classification: models.AgeCategoryClassification
    """Whether guests of an age count as adults or as children."""

    is_active: bool
    """Whether it is in use. What was deleted is not."""

    minimal_age: Int32 | Unset | None = UNSET
    """The youngest age in it, in years. Without one there is no lower limit."""

    maximal_age: Int32 | Unset | None = UNSET
    """The oldest age in it, in years. Without one there is no upper limit."""

    short_names: models.LocalizedText | Unset | None = UNSET
    """Abbreviations of `names`."""

    external_identifier: str | Unset | None = UNSET
    """What another system calls it. Mews keeps it as it is, and does not read it."""
