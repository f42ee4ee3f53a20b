"""The command that prints events as they come: over a socket, in a pipe and in a terminal."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pexpect
import pytest

from mews_runtime.http.body import DEFAULT_MAX_RESPONSE_BYTES
from tests.cli.running import Mews
from tests.runtime.websocket import messages
from tests.runtime.websocket.messages import message, numbered
from tests.runtime.websocket.server import Script, refusing, saying, serving

MEWS: Final = str(Path(sys.executable).parent / "mews")
BASH: Final = shutil.which("bash") or "bash"
LONGEST: Final = 30
ROOM: Final = str(messages.RESOURCE["Id"])


@pytest.fixture
def _tokens(mews: Mews, monkeypatch: pytest.MonkeyPatch) -> None:
    del mews
    for name in ("MEWS_CLIENT_TOKEN", "MEWS_ACCESS_TOKEN", "MEWS_CLIENT"):
        monkeypatch.setenv(name, "tests")


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch, _tokens: None) -> pytest.MonkeyPatch:
    """What lets the command listen to a server."""
    return monkeypatch


EVERY: Final = (messages.COMMAND, messages.RESERVATION, messages.RESOURCE, messages.PRICE)


def test_json_lines_are_what_was_sent_whatever_type_it_has(
    mews: Mews, at: pytest.MonkeyPatch
) -> None:
    with serving(saying(message(*EVERY, messages.TO_COME))) as server:
        at.setenv("MEWS_BASE_URL", server.url)
        ended = mews("events --count 5 -o jsonl")
    assert (ended.code, ended.err) == (0, "")
    assert [json.loads(line) for line in ended.out.splitlines()] == [*EVERY, messages.TO_COME]


def test_a_table_has_a_line_for_each_event(mews: Mews, at: pytest.MonkeyPatch) -> None:
    with serving(saying(message(*EVERY, messages.TO_COME))) as server:
        at.setenv("MEWS_BASE_URL", server.url)
        ended = mews("events --count 5")
    rows = [line.split() for line in ended.out.splitlines()]
    assert [row[0] for row in rows] == [
        *("DeviceCommand", "Reservation", "Resource", "PriceUpdate", "MinibarOpened"),
    ]
    assert rows[1][2:] == [
        *("Processed", "StartUtc=2026-02-20T13:00:00Z", "EndUtc=2026-02-22T11:00:00Z"),
    ]
    assert rows[2] == ["Resource", ROOM, "Dirty"]
    assert rows[4][1:] == ["Shelf=2"]


def test_a_table_shows_what_would_steer_a_terminal(mews: Mews, at: pytest.MonkeyPatch) -> None:
    hostile = {"Type": "New\x1b[31m", "Id": "a\x9b2J", "State": "\x07", "Name": "b\x1b]0;c"}
    with serving(saying(message(hostile))) as server:
        at.setenv("MEWS_BASE_URL", server.url)
        ended = mews("events --count 1")
    assert ended.out.split() == [r"New\u001b[31m", r"a\u009b2J", r"\u0007", r"Name=b\u001b]0;c"]


def test_a_message_that_is_too_large_is_said_and_the_next_one_comes(
    mews: Mews, at: pytest.MonkeyPatch
) -> None:
    with serving(saying(b" " * (DEFAULT_MAX_RESPONSE_BYTES + 1)), saying(numbered(1))) as server:
        at.setenv("MEWS_BASE_URL", server.url)
        ended = mews("events --count 1")
    assert (ended.code, len(ended.out.splitlines())) == (7, 1)
    said = ended.err.splitlines()
    assert sum(line.startswith("error: ") for line in said) == 1
    assert said[-1].startswith("gap: ")


def test_a_loss_and_its_gap_are_said_on_standard_error_and_a_broken_message_too(
    mews: Mews, at: pytest.MonkeyPatch
) -> None:
    broken: Script = saying(numbered(1), b'{"Events": 5}', numbered(2), code=1011)
    with serving(broken, saying(numbered(3))) as server:
        at.setenv("MEWS_BASE_URL", server.url)
        ended = mews("events --count 3 -o jsonl")
    assert ended.code == 7
    assert len(ended.out.splitlines()) == 3
    violation, loss, gap = ended.err.splitlines()
    assert violation.startswith("error: the message breaks the contract at $.Events: ")
    assert loss.startswith("events: lost the connection to 127.0.0.1:")
    assert ": ConnectionClosedError: received 1011" in loss
    assert gap.startswith("gap: events from 20")


def test_what_is_final_ends_it_with_the_code_of_its_error(
    mews: Mews, at: pytest.MonkeyPatch
) -> None:
    codes: dict[int, int] = {}
    for status in (401, 403, 404):
        with serving(refusing(status)) as server:
            at.setenv("MEWS_BASE_URL", server.url)
            ended = mews("events")
        assert ended.err.splitlines()[-1] == "0 events printed"
        codes[status] = ended.code
    assert codes == {401: 4, 403: 3, 404: 3}
    at.setenv("MEWS_BASE_URL", "http://127.0.0.1:9")
    assert mews("events --deadline 0.001").code == 8


def test_what_cannot_be_used_is_refused_by_name(mews: Mews, at: pytest.MonkeyPatch) -> None:
    at.setenv("MEWS_BASE_URL", "https://mews.invalid")
    ended = mews("events")
    assert (ended.code, "MEWS_WEBSOCKET_URL" in ended.err) == (2, True)
    at.setenv("MEWS_WEBSOCKET_URL", "ws://mews.invalid")
    ended = mews("events")
    assert (ended.code, "MEWS_WEBSOCKET_URL would send tokens in clear text" in ended.err) == (
        2,
        True,
    )
    at.setenv("MEWS_WEBSOCKET_URL", "")
    for given in ("--count 0", "--deadline 0", "-o csv"):
        ended = mews(f"events {given}")
        assert ended.code == 2
        assert given.split()[0].lstrip("-") in ended.err


def test_without_credentials_it_advises_nothing_that_it_does_not_take(mews: Mews) -> None:
    ended = mews("events")
    assert "MEWS_CLIENT_TOKEN" in ended.err
    assert "--sandbox" not in ended.err


def test_in_a_terminal_ctrl_c_ends_it_and_tells_how_many_there_were(at: pytest.MonkeyPatch) -> None:
    with serving(saying(numbered(1), numbered(2))) as server:
        at.setenv("MEWS_BASE_URL", server.url)
        child: pexpect.spawn[str] = pexpect.spawn(
            MEWS, ["events"], env={**os.environ, "TERM": "xterm"}, timeout=LONGEST, encoding="utf-8"
        )
        child.expect("listening; Ctrl-C ends it")
        for _ in range(2):
            child.expect("Resource +[0-9a-f-]{36} +Dirty")
        child.sendintr()
        child.expect("interrupted; 2 events printed")
        child.expect(pexpect.EOF)
        child.close()
    assert child.exitstatus == 130
    assert "Traceback" not in str(child.before)


def test_another_process_may_end_it_and_a_reader_that_goes_away(at: pytest.MonkeyPatch) -> None:
    with serving(saying(*map(numbered, range(500)))) as server:
        at.setenv("MEWS_BASE_URL", server.url)
        with subprocess.Popen(
            (MEWS, "events"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as running:
            assert running.stdout is not None
            assert running.stdout.readline().startswith("Resource")
            running.terminate()
            _, said = running.communicate(timeout=LONGEST)
        assert running.returncode == 143
        assert said.startswith("terminated; ")
        ended = subprocess.run(
            (BASH, "-c", f"set -o pipefail; {MEWS} events | head -n 1"),
            capture_output=True,
            text=True,
            timeout=LONGEST,
            check=False,
        )
        assert (ended.returncode, ended.stderr) == (141, "")
