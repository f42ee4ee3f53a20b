"""A service as it is sold now, with the rates and categories that were added or changed since."""

from collections.abc import Iterator, Mapping
from typing import Final
from uuid import UUID

from msgspec import structs

from mews_contract.json_values import JsonObject
from mews_sandbox.hotel.data import Rate, ResourceCategory, Service
from mews_sandbox.hotel.state import State
from mews_sandbox.hotel.store import OneOf

_OF_BLOCK: Final = "AvailabilityBlock"


def sold_now(service: Service, state: State) -> Service:
    """Return a service of the hotel's data with all rates and categories that it has now.

    What was deleted is still there, for the stays that were booked before.
    """
    rates, categories = [*_rates(service, state)], [*_categories(service, state)]
    return structs.replace(service, rates=rates, resource_categories=categories)


def _rates(service: Service, state: State) -> Iterator[Rate]:
    known = {str(rate.id): rate for rate in service.rates} | state.rates
    wanted = OneOf.just("ServiceId", str(service.id))
    for entity in state.entities["rates"].newest_first([wanted]):
        rate = known.get(entity["Id"]) or _of_block(entity, known)
        if rate is not None:
            yield rate


def _of_block(entity: JsonObject, known: Mapping[str, Rate]) -> Rate | None:
    """Return how a rate that was made for an availability block is reckoned: as another one."""
    base = known.get(entity.get("BaseRateId") or "")
    if base is None or entity.get("Type") != _OF_BLOCK:
        return None
    return Rate(
        name=entity["Id"],
        id=UUID(entity["Id"]),
        base_rate=base.name,
        empty_unit=base.empty_unit,
        extra_unit=base.extra_unit,
    )


def _categories(service: Service, state: State) -> Iterator[ResourceCategory]:
    known = {str(category.id): category for category in service.resource_categories}
    wanted = OneOf.just("ServiceId", str(service.id))
    found = [*state.entities["resourceCategories"].newest_first([wanted])]
    for entity in reversed(found):
        id_: str = entity["Id"]
        category = known.get(id_) or ResourceCategory(
            name=id_, id=UUID(id_), capacity=1, resources=[]
        )
        capacity, extra = int(entity["Capacity"]), int(entity.get("ExtraCapacity") or 0)
        yield structs.replace(category, capacity=capacity, extra_capacity=extra)
