"""`resourceBlocks/getAll`: filters, order and pages."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import chain
from typing import Any

import pytest

from mews_contract.instants import wire
from mews_sandbox import Sandbox
from tests.sandbox.calls import added, block, listed, post
from tests.sandbox.hotels import BOTH, NOON, NOWHERE, SOUTH, id_of


def interval(start: float, end: float) -> dict[str, str]:
    """Return an interval from some hours after noon to others."""
    names = ("StartUtc", "EndUtc")
    ends = (wire(NOON + timedelta(hours=hours)) for hours in (start, end))
    return dict(zip(names, ends, strict=True))


def delete(sandbox: Sandbox, *ids: str) -> None:
    """Delete blocks."""
    assert post(sandbox, "resourceBlocks/delete", ResourceBlockIds=ids).status == 200


def pages(sandbox: Sandbox, count: int, **body: Any) -> Iterator[list[str]]:
    """Yield the ids on each page, up to one that has no cursor."""
    cursor = None
    while True:
        limitation = {"Count": count, "Cursor": cursor}
        page = post(sandbox, "resourceBlocks/getAll", Limitation=limitation, **body).body
        yield [found["Id"] for found in page["ResourceBlocks"]]
        cursor = page["Cursor"]
        if cursor is None:
            return


# Order and pages


def test_the_newest_block_comes_first(sandbox: Sandbox) -> None:
    first = added(sandbox, block(), block())
    sandbox.clock.advance(timedelta(seconds=1))
    second = added(sandbox, block(), block())
    assert listed(sandbox) == [*reversed(second), *reversed(first)]


@pytest.mark.parametrize(
    ("count", "sizes"),
    [(2, [2, 2, 1, 0]), (5, [5, 0]), (1000, [5, 0]), (1, [1, 1, 1, 1, 1, 0])],
)
def test_pages_go_on_until_there_is_no_cursor(
    sandbox: Sandbox, count: int, sizes: list[int]
) -> None:
    ids = added(sandbox, *[block()] * 5)
    found = list(pages(sandbox, count))
    assert [len(page) for page in found] == sizes
    assert [*chain(*found)] == ids[::-1]


def test_the_cursor_is_the_id_of_the_oldest_block_on_the_page(sandbox: Sandbox) -> None:
    _, second, _ = added(sandbox, *[block()] * 3)
    page = post(sandbox, "resourceBlocks/getAll", Limitation={"Count": 2}).body
    assert page["Cursor"] == second


def test_a_page_without_a_block_has_no_cursor(sandbox: Sandbox) -> None:
    page = post(sandbox, "resourceBlocks/getAll", Limitation={"Count": 2}).body
    assert page == {"ResourceBlocks": [], "Cursor": None}


def test_blocks_that_are_added_between_pages_move_nothing(sandbox: Sandbox) -> None:
    ids = added(sandbox, *[block()] * 5)
    found = list[str]()
    for page in pages(sandbox, 2):
        found += page
        added(sandbox, *[block()] * 3)
    assert found == ids[::-1]


def test_blocks_that_are_deleted_between_pages_move_nothing(sandbox: Sandbox) -> None:
    ids = added(sandbox, *[block()] * 6)
    found = list[str]()
    for page in pages(sandbox, 2):
        found += page
        if page:
            delete(sandbox, *page)
    assert found == ids[::-1]


def test_pages_hold_what_passes_the_filters(sandbox: Sandbox) -> None:
    clean, free = added(sandbox, block("clean"), block("free"))
    again = added(sandbox, block("clean"), block("free"))[0]
    found = list(pages(sandbox, 1, AssignedResourceIds=[id_of("clean")]))
    assert found == [[again], [clean], []]
    assert free not in [*chain(*found)]


def test_a_cursor_that_is_no_block_is_refused(sandbox: Sandbox) -> None:
    limitation = {"Count": 2, "Cursor": NOWHERE}
    answer = post(sandbox, "resourceBlocks/getAll", Limitation=limitation)
    assert answer.refusal == (400, "Invalid Cursor")


def test_a_cursor_may_be_in_capitals(sandbox: Sandbox) -> None:
    first, second = added(sandbox, block(), block())
    assert listed(sandbox, Limitation={"Count": 2, "Cursor": second.upper()}) == [first]


@pytest.mark.parametrize("count", [0, 1001, -1, 1.5, "10", None, True])
def test_a_count_from_1_to_1000_is_required(sandbox: Sandbox, count: object) -> None:
    answer = post(sandbox, "resourceBlocks/getAll", Limitation={"Count": count})
    assert answer.status == 400
    assert "$.Limitation.Count: " in answer.body["Message"]


# Which are active


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ({}, "active"),
        ({"ActivityStates": None, "Extent": None}, "active"),
        ({"ActivityStates": ["Active"]}, "active"),
        ({"ActivityStates": ["Deleted"]}, "deleted"),
        ({"ActivityStates": ["Active", "Deleted"]}, "both"),
        ({"Extent": {"Inactive": True}}, "both"),
        ({"Extent": {"Inactive": False}}, "active"),
        ({"ActivityStates": ["Active"], "Extent": {"Inactive": True}}, "active"),
    ],
    ids=repr,
)
def test_active_blocks_are_listed_unless_others_are_asked_for(
    sandbox: Sandbox, body: dict[str, Any], found: str
) -> None:
    active, deleted = added(sandbox, block(), block())
    delete(sandbox, deleted)
    expected = {"active": [active], "deleted": [deleted], "both": [deleted, active]}
    assert listed(sandbox, **body) == expected[found]


# Intervals


@pytest.mark.parametrize("name", ["CreatedUtc", "UpdatedUtc"])
@pytest.mark.parametrize(
    ("start", "end", "is_inside"),
    [
        (-1, 1, True),
        (0, 1, True),
        (-1, 0, False),
        (0, 0, True),
        (-1, -1, False),
        (1, 1, False),
        (1, 2, False),
        (-2, -1, False),
    ],
)
def test_an_interval_holds_its_start_and_not_its_end(
    sandbox: Sandbox, name: str, start: float, end: float, *, is_inside: bool
) -> None:
    added(sandbox, block())
    assert len(listed(sandbox, **{name: interval(start, end)})) == is_inside


@pytest.mark.parametrize(
    ("start", "end", "is_inside"),
    [
        (-4, -2, False),
        (-4, -1.99, True),
        (-1, 1, True),
        (-3, 3, True),
        (1.99, 4, True),
        (2, 4, False),
        (-2, -2, True),
        (0, 0, True),
        (2, 2, False),
        (-3, -3, False),
    ],
)
def test_a_block_collides_with_an_interval_that_it_shares_a_moment_with(
    sandbox: Sandbox, start: float, end: float, *, is_inside: bool
) -> None:
    # It is in force from two hours before noon to two hours after.
    added(sandbox, block())
    assert len(listed(sandbox, CollidingUtc=interval(start, end))) == is_inside


def test_a_deletion_is_an_update(sandbox: Sandbox) -> None:
    (id_,) = added(sandbox, block())
    sandbox.clock.advance(timedelta(hours=3))
    delete(sandbox, id_)
    deleted: dict[str, Any] = {"ActivityStates": ["Deleted"]}
    assert listed(sandbox, UpdatedUtc=interval(3, 4), **deleted) == [id_]
    assert listed(sandbox, UpdatedUtc=interval(0, 1), **deleted) == []
    assert listed(sandbox, CreatedUtc=interval(0, 1), **deleted) == [id_]


@pytest.mark.parametrize("name", ["CollidingUtc", "CreatedUtc", "UpdatedUtc"])
class TestAnInterval:
    """Each of the three filters."""

    def test_it_may_be_null(self, sandbox: Sandbox, name: str) -> None:
        added(sandbox, block())
        assert len(listed(sandbox, **{name: None})) == 1

    def test_it_has_both_ends(self, sandbox: Sandbox, name: str) -> None:
        body = {name: {"StartUtc": wire(NOON)}, "Limitation": {"Count": 1}}
        assert post(sandbox, "resourceBlocks/getAll", **body).status == 400

    def test_it_does_not_end_before_it_starts(self, sandbox: Sandbox, name: str) -> None:
        body = {name: interval(1, 0), "Limitation": {"Count": 1}}
        answer = post(sandbox, "resourceBlocks/getAll", **body)
        assert answer.refusal == (400, f"Invalid {name}")

    def test_it_is_inside_the_calendar(self, sandbox: Sandbox, name: str) -> None:
        ends = {"StartUtc": "0000-01-01T00:00:00Z", "EndUtc": "0000-01-02T00:00:00Z"}
        body = {name: ends, "Limitation": {"Count": 1}}
        answer = post(sandbox, "resourceBlocks/getAll", **body)
        assert answer.refusal == (
            400,
            f"Invalid request: $.{name}: names an instant outside the calendar",
        )


# Ids


def test_blocks_are_found_by_their_ids(sandbox: Sandbox) -> None:
    first, _, third = added(sandbox, *[block()] * 3)
    assert listed(sandbox, ResourceBlockIds=[first, third.upper(), NOWHERE]) == [third, first]


def test_blocks_that_are_found_by_their_ids_come_in_pages(sandbox: Sandbox) -> None:
    ids = added(sandbox, *[block()] * 3)
    assert list(pages(sandbox, 2, ResourceBlockIds=ids)) == [ids[:0:-1], ids[:1], []]


def test_blocks_are_found_by_their_resources(sandbox: Sandbox) -> None:
    clean, _, free = added(sandbox, block("clean"), block("dirty"), block("free"))
    ids = [id_of("clean").upper(), id_of("free"), NOWHERE]
    assert listed(sandbox, AssignedResourceIds=ids) == [free, clean]


@pytest.mark.parametrize("name", ["ResourceBlockIds", "AssignedResourceIds", "EnterpriseIds"])
def test_a_list_of_ids_is_null_or_has_1_to_1000(sandbox: Sandbox, name: str) -> None:
    def status(ids: list[str] | None) -> int:
        body = {name: ids, "Limitation": {"Count": 1}}
        return post(sandbox, "resourceBlocks/getAll", **body).status

    north = id_of("North")
    assert [status(ids) for ids in (None, [north], [north] * 1000)] == [200, 200, 200]
    assert [status(ids) for ids in ([], [north] * 1001, ["north"])] == [400, 400, 400]


def test_filters_narrow_the_result_together(sandbox: Sandbox) -> None:
    clean, _ = added(sandbox, block("clean"), block("free"))
    sandbox.clock.advance(timedelta(hours=1))
    later, _ = added(sandbox, block("clean"), block("free"))
    resources = [id_of("clean")]
    assert listed(sandbox, AssignedResourceIds=resources, CreatedUtc=interval(1, 2)) == [later]
    assert listed(sandbox, AssignedResourceIds=resources, ResourceBlockIds=[clean]) == [clean]
    assert listed(sandbox, ResourceBlockIds=[clean], CreatedUtc=interval(1, 2)) == []


# Properties


def test_a_property_token_lists_its_own_blocks(sandbox: Sandbox) -> None:
    (north,) = added(sandbox, block("free"))
    (south,) = added(sandbox, block("lodge"), AccessToken=SOUTH)
    assert listed(sandbox) == [north]
    assert listed(sandbox, AccessToken=SOUTH) == [south]
    assert listed(sandbox, ResourceBlockIds=[south]) == []


@pytest.mark.parametrize(
    ("properties", "found"),
    [
        (None, ["lodge", "free"]),
        (["North"], ["free"]),
        (["South"], ["lodge"]),
        (["North", "South"], ["lodge", "free"]),
    ],
)
def test_a_portfolio_token_lists_every_property_or_those_that_are_named(
    sandbox: Sandbox, properties: list[str] | None, found: list[str]
) -> None:
    both: dict[str, Any] = {"AccessToken": BOTH}
    added(sandbox, block("free", Name="free"), block("lodge", Name="lodge"), **both)
    enterprises = properties and [id_of(name) for name in properties]
    answer = post(
        sandbox,
        "resourceBlocks/getAll",
        Limitation={"Count": 10},
        EnterpriseIds=enterprises,
        **both,
    )
    assert [made["Name"] for made in answer.body["ResourceBlocks"]] == found


@pytest.mark.parametrize("wrong", [id_of("South"), NOWHERE])
def test_a_property_outside_the_scope_of_the_token_is_refused(sandbox: Sandbox, wrong: str) -> None:
    answer = post(
        sandbox,
        "resourceBlocks/getAll",
        EnterpriseIds=[id_of("North"), wrong],
        Limitation={"Count": 10},
    )
    assert answer.refusal == (400, "Invalid EnterpriseIds")


def test_a_block_that_was_listed_before_is_listed_as_it_is_now(sandbox: Sandbox) -> None:
    (only,) = added(sandbox, block())
    assert listed(sandbox) == [only]
    delete(sandbox, only)
    everything = ["Active", "Deleted"]
    answer = post(
        sandbox, "resourceBlocks/getAll", Limitation={"Count": 1}, ActivityStates=everything
    )
    (found,) = answer.body["ResourceBlocks"]
    assert (found["Id"], found["IsActive"], found["DeletedUtc"]) == (only, False, wire(NOON))


def test_more_blocks_than_are_kept_at_hand_are_all_listed(sandbox: Sandbox) -> None:
    ids = [made for _ in range(5) for made in added(sandbox, *[block()] * 1000)]
    for _ in range(2):
        assert [*chain.from_iterable(pages(sandbox, 1000))] == ids[::-1]
