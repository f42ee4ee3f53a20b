"""The fixture `mews_recorded` for tests against recordings. Pytest finds it by itself.

Where respx is loaded, as its own plugin does, it also mocks clients of httpx2 and `Client`.

Without the extra `mews-connector[contract]` this module loads all the same, and a test that asks
for the fixture fails with a message that says what to install.
"""

import sys
from collections.abc import Generator, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from mews_contract.testing.replay import Replay

_REPLAY: Final = pytest.StashKey["Replay"]()


def pytest_configure() -> None:
    """Have respx mock what httpx2 and `Client` stand on."""
    if "respx" in sys.modules:
        import_module("mews_contract.testing.mocking")


@pytest.fixture
def mews_recorded(request: pytest.FixtureRequest) -> "Iterator[Replay]":
    """Replays recordings to calls of Mews. The test fails if they are not called as recorded."""
    try:
        replay: Replay = import_module("mews_contract.testing.replay").Replay()
    except ModuleNotFoundError as error:
        hint = "mews_contract needs the extra [contract] of mews-connector"
        pytest.fail(f"{hint} ({error})", pytrace=False)
    request.node.stash[_REPLAY] = replay
    replay.start()
    try:
        yield replay
    finally:
        replay.stop()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """Let a test fail that has passed, but not called what is recorded."""
    yield
    replay = item.stash.get(_REPLAY, None)
    if replay is None:
        return
    try:
        replay.check()
    except AssertionError as error:
        pytest.fail(str(error), pytrace=False)
