"""The schema `DeviceCommandEvent`."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from mews_connector import models
from mews_runtime.schema.events import Event, Fetch
from mews_runtime.schema.model import Model


class DeviceCommandEvent(Model, kw_only=True, rename="pascal"):
    """A command for a device was given, or has got further."""

    type_: Literal["DeviceCommand"]
    """Tells the event from those of other kinds."""

    id: UUID
    """Tells it apart from all others of its kind."""

    state: models.CommandState
    """How far a command is: created in Mews (`Pending`), received by the integration that runs the device, being carried out, done (`Processed`), canceled before that, or failed (`Error`)."""

    __event__ = Event(
        type="Type",
        id="Id",
        fetch={
            "DeviceCommand": Fetch("commands/getAllByIds", "CommandIds"),
        },
    )
