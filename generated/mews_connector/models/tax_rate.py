"""The schema `TaxRate`."""

from __future__ import annotations

from decimal import Decimal

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class TaxRate(Model, kw_only=True, rename="pascal"):
    """One rate of a tax, which prices and items that are sold refer to by its code."""

    code: str | Unset | None = UNSET
    """Goes into `tax_codes` of what is sold."""

    taxation_code: str | Unset | None = UNSET
    """Which of the `taxations` it belongs to."""

    value: Decimal | Unset | None = UNSET
    """The rate as a share of 1, such as 0.2 for 20 %, or the amount of a flat tax.

    It can be 0 although the rate is not, so compute with `strategy`.
    """

    validity_invervals_utc: list[models.TaxRateValidity] | Unset | None = UNSET
    """When it is valid, where that is limited. The name is spelled like this on the wire."""

    strategy: models.TaxRateStrategy | Unset | None = UNSET
    """How a tax is computed."""
