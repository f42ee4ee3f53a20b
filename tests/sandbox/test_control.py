"""What a test controls: the clock, chance, what is remembered, and what was asked."""

import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, Final
from uuid import UUID

import msgspec
import pytest

from mews_connector import models
from mews_sandbox import Clock, Sandbox
from mews_sandbox.faults import Reset, Status
from tests.sandbox.calls import (
    ADD,
    COUNT,
    LISTING,
    access,
    add,
    added,
    adjust,
    adjustment,
    block,
    complete,
    delete,
    grant,
    listed,
    post,
    send,
    statuses,
)
from tests.sandbox.hotels import BOTH, NOON, NOWHERE, SOUTH, opened
from tests.support.sides import AnyClient, items, settle

HOUR: Final = timedelta(hours=1)
SECOND: Final = timedelta(seconds=1)
NEW_YEAR: Final = datetime(2030, 1, 1, tzinfo=UTC)
PRIVATE: Final = "a-word-that-nobody-may-see"


def created(sandbox: Sandbox) -> datetime:
    """Add a block, and return when it was created."""
    added(sandbox, block())
    made: datetime = sandbox.entities(models.ResourceBlock)[-1].created_utc
    return made


# The clock


def test_a_clock_stands_where_it_was_set_until_it_is_advanced(sandbox: Sandbox) -> None:
    assert not sandbox.clock.is_real
    assert (created(sandbox), created(sandbox)) == (NOON, NOON)
    sandbox.clock.set(datetime(2030, 1, 1, 2, tzinfo=timezone(2 * HOUR)))
    assert sandbox.clock.now().isoformat() == "2030-01-01T00:00:00+00:00"
    assert created(sandbox) == NEW_YEAR
    sandbox.clock.advance(HOUR)
    sandbox.clock.advance(HOUR / 2)
    assert created(sandbox) == NEW_YEAR + 1.5 * HOUR


def test_a_clock_that_is_not_set_runs_and_goes_on_when_it_is_advanced(sandbox: Sandbox) -> None:
    clock = Clock()
    before = datetime.now(UTC)
    assert clock.is_real
    assert before <= clock.now() <= datetime.now(UTC)
    clock.advance(24 * HOUR)
    tomorrow = datetime.now(UTC) + 24 * HOUR
    assert clock.is_real
    assert tomorrow <= clock.now() < tomorrow + HOUR / 60
    sandbox.clock.advance(HOUR)
    sandbox.clock.run()
    before = datetime.now(UTC)
    assert sandbox.clock.is_real
    assert before <= created(sandbox) <= datetime.now(UTC)


def test_a_clock_that_stands_passes_over_waits_and_never_takes_back_what_passed(
    sandbox: Sandbox,
) -> None:
    before = sandbox.clock.monotonic()
    sandbox.clock.sleep(90)
    assert sandbox.clock.now() == NOON + 90 * SECOND
    sandbox.clock.set(NOON)
    assert sandbox.clock.monotonic() == before + 90


def test_a_clock_refuses_a_naive_time_and_one_that_does_not_exist(sandbox: Sandbox) -> None:
    naive = NOON.replace(tzinfo=None)
    for change in (Clock, sandbox.clock.set):
        with pytest.raises(ValueError, match="a clock needs an aware datetime; got 2024-06-12"):
            change(naive)
    with pytest.raises(OverflowError):
        sandbox.clock.advance(timedelta(days=365 * 9000))
    assert sandbox.clock.now() == NOON


# Chance


def test_a_seed_makes_the_same_random_ids_every_time() -> None:
    first, again, other = opened(seed=7), opened(seed=7), opened(seed=8)
    ids = added(first, block(), block())
    assert {UUID(id_).version for id_ in ids} == {4}
    assert added(again, block(), block()) == ids
    assert set(added(other, block(), block())).isdisjoint(ids)
    requests = [post(box, LISTING).headers["Request-Id"] for box in (first, again, other)]
    assert requests[0] == requests[1] != requests[2]


# Clients


@pytest.mark.anyio
@pytest.mark.parametrize("make", [Sandbox.client, Sandbox.async_client])
async def test_a_client_has_the_token_of_the_first_property_or_the_one_that_it_is_given(
    sandbox: Sandbox, make: Callable[..., AnyClient]
) -> None:
    north, south = make(sandbox), make(sandbox, SOUTH)
    painting = msgspec.convert(block(), models.ResourceBlockParameters)
    await settle(north.resource_blocks.add(resource_blocks=[painting]))
    found = [await items(one.resource_blocks.get_all()) for one in (north, south)]
    assert [len(blocks) for blocks in found] == [1, 0]


# Remembering


