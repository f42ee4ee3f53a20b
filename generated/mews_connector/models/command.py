"""The schema `Command`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class Command(Model, kw_only=True, rename="pascal"):
    """Something that a device has to do, such as printing a document."""

    id: UUID
    """Tells it apart from all others of its kind."""

    state: models.CommandState
    """How far a command is: created in Mews (`Pending`), received by the integration that runs the device, being carried out, done (`Processed`), canceled before that, or failed (`Error`)."""

    created_utc: DateTime
    """When it was made, in UTC."""

    device: models.Device
    """A machine or a local system at the property that Mews gives commands to.

    An integration passes them on to it.
    """

    data: models.CommandData
    """What a device has to do.

    The type of the device decides which properties are there. They stand here in groups: from
    `payment_terminal_id` on for a payment terminal, from `copy_count` on for a printer, from
    `key_cutter_id` on for a key cutter, and from `fiscal_machine_id` on, besides `api_url`, for
    a fiscal machine. A passport scanner has `passport_scanner_id`, `customer_id` and
    `reservation_id`.
    """

    creator: models.CommandCreator | Unset | None = UNSET
    """The user of Mews who gave a command."""
