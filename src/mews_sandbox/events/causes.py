"""Which kind of entity makes which event, when one is added or changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from mews_contract.json_values import JsonObject


@dataclass(frozen=True, slots=True)
class Cause:
    """A kind of entity whose changes become known.

    Attributes:
        kind: The kind.
        added: The discriminator of the general event for a new one, or None for no event.
        updated: That for any change, which being added is, too.
        type: The `Type` of the WebSocket's event for either, or None for no event.
        shown: The properties of that event, with those of the entity that they are.
    """

    kind: str
    added: str | None = None
    updated: str | None = None
    type: str | None = None
    shown: Mapping[str, str] = field(default_factory=dict[str, str])


_STAY: Final = {
    "State": "State",
    "StartUtc": "StartUtc",
    "EndUtc": "ScheduledEndUtc",
    "AssignedResourceId": "AssignedResourceId",
}
_STATE: Final = {"State": "State"}

CAUSES: Final = (
    Cause("customers", added="CustomerAdded", updated="CustomerUpdated"),
    Cause("reservations", updated="ServiceOrderUpdated", type="Reservation", shown=_STAY),
    Cause("resources", updated="ResourceUpdated", type="Resource", shown=_STATE),
    Cause("resourceBlocks", updated="ResourceBlockUpdated"),
    Cause("messages", added="MessageAdded"),
    Cause("payments", updated="PaymentUpdated"),
    Cause("commands", type="DeviceCommand", shown=_STATE),
)
"""In the order in which the events stand in a message. Only reservations are service orders that
events are about, as documented; a price that changes is no entity, and has an event of its own."""

PRICE_UPDATE: Final = "PriceUpdate"

GENERAL: Final = tuple(
    name for cause in CAUSES for name in (cause.added, cause.updated) if name is not None
)
"""The discriminators of the general events."""


@dataclass(frozen=True, slots=True)
class Change:
    """An entity that was added, changed or removed.

    Attributes:
        cause: The kind of the entity, and what becomes known of it.
        entity: The entity as it is now, or as it last was.
        owner: The id of the property that it belongs to. None is the chain.
        is_new: Whether it was added.
    """

    cause: Cause
    entity: JsonObject
    owner: str | None
    is_new: bool
