"""The schema `ItalianFiscalMachineData`."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class ItalianFiscalMachineData(Model, kw_only=True, rename="pascal"):
    """What an Italian fiscal machine needs to know of a receipt, and of the one that it rebates if it does."""

    is_refund: bool | Unset | None = UNSET
    """Whether money is given back."""

    rebated_receipt_number: str | Unset | None = UNSET
    """Which receipt is rebated, by its number. None if none is."""

    rebated_receipt_sequence: str | Unset | None = UNSET
    """Which sequence the number of that receipt is from."""

    rebated_receipt_date_time_utc: DateTime | Unset | None = UNSET
    """Date and time in UTC that stand on that receipt."""

    printer_serial_number: str | Unset | None = UNSET
    """Which printer it is, by the serial number from its maker."""
