"""A system without time zones, such as Windows or a small image, says which package has them."""

import os
import subprocess
import sys
from typing import Final

import pytest

from tests.packaging.build import ROOT

WITHOUT: Final = "import sys; sys.modules['tzdata'] = None; "
OF_AN_INSTANT: Final = """
from datetime import UTC, datetime
from mews_connector import time_units
time_units.day_of(datetime(2027, 3, 8, tzinfo=UTC), "Europe/London")
"""
HINT: Final = "install the package tzdata"


def ended(program: str) -> str:
    """What the last line of the standard error of a program is, where no time zones are."""
    environment = {**os.environ, "PYTHONTZPATH": ""}
    done = subprocess.run(
        (sys.executable, "-c", WITHOUT + program),
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    return done.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    "program",
    [
        "from mews_sandbox import Sandbox; Sandbox()",
        "from mews_sandbox import main; sys.exit(main(['--port', '0']))",
        OF_AN_INSTANT,
    ],
    ids=["sandbox", "server", "time units"],
)
def test_whoever_needs_a_time_zone_is_told_what_to_install(program: str) -> None:
    assert HINT in ended(program)
