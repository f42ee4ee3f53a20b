"""Lists how far services may be overbooked: also by when."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from mews_contract.instants import instant
from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.hotel.times import next_unit
from mews_sandbox.operations.call import Call, moment, refuse
from mews_sandbox.operations.service_overbooking_limits.limits import LIMITS


def answer(call: Call) -> JsonObject:
    """Return a page of limits.

    Raises:
        RefusedError: What is refused wherever entities are listed.
    """
    said = call.body.get("CollidingUtc")
    if said is None:
        return call.generally()
    start, end = (moment(said[name], "CollidingUtc") for name in ("StartUtc", "EndUtc"))
    if end < start:
        refuse("CollidingUtc")
    # An interval of no length is the instant at its ends.
    end = max(end, start + timedelta.resolution)
    return call.generally({"CollidingUtc": [OneOf("Id", frozenset(_colliding(call, start, end)))]})


def _colliding(call: Call, start: datetime, end: datetime) -> Iterator[str]:
    services = frozenset(map(str.lower, call.body["ServiceIds"]))
    for limit in call.state.entities[LIMITS].newest_first([OneOf("ServiceId", services)]):
        first, last = (instant(limit[f"{side}TimeUnitStartUtc"]) for side in ("First", "Last"))
        service = call.state.entities["services"].get(limit["ServiceId"])
        if service is not None and call.is_sold(service) and first < end:
            prices = call.prices(service)
            if next_unit(last, prices.service.time_unit, prices.owner.zone) > start:
                yield limit["Id"]
