"""Misbehaviour on command, in this process: what goes wrong, when, and what it leaves behind."""

import json
from collections import Counter
from datetime import timedelta
from time import monotonic
from typing import Any, Final, Literal, NamedTuple

import httpx2
import pytest

from mews_connector import models
from mews_sandbox import Clock, Sandbox, faults
from mews_sandbox.faults import Fault, FaultError
from tests.sandbox.calls import (
    ADD,
    COUNT,
    DELETE,
    LISTING,
    MINIMAL,
    add,
    added,
    block,
    complete,
    path,
    post,
    statuses,
)
from tests.sandbox.hotels import NOON, opened
from tests.support.libraries import LIBRARIES
from tests.support.samples import untyped

pytestmark = pytest.mark.anyio

SECOND: Final = timedelta(seconds=1)
BACKWARDS: Final = block(EndUtc="2024-01-01T00:00:00Z")


class Side(NamedTuple):
    """Which kind of client calls."""

    library: Any
    is_async: bool


@pytest.fixture(
    params=[Side(library, is_async) for library in LIBRARIES for is_async in (False, True)],
    ids=lambda side: f"{side.library.__name__} {'async' if side.is_async else 'sync'}",
)
def side(request: pytest.FixtureRequest) -> Any:
    return request.param


async def call(
    sandbox: Sandbox,
    side: Side,
    operation: str = ADD,
    *,
    read_timeout: float | None = 5,
    **options: Any,
) -> httpx2.Response:
    """Call an operation through a client, by default to add a block."""
    body = {ADD: {"ResourceBlocks": [block()]}, LISTING: COUNT}[operation]
    content = {"json": complete(sandbox, **body), **options}
    arguments = {
        "transport": sandbox.transport(),
        "timeout": side.library.Timeout(5, read=read_timeout),
        "base_url": "http://localhost",
    }
    answer: httpx2.Response
    if side.is_async:
        async with side.library.AsyncClient(**arguments) as client:
            answer = await client.post(path(operation), **content)
    else:
        with side.library.Client(**arguments) as client:
            answer = client.post(path(operation), **content)
    return answer


def blocks(sandbox: Sandbox) -> int:
    """Return how many blocks there are."""
    return len(sandbox.entities(models.ResourceBlock))


# Nothing goes wrong


async def test_a_call_through_a_client_is_answered(side: Side) -> None:
    sandbox = opened()
    answer = await call(sandbox, side)
    assert isinstance(answer, side.library.Response)
    assert answer.status_code == 200
    assert answer.headers["Content-Length"] == str(len(answer.content))
    assert blocks(sandbox) == 1


async def test_a_204_has_neither_body_nor_length(side: Side) -> None:
    sandbox = opened()
    answer = await call(sandbox, side, LISTING, headers=MINIMAL)
    assert (answer.status_code, answer.content) == (204, b"")
    assert {"Content-Type", "Content-Length"}.isdisjoint(answer.headers)


# Status


@pytest.mark.parametrize("retry_after", [None, 3, "Wed, 21 Oct 2026 07:28:00 GMT"])
@pytest.mark.parametrize("status", [400, 408, 429, 503, 599])
def test_a_status_comes_with_or_without_retry_after_and_changes_nothing(
    status: int, retry_after: int | str | None
) -> None:
    fault = faults.Status(status=status, retry_after=retry_after, message="Not now")
    sandbox = opened(NOON, fault)
    answer = add(sandbox, block())
    assert (answer.refusal, answer.refused_by) == ((status, "Not now"), "fault")
    expected = None if retry_after is None else str(retry_after)
    assert answer.headers.get("Retry-After") == expected
    assert answer.body["RequestId"] == answer.headers["Request-Id"]
    assert blocks(sandbox) == 0


# Latency, without waiting


@pytest.mark.parametrize(
    ("seconds", "read_timeout"), [((4.9,), 5), ((5,), 5), ((3600,), None), ((3, 2), 5)]
)
async def test_a_late_answer_is_waited_for_as_long_as_the_read_timeout(
    side: Side, seconds: tuple[float, ...], read_timeout: float | None
) -> None:
    sandbox = opened(NOON, *[faults.Latency(seconds=each) for each in seconds])
    answer = await call(sandbox, side, read_timeout=read_timeout)
    assert answer.status_code == 200
    assert sandbox.clock.now() == NOON + sum(seconds) * SECOND


