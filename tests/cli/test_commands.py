"""Commands: help, exit codes, credentials, the doctor, and untyped calls."""

import json
import re
from pathlib import Path

import pytest

from mews_cli.catalogue import resources
from mews_cli.exits import CODES, Exit
from mews_connector import errors
from mews_sandbox import Sandbox
from mews_sandbox.faults import Reset, Status
from tests.cli.running import Mews

LIST = "resource-blocks get-all --sandbox"
COMMANDS = [f"{resource} {action}" for resource, each in resources().items() for action in each]
KEPT = "a-token-of-the-file"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_operation_has_help_with_an_example(mews: Mews, command: str) -> None:
    ended = mews(f"{command} --help")

    assert ended.code == 0
    assert f"Example: mews {command}" in ended.out


@pytest.mark.parametrize(
    ("given", "meant"),
    [("resource-block", "resource-blocks"), ("resources get-occupancy", "get-occupancy-state")],
)
def test_a_command_that_there_is_not_is_answered_with_those_like_it(
    mews: Mews, given: str, meant: str
) -> None:
    ended = mews(given)

    assert ended.code == 2
    assert meant in ended.err


def test_every_class_of_errors_has_an_exit_code() -> None:
    classes = {name for name in errors.__all__ if isinstance(getattr(errors, name), type)}

    assert classes == {*CODES}


def test_the_page_lists_the_exit_codes_and_their_errors() -> None:
    page = (Path(__file__).parents[2] / "docs" / "command_line.md").read_text(encoding="utf-8")

    rows = re.findall(r"^\| (\d+) \|.*\| (.*)\|$", page, re.MULTILINE)

    listed = {int(code): {*re.findall(r"`(\w+)`", names)} for code, names in rows}
    assert {*listed} == {*Exit, 1}
    for name, code in CODES.items():
        assert name in listed[code] or name in {"MewsError", "ResponseError", "StatusError"}


@pytest.mark.parametrize(
    ("status", "code"),
    [(400, Exit.REFUSED), (401, Exit.UNAUTHORIZED), (429, Exit.LIMIT), (500, Exit.NETWORK)],
)
def test_a_status_ends_with_its_code(mews: Mews, sandbox: Sandbox, status: int, code: Exit) -> None:
    sandbox.add_fault(Status(status=status))

    ended = mews(LIST)

    assert ended.code == code
    assert ended.err.startswith("error: resourceBlocks/getAll: ")


def test_no_answer_ends_with_8(mews: Mews, sandbox: Sandbox) -> None:
    sandbox.add_fault(Reset())

    assert mews(LIST).code == Exit.NETWORK


def test_without_credentials_it_says_which_are_missing(mews: Mews) -> None:
    ended = mews("resource-blocks get-all")

    assert ended.code == Exit.USAGE
    assert "MEWS_CLIENT_TOKEN, MEWS_ACCESS_TOKEN, MEWS_CLIENT" in ended.err


def test_a_file_of_another_never_redirects_the_tokens_of_the_environment(
    mews: Mews, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path(".env").write_text("MEWS_BASE_URL=https://elsewhere.example\n", encoding="utf-8")
    for name in ("MEWS_CLIENT_TOKEN", "MEWS_ACCESS_TOKEN", "MEWS_CLIENT"):
        monkeypatch.setenv(name, "x")

    ended = mews("resource-blocks get-all")

    assert ended.code == Exit.USAGE
    assert "MEWS_PLATFORM or MEWS_BASE_URL (looked in the environment" in ended.err


def test_the_credentials_of_a_file_are_used_and_not_shown(mews: Mews) -> None:
    text = (
        f"MEWS_CLIENT_TOKEN={KEPT}\nMEWS_ACCESS_TOKEN={KEPT}\nMEWS_CLIENT=x\nMEWS_PLATFORM=demo\n"
    )
    Path(".env").write_text(text, encoding="utf-8")

    ended = mews("resource-blocks get-all --dry-run")

    assert ended.out.startswith("POST https://api.mews-demo.com/")
    assert KEPT not in ended.out + ended.err


def test_call_sends_json_and_prints_what_comes(mews: Mews, sandbox: Sandbox) -> None:
    ended = mews('call resourceBlocks/getAll \'{"Limitation": {"Count": 1}}\' --sandbox')

    assert [*json.loads(ended.out)] == ["ResourceBlocks", "Cursor"]
    assert len(sandbox.requests) == 1


def test_call_takes_no_secret_from_an_argument(mews: Mews, sandbox: Sandbox) -> None:
    ended = mews('call resourceAccessTokens/add \'{"Value": "4711"}\' --sandbox')

    assert ended.code == Exit.USAGE
    assert "4711" not in ended.err
    assert not sandbox.requests


def test_the_doctor_finds_nothing_in_a_sandbox(mews: Mews) -> None:
    ended = mews("doctor --sandbox")

    assert ended.code == 0
    assert "FAIL" not in ended.out


def test_the_doctor_names_a_wrong_token(mews: Mews, sandbox: Sandbox) -> None:
    sandbox.add_fault(Status(status=401))

    ended = mews("doctor --sandbox")

    assert ended.code == Exit.UNAUTHORIZED
    assert "FAIL  tokens" in ended.out
