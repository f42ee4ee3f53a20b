"""`resources/getOccupancyState`: who or what has each resource today."""

from datetime import UTC, datetime
from typing import Any

import pytest

from mews_contract.instants import instant
from mews_sandbox import Sandbox
from tests.sandbox.calls import Reply, added, block, post
from tests.sandbox.hotels import BOTH, NOWHERE, SOUTH, id_of, opened

SINGLE = ("dirty", "clean", "inspected", "unserviced", "broken")
NAMES = {id_of(name): name for name in (*SINGLE, "reserved", "locked", "free", "hall", "lodge")}


def ask(sandbox: Sandbox, *categories: str, **body: Any) -> Reply:
    """Ask for the states of the resources of categories, by their names."""
    ids = [id_of(name) for name in categories]
    return post(sandbox, "resources/getOccupancyState", ResourceCategoryIds=ids, **body)


def states(sandbox: Sandbox, *categories: str, **body: Any) -> dict[str, tuple[str, str]]:
    """Return resource state and occupancy state by the names of the resources."""
    groups = ask(sandbox, *categories, **body).body["ResourceCategoryOccupancyStates"]
    return {
        NAMES[entry["ResourceId"]]: (entry["ResourceState"], entry["OccupancyState"])
        for group in groups
        for entry in group["ResourceOccupancyStates"]
    }


def occupancy(sandbox: Sandbox, resource: str = "free", category: str = "Double") -> str:
    """Return the occupancy state of a resource."""
    return states(sandbox, category)[resource][1]


def at(text: str) -> Sandbox:
    """Return a sandbox whose clock stands at a time."""
    return opened(instant(text))


# What it answers


def test_each_resource_has_the_state_that_housekeeping_gave_it(sandbox: Sandbox) -> None:
    assert states(sandbox, "Single") == {
        "dirty": ("Dirty", "Vacant"),
        "clean": ("Clean", "Vacant"),
        "inspected": ("Inspected", "Vacant"),
        "unserviced": ("OutOfService", "Vacant"),
        "broken": ("OutOfOrder", "OutOfOrder"),
    }


def test_a_reservation_makes_reserved_and_a_locked_one_reserved_locked(sandbox: Sandbox) -> None:
    assert states(sandbox, "Double") == {
        "reserved": ("Clean", "Reserved"),
        "locked": ("Clean", "ReservedLocked"),
        "free": ("Clean", "Vacant"),
    }


@pytest.mark.parametrize("kind", ["OutOfOrder", "InternalUse"])
def test_adding_a_block_now_changes_the_answer_and_deleting_it_changes_it_back(
    sandbox: Sandbox, kind: str
) -> None:
    ids = added(sandbox, block("free", Type=kind))
    assert occupancy(sandbox) == kind
    post(sandbox, "resourceBlocks/delete", ResourceBlockIds=ids)
    assert occupancy(sandbox) == "Vacant"


def test_a_block_changes_the_state_of_its_own_resource_only(sandbox: Sandbox) -> None:
    added(sandbox, block("free"))
    assert [occupancy(sandbox, name) for name in ("reserved", "locked", "free")] == [
        "Reserved",
        "ReservedLocked",
        "OutOfOrder",
    ]


def test_a_reserved_resource_that_breaks_is_out_of_order(sandbox: Sandbox) -> None:
    added(sandbox, block("reserved"))
    assert occupancy(sandbox, "reserved") == "OutOfOrder"


def test_resources_are_grouped_by_category_in_the_order_of_the_request(sandbox: Sandbox) -> None:
    groups = ask(sandbox, "Hall", "Double").body["ResourceCategoryOccupancyStates"]
    assert [
        (group["ResourceCategoryId"], [NAMES[e["ResourceId"]] for e in group[key]])
        for key in ("ResourceOccupancyStates",)
        for group in groups
    ] == [(id_of("Hall"), ["hall"]), (id_of("Double"), ["reserved", "locked", "free"])]


def test_a_category_that_is_named_twice_is_answered_once(sandbox: Sandbox) -> None:
    ids = [id_of("Hall"), id_of("Hall").upper()]
    answer = post(sandbox, "resources/getOccupancyState", ResourceCategoryIds=ids)
    assert len(answer.body["ResourceCategoryOccupancyStates"]) == 1


# Filters


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"ResourceStates": None, "OccupancyStates": None}, SINGLE),
        ({"ResourceStates": ["Dirty", "Clean"]}, ("dirty", "clean")),
        ({"OccupancyStates": ["Vacant"]}, SINGLE[:-1]),
        ({"OccupancyStates": ["OutOfOrder", "Reserved"]}, ("broken",)),
        ({"ResourceStates": ["Clean"], "OccupancyStates": ["OutOfOrder"]}, ()),
    ],
    ids=repr,
)
def test_resources_are_filtered_by_their_states(
    sandbox: Sandbox, filters: dict[str, Any], found: tuple[str, ...]
) -> None:
    assert states(sandbox, "Single", **filters).keys() == {*found}


