"""`resources/getOccupancyState`: who or what has each resource today.

What a sequence of blocks, deletions and days makes of it is held by `stateful`.
"""

from typing import Any

import pytest

from mews_contract.instants import instant
from mews_sandbox import Sandbox
from tests.sandbox.calls import OCCUPANCY, added, block, post
from tests.sandbox.hotels import BOTH, NOWHERE, id_of, opened

GROUPS, ENTRIES = "ResourceCategoryOccupancyStates", "ResourceOccupancyStates"
SINGLE = ("dirty", "clean", "inspected", "unserviced", "broken")
NAMES = {id_of(name): name for name in (*SINGLE, "reserved", "locked", "free", "hall", "lodge")}


def states(sandbox: Sandbox, *categories: str, **body: Any) -> dict[str, tuple[str, str]]:
    """Return resource state and occupancy state by the names of the resources of categories."""
    ids = [id_of(name) for name in categories]
    groups = post(sandbox, OCCUPANCY, ResourceCategoryIds=ids, **body).body[GROUPS]
    return {
        NAMES[entry["ResourceId"]]: (entry["ResourceState"], entry["OccupancyState"])
        for group in groups
        for entry in group[ENTRIES]
    }


# What it answers


def test_each_resource_has_the_state_that_housekeeping_gave_it(sandbox: Sandbox) -> None:
    assert states(sandbox, "Single") == {
        "dirty": ("Dirty", "Vacant"),
        "clean": ("Clean", "Vacant"),
        "inspected": ("Inspected", "Vacant"),
        "unserviced": ("OutOfService", "Vacant"),
        "broken": ("OutOfOrder", "OutOfOrder"),
    }
    doubles = {"reserved": "Reserved", "locked": "ReservedLocked", "free": "Vacant"}
    assert states(sandbox, "Double") == {name: ("Clean", it) for name, it in doubles.items()}
    # A reserved one that breaks is out of order, and one that the house uses is in use.
    added(sandbox, block("reserved"), *(block(name, Type="InternalUse") for name in doubles))
    in_use = ("Clean", "InternalUse")
    broken = {"reserved": ("OutOfOrder", "OutOfOrder")}
    assert states(sandbox, "Double") == {**dict.fromkeys(doubles, in_use), **broken}


def test_resources_are_grouped_by_category_in_the_order_of_the_request(sandbox: Sandbox) -> None:
    ids = [id_of("Hall"), id_of("Double"), id_of("Hall").upper()]
    groups = post(sandbox, OCCUPANCY, ResourceCategoryIds=ids).body[GROUPS]
    assert [
        (group["ResourceCategoryId"], [NAMES[e["ResourceId"]] for e in group[ENTRIES]])
        for group in groups
    ] == [(id_of("Hall"), ["hall"]), (id_of("Double"), ["reserved", "locked", "free"])]


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


@pytest.mark.parametrize("wrong", [NOWHERE, id_of("Lodge"), id_of("free")])
def test_a_category_that_the_token_does_not_know_is_refused(sandbox: Sandbox, wrong: str) -> None:
    answer = post(sandbox, OCCUPANCY, ResourceCategoryIds=[id_of("Double"), wrong])
    assert answer.refusal == (400, "Invalid ResourceCategoryIds")


@pytest.mark.parametrize(
    ("now", "reserved", "lodge"),
    [
        # London is an hour ahead of UTC. R-1 is there from 12 to 14 June.
        ("2024-06-11T22:59:59Z", "Vacant", "Vacant"),
        ("2024-06-11T23:00:00Z", "Reserved", "Vacant"),
        # Auckland is twelve. R-3 is there on 13 June.
        ("2024-06-12T12:00:00Z", "Reserved", "Reserved"),
        ("2024-06-13T12:00:00Z", "Reserved", "Vacant"),
        ("2024-06-13T22:59:59Z", "Reserved", "Vacant"),
        ("2024-06-13T23:00:00Z", "Vacant", "Vacant"),
    ],
)
def test_a_reservation_begins_and_ends_at_midnight_where_it_is(
    now: str, reserved: str, lodge: str
) -> None:
    found = states(opened(instant(now)), "Double", "Lodge", AccessToken=BOTH)
    assert (found["reserved"][1], found["lodge"][1]) == (reserved, lodge)
