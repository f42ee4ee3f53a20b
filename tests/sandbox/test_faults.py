"""Misbehaviour on command, in this process: what goes wrong, when, and what it leaves behind."""

import json
from collections import Counter
from datetime import timedelta
from time import monotonic
from typing import Any, Literal, NamedTuple

import httpx2
import pytest

from mews_connector import models
from mews_sandbox import Clock, Sandbox, faults
from mews_sandbox.faults import Fault, FaultError
from tests.sandbox.calls import added, block, complete, path, post
from tests.sandbox.hotels import NOON, opened
from tests.support.libraries import LIBRARIES

pytestmark = pytest.mark.anyio

ADD = "resourceBlocks/add"
DELETE = "resourceBlocks/delete"
LISTING = "resourceBlocks/getAll"
COUNT: dict[str, Any] = {"Limitation": {"Count": 10}}


class Side(NamedTuple):
    """Which kind of client calls."""

    library: Any
    is_async: bool


@pytest.fixture(params=LIBRARIES, ids=lambda each: each.__name__)
def library(request: pytest.FixtureRequest) -> Any:
    return request.param


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def side(library: Any, request: pytest.FixtureRequest) -> Side:
    return Side(library, request.param)


async def call(
    sandbox: Sandbox,
    side: Side,
    operation: str = ADD,
    *,
    read_timeout: float | None = 5,
    **body: Any,
) -> httpx2.Response:
    """Call an operation through a client, by default to add a block."""
    default = {ADD: {"ResourceBlocks": [block()]}, LISTING: COUNT}.get(operation, {})
    url, content = f"http://localhost{path(operation)}", complete(sandbox, **default, **body)
    timeout = side.library.Timeout(5, read=read_timeout)
    if not side.is_async:
        return call_sync(sandbox, side.library, url, content, timeout)
    async with side.library.AsyncClient(transport=sandbox.transport(), timeout=timeout) as client:
        answer: httpx2.Response = await client.post(url, json=content)
        return answer


def call_sync(
    sandbox: Sandbox, library: Any, url: str, content: Any, timeout: object
) -> httpx2.Response:
    """Call an operation through a sync client."""
    with library.Client(transport=sandbox.transport(), timeout=timeout) as client:
        answer: httpx2.Response = client.post(url, json=content)
        return answer


# Nothing goes wrong


async def test_a_call_through_a_client_is_answered(side: Side) -> None:
    sandbox = opened()
    answer = await call(sandbox, side)
    assert answer.status_code == 200
    assert answer.headers["Content-Length"] == str(len(answer.content))
    assert len(sandbox.entities(models.ResourceBlock)) == 1


async def test_a_204_has_neither_body_nor_length(side: Side) -> None:
    sandbox = opened()
    url = f"http://localhost{path(LISTING)}"
    request = side.library.Request(
        "POST", url, json=complete(sandbox, **COUNT), headers={"Prefer": "return=minimal"}
    )
    if side.is_async:
        answer = await sandbox.transport().handle_async_request(request)
        content = await answer.aread()
    else:
        answer = sandbox.transport().handle_request(request)
        content = answer.read()
    assert isinstance(answer, side.library.Response)
    assert (answer.status_code, content) == (204, b"")
    assert {"Content-Type", "Content-Length"}.isdisjoint(answer.headers)


# Status


@pytest.mark.parametrize("retry_after", [None, 3, "Wed, 21 Oct 2026 07:28:00 GMT"])
@pytest.mark.parametrize("status", [400, 408, 429, 503, 599])
def test_a_status_comes_with_or_without_retry_after_and_changes_nothing(
    status: int, retry_after: int | str | None
) -> None:
    fault = faults.Status(status=status, retry_after=retry_after, message="Not now")
    sandbox = opened(NOON, fault)
    answer = post(sandbox, ADD, ResourceBlocks=[block()])
    assert answer.refusal == (status, "Not now")
    expected = None if retry_after is None else str(retry_after)
    assert answer.headers.get("Retry-After") == expected
    assert answer.body["RequestId"] == answer.headers["Request-Id"]
    assert answer.headers["Sandbox-Refused-By"] == "fault"
    assert sandbox.entities(models.ResourceBlock) == []


# Latency, without waiting


@pytest.mark.parametrize("seconds", [4.9, 5])
async def test_a_late_answer_is_waited_for_as_long_as_the_read_timeout(
    side: Side, seconds: float
) -> None:
    sandbox = opened(NOON, faults.Latency(seconds=seconds))
    begun = monotonic()
    assert (await call(sandbox, side)).status_code == 200
    assert monotonic() - begun < 2
    assert sandbox.clock.now() == NOON + timedelta(seconds=seconds)