@pytest.mark.parametrize("seconds", [(5.1,), (3, 2.5)])
async def test_an_answer_later_than_the_read_timeout_is_a_timeout(
    side: Side, seconds: tuple[float, ...]
) -> None:
    sandbox = opened(NOON, *[faults.Latency(seconds=each) for each in seconds])
    with pytest.raises(side.library.ReadTimeout, match="response did not arrive in time") as caught:
        await call(sandbox, side)
    assert caught.value.request.url.path == path(ADD)
    # What passed is what the client has waited, and the change was made before.
    assert (sandbox.clock.now(), blocks(sandbox)) == (NOON + 5 * SECOND, 1)


async def test_a_clock_that_runs_makes_a_late_answer_wait(side: Side) -> None:
    sandbox = Sandbox(clock=Clock(), faults=[faults.Latency(seconds=0.05)])
    begun = monotonic()
    assert (await call(sandbox, side, LISTING)).status_code == 200
    assert monotonic() - begun >= 0.05


# Reset


@pytest.mark.parametrize("change", ["never", "before"])
async def test_a_reset_comes_before_the_change_or_after_it(
    side: Side, change: Literal["never", "before"]
) -> None:
    sandbox = opened(NOON, faults.Reset(change=change))
    with pytest.raises(side.library.ReadError, match="the connection was reset"):
        await call(sandbox, side)
    sandbox.clock.advance(3600 * SECOND)
    assert blocks(sandbox) == (change == "before")


async def test_a_change_may_come_a_while_after_the_client_has_gone(side: Side) -> None:
    sandbox = opened(NOON, faults.Reset(change="later", seconds=30, nth=1))
    with pytest.raises(side.library.ReadError):
        await call(sandbox, side)
    sandbox.clock.advance(29 * SECOND)
    assert (await call(sandbox, side, LISTING)).json()["ResourceBlocks"] == []
    sandbox.clock.advance(SECOND)
    (made,) = (await call(sandbox, side, LISTING)).json()["ResourceBlocks"]
    assert made["CreatedUtc"] == "2024-06-12T12:00:30Z"


def test_late_changes_come_in_the_order_of_their_time_without_another_call() -> None:
    sandbox = opened(
        NOON,
        faults.Reset(change="later", nth=1, seconds=30),
        faults.Reset(change="later", nth=2, seconds=10),
        faults.Reset(change="later"),
    )
    add(sandbox, block(Name="slow"))
    add(sandbox, block(Name="quick"))
    # One that breaks a rule changes nothing.
    add(sandbox, BACKWARDS)
    assert blocks(sandbox) == 0
    sandbox.clock.advance(60 * SECOND)
    names = [made.name for made in sandbox.entities(models.ResourceBlock)]
    assert names == ["quick", "slow"]


# The body


async def test_a_truncated_body_ends_in_the_middle(side: Side) -> None:
    sandbox = opened(NOON, faults.TruncatedBody())
    with pytest.raises(side.library.RemoteProtocolError, match="in the middle of the body"):
        await call(sandbox, side)
    assert blocks(sandbox) == 1


async def test_a_slow_body_takes_its_time_or_is_a_timeout(side: Side) -> None:
    sandbox = opened(NOON, faults.SlowBody(seconds=40, nth=1), faults.SlowBody(seconds=51, nth=2))
    assert (await call(sandbox, side)).json()["ResourceBlocks"]
    assert abs(sandbox.clock.now() - NOON - 40 * SECOND) < SECOND
    # The next piece is too late.
    with pytest.raises(side.library.ReadTimeout):
        await call(sandbox, side)


@pytest.mark.parametrize(
    ("status", "title"), [(200, "200 OK"), (502, "502 Bad Gateway"), (599, "599")]
)
async def test_html_comes_from_a_gateway_that_has_stopped_the_request(
    side: Side, status: int, title: str
) -> None:
    sandbox = opened(NOON, faults.Html(status=status))
    answer = await call(sandbox, side)
    assert answer.status_code == status
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.text.startswith("<html>")
    assert f">{title}<" in answer.text
    assert "Request-Id" not in answer.headers
    assert blocks(sandbox) == 0


async def test_invalid_json_arrives_as_if_it_were_whole(side: Side) -> None:
    sandbox = opened(NOON, faults.InvalidJson())
    answer = await call(sandbox, side)
    assert answer.headers["Content-Length"] == str(len(answer.content))
    with pytest.raises(json.JSONDecodeError):
        answer.json()
    assert blocks(sandbox) == 1


