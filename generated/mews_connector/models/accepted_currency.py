"""The schema `AcceptedCurrency`."""

from __future__ import annotations

from mews_runtime.schema.model import Model


class AcceptedCurrency(Model, kw_only=True, rename="pascal"):
    """A currency in which a property can be paid."""

    currency: str
    """Its code by ISO 4217, such as `GBP`."""

    is_default: bool
    """Whether the property keeps its accounts in it."""

    is_enabled: bool
    """Whether it may be used at present."""
