"""The schema `Task`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class Task(Model, kw_only=True, rename="pascal"):
    """Something that the staff has to do, or has done."""

    id: UUID
    """Tells it apart from all others of its kind."""

    name: str
    """What is to be done, in a few words."""

    state: str
    """How far it is, such as `Open` at first. Mews does not list the values."""

    created_utc: DateTime
    """When it was made, in UTC."""

    deadline_utc: DateTime
    """Until when it is to be done, in UTC."""

    closed_utc: DateTime | None
    """When it was done, in UTC. None while it is open."""

    enterprise_id: UUID | Unset | None = UNSET
    """Id of the property that it belongs to."""

    description: str | Unset | None = UNSET
    """What else is good to know for who does it."""

    department_id: UUID | Unset | None = UNSET
    """Which part of the staff is to do it.

    None or absent where it is meant for none in particular.
    """

    service_order_id: UUID | Unset | None = UNSET
    """The reservation, or the order of products, that it is done for."""
