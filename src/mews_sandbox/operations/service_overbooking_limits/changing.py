"""Setting and clearing how far a service may be overbooked, time unit by time unit."""

from collections.abc import Callable, Mapping
from datetime import datetime

from mews_contract.instants import instant, wire
from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.prices import Prices
from mews_sandbox.hotel.store import ACTIVE, OneOf
from mews_sandbox.hotel.timeline import Layers, Span
from mews_sandbox.hotel.times import TimeUnit, next_unit, start_of_unit
from mews_sandbox.hotel.units import Units
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.changes import Changes
from mews_sandbox.operations.service_overbooking_limits.limits import LIMITS
from mews_sandbox.operations.services.time_units import asked, check_history

Line = Layers[datetime, int]
"""How far a service may be overbooked, and when."""


def changed(
    call: Call,
    items: str,
    most: Mapping[TimeUnit, int],
    change: Callable[[Line, Units, JsonObject], None],
) -> JsonObject:
    """Change the limits of a service: all that a request says, one after the other.

    Args:
        call: The call.
        items: The property of the request that says what is to be changed.
        most: How many time units an interval may have.
        change: What is to be done to the limits in some time units.

    Raises:
        RefusedError: The service is unknown or not sold by time unit, or an interval is none, too
            long or too early.
    """
    service = call.find(["services"], call.body["ServiceId"], "ServiceId")
    prices = call.prices(service)
    line = Layers(_span(prices, limit) for limit in _limits(call, service))
    for said in call.body[items]:
        units = asked(prices, said, most)
        check_history(call, prices, units, "overbooking limits")
        change(line, units, said)
    _keep(call, service, prices, line)
    return {}


def _limits(call: Call, service: JsonObject) -> list[JsonObject]:
    wanted = [OneOf.just("ServiceId", service["Id"]), ACTIVE]
    return [*call.state.entities[LIMITS].newest_first(wanted)]


def _span(prices: Prices, limit: JsonObject) -> Span[datetime, int]:
    first, last = (instant(limit[f"{end}TimeUnitStartUtc"]) for end in ("First", "Last"))
    over = next_unit(last, prices.service.time_unit, prices.owner.zone)
    return Span(first, over, int(limit["Limit"]), limit["Id"])


def _keep(call: Call, service: JsonObject, prices: Prices, line: Line) -> None:
    """Delete what does not hold any more, and add what holds now."""
    changes, unit = Changes(call), prices.service.time_unit
    kept = call.state.entities[LIMITS]
    for id_ in line.gone:
        changes.change(LIMITS, kept.get(id_) or {}, IsActive=False)
    for span in line.made:
        last = start_of_unit(span.end - datetime.resolution, unit, prices.owner.zone)
        changes.make(
            LIMITS,
            service["EnterpriseId"],
            ServiceId=service["Id"],
            FirstTimeUnitStartUtc=wire(span.start),
            LastTimeUnitStartUtc=wire(last),
            Limit=span.value,
        )
