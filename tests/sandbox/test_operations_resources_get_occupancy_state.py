"""`resources/getOccupancyState`: who or what has each resource today.

What a sequence of blocks, deletions and days makes of it is held by `stateful`.
"""

from typing import Any

import pytest

from mews_contract.instants import instant
from mews_sandbox import Sandbox
from tests.sandbox.calls import Reply, added, block, post
from tests.sandbox.hotels import BOTH, NOWHERE, id_of, opened

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


# Which categories


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


def test_each_property_has_its_own_today() -> None:
    sandbox = at("2024-06-13T12:00:00Z")
    found = states(sandbox, "Double", "Lodge", AccessToken=BOTH)
    assert (found["reserved"][1], found["lodge"][1]) == ("Reserved", "Vacant")
