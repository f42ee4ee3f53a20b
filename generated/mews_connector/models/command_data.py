"""The schema `CommandData`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated
from mews_runtime.schema.scalars import DateTime, Int32


class CommandData(Model, kw_only=True, rename="pascal"):
    """What a device has to do.

    The type of the device decides which properties are there. They stand here in groups: from
    `payment_terminal_id` on for a payment terminal, from `copy_count` on for a printer, from
    `key_cutter_id` on for a key cutter, and from `fiscal_machine_id` on, besides `api_url`, for
    a fiscal machine. A passport scanner has `passport_scanner_id`, `customer_id` and
    `reservation_id`.
    """

    payment_terminal_id: str | Unset | None = UNSET
    """Identifier of the terminal, which need not be the `id` of its device."""

    account_id: UUID | Unset | None = UNSET
    """The customer or company that pays, as `account_data` says."""

    bill_id: UUID | Unset | None = UNSET
    """The bill that is paid, if there is one."""

    payment_id: UUID | Unset | None = UNSET
    """The payment that the terminal takes, if it takes one."""

    preauthorization_id: UUID | Unset | None = UNSET
    """The preauthorization that the terminal takes, if it takes one."""

    amount: models.ExtendedAmount | Unset | None = UNSET
    """How much the terminal has to take."""

    fee: models.ExtendedAmount | Unset | None = UNSET
    """What the payment itself costs, if there is a fee for it."""

    payment_terminal_data: str | Unset | None = UNSET
    """Further data for the terminal, as JSON in a form that is not documented."""

    account_data: models.PaymentTerminalAccountData | Unset | None = UNSET
    """Who pays at a payment terminal.

    `discriminator` names the property that tells more, and the other is None.
    """

    customer_id: UUID | Unset | None = UNSET
    """For a passport scanner, the guest whose document is to be read.

    For a payment terminal it is deprecated: use `account_id` instead.
    """

    full_name: str | Unset | None = UNSET
    """Deprecated.

    Mews discontinues it on 2027-01-10. Use that of `customer` in `account_data` instead.
    """

    copy_count: Int32 | Unset | None = UNSET
    """How many times to print the document."""

    file_type: str | Unset | None = UNSET
    """Media type of the document, such as `application/pdf`."""

    file_data: bytes | Unset | None = UNSET
    """The document to print."""

    printer_name: str | Unset | None = UNSET
    """What the printer is called where it is installed."""

    printer_driver_name: str | Unset | None = UNSET
    """Which driver prints on it. May be empty."""

    printer_port_name: str | Unset | None = UNSET
    """Which port it is connected to. May be empty."""

    key_cutter_id: str | Unset | None = UNSET
    """Identifier of the key cutter, which need not be the `id` of its device."""

    api_url: str | Unset | None = UNSET
    """Address of the API of the key cutter's server, or of the fiscal machine."""

    key_cutter_data: str | Unset | None = UNSET
    """Further data for the key cutter, as JSON in a form that is not documented."""

    key_count: Int32 | Unset | None = UNSET
    """How many keys to write."""

    lock_ids: list[str] | Unset | None = UNSET
    """What each key has to open, by identifiers of locks or rooms."""

    start_utc: DateTime | Unset | None = UNSET
    """When the reservation begins, in UTC."""

    end_utc: DateTime | Unset | None = UNSET
    """When the reservation ends, in UTC."""

    first_name: str | Unset | None = UNSET
    """Given name of the reservation's owner."""

    last_name: str | Unset | None = UNSET
    """Family name of the reservation's owner."""

    normalized_first_name: str | Unset | None = UNSET
    """Given name of the owner without special characters."""

    normalized_last_name: str | Unset | None = UNSET
    """Family name of the owner without special characters."""

    telephone: str | Unset | None = UNSET
    """Number to call the owner at."""

    email: str | Unset | None = UNSET
    """Where the owner gets email."""

    reservation_id: UUID | Unset | None = UNSET
    """The reservation that keys are written for.

    For a passport scanner, the one whose guests' documents are to be read.
    """

    reservation_number: str | Unset | None = UNSET
    """Number of that reservation as its confirmation has it."""

    fiscal_machine_id: str | Unset | None = UNSET
    """Identifier of the fiscal machine, which need not be the `id` of its device."""

    fiscal_machine_data: str | Unset | None = UNSET
    """Further data for the fiscal machine, as JSON in a form that is not documented."""

    bill: models.Bill | Unset | None = UNSET
    """The issued bill that the fiscal machine has to register, with its items."""

    tax_identifier: str | Unset | None = UNSET
    """Tax number to register the bill under."""

    bill_fiscal_machine_data: models.BillFiscalMachineData | Unset | None = UNSET
    """What a fiscal machine needs to know besides the bill."""

    payload_data: models.FiscalMachinePayload | Unset | None = UNSET
    """A file that a fiscal machine has to print."""

    passport_scanner_id: str | Unset | None = UNSET
    """Identifier of the passport scanner, which need not be the `id` of its device."""

    __secrets__ = frozenset(
        {
            "payment_terminal_data",
            "file_data",
            "key_cutter_data",
            "fiscal_machine_data",
            "tax_identifier",
        }
    )
    __deprecations__: ClassVar[Mapping[str, str]] = {
        "full_name": "Mews discontinues it on 2027-01-10. Use that of `customer` in `account_data` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
