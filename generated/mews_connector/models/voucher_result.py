"""The schema `VoucherResult`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class VoucherResult(Model, kw_only=True, rename="pascal"):
    """One page of vouchers, newest first, and what belongs to them.

    What `extent` does not ask for is None or absent.
    """

    vouchers: list[models.Voucher] | Unset | None = UNSET
    """The vouchers that match the filters."""

    voucher_codes: list[models.VoucherCode] | Unset | None = UNSET
    """The codes of the listed vouchers."""

    voucher_assignments: list[models.VoucherAssignment] | Unset | None = UNSET
    """Which rates the listed vouchers open."""

    rates: list[models.RateForExtent] | Unset | None = UNSET
    """The rates that the listed vouchers open."""

    companies: list[models.Company] | Unset | None = UNSET
    """The companies and travel agencies that the listed vouchers are for."""

    cursor: UUID | Unset | None = UNSET
    """Id of the last and so oldest item of the page.

    Goes into the next request's `limitation`. None means that there was nothing left to list.
    """
