"""The schema `CurrencyValueUpdateValue`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class CurrencyValueUpdateValue(Model, kw_only=True, rename="pascal"):
    """How an amount of money changes.

    `value` takes its place, and None removes it. An object without `value` keeps it, as leaving
    out the whole object does.
    """

    value: models.CurrencyValueParameters | Unset | None = UNSET
    """The amount from now on."""
