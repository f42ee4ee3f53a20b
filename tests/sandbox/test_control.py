"""What a test controls: the clock, chance, what is remembered, and what was asked."""

import json
import sys
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest

from mews_connector import models
from mews_sandbox import Clock, Sandbox
from mews_sandbox.faults import Reset, Status
from tests.sandbox.calls import added, block, complete, listed, post, send
from tests.sandbox.hotels import BOTH, NOON, NOWHERE, SOUTH, id_of, opened

LISTING = "resourceBlocks/getAll"
COUNT: dict[str, Any] = {"Limitation": {"Count": 10}}
PRIVATE = "a-word-that-nobody-may-see"


def painting() -> models.ResourceBlockParameters:
    """Return a block of a resource of the first property, as a client has it."""
    return models.ResourceBlockParameters(
        resource_id=UUID(id_of("free")),
        name="Painting",
        type_=models.ResourceBlockType.OUT_OF_ORDER,
        start_utc=NOON,
        end_utc=NOON + timedelta(hours=1),
    )


def created(sandbox: Sandbox) -> datetime:
    """Add a block, and return when it was created."""
    added(sandbox, block())
    made: datetime = sandbox.entities(models.ResourceBlock)[-1].created_utc
    return made


# The clock


def test_a_clock_stands_where_it_was_set(sandbox: Sandbox) -> None:
    assert not sandbox.clock.is_real
    assert (created(sandbox), created(sandbox)) == (NOON, NOON)
    sandbox.clock.set(datetime(2030, 1, 1, tzinfo=UTC))
    assert created(sandbox) == datetime(2030, 1, 1, tzinfo=UTC)


def test_a_clock_is_set_in_any_time_zone(sandbox: Sandbox) -> None:
    sandbox.clock.set(datetime(2030, 1, 1, 2, tzinfo=timezone(timedelta(hours=2))))
    assert sandbox.clock.now().isoformat() == "2030-01-01T00:00:00+00:00"


def test_a_clock_is_advanced(sandbox: Sandbox) -> None:
    sandbox.clock.advance(timedelta(hours=1))
    sandbox.clock.advance(timedelta(minutes=30))
    assert created(sandbox) == NOON + timedelta(hours=1.5)
    sandbox.clock.set(NOON)
    assert created(sandbox) == NOON


def test_a_clock_that_is_not_set_runs() -> None:
    clock = Clock()
    before = datetime.now(UTC)
    assert clock.is_real
    assert before <= clock.now() <= datetime.now(UTC)


def test_a_clock_that_runs_is_advanced_and_goes_on_running() -> None:
    clock = Clock()
    clock.advance(timedelta(days=1))
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    assert clock.is_real
    assert tomorrow <= clock.now() < tomorrow + timedelta(minutes=1)


def test_a_clock_runs_again_with_the_real_time(sandbox: Sandbox) -> None:
    sandbox.clock.advance(timedelta(days=1))
    sandbox.clock.run()
    before = datetime.now(UTC)
    assert sandbox.clock.is_real
    assert before <= created(sandbox) <= datetime.now(UTC)


def test_a_clock_that_stands_passes_over_waits_at_once(sandbox: Sandbox) -> None:
    before = sandbox.clock.monotonic()
    sandbox.clock.sleep(90)
    assert sandbox.clock.now() == NOON + timedelta(seconds=90)
    assert sandbox.clock.monotonic() == before + 90


def test_a_clock_that_is_set_back_does_not_take_back_the_seconds_that_passed(
    sandbox: Sandbox,
) -> None:
    sandbox.clock.advance(timedelta(hours=1))
    before = sandbox.clock.monotonic()
    sandbox.clock.set(NOON)
    assert sandbox.clock.monotonic() == before


def test_a_clock_refuses_a_naive_time(sandbox: Sandbox) -> None:
    naive = NOON.replace(tzinfo=None)
    for change in (Clock, sandbox.clock.set):
        with pytest.raises(ValueError, match="a clock needs an aware datetime; got 2024-06-12"):
            change(naive)
    assert sandbox.clock.now() == NOON


def test_a_time_that_does_not_exist_changes_nothing(sandbox: Sandbox) -> None:
    with pytest.raises(OverflowError):
        sandbox.clock.advance(timedelta(days=365 * 9000))
    assert sandbox.clock.now() == NOON


# Chance


