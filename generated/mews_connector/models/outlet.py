"""The schema `Outlet`."""

from __future__ import annotations

from uuid import UUID

from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class Outlet(Model, kw_only=True, rename="pascal"):
    """A bar, spa or other place that sells and takes payments in a system of its own.

    The property sets it up in Mews, so that its bills can be sent there. What is charged to
    guests in Mews belongs to a service instead.
    """

    id: UUID
    """Tells it apart from all others of its kind."""

    is_active: bool
    """Whether it is in use. What was deleted is not."""

    name: str
    """What the property calls it, as its reports do."""

    enterprise_id: UUID
    """Id of the property that it belongs to."""

    created_utc: DateTime
    """When it was made, in UTC."""

    updated_utc: DateTime
    """When it was last changed, in UTC."""
