"""Lists restrictions: also by what their conditions say."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from mews_contract.instants import instant
from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.store import Filter, OneOf
from mews_sandbox.hotel.times import TimeUnit, next_unit
from mews_sandbox.operations.call import Call, refuse
from mews_sandbox.operations.restrictions.refusals import RESTRICTIONS, affects
from mews_sandbox.operations.services.time_units import collided

_SELECTED: Final = {
    "ResourceCategoryIds": ("resourceCategories", "ResourceCategoryId"),
    "ExactRateIds": ("rates", "ExactRateId"),
    "BaseRateIds": ("rates", "BaseRateId"),
}


def answer(call: Call) -> JsonObject:
    """Return a page of restrictions.

    Raises:
        RefusedError: An id is unknown, or an interval ends before it begins.
    """
    selected: dict[str, Sequence[Filter]] = {}
    for name, (kind, inside) in _SELECTED.items():
        if call.body.get(name) is not None:
            ids = frozenset(entity["Id"] for entity in _known(call, kind, name))
            selected[name] = [OneOf(f"Conditions.{inside}", ids)]
    if call.body.get("RateIds") is not None:
        rates = [*_known(call, "rates", "RateIds")]
        selected["RateIds"] = [_those(call, lambda each: _is_about(each, rates))]
    if call.body.get("CollidingUtc") is not None:
        selected["CollidingUtc"] = [_those(call, _colliding(call))]
    return call.generally(selected)


def _known(call: Call, kind: str, parameter: str) -> Iterator[JsonObject]:
    """Yield entities by their ids, also those that the access token does not cover."""
    for id_ in call.body[parameter]:
        yield call.state.entities[kind].get(id_.lower()) or refuse(parameter)


def _those(call: Call, passes: Callable[[JsonObject], bool]) -> OneOf:
    """Return the filter for restrictions of the services that pass what no index holds."""
    services = frozenset(map(str.lower, call.body["ServiceIds"]))
    found = call.state.entities[RESTRICTIONS].newest_first([OneOf("ServiceId", services)])
    return OneOf("Id", frozenset(each["Id"] for each in found if passes(each)))


def _is_about(restriction: JsonObject, rates: list[JsonObject]) -> bool:
    return any(affects(restriction["Conditions"], rate) for rate in rates)


def _colliding(call: Call) -> Callable[[JsonObject], bool]:
    start, end = collided(call)

    def passes(restriction: JsonObject) -> bool:
        first, last = (restriction["Conditions"].get(name) for name in ("StartUtc", "EndUtc"))
        zone = call.directory.owners[restriction["EnterpriseId"]].zone
        is_begun = first is None or instant(first) < end
        return is_begun and (last is None or next_unit(instant(last), TimeUnit.DAY, zone) > start)

    return passes
