"""A datetime that leaves is an instant, in UTC."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector.errors import RequestInvalidError
from tests.runtime import samples
from tests.runtime.sides import AnyClient, Recorder, Side, answering, settle

pytestmark = pytest.mark.anyio

OFFSETS = st.integers(-23 * 60, 23 * 60).map(lambda m: dt.timezone(dt.timedelta(minutes=m)))
MOMENTS = st.datetimes(
    samples.NAIVE.replace(year=2), samples.NAIVE.replace(year=9998), timezones=OFFSETS
)
EAST = dt.timezone(dt.timedelta(hours=2))


async def typed(client: AnyClient, start: Any) -> None:
    """Send a datetime as an attribute of a model."""
    blocks = [samples.block(start_utc=start)]
    await settle(client.resource_blocks.add(resource_blocks=blocks))


async def untyped(client: AnyClient, start: Any) -> None:
    """Send a datetime in plain JSON."""
    await settle(client.call("resourceBlocks/add", {"ResourceBlocks": [{"StartUtc": start}]}))


async def untyped_model(client: AnyClient, start: Any) -> None:
    """Send a datetime as an attribute of a model in plain JSON."""
    blocks = [samples.block(start_utc=start)]
    await settle(client.call("resourceBlocks/add", {"ResourceBlocks": blocks}))


async def untyped_tuple(client: AnyClient, start: Any) -> None:
    """Send a datetime in plain JSON, whose array is a tuple."""
    await settle(client.call("resourceBlocks/add", {"ResourceBlocks": ({"StartUtc": start},)}))


every_way = pytest.mark.parametrize("send", [typed, untyped, untyped_model, untyped_tuple])


def sent_start(server: Recorder) -> str:
    """Return the datetime as it was sent."""
    sent: str = server.body["ResourceBlocks"][0]["StartUtc"]
    return sent


@every_way
@given(start=MOMENTS)
async def test_an_aware_datetime_leaves_as_the_same_instant_in_utc(
    side: Side, send: Any, start: dt.datetime
) -> None:
    server = answering(body={"ResourceBlocks": []})
    await send(side.client(server), start)
    sent = sent_start(server)
    assert (sent[-1], dt.datetime.fromisoformat(sent)) == ("Z", start)


@every_way
async def test_an_offset_with_seconds_does_not_move_the_instant(side: Side, send: Any) -> None:
    server = answering(body={"ResourceBlocks": []})
    amsterdam = dt.timezone(dt.timedelta(minutes=19, seconds=32))
    start = dt.datetime(1930, 1, 1, tzinfo=amsterdam)
    await send(side.client(server), start)
    assert dt.datetime.fromisoformat(sent_start(server)) == start


@pytest.mark.parametrize(
    "text", ["2024-06-01T14:00:00+02:00", "2024-06-01T14:00:00+0200", "2024-06-01 12:00:00Z"]
)
async def test_a_datetime_given_as_text_leaves_in_utc(side: Side, text: str) -> None:
    server = answering(body={"ResourceBlocks": []})
    await typed(side.client(server), text)
    assert sent_start(server) == "2024-06-01T12:00:00Z"


class Instant(dt.datetime):
    """A datetime of a library of the caller's, as pandas and pendulum have them."""


@every_way
async def test_a_subclass_of_datetime_leaves_like_a_datetime(side: Side, send: Any) -> None:
    server = answering(body={"ResourceBlocks": []})
    await send(side.client(server), Instant(2024, 6, 1, 14, tzinfo=EAST))
    assert sent_start(server) == "2024-06-01T12:00:00Z"


class Undecided(dt.tzinfo):
    """A time zone that does not know its offset, which makes a datetime naive."""

    def utcoffset(self, moment: dt.datetime | None, /) -> None:
        del moment

    def dst(self, moment: dt.datetime | None, /) -> None:
        del moment

    def tzname(self, moment: dt.datetime | None, /) -> None:
        del moment


@every_way
@pytest.mark.parametrize(
    "start",
    [samples.NAIVE, samples.NAIVE.replace(tzinfo=Undecided())],
    ids=["no time zone", "a time zone without an offset"],
)
async def test_a_naive_datetime_is_refused(side: Side, send: Any, start: dt.datetime) -> None:
    with pytest.raises(RequestInvalidError) as caught:
        await send(side.client(answering(body={"ResourceBlocks": []})), start)
    assert caught.value.path == "$.ResourceBlocks[0].StartUtc"


@every_way
async def test_a_datetime_that_does_not_exist_in_utc_is_refused(side: Side, send: Any) -> None:
    west = dt.timezone(dt.timedelta(hours=-2))
    with pytest.raises(RequestInvalidError) as caught:
        await send(side.client(answering()), dt.datetime.max.replace(tzinfo=west))
    assert caught.value.expected == "Expected datetimes that exist in UTC"
