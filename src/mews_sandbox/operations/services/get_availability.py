"""Returns how many of each category of a service everybody can book, in each time unit."""

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_sandbox.operations.availability import Availability
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.services.time_units import asked


def answer(call: Call) -> JsonObject:
    """Return availability and public adjustments, by category.

    Raises:
        RefusedError: The service is unknown or not sold by time unit, or the interval is none.
    """
    prices = call.prices_of(call.body["ServiceId"])
    found = Availability(call, str(prices.service.id), asked(prices, call.body))
    starts = [*map(wire, found.units.starts)]
    counts = {category["Id"]: found.of(category["Id"]) for category in found.categories}
    return {
        "TimeUnitStartsUtc": starts,
        "DatesUtc": starts,
        "CategoryAvailabilities": [
            {"CategoryId": id_, "Availabilities": each.left, "Adjustments": each.adjusted}
            for id_, each in counts.items()
        ],
    }
