"""Measure the sandbox: `python -m benchmarks.sandbox`. Needs Node.js for its neighbour, Prism.

`make bench-sandbox` installs what it needs.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Final
from uuid import UUID

from benchmarks import answers, server
from benchmarks.bar import Bar
from benchmarks.command import run as run_command
from benchmarks.interleave import Measurements, interleave
from benchmarks.processes import python
from benchmarks.rivals import PRISM, SANDBOX, throughput
from mews_connector import Client, models
from mews_sandbox import Sandbox

START: Final = "start"
ADD: Final = "add one block"
LIST: Final = "list 100,000 blocks"
BY_IDS: Final = "list 100,000 blocks by resource"
BY_TIME: Final = "list 100,000 blocks by time of update"
MEMORY: Final = "memory"
THROUGHPUT: Final = "getAll of 10 blocks"

IN_PROCESS: Final = "embedded sandbox"
STATIC: Final = "static server over loopback"
FIRST: Final = "first page of 1000"
LAST: Final = "last page of 1000"
BLOCKS: Final = "100,000 blocks"

BARS: Final = (
    Bar(START, IN_PROCESS, None, "<=", 20),
    Bar(ADD, IN_PROCESS, STATIC, "<=", 1.5),
    Bar(LIST, LAST, FIRST, "<=", 1.5),
    Bar(BY_IDS, LAST, FIRST, "<=", 1.5),
    Bar(BY_TIME, LAST, FIRST, "<=", 1.5),
    Bar(MEMORY, BLOCKS, None, "<=", 120),
    Bar(THROUGHPUT, SANDBOX, PRISM, ">=", 4),
)

Pages = Iterator[models.ResourceBlockResult]

_BATCH: Final = 1000
_BATCHES: Final = 100

_START: Final = """
from time import perf_counter_ns
from mews_sandbox import Sandbox
began = perf_counter_ns()
Sandbox()
print(perf_counter_ns() - began)
"""

_MEMORY: Final = """
from pathlib import Path
from resource import getpagesize
from benchmarks.sandbox import filled

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * getpagesize()

filled(1)
before = resident()
sandbox = filled(100)
print(resident() - before)
"""
"""Resident memory as Linux counts it. The peak that `getrusage` tells is inherited on a fork."""


def measure(*, is_quick: bool) -> Mapping[str, Measurements]:
    """Measure every subject."""
    rounds = 3 if is_quick else 10
    return {
        START: Measurements({IN_PROCESS: _printed(_START, rounds)}),
        ADD: _add(rounds * 20),
        **_lists(rounds * 2),
        MEMORY: Measurements({BLOCKS: _printed(_MEMORY, 3)}, "MB"),
        THROUGHPUT: throughput(3 if is_quick else 5, seconds=1 if is_quick else 3),
    }


def filled(batches: int) -> Sandbox:
    """Return a sandbox with so many thousand blocks."""
    sandbox = Sandbox(keep_requests=1)
    with sandbox.client() as client:
        for _ in range(batches):
            client.resource_blocks.add(resource_blocks=_blocks(sandbox, _BATCH))
    return sandbox


def _blocks(sandbox: Sandbox, count: int) -> list[models.ResourceBlockParameters]:
    now = datetime.now(UTC)
    return [
        models.ResourceBlockParameters(
            resource_id=sandbox.hotel.find_resource("101").id,
            name=f"Scheduled maintenance, part {number}",
            type_=models.ResourceBlockType.OUT_OF_ORDER,
            start_utc=now,
            end_utc=now + timedelta(days=number + 1),
        )
        for number in range(count)
    ]


def _printed(program: str, rounds: int) -> list[float]:
    """Return what a program prints, each time in a process of its own."""
    return [float(python(program)) for _ in range(rounds)]


def _add(rounds: int) -> Measurements:
    sandbox = Sandbox(keep_requests=1)
    blocks = _blocks(sandbox, 1)
    with server.running() as url, _static(sandbox, url) as static, sandbox.client() as embedded:
        contenders = {
            IN_PROCESS: partial(embedded.resource_blocks.add, resource_blocks=blocks),
            STATIC: partial(static.resource_blocks.add, resource_blocks=blocks),
        }
        return interleave(contenders, rounds=rounds, warm_up=10)


def _static(sandbox: Sandbox, url: str) -> Client:
    return Client(
        client_token=sandbox.client_token,
        access_token=sandbox.access_token,
        client="Benchmark 1.0.0",
        base_url=f"{url}/{answers.SINGLE}",
    )


def _lists(rounds: int) -> Mapping[str, Measurements]:
    sandbox = filled(_BATCHES)
    blocks = sandbox.entities("resourceBlocks")
    oldest_thousand = UUID(blocks[_BATCH]["Id"])
    resource, now = sandbox.hotel.find_resource("101").id, datetime.now(UTC)
    today = models.TimeInterval(start_utc=now - timedelta(days=1), end_utc=now + timedelta(days=1))
    with sandbox.client() as client:
        every = client.resource_blocks.get_all
        listings: dict[str, Callable[[UUID | None], Pages]] = {
            LIST: lambda cursor: every(cursor=cursor).pages(),
            BY_IDS: lambda cursor: every(cursor=cursor, assigned_resource_ids=[resource]).pages(),
            BY_TIME: lambda cursor: every(cursor=cursor, updated_utc=today).pages(),
        }
        return {
            subject: interleave(
                {
                    FIRST: partial(_page, listing, None),
                    LAST: partial(_page, listing, oldest_thousand),
                },
                rounds=rounds,
                warm_up=2,
            )
            for subject, listing in listings.items()
        }


def _page(listing: Callable[[UUID | None], Pages], cursor: UUID | None) -> object:
    return next(listing(cursor))


if __name__ == "__main__":
    raise SystemExit(run_command("benchmarks.sandbox", measure, BARS))
