"""The help of every operation: whole, with an example, and in the names of the command line."""

import re

import pytest

from mews_cli.catalogue import actions, resources
from mews_cli.operations import command
from tests.cli.running import Mews

COMMANDS = [(resource, action) for resource in resources() for action in actions(resource)]


@pytest.mark.parametrize("width", [60, 80])
def test_every_operation_has_help_that_is_whole(
    mews: Mews, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    wrong: list[str] = []
    for resource, action in COMMANDS:
        page = mews(f"{resource} {action} --help")
        written = re.findall(
            r"^  (?:-\w, )?(--[\w-]+)", page.out.partition("Request:")[2], re.MULTILINE
        )
        params = command(resource, action).params
        taken = {"--help", *(name for each in params for name in each.opts)}
        is_whole = not page.code and {"--output", "--sandbox"} < {*written} <= taken
        has_example = f"Example: mews {resource} {action}" in page.out
        # Names of arguments are those of options.
        is_ours = "--language-code" in page.out and not re.search(r"`[A-Za-z]+`", page.out)
        if not (is_whole and has_example and is_ours) or "…" in page.out:
            wrong.append(f"{resource} {action}")

    assert COMMANDS
    assert wrong == []
