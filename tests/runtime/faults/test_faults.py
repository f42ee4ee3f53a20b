"""Whatever breaks between a client and Mews, callers learn what is known, and no write runs twice.

The table is in `docs/reliability_table.md`. Sockets are real, and on loopback; waits are not.
"""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.runtime.faults.play import Played, play
from tests.runtime.faults.rows import ROWS
from tests.runtime.faults.table import Effect, Row, Seen, waited_rightly
from tests.runtime.sides import Side

pytestmark = pytest.mark.anyio

by_row = pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
by_effect = pytest.mark.parametrize("effect", ["read", "write"])


@pytest.fixture(scope="module")
def runs() -> list[Seen]:
    """What came of every call so far."""
    return []


def check(played: Played, expected: Seen, row: Row, *, received: int) -> None:
    assert played.seen == agreed(expected, played.seen)
    assert waited_rightly(played.waits, row.wait, expected.tries - 1), played.waits
    assert len(played.received) == received


def agreed(expected: Seen, seen: Seen) -> Seen:
    """Return what is expected, as exactly as it was seen where the table leaves that open."""
    if issubclass(seen.behind, expected.behind):
        return replace(expected, behind=seen.behind)
    return expected


@pytest.mark.one_in(3)
@by_effect
@by_row
async def test_of_a_fault_that_stays_callers_learn_what_is_known(
    side: Side, effect: Effect, row: Row, runs: list[Seen]
) -> None:
    expected = row.lasting(effect, side.library)
    played = await play(row, side, effect, lasts=True)
    runs.append(played.seen)
    check(played, expected, row, received=expected.tries if row.arrives else 0)


@pytest.mark.one_in(3)
@by_effect
@by_row
async def test_a_fault_that_passes_is_not_noticed_where_a_repeat_is_safe(
    side: Side, effect: Effect, row: Row, runs: list[Seen]
) -> None:
    expected = row.passing(effect, side.library)
    played = await play(row, side, effect, lasts=False)
    runs.append(played.seen)
    check(played, expected, row, received=expected.tries - (not row.arrives))


def test_the_table_holds_many_pairs_of_fault_and_place() -> None:
    assert len({(row.fault, row.where) for row in ROWS}) == len(ROWS) >= 60


def test_no_write_was_ever_applied_more_than_once(
    runs: list[Seen], record_property: Callable[[str, object], None]
) -> None:
    twice = sum(seen.applied > 1 for seen in runs)
    figure = f"{len(ROWS)} pairs of fault and place, {len(runs)} runs, {twice} writes applied"
    record_property("figure", f"faults: {figure} more than once")
    assert twice == 0
