"""The schema `ParentProductCategory`."""

from __future__ import annotations

from uuid import UUID

from mews_connector import models
from mews_runtime.schema.model import Model


class ParentProductCategory(Model, kw_only=True, rename="pascal"):
    """The wider category that another is part of, by its id and names."""

    id: UUID
    """Tells it apart from all others of its kind."""

    names: models.LocalizedText
    """A text in one or more languages.

    A key is the code of a language, such as `en-GB`, and its value is the text in that
    language.
    """
