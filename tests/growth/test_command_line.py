"""The command line has help for all documented operations."""

import pytest

from tests.growth import tree


@pytest.mark.only_in_ci
def test_every_operation_is_a_command_with_help() -> None:
    ran = tree.run("python", "-m", "pytest", "-q", "-n", "0", "tests/cli/test_help.py")

    assert ran.returncode == 0, ran.stdout + ran.stderr
