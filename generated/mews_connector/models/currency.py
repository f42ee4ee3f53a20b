"""The schema `Currency`."""

from __future__ import annotations

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import Int32


class Currency(Model, kw_only=True, rename="pascal"):
    """A currency, and how exact amounts in it are."""

    code: str
    """Its three letters by ISO 4217, such as `GBP`."""

    precision: Int32
    """How many decimal places amounts have."""
