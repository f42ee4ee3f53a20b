"""The schema `RelativeProductPrice`."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model, warn_deprecated


class RelativeProductPrice(Model, kw_only=True, rename="pascal"):
    """A price that is a share of other prices."""

    multiplier: Decimal | Unset | None = UNSET
    """Deprecated. What share it is of the other prices. Deprecated, with nothing in its place."""

    product_ids: list[UUID] | Unset | None = UNSET
    """Deprecated. Whose prices it is a share of. Deprecated, with nothing in its place."""

    target: str | Unset | None = UNSET
    """Deprecated. Which kind of prices it is a share of. Deprecated, with nothing in its place."""

    tax_rate_codes: list[str] | Unset | None = UNSET
    """Deprecated. At which rates it is taxed. Deprecated, with nothing in its place."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "multiplier": "What share it is of the other prices. Deprecated, with nothing in its place.",
        "product_ids": "Whose prices it is a share of. Deprecated, with nothing in its place.",
        "target": "Which kind of prices it is a share of. Deprecated, with nothing in its place.",
        "tax_rate_codes": "At which rates it is taxed. Deprecated, with nothing in its place.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
