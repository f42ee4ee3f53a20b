"""Measure the command line: `python -m benchmarks.command_line`. Memory is told by the kernel."""

import csv
import json
import os
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from subprocess import DEVNULL, CalledProcessError, Popen
from tempfile import TemporaryDirectory
from time import perf_counter_ns
from typing import Any, Final

import httpx2

from benchmarks.bar import Bar
from benchmarks.command import run as run_command
from benchmarks.interleave import Measurements, interleave
from benchmarks.long_list import listing, running
from benchmarks.processes import ROOT, tool

HELP: Final = "mews --help, whole process"
OPERATIONS: Final = "mews resource-blocks --help, whole process"
EXPORT: Final = "csv of one million blocks"
MEMORY: Final = "memory, csv of one million blocks"

OURS: Final = "mews"
TYPER: Final = "typer, two commands"
BY_HAND: Final = "httpx2, json and csv by hand"

BARS: Final = (
    Bar(HELP, OURS, TYPER, "<=", 1.3),
    Bar(OPERATIONS, OURS, TYPER, "<=", 1.3),
    Bar(EXPORT, BY_HAND, OURS, ">=", 1.0),
    Bar(MEMORY, OURS, None, "<=", 80),
)

_SIZE: Final = 1000
_NAMES: Final = (
    "Id",
    "EnterpriseId",
    "AssignedResourceId",
    "IsActive",
    "Type",
    "StartUtc",
    "EndUtc",
    "CreatedUtc",
    "UpdatedUtc",
    "Name",
    "DeletedUtc",
    "Notes",
)
_CREDENTIALS: Final = {
    "ClientToken": "placeholder-client-token",
    "AccessToken": "placeholder-access-token",
    "Client": "Benchmark 1.0.0",
}
_TOY: Final = '''
import typer
app = typer.Typer()
@app.command()
def arrive(name: str = "guest") -> None:
    """Let somebody in."""
@app.command()
def leave(name: str = "guest") -> None:
    """Let somebody out."""
app()
'''
_HAND: Final = "import sys; from benchmarks.command_line import by_hand; by_hand(sys.argv[1])"


def measure(*, is_quick: bool) -> Mapping[str, Measurements]:
    """Measure start and export, or with few rounds and pages."""
    with TemporaryDirectory() as folder, running() as url:
        toy = Path(folder, "toy.py")
        toy.write_text(_TOY, encoding="utf-8")
        beside = partial(_run, (sys.executable, str(toy), "--help"), {})
        helped, listed = (
            interleave(
                {OURS: partial(_run, (tool("mews"), *words, "--help"), {}), TYPER: beside},
                rounds=3 if is_quick else 20,
                warm_up=2,
            )
            for words in ((), ("resource-blocks",))
        )
        exported, memory = _exports(url, pages=50 if is_quick else 1000)
        return {HELP: helped, OPERATIONS: listed, EXPORT: exported, MEMORY: memory}


def _exports(url: str, *, pages: int) -> tuple[Measurements, Measurements]:
    """Measure the time of an export, and the peak of the memory of the whole process."""
    base_url = listing(url, pages=pages, size=_SIZE)
    variables = {
        "MEWS_CLIENT_TOKEN": _CREDENTIALS["ClientToken"],
        "MEWS_ACCESS_TOKEN": _CREDENTIALS["AccessToken"],
        "MEWS_CLIENT": _CREDENTIALS["Client"],
        "MEWS_PLATFORM": "",
        "MEWS_BASE_URL": base_url,
    }
    export = (tool("mews"), "resource-blocks", "get-all", "--no-limit", "--output", "csv")
    contenders = {OURS: export, BY_HAND: (sys.executable, "-c", _HAND, base_url)}
    times: dict[str, list[float]] = {name: [] for name in contenders}
    peaks: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(3):
        for name, command in contenders.items():
            began = perf_counter_ns()
            peaks[name].append(_run(command, variables))
            times[name].append(perf_counter_ns() - began)
    return Measurements(times), Measurements(peaks, "MB")


def _run(command: tuple[str, ...], variables: Mapping[str, str]) -> float:
    """Run a process to its end. Return the most bytes that it had in memory.

    Raises:
        CalledProcessError: It failed.
    """
    environment = {**os.environ, **variables}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with Popen(command, cwd=ROOT, env=environment, stdout=DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise CalledProcessError(process.returncode, command)
    return usage.ru_maxrss * 1024


def by_hand(base_url: str) -> None:
    """Print a listing as csv, without a client and with nothing checked."""
    writer = csv.writer(sys.stdout)
    writer.writerow(_NAMES)
    limitation: dict[str, Any] = {"Count": _SIZE}
    url = f"{base_url}/api/connector/v1/resourceBlocks/getAll"
    with httpx2.Client() as http:
        while True:
            body = json.dumps({**_CREDENTIALS, "Limitation": limitation}, separators=(",", ":"))
            page = json.loads(http.post(url, content=body).content)
            for block in page["ResourceBlocks"]:
                writer.writerow([block.get(name) for name in _NAMES])
            if page["Cursor"] is None:
                return
            limitation["Cursor"] = page["Cursor"]


if __name__ == "__main__":
    sys.exit(run_command("benchmarks.command_line", measure, BARS))
