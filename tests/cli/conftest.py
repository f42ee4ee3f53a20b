"""What the tests of the command line share."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from mews_cli.connection import VARIABLES
from mews_sandbox import Clock, Sandbox
from tests.cli.running import Mews


@pytest.fixture
def mews(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Mews:
    """Run commands in an empty folder and without credentials."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    for name in VARIABLES:
        # So that what a command takes from a file is gone behind the test.
        monkeypatch.setenv(name, "")
    return Mews(capsys)


@pytest.fixture
def sandbox(monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    """Let every `--sandbox` be this one. Its time stands still, so nothing waits."""
    sandbox = Sandbox(clock=Clock(datetime(2026, 5, 1, tzinfo=UTC)))
    monkeypatch.setattr("mews_sandbox.Sandbox", lambda: sandbox)
    return sandbox
