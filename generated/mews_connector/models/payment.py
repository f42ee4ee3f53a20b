"""The schema `Payment`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class Payment(Model, kw_only=True, rename="pascal"):
    """An amount that an account has paid or got back, by whatever means, as it stands on a bill."""

    id: UUID
    """Tells it apart from all others of its kind."""

    enterprise_id: UUID
    """Id of the property that it belongs to."""

    account_id: UUID
    """Customer or company whose payment it is, as `account_type` says."""

    amount: models.Amount
    """Negative where the account has paid, positive where it got money back.

    In the `currency` that was asked for, or else in its own.
    """

    original_amount: models.Amount
    """The amount as it was first known, before any conversion."""

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    settlement_utc: DateTime | None
    """When it was settled, in UTC. None until then."""

    accounting_state: models.OrderItemAccountingState
    """Whether an item of an account still has to be settled.

    `Open` items have a value and are not on a closed bill yet, `Closed` ones are. `inactive`
    are items without a value, those of a reservation that is not confirmed yet, and payments
    that are pending or have failed. `Canceled` ones count no more, whatever their value.
    """

    state: models.PaymentState
    """Whether the money has been taken (`Charged`), may still be (`Pending`, `Verifying`), could not be (`Failed`), or is no longer to be (`Canceled`)."""

    type_: models.PaymentType
    """How it was paid, such as by wallet or from a bank account (`AlternativePayment`), outside of Mews (`ExternalPayment`) or by an invoice (`InvoicePayment`).

    A `GhostPayment` only refers to an original payment. `Payment` means any type.
    """

    account_type: models.AccountType | Unset | None = UNSET
    """Whether charges, payments and bills are those of a company or of a customer."""

    payment_request_id: UUID | Unset | None = UNSET
    """The request that it was made in response to. None if there was none."""

    bill_id: UUID | Unset | None = UNSET
    """The bill that it stands on. None while it is on none."""

    reservation_id: UUID | Unset | None = UNSET
    """The stay that it is for."""

    accounting_category_id: UUID | Unset | None = UNSET
    """Category that it is booked under."""

    notes: str | Unset | None = UNSET
    """Free text that was entered with it."""

    settlement_id: str | Unset | None = UNSET
    """Reference of the settled payment at the provider, such as Apple Pay or Google Pay."""

    consumed_utc: DateTime | Unset | None = UNSET
    """When it counts as consumed, in UTC."""

    closed_utc: DateTime | Unset | None = UNSET
    """When its bill was closed, in UTC. None while that is open."""

    charged_utc: DateTime | Unset | None = UNSET
    """When the money was taken, in UTC. None until then."""

    identifier: str | Unset | None = UNSET
    """A further reference of the payment, such as the payment provider's. May be empty."""

    kind: models.PaymentKind | Unset | None = UNSET
    """None or absent unless Mews Payments processed it."""

    data: models.PaymentData | Unset | None = UNSET
    """What is known only of payments of its type."""

    payment_origin: models.PaymentOrigin | Unset | None = UNSET
    """Where the payment was started.

    `Api` is the Connector API, `Operations` the program that staff work with, and `other`
    whatever has no value of its own here.
    """