def test_a_seed_makes_the_same_ids_every_time() -> None:
    first, again, other = opened(seed=7), opened(seed=7), opened(seed=8)
    ids = added(first, block(), block())
    assert added(again, block(), block()) == ids
    assert set(added(other, block(), block())).isdisjoint(ids)


def test_ids_are_random_ones(sandbox: Sandbox) -> None:
    added(sandbox, block())
    assert sandbox.entities(models.ResourceBlock)[-1].id.version == 4


def test_a_seed_makes_the_same_request_ids_every_time() -> None:
    def ids(seed: int) -> list[str]:
        sandbox = opened(seed=seed)
        return [post(sandbox, LISTING, **COUNT).headers["Request-Id"] for _ in range(3)]

    assert ids(1) == ids(1) != ids(2)


# Remembering


def test_a_client_has_the_token_of_the_first_property_or_the_one_that_it_is_given(
    sandbox: Sandbox,
) -> None:
    with sandbox.client() as north, sandbox.client(SOUTH) as south:
        north.resource_blocks.add(resource_blocks=[painting()])
        assert [len(list(one.resource_blocks.get_all())) for one in (north, south)] == [1, 0]


@pytest.mark.anyio
async def test_an_async_client_has_them_alike(sandbox: Sandbox) -> None:
    async with sandbox.async_client() as north, sandbox.async_client(SOUTH) as south:
        await north.resource_blocks.add(resource_blocks=[painting()])
        found = [[block async for block in one.resource_blocks.get_all()] for one in (north, south)]
    assert [len(blocks) for blocks in found] == [1, 0]


def test_a_snapshot_brings_back_the_state() -> None:
    sandbox = opened()
    kept = added(sandbox, block(), block())
    before = sandbox.snapshot()
    added(sandbox, block())
    post(sandbox, "resourceBlocks/delete", ResourceBlockIds=kept[:1])
    sandbox.restore(before)
    assert listed(sandbox) == kept[::-1]
    assert len(sandbox.entities(models.ResourceBlock)) == 2


def test_a_snapshot_brings_back_door_codes_and_adjustments(sandbox: Sandbox) -> None:
    before = sandbox.snapshot()
    parameters: dict[str, Any] = {
        "ServiceOrderId": id_of("R-1"),
        "Type": "PinCode",
        "Value": "1234#",
        "ValidityStartUtc": "2024-06-12T14:00:00Z",
        "ValidityEndUtc": "2024-06-14T10:00:00Z",
        "Permissions": {},
    }
    post(sandbox, "resourceAccessTokens/add", ResourceAccessTokenParameters=[parameters])
    update = {
        "FirstTimeUnitStartUtc": "2024-06-11T23:00:00Z",
        "LastTimeUnitStartUtc": "2024-06-12T12:00:00Z",
        "ResourceCategoryId": id_of("Double"),
        "UnitCountAdjustment": {"Value": 1},
    }
    post(
        sandbox,
        "services/updateAvailability",
        ServiceId=id_of("Nights"),
        AvailabilityUpdates=[update],
    )
    after = sandbox.snapshot()
    sandbox.restore(before)
    assert (sandbox.entities(models.ResourceAccessToken), sandbox.adjustments) == ([], [])
    sandbox.restore(after)
    assert (len(sandbox.entities(models.ResourceAccessToken)), len(sandbox.adjustments)) == (1, 1)


def test_a_snapshot_can_be_restored_again_and_again(sandbox: Sandbox) -> None:
    before = sandbox.snapshot()
    for _ in range(3):
        added(sandbox, block())
        sandbox.restore(before)
        assert sandbox.entities(models.ResourceBlock) == []


def test_a_snapshot_brings_back_the_clock(sandbox: Sandbox) -> None:
    before = sandbox.snapshot()
    sandbox.clock.advance(timedelta(days=1))
    later = sandbox.snapshot()
    sandbox.clock.run()
    sandbox.restore(before)
    assert sandbox.clock.now() == NOON
    sandbox.restore(later)
    assert sandbox.clock.now() == NOON + timedelta(days=1)


def test_a_snapshot_brings_back_chance(sandbox: Sandbox) -> None:
    before = sandbox.snapshot()
    ids = added(sandbox, block(), block())
    sandbox.restore(before)
    assert added(sandbox, block(), block()) == ids


