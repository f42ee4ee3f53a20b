"""The schema `Preauthorization`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model


class Preauthorization(Model, kw_only=True, rename="pascal"):
    """An amount that is held on a customer's card, so that it can be charged later."""

    id: UUID
    """Tells it apart from all others of its kind."""

    credit_card_id: UUID | Unset | None = UNSET
    """On which card it is held."""

    amount: models.Amount | Unset | None = UNSET
    """How much is held."""

    state: models.PreauthorizationState | Unset | None = UNSET
    """What has become of the preauthorization.

    A `Chargeable` one can be charged, a `Pending` one waits for a charge to be processed, and a
    `Charged` one has been charged. A `Cancelled` one was given up before that, an `Expired` one
    was not charged in time, and a `Failed` one could not be charged.
    """

    reservation_id: UUID | Unset | None = UNSET
    """The stay that it is to pay for. None where it belongs to none."""

    code: str | Unset | None = UNSET
    """A reference of the preauthorization, in free text. None for one without."""

    customer_id: UUID | Unset | None = UNSET
    """Whose card it is."""

    is_active: bool | Unset | None = UNSET
    """Whether it is still in force, which a canceled one is not."""
