"""However a command ends, it says what is known, in lines that steer no terminal."""

import os
import signal
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Final

import pytest

from tests.drift.test_command import run as run_drift
from tests.drift.test_command import written
from tests.exchanges.captured import har, har_entry
from tests.exchanges.commands import run_live, run_record, run_verify
from tests.exchanges.samples import LIST_BLOCKS

SCRIPT: Final = (sys.executable, "-c", "from mews_contract import main; main()")
WRITE: Final = "resourceBlocks/delete"
IDS: Final = '{"ResourceBlockIds": ["20e00c32-d561-4008-8609-82d8aa525714"]}'
FULL: Final = "mews-contract: the output cannot be written: No space left on device\n"
has_full_disk: Final = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")


@dataclass
class Mews:
    """A platform that applies whatever it is asked to, at once or when it is let go."""

    environment: dict[str, str]
    asked: Event = field(default_factory=Event)
    let_go: Event = field(default_factory=Event)


@contextmanager
def answering() -> Generator[Mews]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            running.asked.set()
            running.let_go.wait(60)
            self.wfile.write(
                b"HTTP/1.0 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"
            )

        def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        running = Mews(
            {
                "MEWS_CLIENT_TOKEN": "the-client-token",
                "MEWS_ACCESS_TOKEN": "the-access-token",
                "MEWS_CLIENT": "pytest",
                "MEWS_PLATFORM": "",
                "MEWS_BASE_URL": f"http://127.0.0.1:{server.server_port}",
            }
        )
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield running
        finally:
            running.let_go.set()
            server.shutdown()
            thread.join()


@pytest.fixture
def mews() -> Generator[Mews]:
    with answering() as running:
        yield running


def deleting(folder: Path) -> tuple[str | Path, ...]:
    body = folder / "body.json"
    body.write_text(IDS)
    return (*SCRIPT, "record", WRITE, body, "--into", folder / "to", "--allow-writes", "--yes")


def in_shell(
    redirection: str, *arguments: str | Path, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/sh", "-c", f'"$@" {redirection}', "sh", *arguments],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, **(environment or {})},
    )


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_write_that_is_asked_to_end_says_what_is_unknown(
    mews: Mews, tmp_path: Path, number: signal.Signals
) -> None:
    with subprocess.Popen(
        deleting(tmp_path), stderr=subprocess.PIPE, env={**os.environ, **mews.environment}
    ) as child:
        assert mews.asked.wait(60)
        child.send_signal(number)
        _, err = child.communicate(timeout=60)

    assert child.returncode == 143
    assert err.decode().splitlines() == [
        f"mews-contract record: whether {WRITE} was applied is unknown",
        "mews-contract: terminated",
    ]


LOSING = """
import os, signal, sys, time
from mews_contract.signals import TerminatedError, code_of, heed_signals

class Losing:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(0.01)

heed_signals()
try:
    Losing()
    time.sleep(60)
except TerminatedError as end:
    sys.exit(code_of(end))
"""


def test_a_request_to_end_that_python_drops_in_a_finalizer_is_heard_a_moment_later() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", LOSING], capture_output=True, check=False, timeout=30
    )

    assert b"TerminatedError" in ran.stderr
    assert ran.returncode == 143


@has_full_disk
@pytest.mark.parametrize("option", ["--version", "--help"])
def test_help_that_cannot_be_written_is_one_line(option: str) -> None:
    ran = in_shell(">/dev/full", *SCRIPT, option)

    assert (ran.returncode, ran.stderr) == (4, FULL)


@has_full_disk
def test_a_write_whose_output_fails_is_recorded_and_was_applied(mews: Mews, tmp_path: Path) -> None:
    mews.let_go.set()

    ran = in_shell(">/dev/full", *deleting(tmp_path), environment=mews.environment)

    assert (ran.returncode, (tmp_path / "to" / WRITE / "recorded.json").exists()) == (4, True)
    called, failed = ran.stderr.splitlines()
    assert called == f"called: {WRITE}, status 200"
    assert failed.endswith(f"cannot be written: No space left on device; {WRITE} was applied")