async def test_an_answer_later_than_the_read_timeout_is_a_timeout(side: Side) -> None:
    sandbox = opened(NOON, faults.Latency(seconds=5.1))
    begun = monotonic()
    with pytest.raises(
        side.library.ReadTimeout, match="the answer did not arrive in time"
    ) as caught:
        await call(sandbox, side)
    assert caught.value.request.url.path == path(ADD)
    assert monotonic() - begun < 2
    # What passed is what the client has waited, and the change was made before.
    assert sandbox.clock.now() == NOON + timedelta(seconds=5)
    assert len(sandbox.entities(models.ResourceBlock)) == 1


async def test_a_client_without_a_read_timeout_waits(side: Side) -> None:
    sandbox = opened(NOON, faults.Latency(seconds=3600))
    assert (await call(sandbox, side, read_timeout=None)).status_code == 200
    assert sandbox.clock.now() == NOON + timedelta(hours=1)


async def test_latencies_add_up(side: Side) -> None:
    sandbox = opened(NOON, faults.Latency(seconds=3), faults.Latency(seconds=2.5))
    with pytest.raises(side.library.ReadTimeout):
        await call(sandbox, side)


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
    sandbox.clock.advance(timedelta(hours=1))
    assert len(sandbox.entities(models.ResourceBlock)) == (change == "before")


async def test_a_change_may_come_a_while_after_the_client_has_gone(side: Side) -> None:
    sandbox = opened(NOON, faults.Reset(change="later", seconds=30, nth=1))
    with pytest.raises(side.library.ReadError):
        await call(sandbox, side)
    sandbox.clock.advance(timedelta(seconds=29))
    assert (await call(sandbox, side, LISTING)).json()["ResourceBlocks"] == []
    sandbox.clock.advance(timedelta(seconds=1))
    (made,) = (await call(sandbox, side, LISTING)).json()["ResourceBlocks"]
    assert made["CreatedUtc"] == "2024-06-12T12:00:30Z"


async def test_a_late_change_is_seen_without_another_call(side: Side) -> None:
    sandbox = opened(NOON, faults.Reset(change="later"))
    with pytest.raises(side.library.ReadError):
        await call(sandbox, side)
    assert sandbox.entities(models.ResourceBlock) == []
    sandbox.clock.advance(timedelta(seconds=5))
    assert len(sandbox.entities(models.ResourceBlock)) == 1


def test_late_changes_come_in_the_order_of_their_time() -> None:
    sandbox = opened(
        NOON,
        faults.Reset(change="later", seconds=30, nth=1),
        faults.Reset(change="later", seconds=10, nth=2),
    )
    for name in ("slow", "quick"):
        post(sandbox, ADD, ResourceBlocks=[block(Name=name)])
    sandbox.clock.advance(timedelta(minutes=1))
    assert [made.name for made in sandbox.entities(models.ResourceBlock)] == ["quick", "slow"]


def test_a_late_change_that_breaks_a_rule_changes_nothing() -> None:
    sandbox = opened(NOON, faults.Reset(change="later"))
    post(sandbox, ADD, ResourceBlocks=[block(EndUtc="2024-01-01T00:00:00Z")])
    sandbox.clock.advance(timedelta(minutes=1))
    assert sandbox.entities(models.ResourceBlock) == []


# The body


async def test_a_truncated_body_ends_in_the_middle(side: Side) -> None:
    sandbox = opened(NOON, faults.TruncatedBody())
    with pytest.raises(side.library.RemoteProtocolError, match="in the middle of the body"):
        await call(sandbox, side)
    assert len(sandbox.entities(models.ResourceBlock)) == 1


async def test_a_slow_body_takes_its_time(side: Side) -> None:
    sandbox = opened(NOON, faults.SlowBody(seconds=40))
    answer = await call(sandbox, side)
    assert answer.json()["ResourceBlocks"]
    assert abs(sandbox.clock.now() - NOON - timedelta(seconds=40)) < timedelta(seconds=1)


async def test_a_slow_body_whose_next_piece_is_too_late_is_a_timeout(side: Side) -> None:
    sandbox = opened(NOON, faults.SlowBody(seconds=51))
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
    assert sandbox.entities(models.ResourceBlock) == []


async def test_invalid_json_arrives_as_if_it_were_whole(side: Side) -> None:
    sandbox = opened(NOON, faults.InvalidJson())
    answer = await call(sandbox, side)
    assert answer.headers["Content-Length"] == str(len(answer.content))
    with pytest.raises(json.JSONDecodeError):
        answer.json()
    assert len(sandbox.entities(models.ResourceBlock)) == 1


# The result


