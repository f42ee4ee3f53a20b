"""A soak from beginning to end."""

import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread
from typing import IO, Any, Final

import httpx2

from mews_sandbox import Sandbox
from tests.sandbox.processes import serving
from tests.soak.accounts import Accounts, Audit
from tests.soak.growth import Held
from tests.soak.traffic import Traffic, arguments

FAULTS: Final[tuple[dict[str, object], ...]] = (
    {"kind": "status", "status": 429, "retry_after": 0},
    {"kind": "status", "status": 500},
    {"kind": "status", "status": 503, "retry_after": 0},
    {"kind": "html", "status": 502},
    {"kind": "reset", "change": "never"},
    {"kind": "reset", "change": "before"},
    {"kind": "reset", "change": "later", "seconds": 1.0},
    {"kind": "truncated-body"},
    {"kind": "invalid-json"},
    {"kind": "slow-body", "seconds": 0.3},
)
"""What goes wrong, each as often as the others."""

SHARE: Final = 0.05
"""In how many calls something goes wrong."""

_PATIENCE: Final = 120.0

LATE: Final = 2.0
"""Seconds after which whatever is late has happened."""

_NAME: Final = 32
"""How long the names of these blocks are. The hotel has some of its own."""

MOST_MEMORY: Final = 12 * 2**20
"""By how many bytes the process may grow: allocators keep some of what was freed."""


@dataclass
class Report:
    """What came of a soak."""

    seconds: float
    calls: int
    failed: int
    tasks_left: int
    audit: Audit
    before: Held
    after: Held
    flaws: list[str] = field(default_factory=list[str])

    def __post_init__(self) -> None:
        self.flaws += self.audit.wrong[:20]
        if self.tasks_left:
            self.flaws.append(f"{self.tasks_left} tasks have not ended")
        grown = self.after.memory - self.before.memory
        if grown > MOST_MEMORY:
            self.flaws.append(f"memory has grown by {grown / 2**20:.1f} MB")
        if self.after.files > self.before.files:
            self.flaws.append(f"{self.after.files - self.before.files} more files and sockets open")
        if self.after.threads > self.before.threads:
            self.flaws.append(f"{self.after.threads - self.before.threads} more threads")

    def __str__(self) -> str:
        writes = ", ".join(f"{number} {outcome}" for outcome, number in self.audit.told.items())
        grown = (self.after.memory - self.before.memory) / 2**20
        return "\n".join(
            [
                f"{self.seconds:.0f} s, {self.calls} calls, {self.failed} of them failed",
                f"writes: {writes}; applied more than once: {self.audit.twice}",
                f"not accounted for: {len(self.audit.wrong)}",
                f"memory {grown:+.1f} MB",
                f"files and sockets {self.before.files} to {self.after.files}",
                f"threads {self.before.threads} to {self.after.threads}",
                f"tasks that have not ended {self.tasks_left}",
                *(f"FLAW {flaw}" for flaw in self.flaws),
            ]
        )


def soak(seconds: float, folder: Path) -> Report:
    """Let traffic run for some seconds, and account for all of it."""
    hotel = Sandbox()
    patience = _PATIENCE + seconds
    options = ("--port", "0", "--rate-limit", "0")
    with serving(*options, patience=patience) as server, httpx2.Client() as http:
        _drain(server.process.stdout, server.process.stderr)
        accounts = Accounts(folder / "accounts.txt")
        for fault in FAULTS:
            broken = {**fault, "probability": SHARE / len(FAULTS)}
            http.post(f"{server.base_url}/__sandbox__/faults", json=broken).raise_for_status()
        made = arguments(server.base_url, hotel.client_token, hotel.access_token)
        property_ = hotel.hotel.properties[0]
        rooms = [room.id for room in property_.resources]
        categories = [category.id for category in property_.resource_categories][:5]
        traffic = Traffic(made, rooms, categories, accounts)
        before, after = _watched(traffic, seconds)
        http.delete(f"{server.base_url}/__sandbox__/faults").raise_for_status()
        time.sleep(LATE)
        accounts.close()
        audit = accounts.audit(_applied(http, made["base_url"], hotel))
    calls, failed = next(traffic.calls), next(traffic.failed)
    return Report(seconds, calls, failed, traffic.tasks_left, audit, before, after)


def _drain(*pipes: IO[str] | None) -> None:
    """Read the log of a server, which would stop where nobody does."""
    for pipe in pipes:
        Thread(target=deque, args=(pipe, 0), daemon=True).start()


def _watched(traffic: Traffic, seconds: float) -> tuple[Held, Held]:
    """Let traffic run. Return what is held after a first part of it, and behind its end."""
    held: list[Held] = []
    # What is made once, such as decoders and connections, is made in the first part.
    for part in (seconds * 0.2, seconds * 0.8):
        stop = Event()
        thread = Thread(target=traffic.run, args=(stop,))
        thread.start()
        thread.join(part)
        stop.set()
        thread.join()
        held.append(Held.now())
    return held[0], held[1]


def _applied(http: httpx2.Client, base_url: str, hotel: Sandbox) -> Iterator[str]:
    """Yield the name of each block that the server has, without the client under test."""
    body: dict[str, Any] = {
        "ClientToken": hotel.client_token,
        "AccessToken": hotel.access_token,
        "Client": "Soak 1.0",
        "ActivityStates": ["Active", "Deleted"],
        "Limitation": {"Count": 1000, "Cursor": None},
    }
    while True:
        url = f"{base_url}/api/connector/v1/resourceBlocks/getAll"
        page = http.post(url, json=body).raise_for_status().json()
        for block in page["ResourceBlocks"]:
            if len(block["Name"]) == _NAME:
                yield block["Name"]
        if page["Cursor"] is None:
            return
        body["Limitation"]["Cursor"] = page["Cursor"]
