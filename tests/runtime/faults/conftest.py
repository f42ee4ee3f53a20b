"""Which client a test is about, test by test: the last one of a module sees what came of all."""

import pytest

from tests.runtime.sides import Async, Side, Sync

SIDES = [kind(library) for library in ("httpx", "httpx2", "own") for kind in (Sync, Async)]


@pytest.fixture(params=SIDES, ids=lambda side: f"{type(side).__name__.lower()} {side.library}")
def side(request: pytest.FixtureRequest) -> Side:
    made: Side = request.param
    return made
