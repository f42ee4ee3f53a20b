"""Waiting for what an operation has begun: how often it is asked for, and how it ends."""

import pickle
from itertools import accumulate
from typing import Any

import httpx
import pytest

from mews_connector import Retry, models
from mews_connector.errors import (
    ConfigurationError,
    DeadlineExceededError,
    JobFailedError,
    JobUnfinishedError,
)
from tests.support.clocks import FakeClock
from tests.support.samples import ID, untyped
from tests.support.sides import AnyClient, Recorder, Side, settle

pytestmark = pytest.mark.anyio

UNDER_WAY = "Processing"


def export(status: str) -> dict[str, Any]:
    scope = {"EnterpriseIds": [str(ID)], "ChainIds": None}
    told: dict[str, Any] = {"Id": str(ID), "EntityType": "Reservation", "Scope": scope, "Files": []}
    return told | {"Status": status}


def standing(*states: str | int | None) -> Recorder:
    """Answer with a state after the other, and the last one for good. A number is a status."""
    left = list(states)

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/add"):
            return httpx.Response(200, json={"Export": export("Pending")})
        state = left.pop(0) if len(left) > 1 else left[0]
        if isinstance(state, int):
            return httpx.Response(state, json={"Message": "not now"})
        exports = [] if state is None else [export(state)]
        return httpx.Response(200, json={"Exports": exports})

    return Recorder(answer)


def connected(side: Side, recorder: Recorder) -> tuple[AnyClient, FakeClock]:
    clock = FakeClock()
    return side.client(recorder, clock=clock), clock


async def wait(client: AnyClient, of: object = ID, **options: Any) -> models.Export:
    job: models.Export = await settle(client.exports.wait(untyped(of), **options))
    return job


@pytest.mark.parametrize("by", ["result", "id", "text"])
async def test_it_is_asked_for_at_once_and_then_ever_more_seldom(side: Side, by: str) -> None:
    recorder = standing(*[UNDER_WAY] * 20, "Success")
    client, clock = connected(side, recorder)
    begun = await settle(client.exports.add(entity_type=models.ExportedEntityType.RESERVATION))
    job = await wait(
        client, {"result": begun, "id": begun.export.id, "text": str(begun.export.id)}[by]
    )
    assert (job.id, job.status) == (ID, models.ExportStatus.SUCCESS)
    assert {tuple(body["ExportIds"]) for body in recorder.bodies[1:]} == {(str(ID),)}
    waited = list(accumulate(clock.waits, initial=0.0))[:-1]
    assert clock.waits == [min(max(1.0, so_far / 2), 300) for so_far in waited]


@pytest.mark.parametrize("last", ["Failed", "Expired", None])
async def test_what_fails_is_an_error_that_has_the_job(side: Side, last: str | None) -> None:
    client, _ = connected(side, standing(UNDER_WAY, last))
    with pytest.raises(JobFailedError, match=last or "no longer exists") as caught:
        await wait(client)
    assert str(ID) in str(caught.value)
    assert (caught.value.job and caught.value.job.status) == last
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301
    assert (str(again), again.job) == (str(caught.value), None)


async def test_what_is_not_finished_by_the_deadline_goes_on(side: Side) -> None:
    client, clock = connected(side, standing(UNDER_WAY))
    with pytest.raises(JobUnfinishedError, match="It goes on: wait for it again") as caught:
        await wait(client, deadline=40.0)
    assert (caught.value.state, clock.passed) == (UNDER_WAY, 40.0)


async def test_the_deadline_ends_the_retries_of_an_outage(side: Side) -> None:
    client, clock = connected(side, standing(UNDER_WAY, 500))
    with pytest.raises(DeadlineExceededError):
        await wait(client, deadline=40.0, retry=Retry(attempts=1000, budget=1000, deadline=None))
    assert 1.0 < clock.passed <= 40.0


async def test_a_state_that_is_not_known_yet_goes_on(side: Side) -> None:
    client, _ = connected(side, standing("Paused", "Success"))
    assert (await wait(client)).status == "Success"


@pytest.mark.parametrize("deadline", [0, -1, "soon", True])
async def test_a_deadline_is_some_seconds_or_none(side: Side, deadline: object) -> None:
    client, _ = connected(side, standing("Success"))
    assert (await wait(client, deadline=None)).id == ID
    with pytest.raises(ConfigurationError, match="deadline must be a number of seconds above 0"):
        await wait(client, deadline=deadline)


@pytest.mark.parametrize("of", [None, "an export", 5, models.ExportResult(exports=[])])
async def test_what_names_no_job_is_refused(side: Side, of: object) -> None:
    recorder = standing("Success")
    client, _ = connected(side, recorder)
    with pytest.raises(ConfigurationError, match=r"of exports/add, or its export\.id; got"):
        await wait(client, of)
    assert recorder.requests == []


async def test_it_is_not_one_request(side: Side) -> None:
    client, _ = connected(side, standing("Success"))
    with pytest.raises(ConfigurationError, match="exports/add has begun is not one request"):
        await settle(untyped(client).with_response(client.exports.wait, ID))
