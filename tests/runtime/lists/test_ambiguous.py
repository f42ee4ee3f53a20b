"""What could be another's is ambiguous: nobody but a person can tell."""

from datetime import timedelta

import pytest

from mews_sandbox import Sandbox
from tests.runtime.lists.lost import (
    AN_HOUR,
    added,
    client_of,
    findings,
    lost,
    painting,
    reconciled,
)
from tests.runtime.sides import Side

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(("change", "candidates"), [("never", 1), ("before", 2)])
async def test_an_older_one_that_looks_the_same_makes_it_ambiguous(
    side: Side, hotel: Sandbox, change: str, candidates: int
) -> None:
    client = client_of(side, hotel)
    await added(client, painting(hotel))
    hotel.clock.advance(AN_HOUR)
    error = await lost(client, hotel, painting(hotel), change=change)
    assert findings(await reconciled(client, error)) == [("ambiguous", candidates)]


async def test_two_that_were_made_since_make_it_ambiguous(side: Side, hotel: Sandbox) -> None:
    client = client_of(side, hotel)
    error = await lost(client, hotel, painting(hotel))
    await added(client, painting(hotel))
    assert findings(await reconciled(client, error)) == [("ambiguous", 2)]


async def test_two_of_a_kind_in_one_request_are_both_found(side: Side, hotel: Sandbox) -> None:
    client = client_of(side, hotel)
    error = await lost(client, hotel, painting(hotel), painting(hotel))
    assert findings(await reconciled(client, error)) == [("found", 2)] * 2


async def test_one_for_two_of_a_kind_is_ambiguous(side: Side, hotel: Sandbox) -> None:
    client = client_of(side, hotel)
    error = await lost(client, hotel, painting(hotel), painting(hotel), change="never")
    await added(client, painting(hotel))
    assert findings(await reconciled(client, error)) == [("ambiguous", 1)] * 2


async def test_one_that_is_ambiguous_leaves_the_others_as_they_are(
    side: Side, hotel: Sandbox
) -> None:
    client = client_of(side, hotel)
    await added(client, painting(hotel))
    hotel.clock.advance(AN_HOUR)
    error = await lost(client, hotel, painting(hotel), painting(hotel, name="Plumbing"))
    assert findings(await reconciled(client, error)) == [("ambiguous", 2), ("found", 1)]


@pytest.mark.parametrize(
    ("ahead", "finding"),
    [(timedelta(minutes=5), "found"), (timedelta(minutes=5, microseconds=1), "ambiguous")],
    ids=["five minutes", "more"],
)
async def test_the_clocks_may_differ_by_five_minutes(
    side: Side, hotel: Sandbox, ahead: timedelta, finding: str
) -> None:
    """The server's is behind."""
    client = client_of(side, hotel)
    error = await lost(client, hotel, painting(hotel), change="never")
    hotel.clock.set(error.sent_at - ahead)
    await added(client, painting(hotel))
    assert findings(await reconciled(client, error)) == [(finding, 1)]
