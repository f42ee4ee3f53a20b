"""Mixed traffic: threads with a `Client` and tasks with an `AsyncClient`, until told to end."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from threading import Event
from typing import Final, TypedDict
from uuid import UUID, uuid4

from mews_connector import AsyncClient, Client, MewsError, RequestLimiter, Retry, models
from tests.soak.accounts import Accounts, told

THREADS: Final = 4
TASKS: Final = 4
PAUSE: Final = 0.02
"""Seconds between two calls of a caller: the server is to be busy, not overwhelmed."""

_MONDAY: Final = datetime(2030, 1, 7, tzinfo=UTC)


class Arguments(TypedDict):
    """What both clients are made with."""

    client_token: str
    access_token: str
    client: str
    base_url: str
    timeout: float
    retry: Retry
    limiter: RequestLimiter


def arguments(base_url: str, client_token: str, access_token: str) -> Arguments:
    """Return what both clients are made with: short waits, so that much goes wrong in the time."""
    return {
        "client_token": client_token,
        "access_token": access_token,
        "client": "Soak 1.0",
        "base_url": base_url,
        "timeout": 2.0,
        "retry": Retry(attempts=4, deadline=10, backoff_initial=0.02, backoff_max=0.2, budget=200),
        "limiter": RequestLimiter(2_000, 1.0),
    }


def block(room: UUID, number: int) -> models.ResourceBlockParameters:
    """Return a block to add that nobody else adds: by its name, and at a time of its own."""
    start = _MONDAY + timedelta(minutes=number)
    return models.ResourceBlockParameters(
        resource_id=room,
        name=uuid4().hex,
        type_=models.ResourceBlockType.OUT_OF_ORDER,
        start_utc=start,
        end_utc=start + timedelta(minutes=1),
    )


class Traffic:
    """All callers together.

    Args:
        made: What the clients are made with.
        rooms: The rooms to block.
        categories: The categories to ask about.
        accounts: Where each write is noted.
    """

    def __init__(
        self, made: Arguments, rooms: list[UUID], categories: list[UUID], accounts: Accounts
    ) -> None:
        self._made = made
        self._rooms = rooms
        self._categories = categories
        self._accounts = accounts
        self._numbers = count()
        self.calls = count()
        self.failed = count()
        self.tasks_left = 0

    def run(self, stop: Event) -> None:
        """Call until told to end."""
        with ThreadPoolExecutor(THREADS + 1) as pool, Client(**self._made) as client:
            running = [pool.submit(self._thread, client, stop) for _ in range(THREADS)]
            running.append(pool.submit(asyncio.run, self._tasks(stop)))
            for each in running:
                each.result()

    def _thread(self, client: Client, stop: Event) -> None:
        while not stop.wait(PAUSE):
            adding = self._next()
            add = partial(client.resource_blocks.add, resource_blocks=[adding])
            self._noted(adding, self._caught(add))
            self._caught(lambda: next(iter(client.resource_blocks.get_all(page_size=10)), None))
            self._caught(
                lambda: client.resources.get_occupancy_state(resource_category_ids=self._categories)
            )

    def _caught(self, call: Callable[[], object]) -> MewsError | None:
        next(self.calls)
        try:
            call()
        except MewsError as error:
            next(self.failed)
            return error
        return None

    async def _tasks(self, stop: Event) -> None:
        async with AsyncClient(**self._made) as client:
            await asyncio.gather(*(self._task(client, stop) for _ in range(TASKS)))
        # One turn of the loop, for what was cancelled to end.
        await asyncio.sleep(0)
        self.tasks_left += len(asyncio.all_tasks()) - 1

    async def _task(self, client: AsyncClient, stop: Event) -> None:
        while not stop.is_set():
            adding = self._next()
            next(self.calls)
            try:
                await client.resource_blocks.add(resource_blocks=[adding])
            except MewsError as error:
                self._noted(adding, error)
            else:
                self._noted(adding, None)
            await self._listed(client)
            await asyncio.sleep(PAUSE)

    async def _listed(self, client: AsyncClient) -> None:
        """Begin to read a listing ahead, and end early."""
        next(self.calls)
        try:
            async for _ in client.resource_blocks.get_all(page_size=10, prefetch=True):
                break
        except MewsError:
            next(self.failed)

    def _next(self) -> models.ResourceBlockParameters:
        number = next(self._numbers)
        return block(self._rooms[number % len(self._rooms)], number)

    def _noted(self, adding: models.ResourceBlockParameters, error: MewsError | None) -> None:
        self._accounts.note(adding.name, told(error))
