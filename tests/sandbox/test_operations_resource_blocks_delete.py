"""`resourceBlocks/delete`: all blocks of a request, or none."""

from datetime import timedelta

import pytest

from mews_sandbox import Sandbox
from tests.sandbox.calls import Reply, added, block, listed, post
from tests.sandbox.hotels import BOTH, NOON, NOWHERE, SOUTH


def delete(sandbox: Sandbox, *ids: str, **body: str) -> Reply:
    """Delete blocks."""
    return post(sandbox, "resourceBlocks/delete", ResourceBlockIds=ids, **body)


def test_a_deleted_block_is_kept_as_inactive_with_the_time_of_its_deletion(
    sandbox: Sandbox,
) -> None:
    added(sandbox, block())
    (before,) = sandbox.resource_blocks
    sandbox.clock.advance(timedelta(hours=1))

    assert delete(sandbox, str(before.id)).body == {}

    (after,) = sandbox.resource_blocks
    later = NOON + timedelta(hours=1)
    assert (after.is_active, after.deleted_utc, after.updated_utc) == (False, later, later)
    unchanged = ("id", "created_utc", "start_utc", "end_utc", "name", "type_", "notes")
    assert [getattr(after, name) for name in unchanged] == [
        getattr(before, name) for name in unchanged
    ]


def test_other_blocks_stay_active(sandbox: Sandbox) -> None:
    first, second, third = added(sandbox, block(), block(), block())
    delete(sandbox, first, third)
    assert listed(sandbox) == [second]


def test_an_id_may_be_named_twice_and_in_capitals(sandbox: Sandbox) -> None:
    (id_,) = added(sandbox, block())
    assert delete(sandbox, id_, id_.upper()).status == 200
    assert listed(sandbox) == []


def test_an_unknown_id_is_refused_and_nothing_is_deleted(sandbox: Sandbox) -> None:
    ids = added(sandbox, block(), block())
    assert delete(sandbox, *ids, NOWHERE).refusal == (400, "Invalid ResourceBlockIds")
    assert len(listed(sandbox)) == 2


def test_a_block_that_is_deleted_already_is_refused_and_nothing_is_deleted(
    sandbox: Sandbox,
) -> None:
    first, second = added(sandbox, block(), block())
    delete(sandbox, first)
    assert delete(sandbox, second, first).refusal == (400, "Invalid ResourceBlockIds")
    assert listed(sandbox) == [second]


@pytest.mark.parametrize("token", [SOUTH, BOTH])
def test_a_block_is_deleted_with_a_token_that_covers_its_property(
    sandbox: Sandbox, token: str
) -> None:
    (id_,) = added(sandbox, block("lodge"), AccessToken=SOUTH)
    assert delete(sandbox, id_).refusal == (400, "Invalid ResourceBlockIds")
    assert delete(sandbox, id_, AccessToken=token).status == 200


def test_a_thousand_blocks_are_deleted_at_once_and_one_more_is_refused(sandbox: Sandbox) -> None:
    ids = added(sandbox, *[block()] * 1000)
    assert delete(sandbox, *ids, NOWHERE).status == 400
    assert delete(sandbox, *ids).status == 200
    assert listed(sandbox) == []


def test_a_request_without_an_id_is_refused(sandbox: Sandbox) -> None:
    assert delete(sandbox).status == 400