def test_a_snapshot_brings_back_all_that_was_there_again_and_again(sandbox: Sandbox) -> None:
    def there() -> list[Any]:
        kinds = ("resourceBlocks", "resourceAccessTokens")
        found = [*map(sandbox.entities, kinds), sandbox.adjustments, sandbox.lenient]
        return [*found, sandbox.clock.now()]

    def change() -> list[str]:
        ids = added(sandbox, block(), block())
        delete(sandbox, ids[0], kept)
        assert grant(sandbox, access()).status == adjust(sandbox, adjustment()).status == 200
        sandbox.clock.advance(HOUR)
        sandbox.lenient = {"first-time-unit"}
        return ids

    (kept,) = added(sandbox, block())
    before, was = sandbox.snapshot(), there()
    ids, after, became = change(), sandbox.snapshot(), there()
    sandbox.clock.run()
    sandbox.restore(before)
    assert (there(), listed(sandbox)) == (was, [kept])
    sandbox.restore(after)
    assert there() == became
    sandbox.restore(before)
    # Chance, too: the same ids are made again.
    assert change() == ids


def test_a_snapshot_brings_back_the_request_limit() -> None:
    sandbox = opened(rate_limit=2)
    statuses(sandbox, 1)
    before = sandbox.snapshot()
    for _ in range(2):
        assert statuses(sandbox, 2) == [200, 429]
        sandbox.restore(before)


def test_a_snapshot_brings_back_the_faults_and_how_often_they_were_asked() -> None:
    sandbox = opened(NOON, Status(status=503, nth=2))
    statuses(sandbox, 1)
    before = sandbox.snapshot()
    sandbox.clear_faults()
    sandbox.restore(before)
    assert statuses(sandbox, 2) == [503, 200]


def test_a_snapshot_brings_back_the_changes_that_are_still_to_come() -> None:
    sandbox = opened(NOON, Reset(change="later", seconds=5))
    add(sandbox, block())
    before = sandbox.snapshot()
    for _ in range(2):
        sandbox.clock.advance(5 * SECOND)
        assert len(sandbox.entities(models.ResourceBlock)) == 1
        sandbox.restore(before)
        assert sandbox.entities(models.ResourceBlock) == []


def test_what_is_inspected_cannot_be_changed_from_outside(sandbox: Sandbox) -> None:
    added(sandbox, block())
    sandbox.entities(models.ResourceBlock)[0].name = "Changed"
    sandbox.entities("resourceBlocks")[0]["Name"] = "Changed"
    sandbox.requests.clear()
    assert [kept.name for kept in sandbox.entities(models.ResourceBlock)] == ["Painting"]
    assert len(sandbox.requests) == 1


# What was asked


def test_every_request_can_be_inspected(sandbox: Sandbox) -> None:
    added(sandbox, block())
    sandbox.clock.advance(HOUR)
    answer = post(sandbox, LISTING, Limitation={"Count": 10, "Cursor": NOWHERE})
    post(sandbox, "rooms/add")
    for content in (b"[]", json.dumps([PRIVATE]).encode()):
        send(sandbox, LISTING, content)
    first, second, wrong, *lists = sandbox.requests
    assert (first.at, second.at) == (NOON, NOON + HOUR)
    assert (first.operation, first.status, first.refused_by) == (ADD, 200, None)
    assert first.body is not None
    assert first.body["ResourceBlocks"] == [block()]
    assert (second.path, second.operation) == (f"/api/connector/v1/{LISTING}", LISTING)
    assert (second.status, second.refused_by) == (400, "rule")
    assert second.request_id == answer.headers["Request-Id"]
    assert (wrong.operation, wrong.status, wrong.refused_by) == (None, 404, "address")
    assert [(seen.body, seen.refused_by) for seen in lists] == [(None, "contract")] * 2


def test_tokens_door_codes_and_queries_are_masked(sandbox: Sandbox) -> None:
    tokens: list[dict[str, Any]] = [
        {"Value": PRIVATE, "SerialNumber": "5"},
        {"Value": None},
        {"Value": {"Code": PRIVATE}},
        {"value": PRIVATE, "SerialNumber": {"Value": PRIVATE}},
    ]
    grant(sandbox, *tokens, ClientToken=PRIVATE, AccessToken=PRIVATE)
    post(sandbox, f"{LISTING}?AccessToken={PRIVATE}")
    granted, asked = sandbox.requests
    assert granted.body == {
        "ClientToken": "***",
        "AccessToken": "***",
        "Client": "Tests 1.0",
        "ResourceAccessTokenParameters": [
            {"Value": "***", "SerialNumber": "5"},
            {"Value": None},
            {"Value": "***"},
            # What the contract does not know may be a code under a wrong name.
            {"value": "***", "SerialNumber": {"Value": "***"}},
        ],
    }
    assert asked.path == f"/api/connector/v1/{LISTING}?***"
    assert PRIVATE not in repr(sandbox.requests)


