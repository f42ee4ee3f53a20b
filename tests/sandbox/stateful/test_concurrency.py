"""A sandbox that many use at once loses nothing, doubles nothing, and shows nothing half done."""

import asyncio
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

import anyio
import anyio.lowlevel
import pytest

from mews_connector import models
from mews_sandbox import Sandbox
from tests.sandbox.hotels import NOON, id_of, opened
from tests.sandbox.stateful.faults import ids_of
from tests.support.sides import AnyClient, page_by_page, settle

THREADS = 16
TASKS = 64
BATCH = 7


def batch(name: str) -> list[models.ResourceBlockParameters]:
    """Return blocks that have a name in common."""
    block = models.ResourceBlockParameters(
        resource_id=UUID(id_of("free")),
        name=name,
        type_=models.ResourceBlockType.INTERNAL_USE,
        start_utc=NOON,
        end_utc=NOON + timedelta(days=1),
    )
    return [block] * BATCH


@dataclass
class Guest:
    """What one thread or task has done and seen.

    Attributes:
        number: Which of them it is.
        kept: Ids of the blocks that it has added and not deleted.
        deleted: Ids of the blocks that it has deleted.
        names: The names on each page that it has seen, a page big enough for everything.
        walk: What it has listed in small pages.
    """

    number: int
    kept: list[UUID] = field(default_factory=list[UUID])
    deleted: list[UUID] = field(default_factory=list[UUID])
    names: list[list[str]] = field(default_factory=list[list[str]])
    walk: list[UUID] = field(default_factory=list[UUID])

    async def use(self, client: AnyClient, rounds: int) -> None:
        """Add batches, of which every second is deleted, and list them."""
        blocks = client.resource_blocks
        for number in range(rounds):
            answer = await settle(blocks.add(resource_blocks=batch(f"{self.number}/{number}")))
            ids = ids_of(answer.resource_blocks)
            # Nothing in this process ever waits: here the other tasks have their turn.
            await anyio.lowlevel.checkpoint()
            page = await page_by_page(blocks.get_all())()
            self.names.append([block.name for block in page.resource_blocks] if page else [])
            if number % 2:
                await settle(blocks.delete(resource_block_ids=ids))
            (self.deleted if number % 2 else self.kept).extend(ids)
        turn = page_by_page(blocks.get_all(page_size=25))
        while page := await turn():
            self.walk += ids_of(page.resource_blocks)
            await anyio.lowlevel.checkpoint()


@pytest.fixture
def sandbox() -> Sandbox:
    """A sandbox with blocks that nobody deletes."""
    sandbox = opened()
    with sandbox.client() as client:
        for number in range(3):
            client.resource_blocks.add(resource_blocks=batch(f"old/{number}"))
    return sandbox


@pytest.fixture
def hasty() -> Iterator[None]:
    """Let threads take turns as often as can be, so that they meet in the middle of things."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(interval)


def check(sandbox: Sandbox, guests: list[Guest], old: list[UUID]) -> None:
    """Hold what the guests have done and seen against each other and against the sandbox."""
    deleted = {id_ for guest in guests for id_ in guest.deleted}
    kept = {id_ for guest in guests for id_ in guest.kept} | {*old}
    blocks = sandbox.entities(models.ResourceBlock)
    assert len(ids_of(blocks)) == len(kept) + len(deleted)
    assert {block.id for block in blocks if block.is_active} == kept
    assert {block.id for block in blocks if not block.is_active} == deleted
    assert all(guest.names for guest in guests)
    for guest in guests:
        assert {count for names in guest.names for count in Counter(names).values()} == {BATCH}
        assert len({*guest.walk}) == len(guest.walk)
        assert {*old, *guest.kept} <= {*guest.walk} <= kept | deleted - {*guest.deleted}


@pytest.mark.usefixtures("hasty")
def test_threads_lose_nothing_double_nothing_and_see_no_half_of_a_batch(sandbox: Sandbox) -> None:
    old, together = ids_of(sandbox.entities(models.ResourceBlock)), threading.Barrier(THREADS)
    guests = [Guest(number) for number in range(THREADS)]
    with sandbox.client() as client, ThreadPoolExecutor(THREADS) as threads:

        def use(guest: Guest) -> None:
            together.wait(timeout=30)
            asyncio.run(guest.use(client, rounds=8))

        list(threads.map(use, guests))
    check(sandbox, guests, old)


@pytest.mark.anyio
async def test_tasks_lose_nothing_double_nothing_and_see_no_half_of_a_batch(
    sandbox: Sandbox,
) -> None:
    old = ids_of(sandbox.entities(models.ResourceBlock))
    guests = [Guest(number) for number in range(TASKS)]
    async with sandbox.async_client() as client, anyio.create_task_group() as tasks:
        for guest in guests:
            tasks.start_soon(guest.use, client, 2)
    check(sandbox, guests, old)