def bent(fault: Fault) -> Any:
    """Return what a fault makes of the answer to an added block, apart from its id."""
    sandbox = opened(NOON, fault)
    (result,) = post(sandbox, ADD, ResourceBlocks=[block()]).body["ResourceBlocks"]
    return result


def test_a_property_of_the_wrong_type() -> None:
    assert bent(faults.WrongType())["Id"] == 0
    assert bent(faults.WrongType(property="IsActive"))["IsActive"] == "something else"
    assert bent(faults.WrongType(property="StartUtc"))["StartUtc"] == 0
    nullable = bent(faults.WrongType(property="DeletedUtc"))
    assert nullable["DeletedUtc"] == "something else"


@pytest.mark.parametrize("operation", [LISTING, DELETE])
def test_a_result_that_has_no_such_property_is_of_the_wrong_type_itself(operation: str) -> None:
    sandbox = opened()
    ids = added(sandbox, block())
    sandbox.add_fault(faults.WrongType(property="Bed"))
    answer = post(sandbox, operation, **COUNT, ResourceBlockIds=ids)
    assert (answer.status, json.loads(answer.content)) == (200, [])


def test_an_unknown_enum_value() -> None:
    assert bent(faults.UnknownEnumValue())["Type"] == "SomethingNew"
    assert bent(faults.UnknownEnumValue(property="Type"))["Type"] == "SomethingNew"
    assert bent(faults.UnknownEnumValue(property="OccupancyState"))["Type"] == "OutOfOrder"


def test_an_extra_property_in_every_object() -> None:
    sandbox = opened(NOON, faults.ExtraProperty())
    result = post(sandbox, ADD, ResourceBlocks=[block(), block()]).body
    assert [made["SandboxExtra"] for made in (result, *result["ResourceBlocks"])] == [
        "unexpected"
    ] * 3


def test_faults_of_the_result_strike_together() -> None:
    sandbox = opened(
        NOON,
        faults.WrongType(property="IsActive"),
        faults.UnknownEnumValue(),
        faults.ExtraProperty(),
        faults.InvalidJson(),
    )
    content = post(sandbox, ADD, ResourceBlocks=[block()]).content
    (result,) = json.loads(content + b"}")["ResourceBlocks"]
    assert [result[name] for name in ("IsActive", "Type", "SandboxExtra")] == [
        "something else",
        "SomethingNew",
        "unexpected",
    ]


def test_an_extra_property_finds_no_object_in_a_result_that_is_none() -> None:
    sandbox = opened(NOON, faults.WrongType(property="Bed"), faults.ExtraProperty())
    answer = post(sandbox, ADD, ResourceBlocks=[block()])
    assert json.loads(answer.content) == []


@pytest.mark.parametrize(
    "fault",
    [faults.WrongType(), faults.UnknownEnumValue(), faults.ExtraProperty()],
    ids=lambda fault: type(fault).__name__,
)
def test_an_error_and_a_204_are_left_as_they_are(fault: Fault) -> None:
    sandbox = opened(NOON, fault)
    answer = post(sandbox, ADD, ResourceBlocks=[block(EndUtc="2024-01-01T00:00:00Z")])
    assert answer.body.keys() == {"Message", "RequestId", "Details"}
    minimal = post(sandbox, LISTING, {"prefer": "return=minimal"}, **COUNT)
    assert (minimal.status, minimal.content) == (204, b"")


# Which calls


def statuses(sandbox: Sandbox, *operations: str) -> list[int]:
    """Call operations that list or add, and return what became of each."""
    body = {ADD: {"ResourceBlocks": [block()]}, LISTING: COUNT}
    return [post(sandbox, operation, **body[operation]).status for operation in operations]


def test_a_fault_strikes_every_call_until_it_is_taken_back(sandbox: Sandbox) -> None:
    fault = faults.Status(status=503)
    sandbox.add_fault(fault)
    assert sandbox.faults == [fault]
    assert statuses(sandbox, ADD, LISTING, LISTING) == [503, 503, 503]
    sandbox.clear_faults()
    assert sandbox.faults == []
    assert statuses(sandbox, ADD) == [200]


def test_a_fault_strikes_the_calls_of_its_operation() -> None:
    sandbox = opened(NOON, faults.Status(status=503, operation=LISTING))
    assert statuses(sandbox, ADD, LISTING, ADD, LISTING) == [200, 503, 200, 503]


def test_a_fault_strikes_the_nth_call_of_its_operation() -> None:
    sandbox = opened(NOON, faults.Status(status=503, operation=LISTING, nth=2))
    assert statuses(sandbox, LISTING, ADD, LISTING, LISTING) == [200, 200, 503, 200]


