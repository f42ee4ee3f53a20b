"""The schema `OrderItem`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime, Int32


class OrderItem(Model, kw_only=True, rename="pascal"):
    """Something that a customer or a company is charged for, such as a night, a breakfast or a fee, or a rebate on it."""

    id: UUID
    """Tells it apart from all others of its kind."""

    enterprise_id: UUID
    """Id of the property that it belongs to."""

    service_id: UUID
    """Which service of the property sold it."""

    service_order_id: UUID
    """The reservation that it belongs to, or the order that it was added with."""

    unit_count: Int32
    """How many units are charged, such as two breakfasts."""

    unit_amount: models.Amount
    """The price of a single unit."""

    amount: models.Amount
    """What is charged for all units. Negative for rebates and discounts."""

    original_amount: models.Amount
    """What was charged before any conversion to another currency, such as the one that the listing was asked for."""

    revenue_type: models.RevenueType
    """Whether a charge is for a service itself, such as a stay, for a product, or for something additional."""

    creator_profile_id: UUID
    """Which user, or which integration, added it."""

    updater_profile_id: UUID
    """Which user, or which integration, changed it last."""

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    consumed_utc: DateTime
    """When what it charges for is consumed, in UTC. That may lie ahead."""

    accounting_state: models.OrderItemAccountingState
    """Whether an item of an account still has to be settled.

    `Open` items have a value and are not on a closed bill yet, `Closed` ones are. `inactive`
    are items without a value, those of a reservation that is not confirmed yet, and payments
    that are pending or have failed. `Canceled` ones count no more, whatever their value.
    """

    type_: models.OrderItemType
    """What an item charges for.

    `space_order` is a time unit of a stay, such as a night, `ProductOrder` a product, and
    `CustomItem` something that is no product of the property. The rebates take back what
    another item charged. `allowance_discount` is the part of another item that an allowance
    pays for, `AllowanceBreakage` what is left of an allowance and kept as revenue, and
    `AllowanceContraBreakage` the entry that balances it.
    """

    options: models.OrderItemOptions
    """What else is known about how a charge came to be."""

    account_id: UUID | Unset | None = UNSET
    """The customer or company that is charged."""

    account_type: models.AccountType | Unset | None = UNSET
    """Whether charges, payments and bills are those of a company or of a customer."""

    notes: str | Unset | None = UNSET
    """A remark on the charge."""

    bill_id: UUID | Unset | None = UNSET
    """Which bill it stands on, open or closed."""

    accounting_category_id: UUID | Unset | None = UNSET
    """Which revenue of the property it counts as. None or absent where it is not sorted in."""

    billing_name: str | Unset | None = UNSET
    """What it is called on bills."""

    external_identifier: str | Unset | None = UNSET
    """What another system calls it. Mews keeps it as it is, and does not read it."""

    canceled_utc: DateTime | Unset | None = UNSET
    """When it was cancelled, in UTC. None or absent where it was not."""

    closed_utc: DateTime | Unset | None = UNSET
    """When its bill was closed, in UTC. None or absent while the bill is open."""

    start_utc: DateTime | Unset | None = UNSET
    """When what it charges for begins, in UTC, such as the night of a stay."""

    claimed_utc: DateTime | Unset | None = UNSET
    """When it was claimed, in UTC. Mews does not say more about what this means."""

    data: models.OrderItemData | Unset | None = UNSET
    """What it refers to, by its type. None or absent for items that refer to nothing else."""

    tax_exemption_reason: models.TaxExemptionReasonType | Unset | None = UNSET
    """Why something is not taxed.

    Apart from `Unknown`, a value begins with the country whose law it is: those with `IT` are
    the kinds that Italian electronic invoices know, `PL_ZW` is exempt from tax in Poland and
    `PL_NP` not subject to it, `DE_NATO` holds for NATO forces in Germany, and those with `FR`
    name articles of the French tax code.
    """

    tax_exemption_legal_reference: str | Unset | None = UNSET
    """The law or article that exempts it from tax. None or absent where it is taxed."""