def test_a_snapshot_brings_back_the_request_limit() -> None:
    sandbox = opened(rate_limit=2)
    post(sandbox, LISTING, **COUNT)
    before = sandbox.snapshot()
    for _ in range(2):
        statuses = [post(sandbox, LISTING, **COUNT).status for _ in range(2)]
        assert statuses == [200, 429]
        sandbox.restore(before)


def test_a_snapshot_brings_back_the_faults_and_how_often_they_were_asked() -> None:
    sandbox = opened(NOON, Status(status=503, nth=2))
    post(sandbox, LISTING, **COUNT)
    before = sandbox.snapshot()
    sandbox.clear_faults()
    sandbox.restore(before)
    assert [post(sandbox, LISTING, **COUNT).status for _ in range(2)] == [503, 200]


def test_a_snapshot_brings_back_the_changes_that_are_still_to_come() -> None:
    sandbox = opened(NOON, Reset(change="later", seconds=5))
    post(sandbox, "resourceBlocks/add", ResourceBlocks=[block()])
    before = sandbox.snapshot()
    for _ in range(2):
        sandbox.clock.advance(timedelta(seconds=5))
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
    sandbox.clock.advance(timedelta(minutes=1))
    answer = post(sandbox, LISTING, Limitation={"Count": 10, "Cursor": NOWHERE})
    first, second = sandbox.requests
    assert (first.at, second.at) == (NOON, NOON + timedelta(minutes=1))
    assert (first.operation, first.status, first.refused_by) == ("resourceBlocks/add", 200, None)
    assert first.body is not None
    assert first.body["ResourceBlocks"] == [block()]
    assert (second.path, second.operation) == (f"/api/connector/v1/{LISTING}", LISTING)
    assert (second.status, second.refused_by) == (400, "rule")
    assert second.request_id == answer.headers["Request-Id"]


