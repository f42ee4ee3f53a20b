"""The schema `ExchangeRate`."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class ExchangeRate(Model, kw_only=True, rename="pascal"):
    """How a property converts one currency into another."""

    id: UUID
    """Tells it apart from all others of its kind."""

    source_currency: str
    """What is converted, as a code by ISO 4217, such as `GBP`."""

    target_currency: str
    """Into what it is converted, as a code by ISO 4217, such as `EUR`."""

    value: Decimal
    """How much of the target currency one unit of the source currency is."""

    enterprise_id: UUID | Unset | None = UNSET
    """Id of the property that it belongs to."""