def test_the_nth_call_is_counted_from_when_the_fault_was_added(sandbox: Sandbox) -> None:
    statuses(sandbox, LISTING, LISTING)
    sandbox.add_fault(faults.Status(status=503, nth=2))
    assert statuses(sandbox, LISTING, ADD, LISTING) == [200, 503, 200]


def test_an_address_that_does_not_exist_is_no_call() -> None:
    sandbox = opened(NOON, faults.Status(status=503, nth=1))
    assert post(sandbox, "rooms/add").status == 404
    assert statuses(sandbox, LISTING) == [503]


def test_a_fault_strikes_with_its_probability_and_the_same_under_a_seed() -> None:
    def outcomes(seed: int) -> list[int]:
        sandbox = opened(NOON, faults.Status(status=503, probability=0.3), seed=seed)
        return statuses(sandbox, *[LISTING] * 400)

    assert outcomes(5) == outcomes(5) != outcomes(6)
    # Six standard deviations.
    assert 65 < Counter(outcomes(5))[503] < 175


@pytest.mark.parametrize(("probability", "status"), [(0, 200), (1, 503)])
def test_a_probability_of_0_is_never_and_of_1_always(probability: float, status: int) -> None:
    sandbox = opened(NOON, faults.Status(status=503, probability=probability))
    assert set(statuses(sandbox, *[LISTING] * 50)) == {status}


def untyped(value: Any) -> Any:
    """Return what a caller without a type checker may pass anywhere."""
    return value


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (faults.Status(status=200), "Expected `int` >= 400 - at `$.status`"),
        (faults.Latency(seconds=-1), "Expected `float` >= 0.0 - at `$.seconds`"),
        (faults.Latency(seconds=float("inf")), "at `$.seconds`"),
        (faults.Html(nth=0), "Expected `int` >= 1 - at `$.nth`"),
        (faults.Html(probability=2), "Expected `float` <= 1.0 - at `$.probability`"),
        (
            faults.Html(operation="resourceBlocks/get"),
            "there is no operation 'resourceBlocks/get'; there are resourceAccessTokens/add, ",
        ),
        (faults.WrongType(property="IsActve"), "there is no property 'IsActve'; there are "),
        (faults.UnknownEnumValue(property="Name"), "there is no enum property 'Name'; there are "),
        (untyped(faults.Reset), "a fault is made by its class, such as Reset(); got "),
    ],
    ids=repr,
)
def test_a_fault_that_could_not_strike_is_refused(
    sandbox: Sandbox, fault: Fault, said: str
) -> None:
    with pytest.raises(FaultError) as caught:
        sandbox.add_fault(fault)
    assert said in str(caught.value)
    assert sandbox.faults == []
    with pytest.raises(FaultError):
        opened(NOON, fault)


# As text


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("status:status=503", faults.Status(status=503)),
        (
            "status:status=429,retry_after=3,message=Not now",
            faults.Status(status=429, retry_after="3", message="Not now"),
        ),
        ("latency:seconds=0.5", faults.Latency(seconds=0.5)),
        ("reset", faults.Reset()),
        ("reset:change=later, seconds=3", faults.Reset(change="later", seconds=3)),
        ("truncated-body:nth=2", faults.TruncatedBody(nth=2)),
        ("slow-body:seconds=2", faults.SlowBody(seconds=2)),
        ("html:status=504,probability=0.5", faults.Html(status=504, probability=0.5)),
        ("invalid-json:", faults.InvalidJson()),
        ("wrong-type:property=IsActive", faults.WrongType(property="IsActive")),
        (
            "unknown-enum-value:operation=resourceBlocks/add",
            faults.UnknownEnumValue(operation=ADD),
        ),
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
        ("status", "missing required field `status`"),
        ("status:status=200", "Expected `int` >= 400 - at `$.status`"),
        ("status:status=many", "Expected `int`, got `str` - at `$.status`"),
        ("status:status=503,colour=green", "unknown field `colour`"),
        ("latency:seconds", "at `$.seconds`"),
        ("latency:seconds=nan", "at `$.seconds`"),
        ("reset:change=perhaps", "Invalid enum value 'perhaps' - at `$.change`"),
        ("html:nth=0", "Expected `int` >= 1 - at `$.nth`"),
    ],
)
def test_a_text_that_is_no_fault_is_refused_with_what_was_expected(text: str, said: str) -> None:
    with pytest.raises(FaultError) as caught:
        faults.from_text(text)
    assert str(caught.value).startswith(f"{text!r}: ")
    assert said in str(caught.value)
    assert str(caught.value).endswith(
        "expected kind:name=value,name=value with one of the kinds extra-property, html, "
        "invalid-json, latency, reset, slow-body, status, truncated-body, unknown-enum-value, "
        "wrong-type"
    )
