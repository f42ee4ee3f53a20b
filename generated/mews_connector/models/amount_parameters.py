"""The schema `AmountParameters`."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class AmountParameters(Model, kw_only=True, rename="pascal"):
    """Money to charge, and how it is taxed.

    `configuration/get` tells by the pricing of the property whether the gross or the net value
    has to be given.
    """

    currency: Annotated[str, Meta(min_length=1)]
    """Code of the currency by ISO 4217, such as `GBP`."""

    gross_value: Decimal | Unset | None = UNSET
    """With all taxes. Required where the property sets gross prices."""

    net_value: Decimal | Unset | None = UNSET
    """Without any tax. Required where the property sets net prices."""

    tax_codes: list[str] | Unset | None = UNSET
    """Which tax rates apply, by their codes in `taxations/getAll`.

    With a `gross_value` there can be only one. What is exempt from tax has none.
    """
