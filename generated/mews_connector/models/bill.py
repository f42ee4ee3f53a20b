"""The schema `Bill`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model, warn_deprecated
from mews_runtime.schema.scalars import DateTime


class Bill(Model, kw_only=True, rename="pascal"):
    """What a customer or a company has consumed and paid, also called a folio.

    It belongs to the account, and not to a reservation.
    """

    id: UUID
    """Tells it apart from all others of its kind."""

    enterprise_id: UUID
    """Id of the property that it belongs to."""

    account_id: UUID
    """Customer or company to whom it is issued, as `account_type` says."""

    account_type: models.AccountType
    """Whether charges, payments and bills are those of a company or of a customer."""

    state: models.BillState
    """An `Open` bill takes further items and payments. A `Closed` one can no longer change."""

    type_: models.BillType
    """What a bill has been closed as.

    A `Receipt` is paid in full, its balance zero. An `invoice` is not, and asks for the rest.
    Of an open bill it says nothing, and is `Receipt`.
    """

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    correction_state: models.BillCorrectionState
    """Whether a bill is a regular one or corrects another: `CorrectiveBill` if its `correction_type` is `Edit`, `Cancellation` or `ReceivablePaymentsBalance`."""

    name: str | Unset | None = UNSET
    """What it is called, so that the bills of one account can be told apart."""

    associated_account_ids: list[UUID] | Unset | None = UNSET
    """Customers and companies that it concerns besides its owner. So far there can be only one."""

    counter_id: UUID | Unset | None = UNSET
    """Counter that its number comes from."""

    number: str | Unset | None = UNSET
    """Number as people read it, in the `format_` of its counter."""

    variable_symbol: str | Unset | None = UNSET
    """Reference by which the payment that it asks for can be recognized."""

    issued_utc: DateTime | Unset | None = UNSET
    """When it was issued by being closed, in UTC. None while it is open."""

    taxed_utc: DateTime | Unset | None = UNSET
    """What counts as the time of consumption for taxes, in UTC."""

    paid_utc: DateTime | Unset | None = UNSET
    """When it was paid in full, in UTC. None until then."""

    due_utc: DateTime | Unset | None = UNSET
    """When it has to be paid by, in UTC."""

    last_reminder_date_utc: DateTime | Unset | None = UNSET
    """When an email last reminded of an unpaid invoice, in UTC. None if none did."""

    purchase_order_number: str | Unset | None = UNSET
    """Number of the buyer's own order."""

    notes: str | Unset | None = UNSET
    """Free text that was added to it."""

    options: models.BillOptions | Unset | None = UNSET
    """What a bill shows, and how it is dealt with."""

    owner_data: models.BillOwnerData | Unset | None = UNSET
    """The customer or company that a bill is issued to, as on record when it was closed."""

    associated_account_data: list[models.BillAssociatedAccountData] | Unset | None = UNSET
    """What was on record of the `associated_account_ids` when the bill was closed.

    So far there can be only one.
    """

    enterprise_data: models.BillEnterpriseData | Unset | None = UNSET
    """The property that issued a bill, and its bank account, as on record when the bill was closed."""

    correction_type: models.BillCorrectionType | Unset | None = UNSET
    """None unless the bill corrects another."""

    corrected_bill_id: UUID | Unset | None = UNSET
    """The bill that this one corrects. None if that was deleted, or if there is none."""

    customer_id: UUID | Unset | None = UNSET
    """Deprecated. Use `account_id` instead."""

    company_id: UUID | Unset | None = UNSET
    """Deprecated. Use `associated_account_ids` instead."""

    revenue: list[models.AccountingItem] | Unset | None = UNSET
    """Deprecated. Use `orderItems/getAll` with `bill_ids` instead."""

    payments: list[models.AccountingItem] | Unset | None = UNSET
    """Deprecated. Use `payments/getAll` with `bill_ids` instead."""

    order_items: list[models.AccountingOrderItem] | Unset | None = UNSET
    """Deprecated. Use `orderItems/getAll` with `bill_ids` instead."""

    payment_items: list[models.PaymentItem] | Unset | None = UNSET
    """Deprecated. Use `payments/getAll` with `bill_ids` instead."""

    assignee_data: models.BillOwnerData | Unset | None = UNSET
    """Deprecated. Use `owner_data` instead."""

    company_details: models.BillCompanyData | Unset | None = UNSET
    """Deprecated. Use `associated_account_data` instead."""

    __deprecations__: ClassVar[Mapping[str, str]] = {
        "customer_id": "Use `account_id` instead.",
        "company_id": "Use `associated_account_ids` instead.",
        "revenue": "Use `orderItems/getAll` with `bill_ids` instead.",
        "payments": "Use `payments/getAll` with `bill_ids` instead.",
        "order_items": "Use `orderItems/getAll` with `bill_ids` instead.",
        "payment_items": "Use `payments/getAll` with `bill_ids` instead.",
        "assignee_data": "Use `owner_data` instead.",
        "company_details": "Use `associated_account_data` instead.",
    }

    def __post_init__(self) -> None:
        warn_deprecated(self)
