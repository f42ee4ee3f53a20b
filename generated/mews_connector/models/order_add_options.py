"""The schema `OrderAddOptions`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class OrderAddOptions(Model, kw_only=True, rename="pascal"):
    """How bills show the order."""

    disable_item_grouping: bool | Unset | None = UNSET
    """Whether similar items stay apart, rather than in groups. None or absent means no."""
