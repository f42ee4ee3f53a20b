"""Lists how far services may be overbooked: also by when."""

from collections.abc import Iterator
from datetime import datetime

from mews_contract.instants import instant
from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.hotel.times import next_unit
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.service_overbooking_limits.limits import LIMITS
from mews_sandbox.operations.services.time_units import collided


def answer(call: Call) -> JsonObject:
    """Return a page of limits.

    Raises:
        RefusedError: What is refused wherever entities are listed.
    """
    if call.body.get("CollidingUtc") is None:
        return call.generally()
    ids = frozenset(_colliding(call, *collided(call)))
    return call.generally({"CollidingUtc": [OneOf("Id", ids)]})


def _colliding(call: Call, start: datetime, end: datetime) -> Iterator[str]:
    services = frozenset(map(str.lower, call.body["ServiceIds"]))
    for limit in call.state.entities[LIMITS].newest_first([OneOf("ServiceId", services)]):
        first, last = (instant(limit[f"{side}TimeUnitStartUtc"]) for side in ("First", "Last"))
        service = call.state.entities["services"].get(limit["ServiceId"])
        if service is not None and call.is_sold(service) and first < end:
            prices = call.prices(service)
            if next_unit(last, prices.service.time_unit, prices.owner.zone) > start:
                yield limit["Id"]