@pytest.mark.parametrize("name", ["ResourceStates", "OccupancyStates"])
def test_an_unknown_state_is_refused(sandbox: Sandbox, name: str) -> None:
    status, message = ask(sandbox, "Single", **{name: ["Painted"]}).refusal
    assert status == 400
    assert f"$.{name}[0]: " in message


# Which categories


def test_five_categories_are_answered_and_six_are_refused(sandbox: Sandbox) -> None:
    five = ("Single", "Double", "Hall", "Flat", "Lodge")
    token: dict[str, Any] = {"AccessToken": BOTH}
    answer = ask(sandbox, *five, **token)
    assert len(answer.body["ResourceCategoryOccupancyStates"]) == 5
    status, message = ask(sandbox, *five, "Hall", **token).refusal
    assert (status, "$.ResourceCategoryIds: " in message) == (400, True)


@pytest.mark.parametrize("wrong", [NOWHERE, id_of("Lodge"), id_of("free")])
def test_a_category_that_the_token_does_not_know_is_refused(sandbox: Sandbox, wrong: str) -> None:
    ids = [id_of("Double"), wrong]
    answer = post(sandbox, "resources/getOccupancyState", ResourceCategoryIds=ids)
    assert answer.refusal == (400, "Invalid ResourceCategoryIds")


# Today, where the property is


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        # London is an hour ahead of UTC. R-1 is there from 12 to 14 June.
        ("2024-06-11T22:59:59Z", "Vacant"),
        ("2024-06-11T23:00:00Z", "Reserved"),
        ("2024-06-13T22:59:59Z", "Reserved"),
        ("2024-06-13T23:00:00Z", "Vacant"),
    ],
)
def test_a_reservation_begins_and_ends_at_midnight_in_london(now: str, expected: str) -> None:
    assert occupancy(at(now), "reserved") == expected


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        # Auckland is twelve hours ahead of UTC. R-3 is there on 13 June.
        ("2024-06-12T11:59:59Z", "Vacant"),
        ("2024-06-12T12:00:00Z", "Reserved"),
        ("2024-06-13T11:59:59Z", "Reserved"),
        ("2024-06-13T12:00:00Z", "Vacant"),
    ],
)
def test_a_reservation_begins_and_ends_at_midnight_in_auckland(now: str, expected: str) -> None:
    found = states(at(now), "Lodge", AccessToken=SOUTH)
    assert found["lodge"][1] == expected


def test_each_property_has_its_own_today() -> None:
    sandbox = at("2024-06-13T12:00:00Z")
    found = states(sandbox, "Double", "Lodge", AccessToken=BOTH)
    assert (found["reserved"][1], found["lodge"][1]) == ("Reserved", "Vacant")


@pytest.mark.parametrize(
    ("start", "end", "is_today"),
    [
        # 12 June in London.
        ("2024-06-11T20:00:00Z", "2024-06-11T23:00:00Z", False),
        ("2024-06-11T20:00:00Z", "2024-06-11T23:00:01Z", True),
        ("2024-06-12T22:59:59Z", "2024-06-14T00:00:00Z", True),
        ("2024-06-12T23:00:00Z", "2024-06-14T00:00:00Z", False),
        ("2024-06-01T00:00:00Z", "2024-07-01T00:00:00Z", True),
    ],
)
def test_a_block_counts_on_each_day_that_it_touches(
    sandbox: Sandbox, start: str, end: str, *, is_today: bool
) -> None:
    added(sandbox, block("free", StartUtc=start, EndUtc=end))
    assert (occupancy(sandbox) == "OutOfOrder") is is_today


@pytest.mark.parametrize(
    ("now", "first", "last"),
    [
        # The day on which London goes forward has 23 hours, the one on which it goes back 25.
        (datetime(2024, 3, 31, 12, tzinfo=UTC), "2024-03-31T00:00:00Z", "2024-03-31T23:00:00Z"),
        (datetime(2024, 10, 27, 12, tzinfo=UTC), "2024-10-26T23:00:00Z", "2024-10-28T00:00:00Z"),
    ],
)
def test_a_day_is_as_long_as_daylight_saving_makes_it(now: datetime, first: str, last: str) -> None:
    def counts(start: str, end: str) -> bool:
        sandbox = opened(now)
        added(sandbox, block("free", StartUtc=start, EndUtc=end))
        return occupancy(sandbox) == "OutOfOrder"

    long_ago, long_after = "2024-01-01T00:00:00Z", "2025-01-01T00:00:00Z"
    second_later = first.replace(":00Z", ":01Z")
    assert (counts(long_ago, first), counts(long_ago, second_later)) == (False, True)
    second_earlier = instant(last).timestamp() - 1
    text = datetime.fromtimestamp(second_earlier, UTC).isoformat()
    assert (counts(last, long_after), counts(text, long_after)) == (False, True)
