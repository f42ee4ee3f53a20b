"""Programs of the documentation for users to copy, and a hotel that works on while they run."""

import json
import sqlite3
import threading
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any, Final, Literal

import httpx2

from examples import nightly_sync
from mews_connector import Client, models
from mews_connector.errors import MewsError
from mews_sandbox import Clock, Sandbox
from mews_sandbox.faults import Fault

NEW_YEAR: Final = datetime(2020, 2, 1, tzinfo=UTC)
MOMENT: Final = timedelta(seconds=1)
PAGE: Final = 3

Change = Callable[["Hotel"], object]


class PowerCutError(BaseException):
    """Ends a program wherever it is."""


def cut() -> None:
    """Cut the power."""
    raise PowerCutError


@dataclass
class Night:
    """What happens during a run.

    Attributes:
        changes: What the hotel does before it answers a request, by the number of the request.
        fault: What goes wrong on the way.
        cut_at_step: Before which step of the database the power is cut.
        cut_at_request: Before which request it is.
        skew: By how much the clock of this machine is ahead of the hotel's.
    """

    changes: Mapping[int, Change] = field(default_factory=dict[int, Change])
    fault: Fault | None = None
    cut_at_step: int = -1
    cut_at_request: int = -1
    skew: timedelta = timedelta()


class Copy(sqlite3.Connection):
    """A database on a machine whose power may be cut before any step."""

    before_step: Callable[[], object] | None = None

    def _step(self) -> None:
        if self.before_step is not None:
            self.before_step()

    def execute(self, *args: Any) -> sqlite3.Cursor:
        self._step()
        return super().execute(*args)

    def executemany(self, *args: Any) -> sqlite3.Cursor:
        self._step()
        return super().executemany(*args)

    def __exit__(
        self,
        type_: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> Literal[False]:
        self._step()
        return super().__exit__(type_, value, traceback)


class Hotel(httpx2.BaseTransport):
    """A hotel that works on while it is copied."""

    def __init__(self, path: Path) -> None:
        self.sandbox = Sandbox(clock=Clock(NEW_YEAR))
        self.night = Night()
        self.read_until = nightly_sync.BEGINNING
        self.cut = cut
        self._desk = self.sandbox.client()
        self._transport = self.sandbox.transport()
        self._path = path
        self._requests = self._steps = 0

    @property
    def blocks(self) -> dict[str, models.ResourceBlock]:
        """The blocks of the property that is copied, by their ids."""
        property_ = self.sandbox.hotel.properties[0].id
        blocks = self.sandbox.entities(models.ResourceBlock)
        return {str(block.id): block for block in blocks if block.enterprise_id == property_}

    def add(self) -> None:
        """Block a room, a moment later."""
        self.sandbox.clock.advance(MOMENT)
        now = self.sandbox.clock.now()
        block = models.ResourceBlockParameters(
            resource_id=self.sandbox.hotel.find_resource("107").id,
            name="Painting",
            type_=models.ResourceBlockType.OUT_OF_ORDER,
            start_utc=now,
            end_utc=now + MOMENT,
        )
        self._desk.resource_blocks.add(resource_blocks=[block])

    def delete(self, index: int = 0) -> None:
        """Lift a block, if there is one, a moment later."""
        self.sandbox.clock.advance(MOMENT)
        active = [block.id for block in self.blocks.values() if block.is_active]
        if active:
            self._desk.resource_blocks.delete(resource_block_ids=[active[index % len(active)]])

    def work(self, days: int) -> None:
        """Add four blocks over some days, and lift one."""
        for _ in range(4):
            self.sandbox.clock.advance(timedelta(days=days / 4))
            self.add()
        self.delete(1)

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Let happen what happens in between, and answer."""
        number, self._requests = self._requests, self._requests + 1
        if number == self.night.cut_at_request:
            raise PowerCutError
        if change := self.night.changes.get(number):
            change(self)
        return self._transport.handle_request(request)

    def _step(self) -> None:
        number, self._steps = self._steps, self._steps + 1
        if number == self.night.cut_at_step:
            self.cut()

    def sync(self, night: Night | None = None) -> bool:
        """Run the recipe. Return whether it came to its end."""
        self.night, self._requests, self._steps = night or Night(), 0, 0
        self.sandbox.clear_faults()
        if self.night.fault is not None:
            self.sandbox.add_fault(self.night.fault)
        began = self.sandbox.clock.now()
        now = began + self.night.skew
        try:
            with self._client() as mews:
                self._read(mews, now)
        except (PowerCutError, MewsError):
            return False
        finally:
            self._wait_for_threads()
        self.read_until = min(began, now)
        return True

    def _read(self, mews: Client, now: datetime) -> None:
        with closing(self.copy()) as local:
            local.before_step = self._step
            nightly_sync.sync(mews, local, now, page_size=PAGE)

    def copy(self) -> Copy:
        """Open the copy."""
        local = sqlite3.connect(self._path, factory=Copy)
        # What a process has written survives its end, and waiting for the disk takes longest.
        local.execute("pragma synchronous = off")
        local.executescript(nightly_sync.SCHEMA)
        return local

    def _client(self) -> Client:
        return Client(
            client_token=self.sandbox.client_token,
            access_token=self.sandbox.access_token,
            client="Nightly sync 1.0",
            base_url="http://localhost",
            limiter=None,
            clock=self.sandbox.clock,
            http_client=httpx2.Client(transport=self),
        )

    def _wait_for_threads(self) -> None:
        for thread in threading.enumerate():
            if thread is not threading.current_thread() and thread.name.startswith("mews-pages"):
                thread.join()

    def copied(self) -> dict[str, dict[str, Any]]:
        """Return the blocks of the copy."""
        with closing(self.copy()) as local:
            rows = local.execute("select id, is_active, json from blocks").fetchall()
        blocks = {id_: json.loads(block) for id_, _, block in rows}
        assert {id_: bool(is_active) for id_, is_active, _ in rows} == {
            id_: block["IsActive"] for id_, block in blocks.items()
        }
        return blocks

    def check(self) -> None:
        """Compare the copy with what was there when the last run began that came to its end."""
        copied, there = self.copied(), self.blocks
        assert copied.keys() <= there.keys()
        for id_, block in there.items():
            if block.updated_utc < self.read_until:
                assert copied[id_] == block.to_dict()

    def check_all(self) -> None:
        """Compare the copy with all that there is, a day later."""
        self.sandbox.clock.advance(timedelta(days=1))
        assert self.sync()
        assert self.copied() == {id_: block.to_dict() for id_, block in self.blocks.items()}


def asked(hotel: Hotel, since: int = 0) -> list[Mapping[str, Any]]:
    """Return the requests of the copy."""
    bodies: list[Any] = [request.body for request in hotel.sandbox.requests[since:]]
    return [body for body in bodies if "UpdatedUtc" in body]


def intervals(requests: list[Mapping[str, Any]]) -> list[tuple[datetime, datetime]]:
    """Return the intervals that were asked for, each once, in order."""
    found = (request["UpdatedUtc"] for request in requests)
    ends = ((each["StartUtc"], each["EndUtc"]) for each in found)
    return [
        (datetime.fromisoformat(start), datetime.fromisoformat(end))
        for start, end in dict.fromkeys(ends)
    ]


def in_folder(test: Callable[[Hotel], object]) -> object:
    """Play with a hotel whose copy is gone afterwards."""
    with TemporaryDirectory() as folder:
        return test(Hotel(Path(folder) / "blocks.db"))
