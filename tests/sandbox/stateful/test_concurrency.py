"""A sandbox that many use at once loses nothing, doubles nothing, and shows nothing half done."""

import sys
import threading
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from uuid import UUID

import anyio
import anyio.lowlevel
import pytest

from mews_connector import models
from mews_sandbox import Clock, Sandbox
from tests.sandbox.stateful.faults import ids_of

THREADS = 16
TASKS = 64
BATCH = 7
NOW = datetime(2026, 11, 1, tzinfo=UTC)
HOTEL = {
    "client_token": "application",
    "properties": [
        {
            "name": "Inn",
            "time_zone": "UTC",
            "access_token": "inn",
            "services": [
                {
                    "name": "Stay",
                    "resource_categories": [
                        {"name": "Room", "capacity": 2, "resources": [{"name": "1"}]}
                    ],
                }
            ],
        }
    ],
}


@dataclass
class Guest:
    """What one thread or task has done and seen.

    Attributes:
        number: Which of them it is.
        rounds: How many batches it adds.
        kept: Ids of the blocks that it has added and not deleted.
        deleted: Ids of the blocks that it has deleted.
        names: The names on each page that it has seen, a page big enough for everything.
        walks: What it has listed in small pages.
    """

    number: int
    rounds: int
    kept: list[UUID] = field(default_factory=list[UUID])
    deleted: list[UUID] = field(default_factory=list[UUID])
    names: list[list[str]] = field(default_factory=list[list[str]])
    walks: list[list[UUID]] = field(default_factory=list[list[UUID]])

    def batches(self, resource_id: UUID) -> Iterator[list[models.ResourceBlockParameters]]:
        """Yield batches of blocks that have a name in common, which no other has."""
        for round_ in range(self.rounds):
            block = models.ResourceBlockParameters(
                resource_id=resource_id,
                name=f"{self.number}/{round_}",
                type_=models.ResourceBlockType.INTERNAL_USE,
                start_utc=NOW,
                end_utc=NOW + timedelta(days=1),
            )
            yield [block] * BATCH

    def has_added(self, ids: list[UUID]) -> list[UUID]:
        """Note a batch. Return what of it to delete: all of every second one."""
        doomed = ids if (len(self.kept) + len(self.deleted)) // BATCH % 2 else []
        (self.deleted if doomed else self.kept).extend(ids)
        return doomed


@pytest.fixture
def sandbox() -> Sandbox:
    """A sandbox with blocks that nobody deletes."""
    sandbox = Sandbox(HOTEL, clock=Clock(NOW))
    with sandbox.client() as client:
        for blocks in Guest(-1, 3).batches(room(sandbox)):
            client.resource_blocks.add(resource_blocks=blocks)
    return sandbox


@pytest.fixture
def hasty() -> Iterator[None]:
    """Let threads take turns as often as can be, so that they meet in the middle of things."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(interval)


def room(sandbox: Sandbox) -> UUID:
    """Return the resource that is blocked again and again."""
    return sandbox.hotel.find_resource("1").id


def check(sandbox: Sandbox, guests: Iterable[Guest], old: list[UUID]) -> None:
    """Hold what the guests have done and seen against each other and against the sandbox."""
    deleted = {id_ for guest in guests for id_ in guest.deleted}
    kept = {id_ for guest in guests for id_ in guest.kept} | {*old}
    blocks = sandbox.entities(models.ResourceBlock)
    assert len(ids_of(blocks)) == len(kept) + len(deleted)
    assert {block.id for block in blocks if block.is_active} == kept
    assert {block.id for block in blocks if not block.is_active} == deleted
    for guest in guests:
        for names in guest.names:
            assert {*Counter(names).values()} == {BATCH}
        for walk in guest.walks:
            assert len({*walk}) == len(walk)
            assert {*old, *guest.kept} <= {*walk} <= kept | deleted - {*guest.deleted}
    assert all(guest.names and guest.walks for guest in guests)


@pytest.mark.usefixtures("hasty")
def test_threads_lose_nothing_double_nothing_and_see_no_half_of_a_batch(sandbox: Sandbox) -> None:
    old, together = ids_of(sandbox.entities(models.ResourceBlock)), threading.Barrier(THREADS)
    guests = [Guest(number, rounds=8) for number in range(THREADS)]

    with sandbox.client() as client, ThreadPoolExecutor(THREADS) as threads:
        blocks = client.resource_blocks

        def use(guest: Guest) -> None:
            together.wait(timeout=30)
            for batch in guest.batches(room(sandbox)):
                added = ids_of(blocks.add(resource_blocks=batch).resource_blocks)
                page = next(blocks.get_all().pages())
                guest.names.append([block.name for block in page.resource_blocks])
                if doomed := guest.has_added(added):
                    blocks.delete(resource_block_ids=doomed)
            guest.walks.append(ids_of(blocks.get_all(page_size=25)))

        list(threads.map(use, guests))
    check(sandbox, guests, old)


@pytest.mark.anyio
async def test_tasks_lose_nothing_double_nothing_and_see_no_half_of_a_batch(
    sandbox: Sandbox,
) -> None:
    old = ids_of(sandbox.entities(models.ResourceBlock))
    guests = [Guest(number, rounds=2) for number in range(TASKS)]

    async with sandbox.async_client() as client, anyio.create_task_group() as tasks:
        blocks = client.resource_blocks

        async def use(guest: Guest) -> None:
            for batch in guest.batches(room(sandbox)):
                added = ids_of((await blocks.add(resource_blocks=batch)).resource_blocks)
                # Nothing in this process ever waits: here the other tasks have their turn.
                await anyio.lowlevel.checkpoint()
                page = await anext(blocks.get_all().pages())
                guest.names.append([block.name for block in page.resource_blocks])
                if doomed := guest.has_added(added):
                    await blocks.delete(resource_block_ids=doomed)
            walk: list[UUID] = []
            async for page in blocks.get_all(page_size=50).pages():
                walk += ids_of(page.resource_blocks)
                await anyio.lowlevel.checkpoint()
            guest.walks.append(walk)

        for guest in guests:
            tasks.start_soon(use, guest)
    check(sandbox, guests, old)


def test_a_listing_has_no_repeats_while_blocks_are_added(sandbox: Sandbox) -> None:
    old = ids_of(sandbox.entities(models.ResourceBlock))
    with sandbox.client() as client:
        listing = client.resource_blocks.get_all(page_size=2).pages()
        seen: list[UUID] = []
        for page in listing:
            seen += ids_of(page.resource_blocks)
            for batch in Guest(0, 1).batches(room(sandbox)):
                client.resource_blocks.add(resource_blocks=batch)
    assert seen == old[::-1]
