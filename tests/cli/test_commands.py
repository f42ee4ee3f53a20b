"""Commands: help, exit codes, credentials, the doctor, and untyped calls."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from mews_cli.exits import CODES, Exit
from mews_connector import Client, errors
from mews_runtime import __version__
from mews_sandbox import Sandbox
from mews_sandbox.faults import Reset, Status
from tests.cli.running import Mews, room

LIST = "resource-blocks get-all --sandbox"
KEPT = "a-token-of-the-file"
OPEN = "Mews opens it to chosen partners only"
CHANGING = "Mews may change it without notice"
INSTEAD = "use `mews billing-automations delete` instead"


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


@pytest.mark.parametrize("command", ["resource-blocks get-all", "doctor"])
@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"MEWS_BASE_URL": "http://x.example"}, "MEWS_BASE_URL would send tokens in clear text"),
        ({"MEWS_BASE_URL": "http://10.0.0.1"}, "and for what MEWS_INSECURE_HOSTS names"),
        ({"MEWS_PLATFORM": "base_url"}, "MEWS_PLATFORM must be one of demo, production; got 'base"),
        (
            {"MEWS_PLATFORM": "demo", "MEWS_BASE_URL": "https://x.example"},
            'give either MEWS_PLATFORM="demo", MEWS_PLATFORM="production" or MEWS_BASE_URL; got',
        ),
        ({"MEWS_PLATFORM": "demo", "MEWS_CLIENT": " x"}, "MEWS_CLIENT must be a string"),
        ({"MEWS_PLATFORM": "demo", "MEWS_ACCESS_TOKEN": " x"}, "MEWS_ACCESS_TOKEN must be"),
        (
            {"MEWS_PLATFORM": "demo", "MEWS_INSECURE_HOSTS": "x.example"},
            "MEWS_INSECURE_HOSTS takes hosts of a private network",
        ),
    ],
)
def test_what_is_wrong_is_told_by_the_variable_that_was_set(
    mews: Mews,
    monkeypatch: pytest.MonkeyPatch,
    command: str,
    settings: dict[str, str],
    said: str,
) -> None:
    credentials = dict.fromkeys(("MEWS_CLIENT_TOKEN", "MEWS_ACCESS_TOKEN", "MEWS_CLIENT"), "x")
    for name, value in {**credentials, **settings}.items():
        monkeypatch.setenv(name, value)

    ended = mews(command)

    assert ended.code == Exit.USAGE
    assert said in ended.out + ended.err


def test_a_file_of_credentials_that_names_one_twice_is_refused(mews: Mews) -> None:
    text = f"MEWS_CLIENT=x\nMEWS_ACCESS_TOKEN={KEPT}\nMEWS_CLIENT=y\nOTHER=1\nOTHER=2\n"
    Path(".env").write_text(text, encoding="utf-8")

    ended = mews("resource-blocks get-all --dry-run")

    assert (ended.code, ended.out) == (Exit.USAGE, "")
    assert ended.err == "error: .env: MEWS_CLIENT is there more than once. Nothing was sent\n"


def test_a_line_that_is_none_of_a_file_of_credentials_is_told_and_not_shown(mews: Mews) -> None:
    text = f"MEWS_CLIENT=x\n\nMEWS_ACCESS_TOKEN: {KEPT}\n"
    Path(".env").write_text(text, encoding="utf-8")

    ended = mews("resource-blocks get-all")

    said, error = ended.err.splitlines()
    assert said == "warning: .env, line 3: ignored, since it is not NAME=value"
    assert error.startswith("error: these environment variables are missing or empty: ")
    assert KEPT not in ended.err


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ("", "(looked in the environment; .env was not read: it is a folder"),
        (" --env-file .env", "error: --env-file .env: it is a folder"),
    ],
)
def test_a_folder_in_place_of_a_file_of_credentials_is_named(
    mews: Mews, option: str, said: str
) -> None:
    Path(".env").mkdir()

    ended = mews(f"resource-blocks get-all{option}")

    assert ended.code == Exit.USAGE
    assert said in ended.err


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


def test_the_doctor_finds_nothing_in_a_sandbox(mews: Mews) -> None:
    ended = mews("doctor --sandbox")

    assert ended.code == 0
    assert "FAIL" not in ended.out


def test_the_doctor_lists_what_mews_discontinues_by_the_day_and_who_says_whether_it_is_used(
    mews: Mews,
) -> None:
    ended = mews("doctor --sandbox")

    lines = [line.split(None, 2)[2] for line in ended.out.splitlines() if "  deprecated  " in line]
    contract = Client.contract
    ends = {
        name: operation.discontinued
        for name in contract.modules
        if (operation := contract.operation(name)) and operation.discontinued
    }
    assert lines[-1] == "mews-contract verify says which of these captured traffic uses"
    assert ends
    for day in {*ends.values()}:
        names = ", ".join(name for name in contract.modules if ends.get(name) == day)
        assert {f"until {day}: {names}", f"until {day}, which is past: {names}"} & {*lines}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "exports add --entity-type Bill",
            f"mews exports add is restricted and in beta: {OPEN}. {CHANGING}",
        ),
        (
            "call routingRules/delete {}",
            f"routingRules/delete is deprecated: {INSTEAD}. Mews discontinues it on 2027-01-10",
        ),
        (
            "resource-blocks get-all --extent @body.json",
            "--extent is deprecated: mews resource-blocks get-all --help says what to use",
        ),
    ],
)
@pytest.mark.filterwarnings("ignore:ResourceBlockFilterParameters.Extent:DeprecationWarning")
def test_what_to_know_of_what_is_used_is_said_in_a_line_beside_the_result(
    mews: Mews, line: str, said: str
) -> None:
    Path("body.json").write_text('{"Inactive": true}', encoding="utf-8")

    ended = mews(f"{line} --sandbox --dry-run")

    assert (ended.code, ended.err) == (0, f"warning: {said}\n")


def test_the_doctor_names_a_wrong_token(mews: Mews, sandbox: Sandbox) -> None:
    sandbox.add_fault(Status(status=401))

    ended = mews("doctor --sandbox")

    assert ended.code == Exit.UNAUTHORIZED
    assert "FAIL  tokens" in ended.out


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ALL_PROXY", "socks5://127.0.0.1:1"),
        ("HTTPS_PROXY", "http://127.0.0.1:port"),
        ("HTTPS_PROXY", "gopher://127.0.0.1"),
    ],
)
@pytest.mark.parametrize("command", ["doctor", "resource-blocks get-all -o json"])
def test_a_proxy_that_cannot_be_used_is_one_line(
    mews: Mews, monkeypatch: pytest.MonkeyPatch, name: str, value: str, *, command: str
) -> None:
    for variable in ("MEWS_CLIENT_TOKEN", "MEWS_ACCESS_TOKEN", "MEWS_CLIENT"):
        monkeypatch.setenv(variable, "a-placeholder")
    monkeypatch.setenv("MEWS_PLATFORM", "demo")
    monkeypatch.setenv(name, value)

    ended = mews(command)

    said = (ended.out + ended.err).rstrip("\n").split("\n")[-1]
    assert ended.code == Exit.USAGE
    assert name in said
    assert "a-placeholder" not in ended.out + ended.err


def test_a_system_without_time_zones_is_not_told_as_a_fault_of_the_user() -> None:
    ended = _main("import sys; sys.modules['tzdata'] = None", LIST, PYTHONTZPATH="")

    assert ended.returncode == Exit.USAGE
    assert "this system has no time zones: pip install tzdata" in ended.stderr


def _main(before: str, arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process where something was done before."""
    program = f"{before}\nimport sys\nfrom mews_cli import main\nsys.exit(main())"
    return subprocess.run(
        (sys.executable, "-c", program, *arguments.split()),
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("missing", ["typer", "rich", "dotenv"])
def test_without_its_extra_it_says_what_to_install(missing: str) -> None:
    ended = _main(f"import sys; sys.modules[{missing!r}] = None", LIST)

    assert ended.returncode == Exit.USAGE
    assert ended.stderr.startswith("mews needs the extra [cli] of mews-connector")
    assert ended.stderr.count("\n") == 1


@pytest.mark.parametrize("name", ["mews_cli.application", "mews_cli.catalogue"])
def test_ctrl_c_while_a_shell_asks_for_completion_is_no_traceback(name: str) -> None:
    interrupted = (
        "import sys\n"
        "class Interrupted:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        f"        if name == {name!r}: raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Interrupted())"
    )
    asked = {"COMP_WORDS": "mews resource-blocks g", "COMP_CWORD": "2"}

    ended = _main(interrupted, "", _MEWS_COMPLETE="complete_bash", **asked)

    assert ended.returncode == Exit.INTERRUPTED
    assert "Traceback" not in ended.stderr


def test_the_version_is_one_line(mews: Mews) -> None:
    assert mews("--version").out == f"mews {__version__}\n"


@pytest.mark.parametrize("text", ["a\u2028b", "a\u2029b", "a\u0085b", "a\x1cb", "a\x0bb"])
def test_json_stays_json_whatever_ends_a_line_in_unicode(
    mews: Mews, sandbox: Sandbox, text: str
) -> None:
    dates = {"StartUtc": "2026-05-02T00:00:00Z", "EndUtc": "2026-05-03T00:00:00Z"}
    block = {"ResourceId": room(sandbox), "Name": text, "Type": "OutOfOrder", **dates}
    body = json.dumps({"ResourceBlocks": [block]})

    called = mews(f"call resourceBlocks/add '{body}' --sandbox")
    listed = mews("resource-blocks get-all --sandbox -o json")

    assert json.loads(called.out)["ResourceBlocks"][0]["Name"] == text
    assert text in {each["Name"] for each in json.loads(listed.out)}
