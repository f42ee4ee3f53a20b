"""The schema `LocalizedTextUpdateValue`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class LocalizedTextUpdateValue(Model, kw_only=True, rename="pascal"):
    """How a text in several languages changes.

    `value` takes its place, and None removes it. An object without `value` keeps it, as leaving
    out the whole object does.
    """

    value: models.LocalizedText | Unset | None = UNSET
    """The text from now on, in each of its languages."""
