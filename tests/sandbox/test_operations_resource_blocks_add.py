"""`resourceBlocks/add`: all blocks of a request, or none."""

from collections.abc import Callable
from typing import Any

import pytest

from mews_sandbox import Sandbox
from tests.sandbox.calls import Reply, added, block, listed, post
from tests.sandbox.hotels import BOTH, NOWHERE, id_of


def add(sandbox: Sandbox, *blocks: dict[str, Any], **body: Any) -> Reply:
    """Add blocks."""
    return post(sandbox, "resourceBlocks/add", ResourceBlocks=blocks, **body)


def test_a_block_is_answered_as_it_was_created(sandbox: Sandbox) -> None:
    (made,) = add(sandbox, block(Notes="Second coat")).body["ResourceBlocks"]
    assert made == {
        "Id": made["Id"],
        "EnterpriseId": id_of("North"),
        "AssignedResourceId": id_of("free"),
        "IsActive": True,
        "Type": "OutOfOrder",
        "StartUtc": "2024-06-12T10:00:00Z",
        "EndUtc": "2024-06-12T14:00:00Z",
        "CreatedUtc": "2024-06-12T12:00:00Z",
        "UpdatedUtc": "2024-06-12T12:00:00Z",
        "DeletedUtc": None,
        "Name": "Painting",
        "Notes": "Second coat",
    }


def test_a_block_that_was_added_is_listed_as_it_was_answered(sandbox: Sandbox) -> None:
    answered = add(sandbox, block()).body["ResourceBlocks"]
    page = post(sandbox, "resourceBlocks/getAll", Limitation={"Count": 10})
    assert page.body["ResourceBlocks"] == answered


def test_blocks_are_answered_in_the_order_of_the_request(sandbox: Sandbox) -> None:
    answer = add(sandbox, *(block(Name=name) for name in "abc"))
    assert [made["Name"] for made in answer.body["ResourceBlocks"]] == ["a", "b", "c"]


@pytest.mark.parametrize("notes", [{}, {"Notes": None}, {"Notes": ""}], ids=repr)
def test_notes_can_be_left_out(sandbox: Sandbox, notes: dict[str, Any]) -> None:
    (made,) = add(sandbox, block(**notes)).body["ResourceBlocks"]
    assert made["Notes"] == notes.get("Notes")


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("2024-06-12T10:00:00.1234567Z", "2024-06-12T10:00:00.123456Z"),
        ("2024-06-12T10:00:00.5Z", "2024-06-12T10:00:00.500000Z"),
        ("2024-06-12T12:00:00+02:00", "2024-06-12T10:00:00Z"),
        ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"),
    ],
)
def test_an_instant_may_have_a_fraction_or_an_offset(
    sandbox: Sandbox, sent: str, kept: str
) -> None:
    (made,) = add(sandbox, block(StartUtc=sent)).body["ResourceBlocks"]
    assert made["StartUtc"] == kept


def test_a_thousand_blocks_are_added_at_once(sandbox: Sandbox) -> None:
    ids = added(sandbox, *[block()] * 1000)
    assert len(set(ids)) == 1000
    assert listed(sandbox) == ids[::-1]


def test_one_block_more_is_refused_and_none_is_added(sandbox: Sandbox) -> None:
    assert add(sandbox, *[block()] * 1001).refusal == (
        400,
        "Invalid request: $.ResourceBlocks: the value has more than 1000 items",
    )
    assert sandbox.resource_blocks == []


def test_a_request_without_a_block_is_refused(sandbox: Sandbox) -> None:
    assert add(sandbox).status == 400


@pytest.mark.parametrize("wrong", [NOWHERE, id_of("lodge"), id_of("Single")])
def test_a_resource_that_the_token_does_not_know_is_refused(sandbox: Sandbox, wrong: str) -> None:
    assert add(sandbox, block(ResourceId=wrong)).refusal == (400, "Invalid ResourceId")


@pytest.mark.parametrize("end", ["2024-06-12T10:00:00Z", "2024-06-12T09:59:59Z"])
def test_an_end_that_is_not_after_its_start_is_refused_in_words(sandbox: Sandbox, end: str) -> None:
    status, message = add(sandbox, block(EndUtc=end)).refusal
    assert status == 403
    assert message == (
        "The block 'Painting' has to end after it starts. Please choose a later end."
    )


@pytest.mark.parametrize("name", ["StartUtc", "EndUtc"])
def test_an_instant_outside_the_calendar_is_refused(sandbox: Sandbox, name: str) -> None:
    answer = add(sandbox, block(**{name: "0000-01-01T00:00:00Z"}))
    assert answer.refusal == (400, f"Invalid {name}")


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: block(ResourceId=NOWHERE),
        lambda: block(EndUtc="2024-06-12T10:00:00Z"),
        lambda: block(Type="Holiday"),
    ],
    ids=["resource", "end", "type"],
)
@pytest.mark.parametrize("place", [0, 500, 999])
def test_one_wrong_block_among_a_thousand_keeps_all_others_out(
    sandbox: Sandbox, wrong: Callable[[], dict[str, Any]], place: int
) -> None:
    blocks = [block() for _ in range(1000)]
    blocks[place] = wrong()
    assert add(sandbox, *blocks).status in {400, 403}
    assert sandbox.resource_blocks == []


def test_a_block_belongs_to_the_property_of_its_resource(sandbox: Sandbox) -> None:
    answer = add(sandbox, block("lodge"), block("free"), AccessToken=BOTH)
    owners = [made["EnterpriseId"] for made in answer.body["ResourceBlocks"]]
    assert owners == [id_of("South"), id_of("North")]
