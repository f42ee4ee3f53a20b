"""Which client a test is about, test by test: the last one of a module sees what came of all."""

import pytest

from tests.support.sides import SIDES, Side


@pytest.fixture(params=SIDES, ids=lambda side: side.name)
def side(request: pytest.FixtureRequest) -> Side:
    made: Side = request.param
    return made
