"""Fixtures for tests against a sandbox. Pytest finds them by itself.

Without the extra `mews-connector[sandbox]` this module loads all the same, and a test that asks
for one of its fixtures fails with a message that says what to install.
"""

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

import pytest

if TYPE_CHECKING:
    from mews_connector import AsyncClient, Client
    from mews_sandbox.events.collecting import Events
    from mews_sandbox.sandbox import Sandbox
    from mews_sandbox.serving.live import LiveSandbox, LiveServer


def _named(name: str) -> Any:
    """Return what `mews_sandbox` has under a name, or fail with the extra that is missing."""
    try:
        return getattr(import_module("mews_sandbox"), name)
    except ImportError as error:
        pytest.fail(str(error), pytrace=False)


def pytest_configure(config: pytest.Config) -> None:
    """Let the marker be known."""
    config.addinivalue_line(
        "markers", "mews_sandbox(...): make the fixture mews_sandbox with these arguments"
    )


@pytest.fixture
def mews_sandbox(request: pytest.FixtureRequest) -> "Sandbox":
    """A sandbox, new for each test: `@pytest.mark.mews_sandbox(...)` has its arguments."""
    marker = request.node.get_closest_marker("mews_sandbox")
    arguments: tuple[Any, ...] = marker.args if marker else ()
    named: dict[str, Any] = dict(marker.kwargs) if marker else {}
    return cast("Sandbox", _named("Sandbox")(*arguments, **named))


@pytest.fixture
def mews_events(mews_sandbox: "Sandbox") -> "Iterator[Events]":
    """The messages that `mews_sandbox` sends by webhooks and the WebSocket, of all properties."""
    with import_module("mews_sandbox.events.collecting").collecting(mews_sandbox) as events:
        yield events


@pytest.fixture
def mews_client(mews_sandbox: "Sandbox") -> "Iterator[Client]":
    """A client of `mews_sandbox`, for its first property."""
    with mews_sandbox.client() as client:
        yield client


@pytest.fixture
def mews_async_client(mews_sandbox: "Sandbox") -> "AsyncClient":
    """An async client of `mews_sandbox`, for its first property."""
    return mews_sandbox.async_client()


@pytest.fixture(scope="session")
def _mews_server() -> "Iterator[LiveServer]":
    _named("LiveSandbox")
    with import_module("mews_sandbox.serving.live").serving() as server:
        yield server


@pytest.fixture
def live_mews_sandbox(
    _mews_server: "LiveServer", mews_sandbox: "Sandbox"
) -> "Iterator[LiveSandbox]":
    """The same sandbox behind an address of this machine, for code in any library or language.

    One server runs for all tests, and shows the sandbox of each.
    """
    with _mews_server.showing(mews_sandbox) as live:
        yield live
