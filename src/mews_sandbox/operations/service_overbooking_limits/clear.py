"""Clears how far a service may be overbooked."""

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.units import Units
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.service_overbooking_limits.changing import Line, changed
from mews_sandbox.operations.services.time_units import MOST_UNITS


def answer(call: Call) -> JsonObject:
    """Clear all intervals of a request, or none.

    Raises:
        RefusedError: The service is unknown or not sold by time unit, or an interval is none, too
            long or too early.
    """
    return changed(call, "ClearServiceOverbookingLimits", MOST_UNITS, _clear)


def _clear(line: Line, units: Units, _: JsonObject) -> None:
    line.clear(units.starts[0], units.end)
