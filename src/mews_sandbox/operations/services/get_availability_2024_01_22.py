"""Counts what becomes of the resources of each category of a service, in each time unit."""

from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Final

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.counts import Counts
from mews_sandbox.operations.availability import Availability
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.services.time_units import asked

_METRICS: Final[Mapping[str, Callable[[Counts], list[int]]]] = {
    name: attrgetter(counted)
    for name, counted in (
        ("OutOfOrderBlocks", "out_of_order"),
        ("PublicAvailabilityAdjustment", "adjusted"),
        ("OtherServiceReservationCount", "other_service"),
        ("Occupied", "occupied"),
        ("ConfirmedReservations", "confirmed"),
        ("OptionalReservations", "optional"),
        ("BlockAvailability", "waited_for"),
        ("AllocatedBlockAvailability", "set_aside"),
        ("UsableResources", "usable"),
        ("ActiveResources", "active"),
        ("HouseUse", "house_use"),
    )
}


def answer(call: Call) -> JsonObject:
    """Return the metrics that are asked for, by category.

    Raises:
        RefusedError: The service is unknown or not sold by time unit, or the interval is none.
    """
    prices = call.prices_of(call.body["ServiceId"])
    found = Availability(call, str(prices.service.id), asked(prices, call.body))
    counts = {category["Id"]: found.of(category["Id"]) for category in found.categories}
    return {
        "TimeUnitStartsUtc": [*map(wire, found.units.starts)],
        "ResourceCategoryAvailabilities": [
            {
                "ResourceCategoryId": id_,
                "Metrics": {name: _METRICS[name](each) for name in call.body["Metrics"]},
            }
            for id_, each in counts.items()
        ],
    }