# The result


@pytest.mark.parametrize(
    ("fault", "changed"),
    [
        (faults.WrongType(), {"Id": 0}),
        (faults.WrongType(property="IsActive"), {"IsActive": "something else"}),
        (faults.WrongType(property="StartUtc"), {"StartUtc": 0}),
        (faults.WrongType(property="DeletedUtc"), {"DeletedUtc": "something else"}),
        (faults.UnknownEnumValue(), {"Type": "SomethingNew"}),
        (faults.UnknownEnumValue(property="Type"), {"Type": "SomethingNew"}),
        (faults.UnknownEnumValue(property="OccupancyState"), {}),
        (faults.ExtraProperty(), {"SandboxExtra": "unexpected"}),
    ],
    ids=repr,
)
def test_the_result_has_something_else_in_it(fault: Fault, changed: dict[str, object]) -> None:
    results = add(opened(NOON, fault), block(), block()).body
    expected = add(opened(), block(), block()).body["ResourceBlocks"]
    assert {*results} - {"SandboxExtra"} == {"ResourceBlocks"}
    first, second = results["ResourceBlocks"]
    assert first == {**expected[0], **changed}
    assert ("SandboxExtra" in second) == ("SandboxExtra" in changed)
    assert ("SandboxExtra" in results) == ("SandboxExtra" in changed)


@pytest.mark.parametrize("operation", [LISTING, DELETE])
def test_a_result_that_has_no_such_property_is_of_the_wrong_type_itself(operation: str) -> None:
    sandbox = opened()
    ids = added(sandbox, block())
    # An extra property finds no object there.
    for fault in (faults.WrongType(property="Bed"), faults.ExtraProperty()):
        sandbox.add_fault(fault)
    answer = post(sandbox, operation, **COUNT, ResourceBlockIds=ids)
    assert (answer.status, json.loads(answer.content)) == (200, [])


def test_faults_of_the_result_apply_together() -> None:
    together = (faults.UnknownEnumValue(), faults.ExtraProperty(), faults.InvalidJson())
    sandbox = opened(NOON, faults.WrongType(property="IsActive"), *together)
    (result,) = json.loads(add(sandbox, block()).content + b"}")["ResourceBlocks"]
    found = [result[name] for name in ("IsActive", "Type", "SandboxExtra")]
    assert found == ["something else", "SomethingNew", "unexpected"]


@pytest.mark.parametrize(
    "fault",
    [faults.WrongType(), faults.UnknownEnumValue(), faults.ExtraProperty()],
    ids=lambda fault: type(fault).__name__,
)
def test_an_error_and_a_204_are_left_as_they_are(fault: Fault) -> None:
    sandbox = opened(NOON, fault)
    assert add(sandbox, BACKWARDS).body.keys() == {"Message", "RequestId", "Details"}
    minimal = post(sandbox, LISTING, MINIMAL, **COUNT)
    assert (minimal.status, minimal.content) == (204, b"")


# Which calls


def test_a_fault_applies_to_every_call_until_it_is_taken_back(sandbox: Sandbox) -> None:
    fault = faults.Status(status=503)
    sandbox.add_fault(fault)
    assert sandbox.faults == [fault]
    assert [add(sandbox, block()).status, *statuses(sandbox, 2)] == [503, 503, 503]
    sandbox.clear_faults()
    assert (sandbox.faults, add(sandbox, block()).status) == ([], 200)


@pytest.mark.parametrize(
    ("nth", "expected"), [(None, [200, 503, 200, 503, 503]), (2, [200, 200, 200, 503, 200])]
)
def test_a_fault_applies_to_the_calls_of_its_operation_or_the_nth_from_when_it_was_added(
    sandbox: Sandbox, nth: int | None, expected: list[int]
) -> None:
    statuses(sandbox, 2)
    sandbox.add_fault(faults.Status(status=503, operation=LISTING, nth=nth))
    # An address that does not exist is no call.
    assert post(sandbox, "rooms/add").status == 404
    calls = (ADD, LISTING, ADD, LISTING, LISTING)
    found = [
        post(sandbox, operation, **COUNT, ResourceBlocks=[block()]).status for operation in calls
    ]
    assert found == expected


