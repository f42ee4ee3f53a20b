"""The schema `BillOptions`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model, warn_deprecated


class BillOptions(Model, kw_only=True, rename="pascal"):
    """What a bill shows, and how it is dealt with."""

    display_customer: bool | Unset | None = UNSET
    """Whether it shows who the customer is."""

    display_taxation: bool | Unset | None = UNSET
    """Whether it shows the taxes in detail."""

    track_receivable: bool | Unset | None = UNSET
    """Whether Mews follows up what is still to be paid. Only for an `invoice`."""

    display_cid: bool | Unset | None = UNSET
    """Whether it shows the CID number. Only for an `invoice`."""

    rebated: bool | Unset | None = UNSET
    """Deprecated.

    Whether all or some of it was rebated. Look instead for order items that rebate others.
    """

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "rebated": "Whether all or some of it was rebated. Look instead for order items that rebate others.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
