"""The schema `CustomerItemResult`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class CustomerItemResult(Model, kw_only=True, rename="pascal"):
    """What is open of the customers that were asked for."""

    customers: list[models.CustomerItems] | Unset | None = UNSET
    """One entry for each customer."""
