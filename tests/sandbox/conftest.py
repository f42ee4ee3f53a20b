"""Sandboxes to test: in this process, and behind a socket."""

import pytest

from mews_sandbox import Sandbox
from tests.sandbox.hotels import opened


@pytest.fixture
def sandbox() -> Sandbox:
    """A sandbox of the hotel of two properties, whose clock stands at noon."""
    return opened()
