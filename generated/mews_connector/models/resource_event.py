"""The schema `ResourceEvent`."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from mews_connector import models
from mews_runtime.schema.events import Event, Fetch
from mews_runtime.schema.model import Model


class ResourceEvent(Model, kw_only=True, rename="pascal"):
    """A resource was added, renamed or brought into another state."""

    type_: Literal["Resource"]
    """Tells the event from those of other kinds."""

    id: UUID
    """Tells it apart from all others of its kind."""

    state: models.ResourceState
    """How far housekeeping and maintenance are with a resource.

    All but `OutOfOrder` can be set with `resources/update`.
    """

    __event__ = Event(
        type="Type",
        id="Id",
        fetch={
            "Resource": Fetch(
                "resources/getAll",
                "ResourceIds",
                fixed={"Extent": {"Resources": True, "Inactive": True}},
            ),
        },
    )
