"""Sets how far a service may be overbooked, in place of what held before."""

from collections.abc import Mapping
from typing import Final

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.times import TimeUnit
from mews_sandbox.hotel.units import Units
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.service_overbooking_limits.changing import Line, changed

_DAYS: Final = 367
_MOST_UNITS: Final[Mapping[TimeUnit, int]] = {
    TimeUnit.HOUR: 24 * _DAYS,
    TimeUnit.DAY: _DAYS,
    TimeUnit.MONTH: 12,
}


def answer(call: Call) -> JsonObject:
    """Set all limits of a request, or none.

    Raises:
        RefusedError: The service is unknown or not sold by time unit, or an interval is none, too
            long or too early.
    """
    return changed(call, "SetServiceOverbookingLimits", _MOST_UNITS, _set)


def _set(line: Line, units: Units, said: JsonObject) -> None:
    line.set(units.starts[0], units.end, int(said["Limit"]))
