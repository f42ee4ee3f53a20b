"""What type checkers infer of the client. It is checked and never run."""

from collections.abc import AsyncIterator, Iterator
from datetime import datetime
from decimal import Decimal
from typing import Any, assert_type
from uuid import UUID

import httpx

from mews_connector import UNSET, AsyncClient, Client, RequestLimiter, Retry, errors, models
from mews_connector.types import (
    ApiResponse,
    AsyncPager,
    Batch,
    Clock,
    Pager,
    Platform,
    Reconciled,
    Unset,
)

BLOCKS: list[models.ResourceBlockParameters] = []
CATEGORIES: list[UUID] = []


def sync_client(http: httpx.Client) -> None:
    with Client.from_env(http_client=http, on_violation="warn") as mews:
        assert_type(mews, Client)
        blocks = mews.resource_blocks
        assert_type(blocks.add(resource_blocks=BLOCKS), models.ResourceBlockAddResult)
        assert_type(blocks.get_all(), Pager[models.ResourceBlockResult, models.ResourceBlock])
        assert_type(list(blocks.get_all()), list[models.ResourceBlock])
        assert_type(next(blocks.get_all().pages()), models.ResourceBlockResult)
        assert_type(
            next(blocks.get_all().responses()).result.resource_blocks, list[models.ResourceBlock]
        )
        assert_type(
            mews.batches(blocks.add, resource_blocks=BLOCKS),
            Iterator[Batch[models.ResourceBlockAddResult]],
        )
        assert_type(
            mews.with_response(blocks.add, resource_blocks=BLOCKS),
            ApiResponse[models.ResourceBlockAddResult],
        )
        assert_type(mews.with_response(mews.call, "a/b", {}), ApiResponse[dict[str, Any]])
        assert_type(mews.with_access_token(lambda: "token"), Client)


async def async_client(http: httpx.AsyncClient) -> None:
    async with AsyncClient.from_env(http_client=http) as mews:
        assert_type(mews, AsyncClient)
        blocks = mews.resource_blocks
        assert_type(await blocks.add(resource_blocks=BLOCKS), models.ResourceBlockAddResult)
        assert_type(blocks.get_all(), AsyncPager[models.ResourceBlockResult, models.ResourceBlock])
        assert_type([block async for block in blocks.get_all()], list[models.ResourceBlock])
        assert_type(await anext(blocks.get_all().pages()), models.ResourceBlockResult)
        assert_type(
            mews.batches(blocks.add, resource_blocks=BLOCKS),
            AsyncIterator[Batch[models.ResourceBlockAddResult]],
        )
        assert_type(
            await mews.with_response(blocks.add, resource_blocks=BLOCKS),
            ApiResponse[models.ResourceBlockAddResult],
        )
        assert_type(await mews.with_response(mews.call, "a/b", {}), ApiResponse[dict[str, Any]])


def updates(mews: Client, adjustment: models.AvailabilityUpdate) -> None:
    assert_type(adjustment.unit_count_adjustment, int | models.Int32UpdateValue | None)
    permissions = models.ResourceAccessTokenPermissionsParameters(bed=True, room=None)
    permissions.floor = models.BooleanUpdateValue()
    permissions.building = UNSET
    assert_type(permissions.bed, bool | models.BooleanUpdateValue | Unset | None)
    adjustment.unit_count_adjustment = 6
    mews.services.update_availability(service_id=CATEGORIES[0], availability_updates=[adjustment])


def address(platform: Platform | None, base_url: str | None) -> None:
    Client(client_token="", access_token="", client="", platform="demo")
    Client(client_token="", access_token="", client="", base_url="https://example.com", timeout=3)
    Client(client_token="", access_token="", client="", platform=platform, base_url=base_url)


async def token() -> str:
    return "token"


def policies(clock: Clock) -> None:
    AsyncClient(client_token="", access_token=token, client="", platform="demo")
    Client.from_env(limiter=None, retry=Retry(attempts=3), timeout=httpx.Timeout(3))
    Client.from_env(limiter=RequestLimiter(clock=clock), clock=clock)


def answers(block: models.ResourceBlock, error: errors.StatusError) -> None:
    assert_type(block.type_, models.ResourceBlockType)
    assert_type(block.created_utc, datetime)
    assert_type(error.retry_after, float | None)
    assert_type(block.notes, str | Unset | None)
    assert_type(block.notes or "none", str)
    if block.notes is not UNSET:
        assert_type(block.notes, str | None)


def told(data: models.ServiceData) -> str:
    match data.value:
        case models.BookableServiceData() as bookable:
            return str(bookable.start_offset)
        case models.AdditionalServiceData():
            return "additional"
        case other:
            return str(assert_type(other, dict[str, Any] | Unset | None))


def money(payment: models.Payment) -> Decimal:
    assert_type(payment.amount.gross_value, Decimal)
    return sum([payment.amount.gross_value], Decimal(0))


def lost(mews: Client, unknown: errors.OutcomeUnknownError) -> list[UUID]:
    (found,) = mews.reconcile(unknown)
    assert_type(found, Reconciled)
    return [each.id for each in found.candidates if isinstance(each, models.ResourceBlock)]


def enums(states: list[models.ResourceState]) -> None:
    clean = models.ResourceState.CLEAN
    assert_type(clean, models.ResourceState)
    assert_type((clean.name, clean.value, clean.is_known), tuple[str, str, bool])
    assert_type(models.ResourceState("Flooded"), models.ResourceState)
    assert_type(models.ResourceState["CLEAN"], models.ResourceState)
    assert_type(list(models.ResourceState), list[models.ResourceState])
    assert_type(clean in states and clean in models.ResourceState, bool)
    assert_type(clean.lower(), str)


def known_members_are_not_all(type_: models.ResourceBlockType) -> str:
    match type_:
        case models.ResourceBlockType.OUT_OF_ORDER:
            return "out of order"
        case models.ResourceBlockType.INTERNAL_USE:
            return "in use"
        case _:
            assert_type(type_, models.ResourceBlockType)
            return "flooded" if type_ == "Flooded" else f"new: {type_}"


def neither_are_they_one_by_one(type_: models.ResourceBlockType) -> str:
    if type_ is models.ResourceBlockType.OUT_OF_ORDER:
        return "out of order"
    if type_ == models.ResourceBlockType.INTERNAL_USE:
        return "in use"
    assert_type(type_, models.ResourceBlockType)
    return type_.value