def test_tokens_and_door_codes_are_masked(sandbox: Sandbox) -> None:
    post(
        sandbox,
        "resourceAccessTokens/add",
        ClientToken=PRIVATE,
        AccessToken=PRIVATE,
        ResourceAccessTokenParameters=[
            {"Value": PRIVATE, "SerialNumber": "5"},
            {"Value": None},
            {"Value": {"Code": PRIVATE}},
            {"value": PRIVATE, "SerialNumber": {"Value": PRIVATE}},
        ],
    )
    (seen,) = sandbox.requests
    assert seen.body == {
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
    assert PRIVATE not in repr(seen)


def test_a_property_that_is_called_like_a_secret_is_shown(sandbox: Sandbox) -> None:
    update = {
        "FirstTimeUnitStartUtc": "2024-06-11T23:00:00Z",
        "LastTimeUnitStartUtc": "2024-06-11T23:00:00Z",
        "ResourceCategoryId": id_of("Double"),
        "UnitCountAdjustment": {"Value": -7},
    }
    body = {"ServiceId": id_of("Nights"), "AvailabilityUpdates": [update]}
    post(sandbox, "services/updateAvailability", **body)
    (seen,) = sandbox.requests
    assert seen.body is not None
    assert seen.body["AvailabilityUpdates"] == [update]


def test_a_query_is_not_shown(sandbox: Sandbox) -> None:
    post(sandbox, f"{LISTING}?AccessToken={PRIVATE}")
    (seen,) = sandbox.requests
    assert seen.path == f"/api/connector/v1/{LISTING}?***"


# What is no longer kept


@pytest.mark.parametrize(
    ("operation", "most"),
    [("rooms/add", 1000), ("reservations/getAll", 1000), (LISTING, 10)],
    ids=["address", "operation", "size"],
)
def test_the_body_of_what_nobody_reads_is_not_kept(operation: str, most: int) -> None:
    sandbox = opened(max_body=most)
    content = json.dumps(complete(sandbox, **COUNT)).encode()
    before = sys.getrefcount(content)
    send(sandbox, operation, content)
    assert [seen.body for seen in sandbox.requests] == [None]
    assert sys.getrefcount(content) == before


def test_the_body_of_a_request_that_is_no_longer_remembered_is_not_kept() -> None:
    sandbox = opened(keep_requests=1)
    content = json.dumps(complete(sandbox, **COUNT)).encode()
    before = sys.getrefcount(content)
    send(sandbox, LISTING, content)
    assert sys.getrefcount(content) > before
    post(sandbox, LISTING, **COUNT)
    assert sys.getrefcount(content) == before


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


def test_a_request_that_was_refused_is_inspected_too(sandbox: Sandbox) -> None:
    post(sandbox, "rooms/add")
    send(sandbox, LISTING, b"[]")
    send(sandbox, LISTING, json.dumps([PRIVATE]).encode())
    wrong, *lists = sandbox.requests
    assert (wrong.operation, wrong.status, wrong.refused_by) == (None, 404, "address")
    assert [(seen.body, seen.refused_by) for seen in lists] == [(None, "contract")] * 2


def test_only_the_last_requests_are_kept_where_that_was_asked_for() -> None:
    sandbox = opened(keep_requests=2)
    ids = [post(sandbox, LISTING, **COUNT).headers["Request-Id"] for _ in range(3)]
    assert [seen.request_id for seen in sandbox.requests] == ids[1:]


# The rate limit


def statuses(sandbox: Sandbox, count: int, **body: Any) -> list[int]:
    """Send requests, and return what became of each."""
    return [post(sandbox, LISTING, **COUNT, **body).status for _ in range(count)]


def test_there_is_no_limit_unless_asked_for(sandbox: Sandbox) -> None:
    assert set(statuses(sandbox, 300)) == {200}


def test_two_hundred_requests_are_granted_in_30_seconds_and_one_more_is_not() -> None:
    sandbox = opened(rate_limit=200)
    assert set(statuses(sandbox, 200)) == {200}
    answer = post(sandbox, LISTING, **COUNT)
    assert answer.refusal == (429, "Too many requests with this access token")
    assert answer.headers["Retry-After"] == "30"
    assert answer.headers["Sandbox-Refused-By"] == "limit"


def test_the_window_slides() -> None:
    sandbox = opened(rate_limit=2)

    def ask_after(seconds: float) -> tuple[int, str | None]:
        sandbox.clock.advance(timedelta(seconds=seconds))
        answer = post(sandbox, LISTING, **COUNT)
        return answer.status, answer.headers.get("Retry-After")

    # At 0 and 10 seconds two are granted. Each is forgotten 30 seconds later.
    assert [ask_after(0), ask_after(10)] == [(200, None), (200, None)]
    assert ask_after(0) == (429, "20")
    assert ask_after(19.5) == (429, "1")
    assert [ask_after(0.5), ask_after(0)] == [(200, None), (429, "10")]
    assert [ask_after(10), ask_after(0)] == [(200, None), (429, "20")]


def test_waiting_as_long_as_retry_after_says_is_enough() -> None:
    sandbox = opened(rate_limit=5)
    for _ in range(20):
        sandbox.clock.advance(timedelta(seconds=1.7))
        answer = post(sandbox, LISTING, **COUNT)
        if answer.status == 429:
            sandbox.clock.advance(timedelta(seconds=int(answer.headers["Retry-After"])))
            assert statuses(sandbox, 1) == [200]


@pytest.mark.parametrize("wrong", [{"Limitation": 5}, {"ClientToken": "another"}], ids=repr)
def test_requests_that_are_refused_count_too(wrong: dict[str, Any]) -> None:
    sandbox = opened(rate_limit=3)
    refused = [post(sandbox, LISTING, **{**COUNT, **wrong}).status for _ in range(5)]
    assert refused[0] in {400, 401}
    assert refused == [refused[0]] * 3 + [429] * 2
    assert statuses(sandbox, 1) == [429]


def test_a_token_that_nobody_has_is_not_counted() -> None:
    sandbox = opened(rate_limit=1)
    assert statuses(sandbox, 3, AccessToken="another") == [401] * 3


def test_each_access_token_has_a_limit_of_its_own() -> None:
    sandbox = opened(rate_limit=1)
    assert statuses(sandbox, 2) == [200, 429]
    assert statuses(sandbox, 2, AccessToken=BOTH) == [200, 429]


def test_a_request_over_the_limit_changes_nothing() -> None:
    sandbox = opened(rate_limit=1)
    added(sandbox, block())
    assert post(sandbox, "resourceBlocks/add", ResourceBlocks=[block()]).status == 429
    assert len(sandbox.entities(models.ResourceBlock)) == 1


# What is let pass


def test_a_snapshot_keeps_what_is_let_pass(sandbox: Sandbox) -> None:
    before = sandbox.snapshot()
    sandbox.lenient = {"first-time-unit"}
    sandbox.restore(before)
    assert sandbox.lenient == frozenset()


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
