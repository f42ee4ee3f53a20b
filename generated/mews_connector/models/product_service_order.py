"""The schema `ProductServiceOrder`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class ProductServiceOrder(Model, kw_only=True, rename="pascal"):
    """What an account has ordered from a service at one time, and is no reservation, such as two glasses of wine.

    Its items are listed by `orderItems/getAll`, which finds them by its id as
    `service_order_ids`.
    """

    id: UUID
    """Tells it apart from all others of its kind."""

    service_id: UUID
    """What it was ordered from, such as the bar."""

    account_id: UUID
    """The customer or the company that is charged for it."""

    creator_profile_id: UUID
    """Profile of the user, or the integration, that entered the order."""

    updater_profile_id: UUID
    """Profile of the user, or the integration, that changed the order last."""

    state: models.ServiceOrderState
    """How far the order has come, in the states that reservations have."""

    origin: models.ServiceOrderOrigin
    """Where an order was entered: the booking engine of Mews or its API (`Distributor`), a channel manager, Mews Operations, by staff (`Commander`), an import, this API (`Connector`), or Mews Guest Services (`Navigator`)."""

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""

    options: models.ReservationOptions
    """The same marks of check-in that reservations have."""

    account_type: models.AccountType | Unset | None = UNSET
    """Whether charges, payments and bills are those of a company or of a customer."""

    booker_id: UUID | Unset | None = UNSET
    """The customer who ordered it for the account, if that was somebody else."""

    number: str | Unset | None = UNSET
    """The confirmation number that Mews gave it."""

    commander_origin: models.CommanderOrigin | Unset | None = UNSET
    """None unless `origin` is `Commander`."""

    origin_details: str | Unset | None = UNSET
    """More about where it came from, in words."""

    cancelled_utc: DateTime | Unset | None = UNSET
    """When it was cancelled, in UTC. None unless it was."""

    voucher_id: UUID | Unset | None = UNSET
    """The voucher that it was ordered with. None for none."""

    business_segment_id: UUID | Unset | None = UNSET
    """As which kind of business it counts, such as leisure."""

    linked_reservation_id: UUID | Unset | None = UNSET
    """During whose stay it was ordered. None if it belongs to no reservation."""
