"""Sandboxes to test: in this process, and behind a socket."""

import pytest

from mews_sandbox import Sandbox
from tests.sandbox.hotels import opened
from tests.sandbox.names import watch


@pytest.fixture(autouse=True)
def _only_names_of_the_contract(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a sandbox reads, keeps and tells has names that the contract knows."""
    watch(monkeypatch)


@pytest.fixture
def sandbox() -> Sandbox:
    """A sandbox of the hotel of two properties, whose clock stands at noon."""
    return opened()
