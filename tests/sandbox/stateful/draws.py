"""What the steps of a story ask for: mostly good, now and then wrong in one of many ways."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import TypeVar, cast
from uuid import UUID

from hypothesis import strategies as st

from mews_connector import models
from mews_connector.types import UNSET
from mews_sandbox.hotel.data import Property, Service
from tests.sandbox.stateful.faults import ids_of
from tests.sandbox.stateful.hotels import NOWHERE
from tests.sandbox.stateful.model import Filters, Model
from tests.sandbox.stateful.units import midnight, unit_start

T = TypeVar("T")

_TICK = timedelta(microseconds=1)
_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)

_SHORT_TIMES = [_TICK, timedelta(minutes=30), _HOUR, 5 * _HOUR, 13 * _HOUR, _DAY, 2 * _DAY]
PAGE_SIZES = st.sampled_from([1, 2, 3, 4, 1000])


def times(model: Model) -> st.SearchStrategy[timedelta]:
    """How much time passes: a few months in the first year, and only days after it."""
    is_early = model.now.year == model.setting.begins.year
    return st.sampled_from([*_SHORT_TIMES, 33 * _DAY] if is_early else _SHORT_TIMES)


def moments(model: Model, owner: Property) -> st.SearchStrategy[datetime]:
    """Moments at which something happens or has happened at a property, and just beside them."""
    today = model.now.astimezone(owner.zone).date()
    days = [midnight(today + timedelta(days=day), owner.zone) for day in (-1, 0, 1, 2, 9)]
    blocks = [at for block in model.active(owner)[-3:] for at in (block.start_utc, block.end_utc)]
    known = st.sampled_from([*days, *blocks, model.now, model.setting.change])
    return _near(known, [0 * _TICK, 0 * _TICK, -_TICK, _TICK, _HOUR])


@st.composite
def additions(
    draw: st.DrawFn, model: Model, owner: Property
) -> list[models.ResourceBlockParameters]:
    """Blocks to add."""
    rooms = _mostly(
        ids_of(owner.resources), [NOWHERE, *ids_of(model.setting.neighbour(owner).resources)]
    )
    lengths = _mostly([_TICK, _HOUR, _DAY, 3 * _DAY], [0 * _TICK, -_TICK])
    notes = st.sampled_from([UNSET, None, "A remark"])
    asked: list[models.ResourceBlockParameters] = []
    for number in range(draw(st.integers(1, 3))):
        start = draw(moments(model, owner))
        asked.append(
            models.ResourceBlockParameters(
                resource_id=draw(rooms),
                name=f"{len(model.blocks) + number}",
                type_=draw(st.sampled_from(list(models.ResourceBlockType))),
                start_utc=start,
                end_utc=start + draw(lengths),
                notes=draw(notes),
            )
        )
    return asked


def deletions(model: Model, owner: Property) -> st.SearchStrategy[list[UUID]]:
    """Ids of blocks to delete."""
    active = ids_of(model.active(owner))
    others = [NOWHERE, *(block.id for block in model.blocks if block.id not in active)]
    return st.lists(_mostly(active, others), min_size=1, max_size=3, unique=True)


@st.composite
def listings(draw: st.DrawFn, model: Model, token: str) -> Filters:
    """Filters of a listing, none to three of them."""
    owner = draw(st.sampled_from(model.setting.properties))
    choices: dict[str, Callable[[], Filters]] = {
        "enterprises": lambda: {"enterprise_ids": draw(_enterprises(model, token))},
        "blocks": lambda: {"resource_block_ids": draw(_some(ids_of(model.blocks)))},
        "resources": lambda: {"assigned_resource_ids": draw(_some(ids_of(owner.resources)))},
        "states": lambda: {"activity_states": draw(_STATES)},
        "extent": lambda: {"extent": draw(_EXTENTS)},
        "colliding": lambda: {"colliding_utc": draw(_intervals(moments(model, owner)))},
        "created": lambda: {"created_utc": draw(_intervals(_stamps(model)))},
        "updated": lambda: {"updated_utc": draw(_intervals(_stamps(model)))},
    }
    filters: Filters = {}
    for name in draw(st.lists(st.sampled_from(sorted(choices)), max_size=3, unique=True)):
        filters.update(choices[name]())
    return filters


def cursors(model: Model) -> st.SearchStrategy[UUID | None]:
    """Where a listing begins: half of the times behind some block."""
    ids = ids_of(model.blocks)
    return st.sampled_from([*[None for _ in ids], *ids, NOWHERE])


def categories(model: Model, token: str) -> st.SearchStrategy[list[UUID]]:
    """Ids of resource categories, at most five of them."""
    covered = model.setting.covered(token)
    known = [category.id for owner in covered for category in owner.resource_categories]
    others = [
        category.id
        for owner in model.setting.properties
        for category in owner.resource_categories
        if category.id not in known
    ]
    return st.lists(_mostly(known, [NOWHERE, *others]), max_size=5, unique=True)


def states_of(states: type[T]) -> st.SearchStrategy[list[T] | None]:
    """Some states of a resource to ask for, or none."""
    return st.none() | st.lists(st.sampled_from([*cast("Iterable[T]", states)]), max_size=4)


def service_ids(model: Model, owner: Property, service: Service) -> st.SearchStrategy[UUID]:
    """Ids of services: mostly that of the one to update."""
    return _mostly([service.id], [NOWHERE, *ids_of(model.setting.neighbour(owner).services)], 30)


@st.composite
def updates(
    draw: st.DrawFn, model: Model, owner: Property, service: Service
) -> list[models.AvailabilityUpdate]:
    """Updates of the availability of a service."""
    strange = [NOWHERE, *(category.id for category in owner.resource_categories)]
    strangers = [
        NOWHERE,
        *(block.id for one in owner.services for block in one.availability_blocks),
    ]
    parties = _mostly(ids_of(service.resource_categories), strange, 30)
    blocks = _mostly([UNSET, None, *ids_of(service.availability_blocks)], strangers, 30)
    asked: list[models.AvailabilityUpdate] = []
    for _ in range(draw(st.sampled_from([1, 1, 2, 3]))):
        value = draw(st.sampled_from([UNSET, UNSET, None, -2, -1, 0, 1, 1, 2, 3]))
        block = draw(blocks)
        first = draw(_unit_moments(model, owner))
        if draw(_mostly([True], [False], 8)):
            first = unit_start(service.time_unit, owner.zone, first)
        asked.append(
            models.AvailabilityUpdate(
                first_time_unit_start_utc=first,
                last_time_unit_start_utc=first + draw(_mostly(_LENGTHS[service.time_unit], _FAR)),
                resource_category_id=draw(parties),
                availability_block_id=block,
                unit_count_adjustment=models.Int32UpdateValue(value=value),
                pax_counts=draw(_pax_counts(abs(value or 0)) if block else _NO_PAX_COUNTS),
            )
        )
    return asked


def _unit_moments(model: Model, owner: Property) -> st.SearchStrategy[datetime]:
    """Moments near which units begin, are past editing, or are too far ahead."""
    oldest = model.now - timedelta(days=owner.editable_history_days)
    latest = model.now.replace(year=model.now.year + 5)
    edges = _near(st.sampled_from([oldest, latest]), [-33 * _DAY, -_DAY, -_HOUR, 0 * _DAY, _DAY])
    near = _near(moments(model, owner), [0 * _DAY, 0 * _DAY, 4 * _HOUR, 8 * _DAY])
    return st.one_of([near] * 8 + [edges])


def _pax_counts(units: int) -> st.SearchStrategy[list[models.PaxCount] | None]:
    """Splits of some units, half of them good."""
    good: list[list[tuple[int, int]]] = [[]]
    bad = [[(1, units + 1)], [(1, 1), (1, 1)], [(3, units or 1)], [(1, 1), (2, units or 1)]]
    if units:
        good += [[(1, units)], [(2, units)]]
    if units > 1:
        good += [[(1, 1), (2, units - 1)], [(2, 1), (1, units - 1)]]
    return st.none() | _mostly(good, bad, 3).map(
        lambda splits: [models.PaxCount(person_count=of, unit_count=count) for of, count in splits]
    )


def _enterprises(model: Model, token: str) -> st.SearchStrategy[list[UUID]]:
    known = ids_of(model.setting.covered(token))
    others = [id_ for id_ in ids_of(model.setting.properties) if id_ not in known]
    return st.lists(_mostly(known, [NOWHERE, *others]), min_size=1, max_size=2, unique=True)


def _intervals(ends: st.SearchStrategy[datetime]) -> st.SearchStrategy[models.TimeInterval]:
    """Intervals between two moments, mostly not backwards."""

    def interval(first: datetime, last: datetime, shape: str) -> models.TimeInterval:
        start, end = sorted([first, last])
        if shape == "backwards":
            start, end = end, start
        if shape == "moment":
            end = start
        return models.TimeInterval(start_utc=start, end_utc=end)

    shapes = _mostly(["interval", "interval", "moment"], ["backwards"])
    return st.builds(interval, ends, ends, shapes)


def _stamps(model: Model) -> st.SearchStrategy[datetime]:
    """Moments at which blocks were created or updated, and just beside them."""
    stamps = [at for block in model.blocks for at in (block.created_utc, block.updated_utc)]
    return _near(st.sampled_from([*stamps, model.now]), [0 * _TICK, -_TICK, _TICK])


def _some(ids: Iterable[UUID]) -> st.SearchStrategy[list[UUID]]:
    return st.lists(_mostly([*ids], [NOWHERE], 30), min_size=1, max_size=4, unique=True)


def _mostly(usual: Iterable[T], others: Iterable[T], times: int = 20) -> st.SearchStrategy[T]:
    """Return what is usual, so many times as often as anything else."""
    usual, others = list(usual), list(others)
    return st.sampled_from(usual * (times * len(others) // (len(usual) or 1)) + others)


def _near(
    known: st.SearchStrategy[datetime], offsets: Sequence[timedelta]
) -> st.SearchStrategy[datetime]:
    return st.builds(datetime.__add__, known, st.sampled_from(offsets))


_LENGTHS = {
    "Hour": [0 * _HOUR, 0 * _HOUR, _HOUR, 2 * _HOUR, 27 * _HOUR],
    "Day": [0 * _HOUR, 0 * _HOUR, 20 * _HOUR, _DAY, 2 * _DAY, 10 * _DAY],
    "Month": [0 * _HOUR, 20 * _DAY, 40 * _DAY, 400 * _DAY],
}
_FAR = [-_TICK, -_DAY, 366 * _HOUR, 367 * _HOUR, 366 * _DAY, 367 * _DAY, 59 * 30 * _DAY]

_NO_PAX_COUNTS = _mostly([None, []], [[models.PaxCount(person_count=1, unit_count=1)]])
_STATES = st.lists(st.sampled_from(list(models.ActivityState)), unique=True)
_EXTENTS = st.builds(models.ResourceBlockExtent, inactive=st.booleans())
