"""Whatever breaks between a client and Mews, callers learn what is known, and no write runs twice.

The table is in `docs/reliability.md`. Sockets are real, and on loopback; waits are not.
"""

from dataclasses import replace
from typing import Final
from zlib import crc32

import pytest
from hypothesis import settings

from tests.runtime.faults.markdown import PAGE, tables
from tests.runtime.faults.play import Played, play
from tests.runtime.faults.rows import ROWS
from tests.runtime.faults.table import Effect, Row, Seen, waited_rightly
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


PLAYS: Final[list[tuple[Effect, bool]]] = [
    *(("read", True), ("read", False), ("write", False), ("write", True))
]
"""The effect, and whether the fault lasts. In every other one there are both of each."""


def plays(row: Row, side: Side) -> list[tuple[Effect, bool]]:
    """Return how a fault is played: in each way in CI, and else in one, by the row and the side.

    Callers give clients of two libraries that are alike: in CI each plays half of the ways.
    """
    profile = settings.get_current_profile_name()
    # A connection that is taken is given back where the fault passes, and nowhere else.
    if row.stage.is_busy or profile == "deep":
        return PLAYS
    first = crc32(f"{row.name}, {side.name}".encode())
    if profile == "default":
        return [PLAYS[first % len(PLAYS)]]
    if side.library == "own":
        return PLAYS
    first = crc32(f"{row.name}, {side.is_sync}".encode()) + (side.library == "httpx2")
    return PLAYS[first % 2 :: 2]


@pytest.mark.one_in(3)
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
async def test_of_a_fault_callers_learn_what_is_known_and_do_not_notice_one_that_passes(
    side: Side, row: Row
) -> None:
    """Where a repeat is safe."""
    flaws: dict[str, str] = {}
    for effect, lasts in plays(row, side):
        expected = (row.lasting if lasts else row.passing)(effect, side.library)
        played = await play(row, side, effect, lasts=lasts)
        received = expected.tries - (not lasts and not row.arrives)
        if lasts and not row.arrives:
            received = 0
        if flaw := flaw_of(played, expected, row, received):
            flaws[f"{effect}, the fault {'stays' if lasts else 'passes'}"] = flaw
    assert flaws == {}


def test_the_page_holds_the_table_row_by_row() -> None:
    assert PAGE.read_text(encoding="utf-8").endswith(tables())
    assert len({(row.fault, row.where) for row in ROWS}) == len(ROWS) >= 60
