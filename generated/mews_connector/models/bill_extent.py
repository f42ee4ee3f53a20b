"""The schema `BillExtent`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from mews_runtime.schema.model import Model, warn_deprecated


class BillExtent(Model, kw_only=True, rename="pascal"):
    """What bills hold besides their own data.

    Superseded by `orderItems/getAll` and `payments/getAll`.
    """

    items: bool
    """Deprecated. Use `orderItems/getAll` and `payments/getAll` with `bill_ids` instead."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "items": "Use `orderItems/getAll` and `payments/getAll` with `bill_ids` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
