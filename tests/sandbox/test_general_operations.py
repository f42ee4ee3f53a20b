"""Listing, adding and deleting as the contract has them, tried on resource blocks and door codes.

What follows from the documentation for any sequence of calls is held by `stateful`. Here is what a
random story hardly comes to.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from mews_connector import models
from mews_contract.instants import wire
from mews_sandbox import Sandbox
from tests.sandbox.calls import LISTING, access, add, added, block, delete, grant, listed, post
from tests.sandbox.hotels import BOTH, NOON, NOWHERE, SOUTH, id_of

ONE: dict[str, Any] = {"Limitation": {"Count": 1}}


def pages(sandbox: Sandbox, count: int, **body: Any) -> Iterator[list[str]]:
    """Yield the ids on each page, up to one that has no cursor."""
    cursor = None
    while True:
        limitation = {"Count": count, "Cursor": cursor}
        page = post(sandbox, LISTING, Limitation=limitation, **body).body
        yield [found["Id"] for found in page["ResourceBlocks"]]
        cursor = page["Cursor"]
        if cursor is None:
            return


def around_noon(start: float, end: float) -> dict[str, str]:
    """Return an interval from some hours after noon to others."""
    first, last = (wire(NOON + timedelta(hours=hours)) for hours in (start, end))
    return {"StartUtc": first, "EndUtc": last}


# Listing


def test_what_changes_between_pages_moves_nothing(sandbox: Sandbox) -> None:
    ids = added(sandbox, *[block()] * 5)
    found = list[str]()
    for page in pages(sandbox, 2):
        found += page
        added(sandbox, *[block()] * 3)
        if page:
            delete(sandbox, *page)
    assert found == ids[::-1]


def test_a_cursor_is_an_item_that_the_token_covers_in_any_letter_case(sandbox: Sandbox) -> None:
    first, second = added(sandbox, block(), block())
    (foreign,) = added(sandbox, block("lodge"), AccessToken=SOUTH)

    def refusal(cursor: str) -> tuple[int, str]:
        return post(sandbox, LISTING, Limitation={"Count": 2, "Cursor": cursor}).refusal

    assert listed(sandbox, Limitation={"Count": 2, "Cursor": second.upper()}) == [first]
    assert refusal(NOWHERE) == refusal(foreign) == (400, "Invalid Cursor")


def test_active_items_are_listed_unless_others_are_asked_for(sandbox: Sandbox) -> None:
    active, deleted = added(sandbox, block(), block())
    delete(sandbox, deleted)
    both = {"Extent": {"Inactive": True}}
    assert listed(sandbox, ActivityStates=None, Extent=None) == [active]
    assert listed(sandbox, ActivityStates=["Deleted"]) == [deleted]
    assert listed(sandbox, **both) == [deleted, active]
    assert listed(sandbox, Extent={"Inactive": False}) == [active]
    assert listed(sandbox, ActivityStates=["Active"], **both) == [active]
    assert listed(sandbox, ActivityStates=[]) == []


@pytest.mark.parametrize("name", ["CollidingUtc", "CreatedUtc", "UpdatedUtc"])
def test_an_interval_may_be_null_and_does_not_end_before_it_starts(
    sandbox: Sandbox, name: str
) -> None:
    added(sandbox, block())
    assert len(listed(sandbox, **{name: None})) == 1
    answer = post(sandbox, LISTING, **ONE, **{name: around_noon(1, 0)})
    assert answer.refusal == (400, f"Invalid {name}")


def test_a_fraction_of_a_second_is_told_from_none(sandbox: Sandbox) -> None:
    sandbox.clock.advance(timedelta(microseconds=500_000))
    (id_,) = added(sandbox, block())
    seconds = [(0, 0), (0, 0.5), (0, 1), (0.5, 0.5), (0.5, 1), (1, 1)]
    found = [
        listed(sandbox, CreatedUtc=around_noon(start / 3600, end / 3600)) for start, end in seconds
    ]
    assert found == [[], [], [id_], [id_], [id_], []]


def test_filters_narrow_the_result_together_whichever_leaves_least(sandbox: Sandbox) -> None:
    clean, _ = added(sandbox, block("clean"), block("free"))
    sandbox.clock.advance(timedelta(hours=1))
    later, _ = added(sandbox, block("clean"), block("free"))
    resources = [id_of("clean").upper()]
    assert listed(sandbox, AssignedResourceIds=resources) == [later, clean]
    assert listed(sandbox, AssignedResourceIds=resources, CreatedUtc=around_noon(1, 2)) == [later]
    assert listed(sandbox, AssignedResourceIds=resources, ResourceBlockIds=[clean]) == [clean]
    assert listed(sandbox, ResourceBlockIds=[clean], CreatedUtc=around_noon(1, 2)) == []


def test_what_was_found_before_is_found_as_it_is_now(sandbox: Sandbox) -> None:
    (id_,) = added(sandbox, block())
    deleted: dict[str, Any] = {"ActivityStates": ["Deleted"]}
    assert listed(sandbox, UpdatedUtc=around_noon(0, 1)) == [id_]
    assert listed(sandbox, **deleted) == []
    sandbox.clock.advance(timedelta(hours=3))
    delete(sandbox, id_)
    assert listed(sandbox, UpdatedUtc=around_noon(0, 1), **deleted) == []
    assert listed(sandbox, UpdatedUtc=around_noon(3, 4), **deleted) == [id_]
    assert listed(sandbox, CreatedUtc=around_noon(0, 1), **deleted) == [id_]


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("ResourceBlockIds", NOWHERE),
        ("ResourceBlockIds", id_of("free")),
        ("AssignedResourceIds", NOWHERE),
        ("EnterpriseIds", NOWHERE),
        ("EnterpriseIds", id_of("South")),
    ],
)
def test_an_id_that_is_nowhere_or_a_property_that_the_token_does_not_cover_is_refused(
    sandbox: Sandbox, name: str, wrong: str
) -> None:
    right = {"ResourceBlockIds": added(sandbox, block())[0], "AssignedResourceIds": id_of("free")}
    ids = [right.get(name, id_of("North")), wrong]
    assert post(sandbox, LISTING, **ONE, **{name: ids}).refusal == (400, f"Invalid {name}")


def test_a_token_lists_what_is_of_the_properties_that_it_covers(sandbox: Sandbox) -> None:
    (north,), (south,) = added(sandbox, block()), added(sandbox, block("lodge"), AccessToken=SOUTH)
    both: dict[str, Any] = {"AccessToken": BOTH}
    assert (listed(sandbox), listed(sandbox, AccessToken=SOUTH)) == ([north], [south])
    assert listed(sandbox, ResourceBlockIds=[south]) == []
    assert listed(sandbox, **both) == [south, north]
    assert listed(sandbox, EnterpriseIds=[id_of("South").upper()], **both) == [south]


# Adding


def test_a_block_is_answered_as_it_was_made_and_listed_as_it_was_answered(sandbox: Sandbox) -> None:
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
    assert post(sandbox, LISTING, **ONE).body["ResourceBlocks"] == [made]


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


def test_what_ends_before_it_starts_is_refused_in_words_that_name_it(sandbox: Sandbox) -> None:
    words = "has to end after it starts. Please choose a later end."
    wrong = block(EndUtc="2024-06-12T10:00:00Z")
    assert add(sandbox, wrong).refusal == (403, f"The block 'Painting' {words}")
    nameless = grant(sandbox, access(ValidityEndUtc="2024-06-12T13:59:59Z"))
    assert nameless.refusal == (403, f"The token {words}")


@pytest.mark.parametrize("place", [0, 500, 999])
@pytest.mark.parametrize(
    "wrong", [{"ResourceId": NOWHERE}, {"EndUtc": "2024-06-12T10:00:00Z"}, {"Type": "Holiday"}]
)
def test_one_wrong_block_among_a_thousand_keeps_all_others_out(
    sandbox: Sandbox, wrong: dict[str, str], place: int
) -> None:
    blocks = [block() for _ in range(1000)]
    blocks[place] = block(**wrong)
    assert add(sandbox, *blocks).status in {400, 403}
    assert sandbox.entities("resourceBlocks") == []


def test_a_thousand_are_added_listed_and_deleted_at_once(sandbox: Sandbox) -> None:
    ids = added(sandbox, *[block(Name=str(number)) for number in range(1000)])
    assert listed(sandbox) == ids[::-1]
    assert delete(sandbox, *ids).body == {}
    assert listed(sandbox) == []


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        *(("ResourceId", id_) for id_ in (NOWHERE, id_of("lodge"), id_of("Single"))),
        ("EndUtc", "0000-01-01T00:00:00Z"),
    ],
)
def test_what_is_referred_to_has_to_be_there_of_that_kind_and_covered(
    sandbox: Sandbox, name: str, wrong: str
) -> None:
    assert add(sandbox, block(**{name: wrong})).refusal == (400, f"Invalid {name}")


def test_an_entity_belongs_to_the_property_of_what_it_refers_to(sandbox: Sandbox) -> None:
    answer = add(sandbox, block("lodge"), block("free"), AccessToken=BOTH)
    owners = [made["EnterpriseId"] for made in answer.body["ResourceBlocks"]]
    assert owners == [id_of("South"), id_of("North")]


# Door codes


def test_a_token_is_answered_as_it_was_made(sandbox: Sandbox) -> None:
    sent = access(
        CompanionshipId=id_of("Ada"),
        ResourceId=id_of("reserved"),
        SerialNumber="A-1",
        Type="RfidTag",
        Permissions={"Bed": {"Value": True}, "Floor": {"Value": False}},
    )
    (made,) = grant(sandbox, sent).body["ResourceAccessTokens"]
    assert made == {
        **sent,
        "Id": made["Id"],
        "EnterpriseId": id_of("North"),
        "Permissions": {"Bed": True, "Room": False, "Floor": False, "Building": False},
        "CreatedUtc": "2024-06-12T12:00:00Z",
        "UpdatedUtc": "2024-06-12T12:00:00Z",
        "IsActive": True,
    }


def test_a_permission_is_given_only_by_a_value_of_true(sandbox: Sandbox) -> None:
    permissions: dict[str, Any] = {"Bed": None, "Room": {}, "Floor": {"Value": None}}
    (made,) = grant(sandbox, access(Permissions=permissions)).body["ResourceAccessTokens"]
    assert {*made["Permissions"].values()} == {False}


@pytest.mark.parametrize(
    ("parameter", "wrong"),
    [
        ("ServiceOrderId", NOWHERE),
        ("ServiceOrderId", id_of("R-3")),
        ("CompanionshipId", NOWHERE),
        ("CompanionshipId", id_of("Grace")),
        ("ResourceId", NOWHERE),
        ("ResourceId", id_of("lodge")),
    ],
)
def test_what_does_not_exist_or_belong_together_is_refused(
    sandbox: Sandbox, parameter: str, wrong: str
) -> None:
    answer = grant(sandbox, access(), access(**{parameter: wrong}))
    assert answer.refusal == (400, f"Invalid {parameter}")
    assert sandbox.entities(models.ResourceAccessToken) == []


def test_a_portfolio_token_does_not_bring_two_properties_together(sandbox: Sandbox) -> None:
    mixed = access(ServiceOrderId=id_of("R-3"), ResourceId=id_of("reserved"))
    assert grant(sandbox, mixed, AccessToken=BOTH).refusal == (400, "Invalid ResourceId")


# Deleting


def test_a_deleted_block_is_kept_as_inactive_with_the_time_of_its_deletion(
    sandbox: Sandbox,
) -> None:
    (before,) = add(sandbox, block()).body["ResourceBlocks"]
    sandbox.clock.advance(timedelta(hours=1))
    assert delete(sandbox, before["Id"], before["Id"].upper()).body == {}
    later = "2024-06-12T13:00:00Z"
    ended = {"IsActive": False, "DeletedUtc": later, "UpdatedUtc": later}
    assert sandbox.entities("resourceBlocks") == [{**before, **ended}]


def test_what_is_unknown_deleted_or_not_covered_is_refused_and_nothing_is_deleted(
    sandbox: Sandbox,
) -> None:
    first, second = added(sandbox, block(), block())
    (foreign,) = added(sandbox, block("lodge"), AccessToken=SOUTH)
    delete(sandbox, first)
    for wrong in (NOWHERE, first, foreign):
        assert delete(sandbox, second, wrong).refusal == (400, "Invalid ResourceBlockIds")
    assert listed(sandbox) == [second]
    assert delete(sandbox, second, foreign, AccessToken=BOTH).status == 200


# Looking inside


def test_entities_are_asked_for_by_model_or_by_kind(sandbox: Sandbox) -> None:
    (id_,) = added(sandbox, block())
    assert [str(found.id) for found in sandbox.entities(models.ResourceBlock)] == [id_]
    assert [found["Id"] for found in sandbox.entities("resourceBlocks")] == [id_]
    assert id_of("free") in {found["Id"] for found in sandbox.entities("resources")}


@pytest.mark.parametrize("kind", ["rooms", models.TimeInterval])
def test_a_kind_that_there_is_not_is_refused_with_those_there_are(
    sandbox: Sandbox, kind: Any
) -> None:
    with pytest.raises(LookupError, match=r"there is no kind of entity .*ResourceBlock.*services"):
        sandbox.entities(kind)


def test_the_properties_of_two_kinds_still_work_and_warn(sandbox: Sandbox) -> None:
    added(sandbox, block())
    grant(sandbox, access())
    with pytest.warns(DeprecationWarning, match=r"use Sandbox\.entities\(models\.ResourceBlock\)"):
        assert sandbox.resource_blocks == sandbox.entities(models.ResourceBlock)
    with pytest.warns(DeprecationWarning, match=r"entities\(models\.ResourceAccessToken\)"):
        tokens = sandbox.resource_access_tokens
    assert tokens == sandbox.entities(models.ResourceAccessToken)
