"""The schema `VoucherExtent`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model, warn_deprecated


class VoucherExtent(Model, kw_only=True, rename="pascal"):
    """What a page of vouchers holds."""

    vouchers: bool | Unset | None = UNSET
    """Whether it holds the vouchers themselves."""

    voucher_assignments: bool | Unset | None = UNSET
    """Whether it says which rates they open."""

    rates: bool | Unset | None = UNSET
    """Whether it holds these rates."""

    voucher_codes: bool | Unset | None = UNSET
    """Deprecated. Mews discontinues it on 2025-01-10. Use `voucherCodes/getAll` instead."""

    companies: bool | Unset | None = UNSET
    """Deprecated. Mews discontinues it on 2025-01-10. Use `companies/getAll` instead."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "voucher_codes": "Mews discontinues it on 2025-01-10. Use `voucherCodes/getAll` instead.",
        "companies": "Mews discontinues it on 2025-01-10. Use `companies/getAll` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
