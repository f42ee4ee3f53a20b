"""Whatever breaks between a client and Mews, callers learn what is known, and no write runs twice.

The table is in `docs/reliability.md`. Sockets are real, and on loopback; waits are not.
"""

from dataclasses import replace

import pytest

from tests.runtime.faults.markdown import PAGE, tables
from tests.runtime.faults.play import Played, play
from tests.runtime.faults.rows import ROWS
from tests.runtime.faults.table import EFFECTS, Row, Seen, waited_rightly
from tests.support.sides import Side

pytestmark = pytest.mark.anyio


def agreed(expected: Seen, seen: Seen) -> Seen:
    """Return what is expected, as exactly as it was seen where the table leaves that open."""
    if issubclass(seen.behind, expected.behind):
        return replace(expected, behind=seen.behind)
    return expected


def flaw_of(played: Played, expected: Seen, row: Row, received: int) -> str | None:
    """Return what is not as expected."""
    if played.seen != agreed(expected, played.seen) or played.seen.applied > 1:
        return f"{played.seen} and not {expected}"
    if not waited_rightly(played.waits, row.wait, expected.tries - 1):
        return f"waits of {played.waits}"
    count = len(played.received)
    return None if count == received else f"{count} requests received, and not {received}"


@pytest.mark.one_in(3)
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
async def test_of_a_fault_callers_learn_what_is_known_and_do_not_notice_one_that_passes(
    side: Side, row: Row
) -> None:
    """Where a repeat is safe."""
    flaws: dict[str, str] = {}
    for effect in EFFECTS:
        expected = row.lasting(effect, side.library)
        played = await play(row, side, effect, lasts=True)
        received = expected.tries if row.arrives else 0
        if flaw := flaw_of(played, expected, row, received):
            flaws[f"{effect}, the fault stays"] = flaw
        expected = row.passing(effect, side.library)
        played = await play(row, side, effect, lasts=False)
        received = expected.tries - (not row.arrives)
        if flaw := flaw_of(played, expected, row, received):
            flaws[f"{effect}, the fault passes"] = flaw
    assert flaws == {}


def test_the_page_holds_the_table_row_by_row() -> None:
    assert PAGE.read_text(encoding="utf-8").endswith(tables())
    assert len({(row.fault, row.where) for row in ROWS}) == len(ROWS) >= 60
