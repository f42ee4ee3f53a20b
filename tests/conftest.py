"""Settings of every test: how many examples, the asyncio backend, and figures in the summary."""

import gc
import os
from pathlib import Path
from typing import Final
from zlib import crc32

import pytest
from hypothesis import HealthCheck, settings

from mews_runtime.schema.status import forget

_TESTS: Final = Path(__file__).parent
_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
for _name, _examples in {"default": 6, "ci": 20, "deep": 3000}.items():
    settings.register_profile(
        _name, max_examples=_examples, deadline=None, suppress_health_check=_SLOW
    )
settings.load_profile(
    os.environ.get("HYPOTHESIS_PROFILE", "ci" if "CI" in os.environ else "default")
)


_LONGEST: Final = (
    "page",
    "site",
    "generation",
    "contract_kit",
    "sandbox",
    "packaging",
    "soak",
    "docs",
)
"""Folders whose files take long. They come first, so that no worker is left with one at the end."""

_IN_MASS: Final = (
    "contract/test_bounds.py",
    "contract/test_properties.py",
    "contract/test_violations.py",
    "docs/test_reference.py",
    "recipes/",
    "runtime/connections/test_keep_alive.py",
    "runtime/connections/test_random_endings.py",
    "runtime/faults/",
    "sandbox/schemathesis/",
)
"""Tests that try a great deal more of what others cover. To trace them would double their time."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put the longest first, and leave to CI or `make deep` what is marked so."""
    is_deep = config.option.markexpr == "deep" or _profile() == "deep"
    left = {item for item in items if _is_left(item, is_deep=is_deep)}
    config.hook.pytest_deselected(items=[*left])
    items[:] = [item for item in items if item not in left]
    for item in items:
        if item.path.relative_to(_TESTS).as_posix().startswith(_IN_MASS):
            item.add_marker(pytest.mark.no_cover)
        if "CI" not in os.environ and item.get_closest_marker("only_in_ci"):
            item.add_marker(pytest.mark.skip(reason="takes long; CI runs it"))
    rank = {name: place for place, name in enumerate(_LONGEST)}
    items.sort(key=lambda item: rank.get(item.path.relative_to(_TESTS).parts[0], len(rank)))


def _is_left(item: pytest.Item, *, is_deep: bool) -> bool:
    """Return whether a test is not for this run."""
    if item.get_closest_marker("deep"):
        return not is_deep
    if _profile() != "default":
        return False
    marker = item.get_closest_marker("one_in")
    return marker is not None and bool(crc32(item.nodeid.encode()) % marker.args[0])


def _profile() -> str:
    return settings.get_current_profile_name()


@pytest.fixture(autouse=True, scope="module")
def _collects_its_own_garbage() -> None:
    """What files before this one have left and loaded is not looked through again and again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _warned_of_nothing() -> None:
    """What a process is warned of once, each test is."""
    forget()


@pytest.fixture
def anyio_backend() -> str:
    """Async tests run on asyncio, as users' code does."""
    return "asyncio"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what tests recorded with `record_property("figure", ...)`, from every worker."""
    passed: list[pytest.TestReport] = terminalreporter.getreports("passed")
    figures = {
        str(value)
        for report in passed
        for name, value in report.user_properties
        if name == "figure" and report.when == "call"
    }
    for figure in sorted(figures):
        terminalreporter.write_line(figure)
