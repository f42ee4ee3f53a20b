"""Playing a row: a client calls and meets the fault, and all that comes of it is kept."""

from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any, Final
from unittest import mock
from uuid import UUID

import httpx
from msgspec import UNSET

from mews_connector import AsyncClient, Client, Retry
from mews_connector.errors import MewsError, OutcomeUnknownError
from mews_runtime.http.pool import Pool
from tests.runtime.faults import own
from tests.runtime.faults.stages import PATIENCE, SOON, Scene, Stage, staged
from tests.runtime.faults.steps import LIMIT
from tests.runtime.faults.table import ATTEMPTS, Effect, Row, Seen
from tests.support import samples
from tests.support.clocks import FakeClock
from tests.support.loopback import Received
from tests.support.sides import AnyClient, Side, completed, is_sync, items, settle

_PATIENT: Final[dict[str, float | None]] = dict.fromkeys(
    ("connect", "read", "write", "pool"), PATIENCE
)
_MANY: Final = [UUID(int=number) for number in range(1000)]
_LONG: Final = "x" * 200_000


@dataclass(frozen=True, slots=True)
class Played:
    """What came of a call.

    Attributes:
        seen: What the caller saw.
        error: The error, or None.
        waits: Seconds of each wait.
        received: The requests that the server has read to their end.
    """

    seen: Seen
    error: MewsError | None
    waits: list[float]
    received: list[Received]


@dataclass(slots=True)
class Tries:
    """Counts the requests that a client tries to send.

    Args:
        is_patient: Whether only the first may be given up soon.
    """

    is_patient: bool
    count: int = 0

    def __call__(self) -> dict[str, float | None] | None:
        """Count a request. Return its timeouts, where they are not those of the client."""
        self.count += 1
        return {**_PATIENT} if self.is_patient and self.count > 1 else None

    def of(self, request: Any) -> None:
        if timeouts := self():
            request.extensions["timeout"] = timeouts

    async def of_async(self, request: Any) -> None:
        self.of(request)


async def play(row: Row, side: Side, effect: Effect, *, lasts: bool) -> Played:
    """Let a client call. Return what came of it once no connection is left."""
    stage = row.stage
    async with staged(stage, side, lasts=lasts) as scene:
        clock = FakeClock(jump=stage.jump, at_wait=scene.recover)
        tries = Tries(is_patient=not lasts)
        listen(scene, tries)
        retry = Retry(attempts=row.attempts)
        client = client_at(scene, clock=clock, retry=retry, timeout=timeout_of(stage, side))
        with mock.patch("time.time", clock.time) if stage.jump else nullcontext():
            error, blocks = await outcome_of(client, effect, is_large=stage.is_narrow)
    seen = Seen(
        error=type(error) if error else None,
        behind=kind_of(behind(error)),
        tries=tries.count,
        applied=scene.ledger.applied,
        blocks=blocks,
    )
    return Played(seen, error, clock.waits, scene.ledger.calls())


def listen(scene: Scene, tries: Tries) -> None:
    """Have each request counted before it is sent."""
    if isinstance(scene.http, own.Http):
        own.heard(scene.http, tries)
    else:
        scene.http.event_hooks = {"request": [tries.of if is_sync(scene.http) else tries.of_async]}


def timeout_of(stage: Stage, side: Side) -> httpx.Timeout:
    parts = dict(_PATIENT)
    if stage.gives_up:
        # aiohttp counts what it asks of a proxy with connecting.
        is_connecting = stage.proxy and side.library == "own" and (not side.is_sync)
        parts["connect" if is_connecting else stage.gives_up] = SOON
    return httpx.Timeout(**parts)


def client_at(scene: Scene, **options: Any) -> AnyClient:
    """Return a client that calls at a scene."""
    usual: dict[str, Any] = {
        "base_url": scene.base_url,
        "retry": Retry(attempts=ATTEMPTS),
        "limiter": UNSET,
        "timeout": PATIENCE,
        "max_response_bytes": LIMIT,
    }
    given = completed({**usual, **options})
    http: Any = scene.http
    if isinstance(http, own.Http):
        client = Client(**given) if isinstance(http, Pool) else AsyncClient(**given)
        vars(vars(client)["_connection"])["_http"] = http
        return client
    return (
        Client(**given, http_client=http)
        if is_sync(http)
        else AsyncClient(**given, http_client=http)
    )


async def outcome_of(
    client: AnyClient, effect: Effect, *, is_large: bool = False
) -> tuple[MewsError | None, int]:
    """Call. Return the error, or how many blocks the result has."""
    try:
        return None, await (list_blocks if effect == "read" else add_block)(
            client, is_large=is_large
        )
    except MewsError as error:
        return error, 0


async def list_blocks(client: AnyClient, *, is_large: bool = False) -> int:
    ids = _MANY if is_large else UNSET
    listing = client.resource_blocks.get_all(
        resource_block_ids=ids, assigned_resource_ids=ids, enterprise_ids=ids
    )
    return len(await items(listing))


async def add_block(client: AnyClient, *, is_large: bool = False) -> int:
    block = samples.block(notes=_LONG) if is_large else samples.block()
    added = await settle(client.resource_blocks.add(resource_blocks=[block]))
    return len(added.resource_blocks)


def kind_of(error: BaseException | None) -> type[object]:
    """Return the class of an error, for one of httpx2 that of its name in httpx."""
    kind = type(error)
    return vars(httpx)[kind.__name__] if kind.__module__ == "httpx2" else kind


def behind(error: MewsError | None) -> BaseException | None:
    """Return what is behind an error."""
    if isinstance(error, OutcomeUnknownError):
        return error.error
    return error and error.__cause__
