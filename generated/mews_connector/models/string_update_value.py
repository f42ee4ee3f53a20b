"""The schema `StringUpdateValue`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class StringUpdateValue(Model, kw_only=True, rename="pascal"):
    """How a text changes.

    `value` takes the place of the text, and None removes it. An object without `value` keeps
    it, as leaving out the whole object does.
    """

    value: str | Unset | None = UNSET
    """The text from now on."""
