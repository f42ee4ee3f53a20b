"""The command `mews-contract` as a process: however it ends, it says so in one line at most."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from mews_runtime import __version__
from tests.contract.contract import OPENAPI
from tests.contract.exchanges import FIXTURES

SCRIPT: Final = (sys.executable, "-c", "from mews_contract import main; main()")
WITHOUT_TYPER: Final = (
    sys.executable,
    "-c",
    "import sys; sys.modules['typer'] = None; from mews_contract import main; main()",
)
INTERRUPTED: Final = (
    sys.executable,
    "-c",
    """
import os, signal, mews_contract.captures.command as command
command.installed = lambda: os.kill(os.getpid(), signal.SIGINT)
from mews_contract import main
main()
""",
)


def run(
    *command: str | Path, out: int = subprocess.PIPE, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        stdout=out,
        stderr=subprocess.PIPE,
        check=False,
        encoding="utf-8",
        env={**os.environ, **(env or {})},
    )


def test_its_version_is_that_of_the_client() -> None:
    ran = run(*SCRIPT, "--version")

    assert (ran.returncode, ran.stdout) == (0, f"mews-contract {__version__}\n")


def test_without_its_extra_one_line_says_what_to_install() -> None:
    ran = run(*WITHOUT_TYPER, "--version")

    assert ran.returncode == 2
    assert ran.stderr.startswith("mews_contract needs the extra [contract] of mews-connector")
    assert ran.stderr.count("\n") == 1


def test_a_reader_that_stops_early_changes_nothing_of_the_verdict() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        ran = run(*SCRIPT, "verify", FIXTURES, out=writer)
    finally:
        os.close(writer)

    assert (ran.returncode, ran.stderr) == (3, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_report_that_cannot_be_written_ends_with_4_and_one_line() -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        ran = run(*SCRIPT, "verify", FIXTURES, out=full.fileno())

    message = "mews-contract: the report cannot be written: No space left on device\n"
    assert (ran.returncode, ran.stderr) == (4, message)


def test_an_interruption_ends_with_130_and_one_line() -> None:
    ran = run(*INTERRUPTED, "verify", FIXTURES)

    assert (ran.returncode, ran.stderr) == (128 + signal.SIGINT, "mews-contract: interrupted\n")


def test_a_name_that_the_terminal_cannot_spell_is_escaped(tmp_path: Path) -> None:
    path = tmp_path / "Žluť.yaml"
    path.write_bytes(OPENAPI.read_bytes())

    ran = run(*SCRIPT, "drift", path, env={"PYTHONIOENCODING": "latin-1"})

    assert (ran.returncode, ran.stderr) == (0, "")
    assert r"\u017dlu\u0165.yaml (OpenAPI 3.1.1)" in ran.stdout
