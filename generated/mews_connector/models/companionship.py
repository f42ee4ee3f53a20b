"""The schema `Companionship`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model


class Companionship(Model, kw_only=True, rename="pascal"):
    """Makes a customer a guest of a reservation or of a group.

    When it ends, the customer's profile stays as it is.
    """

    id: UUID
    """Tells it apart from all others of its kind."""

    customer_id: UUID | Unset | None = UNSET
    """The guest."""

    reservation_group_id: UUID | Unset | None = UNSET
    """The group of reservations that the guest belongs to."""

    reservation_id: UUID | Unset | None = UNSET
    """The reservation that the guest stays in. None for a guest of the group alone."""
