"""Settings of every test: Hypothesis profiles, the asyncio backend, and figures in the summary."""

import os

import pytest
from hypothesis import HealthCheck, settings

_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
for _name, _examples in {"default": 25, "ci": 40, "deep": 3000}.items():
    settings.register_profile(
        _name, max_examples=_examples, deadline=None, suppress_health_check=_SLOW
    )
settings.load_profile(
    os.environ.get("HYPOTHESIS_PROFILE", "ci" if "CI" in os.environ else "default")
)


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
