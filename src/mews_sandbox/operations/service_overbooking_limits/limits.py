"""How far a service may be overbooked."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from mews_contract.instants import wire
from mews_sandbox.hotel.store import ACTIVE, OneOf, time_key
from mews_sandbox.operations.call import Call

LIMITS: Final = "serviceOverbookingLimits"
"""The kind of entity that such a limit is."""


def limits_of(call: Call, service_id: str, starts: Sequence[datetime]) -> list[int]:
    """Return how many reservations there may be beyond availability, in each of some time units.

    It is none where nobody has set a limit.
    """
    wanted = [OneOf.just("ServiceId", service_id), ACTIVE]
    limits = [
        (*(time_key(each[f"{end}TimeUnitStartUtc"]) for end in ("First", "Last")), each["Limit"])
        for each in call.state.entities[LIMITS].newest_first(wanted)
    ]
    keys = (time_key(wire(start)) for start in starts)
    return [
        next((int(limit) for first, last, limit in limits if first <= key <= last), 0)
        for key in keys
    ]