def test_a_fault_applies_with_its_probability_and_the_same_under_a_seed() -> None:
    def outcomes(seed: int, probability: float = 0.3, count: int = 400) -> list[int]:
        fault = faults.Status(status=503, probability=probability)
        return statuses(opened(NOON, fault, seed=seed), count)

    assert outcomes(5) == outcomes(5) != outcomes(6)
    # Six standard deviations.
    assert 65 < Counter(outcomes(5))[503] < 175
    assert (outcomes(5, 0, 50), outcomes(5, 1, 50)) == ([200] * 50, [503] * 50)


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (faults.Status(status=200), "Expected `int` >= 400 - at `$.status`"),
        (faults.Latency(seconds=-1), "Expected `float` >= 0.0 - at `$.seconds`"),
        (faults.Latency(seconds=float("inf")), "Expected `float` <= 86400.0 - at `$.seconds`"),
        (faults.Html(nth=0), "Expected `int` >= 1 - at `$.nth`"),
        (faults.Html(probability=2), "Expected `float` <= 1.0 - at `$.probability`"),
        (
            faults.Html(operation="blocks/get"),
            "there is no operation 'blocks/get'; there are accountNotes/add, accountNotes/delete, ",
        ),
        (
            faults.WrongType(property="IsActve"),
            "there is no property 'IsActve'; there are AbsoluteAdjustment, ",
        ),
        (
            faults.UnknownEnumValue(property="Name"),
            "there is no enum property 'Name'; there are AccountType, ",
        ),
        (untyped(faults.Reset), "a fault is made by its class, such as Reset(); got "),
    ],
    ids=repr,
)
def test_a_fault_that_could_apply_to_nothing_is_refused(
    sandbox: Sandbox, fault: Fault, said: str
) -> None:
    with pytest.raises(FaultError) as caught:
        sandbox.add_fault(fault)
    assert str(caught.value).startswith(said)
    assert sandbox.faults == []
    with pytest.raises(FaultError):
        opened(NOON, fault)


# As text


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("status:status=503", faults.Status(status=503)),
        ("status:status=429,retry_after=3", faults.Status(status=429, retry_after="3")),
        ("status:status=503,message=Not now", faults.Status(status=503, message="Not now")),
        ("latency:seconds=0.5", faults.Latency(seconds=0.5)),
        ("reset", faults.Reset()),
        ("reset:change=later, seconds=3", faults.Reset(change="later", seconds=3)),
        ("truncated-body:nth=2", faults.TruncatedBody(nth=2)),
        ("slow-body:seconds=2", faults.SlowBody(seconds=2)),
        ("html:status=504,probability=0.5", faults.Html(status=504, probability=0.5)),
        ("invalid-json:", faults.InvalidJson()),
        ("wrong-type:property=IsActive", faults.WrongType(property="IsActive")),
        ("unknown-enum-value:operation=resourceBlocks/add", faults.UnknownEnumValue(operation=ADD)),
        ("extra-property", faults.ExtraProperty()),
    ],
)
def test_a_fault_can_be_written_as_text(text: str, fault: Fault) -> None:
    assert faults.from_text(text) == fault


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Invalid value '' - at `$.kind`"),
        ("explosion", "Invalid value 'explosion' - at `$.kind`"),
        ("status", "Object missing required field `status`"),
        ("status:status=200", "Expected `int` >= 400 - at `$.status`"),
        ("status:status=many", "Expected `int`, got `str` - at `$.status`"),
        ("status:status=503,colour=green", "Object contains unknown field `colour`"),
        ("latency:seconds", "Expected `float`, got `str` - at `$.seconds`"),
        ("latency:seconds=nan", "Expected `float` >= 0.0 - at `$.seconds`"),
        ("reset:change=perhaps", "Invalid enum value 'perhaps' - at `$.change`"),
        ("html:nth=0", "Expected `int` >= 1 - at `$.nth`"),
    ],
)
def test_a_text_that_is_no_fault_is_refused_with_what_was_expected(text: str, said: str) -> None:
    with pytest.raises(FaultError) as caught:
        faults.from_text(text)
    assert str(caught.value) == (
        f"{text!r}: {said}; expected kind:name=value,name=value with one of the kinds cut, "
        "extra-property, html, invalid-json, late, latency, lost, out-of-order, reset, slow-body, "
        "status, truncated-body, twice, unknown-enum-value, wrong-type"
    )
