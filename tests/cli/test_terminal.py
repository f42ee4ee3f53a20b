"""The installed command in a terminal and in a pipe."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from benchmarks.long_list import listing, running

MEWS = str(Path(sys.executable).parent / "mews")
EXPORT = f"{MEWS} resource-blocks get-all --no-limit -o csv"
BASH = shutil.which("bash") or "bash"
LONGEST = 30


@pytest.fixture(scope="module")
def slow() -> Iterator[dict[str, str]]:
    """The environment of a command whose listing takes longer than any test."""
    with running() as url:
        yield {
            **os.environ,
            "MEWS_CLIENT_TOKEN": "a-client-token",
            "MEWS_ACCESS_TOKEN": "an-access-token",
            "MEWS_CLIENT": "Test 1.0.0",
            "MEWS_PLATFORM": "",
            "MEWS_BASE_URL": listing(url, pages=100_000, size=10, milliseconds=20),
            "TERM": "xterm",
        }


def test_a_reader_that_goes_away_ends_it_quietly(slow: dict[str, str]) -> None:
    line = f"set -o pipefail; {EXPORT} | head -n 3"

    ended = subprocess.run(
        (BASH, "-c", line), env=slow, capture_output=True, text=True, timeout=LONGEST, check=False
    )

    assert len(ended.stdout.splitlines()) == 3
    assert (ended.stderr, ended.returncode) == ("", 141)


def test_on_a_terminal_a_bar_counts_and_ctrl_c_tells_the_cursor(
    slow: dict[str, str], tmp_path: Path
) -> None:
    line = f"{EXPORT} > {tmp_path / 'out.csv'}"
    child: pexpect.spawn[str] = pexpect.spawn(
        BASH, ["-c", line], env=slow, timeout=LONGEST, encoding="utf-8"
    )

    child.expect(r"[1-9]\d* items in \d+ pages")
    child.sendintr()
    child.expect(r"interrupted; go on with --cursor [0-9a-f-]{36}")
    child.expect(pexpect.EOF)
    child.close()

    assert child.exitstatus == 130
    assert "Traceback" not in str(child.before)


def test_rows_go_to_the_file_while_a_bar_is_on_the_terminal(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    line = f"{MEWS} resource-blocks get-all --sandbox -o csv --columns Name > {out}"
    child: pexpect.spawn[str] = pexpect.spawn(
        BASH, ["-c", line], env={**os.environ, "TERM": "xterm"}, timeout=LONGEST, encoding="utf-8"
    )

    child.expect(pexpect.EOF)
    child.close()

    assert "3 items in 2 pages" in str(child.before)
    assert "New carpet" not in str(child.before)
    assert out.read_text("utf-8").splitlines() == [
        "Name",
        "New carpet",
        "Staff training",
        "Repainting",
    ]


def test_help_is_in_colours_on_a_terminal(slow: dict[str, str]) -> None:
    child: pexpect.spawn[str] = pexpect.spawn(
        MEWS, ["--help"], env=slow, timeout=LONGEST, encoding="utf-8"
    )

    child.expect("\x1b\\[1m")
    child.expect(pexpect.EOF)


@pytest.mark.parametrize(
    ("begun", "completed"),
    [
        ("mews resource-blocks g", ["get-all"]),
        ("mews resource-blocks get-all --columns name,st", ["name,startUtc"]),
        ("mews resource-blocks get-all --columns Id,Notes,N", ["Id,Notes,Name", "Id,Notes,Notes"]),
        ("mews reservations get-all --states co", ["confirmed"]),
        ("mews customers get-all --extent Documents,A", ["Documents,Addresses"]),
        ("mews reservations get-all --time-zone Europe/Pr", ["Europe/Prague"]),
        ("mews countries get-all --list country-g", ["country-groups"]),
        ("mews call resourceBlocks/d", ["resourceBlocks/delete"]),
    ],
)
def test_a_shell_completes_what_is_begun(begun: str, completed: list[str]) -> None:
    asked = {"_MEWS_COMPLETE": "complete_bash", "COMP_WORDS": begun}

    ended = subprocess.run(
        (MEWS,),
        env={**os.environ, **asked, "COMP_CWORD": str(begun.count(" "))},
        capture_output=True,
        text=True,
        check=False,
    )

    assert ended.stdout.split() == completed
