"""A hotel of each test's own, at a time that stands still."""

import pytest

from mews_sandbox import Clock, Sandbox
from tests.runtime.lists.lost import NOW


@pytest.fixture
def hotel() -> Sandbox:
    return Sandbox(clock=Clock(NOW))