@has_full_disk
def test_the_exit_code_is_the_same_where_nothing_can_be_said() -> None:
    assert in_shell("2>/dev/full", *SCRIPT, "verify", "nowhere.har").returncode == 2


def test_without_standard_output_one_line_says_so(tmp_path: Path) -> None:
    ran = in_shell(">&-", *SCRIPT, "verify", har(tmp_path / "a.har", har_entry()))

    assert (ran.returncode, ran.stderr.count("\n")) == (2, 1)
    assert "standard output is closed" in ran.stderr


def test_without_standard_input_one_line_says_so(tmp_path: Path) -> None:
    ran = in_shell("<&-", *SCRIPT, "record", LIST_BLOCKS, "-", "--into", tmp_path)

    assert (ran.returncode, ran.stderr.count("\n")) == (2, 1)
    assert "standard input is closed" in ran.stderr


@pytest.mark.parametrize("arguments", [("--help",), ("--version",)])
def test_nobody_has_to_read_the_help(arguments: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    ran = subprocess.run([*SCRIPT, *arguments], stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)

    assert (ran.returncode, ran.stderr) == (0, b"")


def test_a_reader_that_stops_early_changes_nothing_of_what_is_recorded(
    mews: Mews, tmp_path: Path
) -> None:
    mews.let_go.set()
    path = tmp_path / "to" / WRITE / "recorded.json"
    path.parent.mkdir(parents=True)
    path.write_text("what was there before")
    reader, writer = os.pipe()
    os.close(reader)
    ran = subprocess.run(
        deleting(tmp_path),
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
        env={**os.environ, **mews.environment},
    )
    os.close(writer)

    assert (ran.returncode, ran.stderr) == (0, f"called: {WRITE}, status 200\n".encode())
    assert path.read_text().startswith("{")


def test_a_share_that_is_no_number_is_refused() -> None:
    ran = run_live("--share", "nan")

    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "--share has to be a number" in ran.err


STEERING: Final = "no\x1b[31mpe"
SHOWN: Final = r"no\u001b[31mpe"


def test_no_name_of_a_file_that_is_named_steers_a_terminal(tmp_path: Path) -> None:
    missing = tmp_path / f"{STEERING}.har"
    said = [
        run_verify(missing).said,
        run_drift(missing).output,
        run_drift(missing, "--write", missing.name).output,
        run_record("--from", missing, "--into", tmp_path).said,
        run_record(LIST_BLOCKS, missing, "--into", tmp_path).said,
    ]

    assert [("\x1b[31m" in each, r"\u001b[31m" in each) for each in said] == [(False, True)] * 5


def test_no_name_that_is_found_in_a_folder_or_a_document_steers_a_terminal(tmp_path: Path) -> None:
    folder = tmp_path / STEERING
    folder.mkdir()
    capture = har(folder / "a.har", har_entry('{"Limitation": {}}'))

    checked = run_verify(tmp_path).out
    compared = run_drift(written(folder, {"openapi": "3.1.0", "paths": {}})).output
    recorded = run_record("--from", capture, "--into", folder).out

    assert [SHOWN in each for each in (checked, compared, recorded)] == [True] * 3
    assert "\x1b" not in checked + compared + recorded


def test_no_timer_ends_a_process_that_is_on_its_way_out() -> None:
    # What is registered first runs last, just before Python gives up its handlers of signals.
    code = (
        "import atexit, signal\n"
        "atexit.register(lambda: print(signal.getitimer(signal.ITIMER_REAL)))\n"
        "from mews_contract.signals import heed_signals\n"
        "heed_signals()\n"
    )
    ran = subprocess.run((sys.executable, "-c", code), capture_output=True, check=True, text=True)
    assert ran.stdout == "(0.0, 0.0)\n"
