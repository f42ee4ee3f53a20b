"""The help of every operation: whole, with an example, and in the names of the command line."""

import re

import pytest

from mews_cli.catalogue import actions, resources
from tests.cli.running import Mews

COMMANDS = [f"{resource} {action}" for resource in resources() for action in actions(resource)]


@pytest.mark.parametrize("width", [60, 80])
def test_every_operation_has_help_that_is_whole(
    mews: Mews, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    pages = {command: mews(f"{command} --help") for command in COMMANDS}

    wrong = [
        command
        for command, page in pages.items()
        if page.code
        or f"Example: mews {command}" not in page.out
        or "…" in page.out
        # Names of arguments are those of options.
        or "--language-code" not in page.out
        or re.search(r"`[A-Za-z]+`", page.out)
    ]

    assert pages
    assert wrong == []


def test_every_option_of_every_page_is_one(mews: Mews) -> None:
    named = [
        (command, name)
        for command in COMMANDS
        for name in re.findall(
            r"^  (?:-\w, )?(--[\w-]+)",
            mews(f"{command} --help").out.partition("Request:")[2],
            re.MULTILINE,
        )
    ]

    assert {"--output", "--sandbox", "--help"} < {name for _, name in named}
    unknown = [
        (command, name)
        for command, name in named
        if "No such option" in mews(f"{command} {name} x").err
    ]
    assert unknown == []