def test_a_property_that_is_called_like_a_secret_is_shown(sandbox: Sandbox) -> None:
    adjust(sandbox, adjustment(-7))
    (seen,) = sandbox.requests
    assert seen.body is not None
    assert seen.body["AvailabilityUpdates"] == [adjustment(-7)]


# What is no longer kept


@pytest.mark.parametrize(("operation", "most"), [("rooms/add", 1000), (LISTING, 10)])
def test_the_body_of_what_nobody_reads_is_not_kept(operation: str, most: int) -> None:
    sandbox = opened(max_body=most)
    content = json.dumps(complete(sandbox, **COUNT)).encode()
    before = sys.getrefcount(content)
    send(sandbox, operation, content)
    assert [seen.body for seen in sandbox.requests] == [None]
    assert sys.getrefcount(content) == before


def test_only_the_last_requests_and_their_bodies_are_kept_where_that_was_asked_for() -> None:
    sandbox = opened(keep_requests=1)
    content = json.dumps(complete(sandbox, **COUNT)).encode()
    before = sys.getrefcount(content)
    send(sandbox, LISTING, content)
    assert sys.getrefcount(content) > before
    last = post(sandbox, LISTING, **COUNT)
    assert sys.getrefcount(content) == before
    assert [seen.request_id for seen in sandbox.requests] == [last.headers["Request-Id"]]


@pytest.mark.parametrize("most", [None, 4])
def test_bodies_are_forgotten_when_there_are_too_many_bytes_of_them(
    monkeypatch: pytest.MonkeyPatch, most: int | None
) -> None:
    monkeypatch.setattr("mews_sandbox.log.MOST_BYTES", 700)
    sandbox = opened(keep_requests=most)
    for number in range(6):
        post(sandbox, LISTING, **COUNT, Client=f"{number}".ljust(200))
    bodies = [seen.body for seen in sandbox.requests]
    assert len(bodies) == (most or 6)
    assert bodies[:-2] == [None] * (len(bodies) - 2)
    assert [body["Client"].strip() for body in bodies[-2:] if body] == ["4", "5"]


# The rate limit


def test_there_is_no_limit_unless_asked_for(sandbox: Sandbox) -> None:
    assert set(statuses(sandbox, 300)) == {200}


def test_two_hundred_requests_are_granted_in_30_seconds_and_one_more_is_not() -> None:
    sandbox = opened(rate_limit=200)
    assert set(statuses(sandbox, 200)) == {200}
    answer = post(sandbox, LISTING, **COUNT)
    assert answer.refusal == (429, "Too many requests with this access token")
    assert (answer.headers["Retry-After"], answer.refused_by) == ("30", "limit")


def test_the_window_slides_and_waiting_as_long_as_retry_after_says_is_enough() -> None:
    sandbox = opened(rate_limit=2)

    def ask_after(seconds: float) -> tuple[int, str | None]:
        sandbox.clock.advance(seconds * SECOND)
        answer = post(sandbox, LISTING, **COUNT)
        return answer.status, answer.headers.get("Retry-After")

    # At 0 and 10 seconds two are granted. Each is forgotten 30 seconds later.
    waits = [0, 10, 0, 19.5, 0.5, 0, 10, 0]
    assert [ask_after(seconds) for seconds in waits] == [
        *[(200, None), (200, None), (429, "20"), (429, "1"), (200, None), (429, "10")],
        *[(200, None), (429, "20")],
    ]


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        ({"Limitation": 5}, [400, 400, 400, 429, 429]),
        ({"ClientToken": "another"}, [401, 401, 401, 429, 429]),
        # A token that nobody has is not counted.
        ({"AccessToken": "another"}, [401] * 5),
    ],
    ids=repr,
)
def test_requests_that_are_refused_count_too(wrong: dict[str, Any], expected: list[int]) -> None:
    assert statuses(opened(rate_limit=3), 5, **wrong) == expected


def test_each_access_token_has_a_limit_of_its_own_over_which_nothing_changes() -> None:
    sandbox = opened(rate_limit=1)
    assert statuses(sandbox, 2, AccessToken=BOTH) == [200, 429]
    assert [add(sandbox, block()).status for _ in range(2)] == [200, 429]
    assert len(sandbox.entities(models.ResourceBlock)) == 1


def test_a_lenience_that_is_none_is_refused_with_those_there_are(sandbox: Sandbox) -> None:
    unknown: Any = {"everything"}
    said = (
        "a sandbox cannot be lenient with 'everything'; it can with content-type, first-time-unit"
    )
    with pytest.raises(ValueError, match=said):
        Sandbox(lenient=unknown)
    with pytest.raises(ValueError, match=said):
        sandbox.lenient = unknown
    assert sandbox.lenient == frozenset()
