"""The pytest plugin in each process with a mutant: it says which test began last.

A run ends at the first test that fails or takes too long, so the last that began is the one that
noticed. It leaves out the asynchronous half of tests that are written once for both clients: what
is mutated here is the same for both.
"""

import os
import signal
import sys
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, Phase, settings

FOLDER: Final = "MUTANTS_WITNESSED"
"""The environment variable that names the folder to write to."""
_MUTANT: Final = "MUTANT_UNDER_TEST"
_SECONDS: Final = 3.0
_FRAMES: Final = 4000
FAILED: Final[set[str]] = set()
"""The tests that have failed in this process."""

settings.register_profile(
    "mutants",
    max_examples=60,
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def pytest_configure() -> None:
    """Leave room for the frames that mutmut puts around every call."""
    sys.setrecursionlimit(_FRAMES)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the asynchronous half."""
    left_out = [item for item in items if "[async" in item.name]
    items[:] = [item for item in items if "[async" not in item.name]
    config.hook.pytest_deselected(items=left_out)


def pytest_runtest_logstart(nodeid: str) -> None:
    """Say which test begins, and end it if it computes for too long."""
    mutant = os.environ.get(_MUTANT, "")
    if "__mutmut_" in mutant:
        (Path(os.environ[FOLDER]) / mutant).write_text(nodeid)
        signal.setitimer(signal.ITIMER_PROF, _SECONDS)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Remember which test has failed."""
    if report.failed:
        FAILED.add(report.nodeid)


def pytest_runtest_logfinish() -> None:
    """Let what is between tests take its time."""
    signal.setitimer(signal.ITIMER_PROF, 0.0)
