"""The schema `FiscalMachineCommand`."""

from __future__ import annotations

from uuid import UUID

from msgspec import UNSET
from msgspec import UnsetType as Unset

from mews_connector import models
from mews_runtime.schema.model import Model
from mews_runtime.schema.scalars import DateTime


class FiscalMachineCommand(Model, kw_only=True, rename="pascal"):
    """A bill that a fiscal machine has to register, as fiscal law asks for."""

    id: UUID
    """Tells it apart from all others of its kind."""

    state: models.CommandState
    """How far a command is: created in Mews (`Pending`), received by the integration that runs the device, being carried out, done (`Processed`), canceled before that, or failed (`Error`)."""

    created_utc: DateTime
    """When it was made, in UTC."""

    fiscal_machine_id: str
    """Identifier of the machine, which need not be the `id` of its device."""

    api_url: str
    """Where the machine is called."""

    fiscal_machine_data: str
    """Further data for the machine, as JSON in a form that is not documented."""

    device: models.Device
    """A machine or a local system at the property that Mews gives commands to.

    An integration passes them on to it.
    """

    bill: models.FiscalMachineBill
    """The issued bill that a fiscal machine has to register, without what is on it."""

    creator: models.ProfileData | Unset | None = UNSET
    """Who gave the command, such as who closed the bill."""

    tax_identifier: str | Unset | None = UNSET
    """Tax number to register the bill under."""

    command_data: models.FiscalMachineCommandData | Unset | None = UNSET
    """What an Italian fiscal machine needs to know besides the bill.

    `discriminator` names the property that holds it, and the other is None.
    """

    __secrets__ = frozenset({"fiscal_machine_data", "tax_identifier"})
