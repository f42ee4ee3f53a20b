"""Blocks that were sent, and whose answer was lost."""

from datetime import UTC, datetime, timedelta
from typing import Any, cast
from uuid import UUID

import pytest
from msgspec import structs

from mews_connector import models
from mews_connector.errors import OutcomeUnknownError
from mews_connector.types import Reconciled
from mews_runtime.sending.retry import Retry
from mews_sandbox import Sandbox, faults
from tests.support import samples
from tests.support.sides import ONCE, AnyClient, Side, settle

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
AN_HOUR = timedelta(hours=1)

Parameters = models.ResourceBlockParameters


def client_of(side: Side, hotel: Sandbox, *, retry: Retry = ONCE) -> AnyClient:
    return hotel.client(retry=retry) if side.is_sync else hotel.async_client(retry=retry)


def painting(hotel: Sandbox, **changes: Any) -> Parameters:
    given = {"resource_id": hotel.hotel.find_resource("107").id, "start_utc": NOW} | changes
    return samples.block(**{"end_utc": NOW + AN_HOUR} | given)


def parts(hotel: Sandbox, count: int) -> list[Parameters]:
    """Return so many blocks of different names."""
    block = painting(hotel)
    return [structs.replace(block, name=f"Part {number}") for number in range(count)]


async def lost(
    client: AnyClient, hotel: Sandbox, *blocks: Parameters, change: Any = "before"
) -> OutcomeUnknownError:
    """Add blocks, and lose the answer."""
    hotel.add_fault(faults.Reset(operation="resourceBlocks/add", change=change, nth=1, seconds=60))
    with pytest.raises(OutcomeUnknownError) as caught:
        await added(client, *blocks)
    hotel.clear_faults()
    return caught.value


async def added(client: AnyClient, *blocks: Parameters) -> list[UUID]:
    result = await settle(client.resource_blocks.add(resource_blocks=blocks))
    return [block.id for block in result.resource_blocks]


async def reconciled(client: AnyClient, error: Any) -> list[Reconciled]:
    return await settle(cast("Any", client).reconcile(error))


async def findings(client: AnyClient, error: Any) -> list[tuple[str, int]]:
    """Return what is found of each, and how many candidates there are."""
    return [(each.finding, len(each.candidates)) for each in await reconciled(client, error)]


async def reasons(client: AnyClient, error: Any) -> list[str | None]:
    """Return why what is found of each is ambiguous."""
    return [each.reason for each in await reconciled(client, error)]
