"""A deadline ends a call in every phase. By how much it is late: python -m benchmarks.deadlines."""

import pytest

from mews_connector.errors import MewsError
from tests.runtime.connections.dribbles import CASES, FOREVER, lateness
from tests.support.sides import Side

pytestmark = pytest.mark.anyio

DEADLINE = 0.15


@pytest.mark.parametrize("case", CASES)
async def test_a_call_ends_at_its_deadline(side: Side, case: str) -> None:
    late, error = await lateness(case, DEADLINE, is_sync=side.is_sync)
    assert isinstance(error, MewsError)
    assert error.applied is not True
    # A loaded machine is late by itself. Without a deadline it would take as long as a timeout.
    assert -DEADLINE / 2 < late < FOREVER / 6
