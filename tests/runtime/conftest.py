"""Which of the two clients a test is about: both, one after the other."""

import pytest

from tests.support.sides import ASYNC, SYNC, Side


@pytest.fixture(params=[SYNC, ASYNC], ids=["sync", "async"], scope="session")
def side(request: pytest.FixtureRequest) -> Side:
    made: Side = request.param
    return made
