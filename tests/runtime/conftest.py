"""Which of the two clients a test is about: both, one after the other."""

import pytest

from tests.runtime.sides import Async, Side, Sync


@pytest.fixture(params=[Sync, Async], ids=["sync", "async"], scope="session")
def side(request: pytest.FixtureRequest) -> Side:
    made: Side = request.param()
    return made
