"""What it costs to cancel a stay, by the cancellation policies of its rate."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime, time
from decimal import Decimal
from typing import Final

from mews_contract.instants import instant, wire
from mews_contract.json_values import JsonObject
from mews_sandbox.accounts.items import FEE, NIGHT, PRODUCT, Charge, total_of
from mews_sandbox.hotel.durations import Duration
from mews_sandbox.hotel.store import OneOf
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.references import is_active
from mews_sandbox.stays.selling import Stay

_DOCUMENTED: Final = re.compile(r"(\d+)M(\d+)D(\d+):(\d+):(\d+(?:\.\d+)?)")
"""How the documentation shows an offset, beside ISO 8601."""


def fee(stay: Stay, reservation: JsonObject, lost: Sequence[JsonObject]) -> Charge | None:
    """Return what is charged for canceling order items of a stay now, or None if it is nothing.

    Of the policies of the rate's group that are due, the one with the highest fee counts.
    """
    call, owner = stay.selling.call, stay.selling.owner
    due = (each for each in _of_rate(call, stay.rate) if call.now >= _due(stay, reservation, each))
    fees = [owner.money.rounded(_fee(policy, lost)) for policy in due]
    value = max(fees, default=Decimal(0))
    if value <= 0:
        return None
    more = {"BillingName": "Cancellation fee"}
    return Charge(owner.money.amount(value), FEE, "Additional", wire(call.now), more)


def _due(stay: Stay, reservation: JsonObject, policy: JsonObject) -> datetime:
    """Return from when on a policy has its fee due."""
    if policy["Applicability"] == "Creation":
        return instant(reservation["CreatedUtc"])
    start = instant(reservation["ScheduledStartUtc"])
    if policy["Applicability"] == "StartDate":
        zone = stay.selling.owner.zone
        start = datetime.combine(start.astimezone(zone).date(), time(), zone)
    return _offset(policy).before(start)


def shown_of(call: Call, rate: JsonObject) -> list[JsonObject]:
    """Return the policies of a rate as they are shown without ids: oldest first."""
    same = ("Applicability", "FeeMaximumTimeUnits", "AbsoluteFee", "RelativeFee")
    return [
        {
            **{name: policy.get(name) for name in same},
            "FeeExtents": policy["FeeExtent"],
            "ApplicabilityOffset": _offset(policy).wire(),
        }
        for policy in _of_rate(call, rate)
    ]


def _of_rate(call: Call, rate: JsonObject) -> list[JsonObject]:
    """Return the active policies of the group of a rate, the oldest first."""
    wanted = OneOf("RateGroupId", frozenset({rate["GroupId"]} if rate else ()))
    found = call.state.entities["cancellationPolicies"].newest_first([wanted])
    return [*filter(is_active, found)][::-1]


def _offset(policy: JsonObject) -> Duration:
    offset = _DOCUMENTED.sub(r"P\1M\2DT\3H\4M\5S", policy["ApplicabilityOffset"])
    return Duration.read(offset)


def _fee(policy: JsonObject, lost: Sequence[JsonObject]) -> Decimal:
    extent, most = {*policy["FeeExtent"]}, policy.get("FeeMaximumTimeUnits")
    taken: list[JsonObject] = []
    if extent & {"TimeUnits", "Everything"}:
        taken += _of(lost, NIGHT)[: None if most is None else int(most)]
    if extent & {"Products", "Everything"}:
        taken += _of(lost, PRODUCT)
    if not taken:
        return Decimal(0)
    relative = Decimal(str(policy["RelativeFee"]))
    absolute = Decimal(str(policy["AbsoluteFee"].get("Value") or 0))
    return total_of(taken) * relative + absolute


def _of(items: Iterable[JsonObject], type_: str) -> list[JsonObject]:
    return [item for item in items if item["Type"] == type_]
