"""What happens by itself does so at its time, however often somebody looks before and after."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import pytest

from mews_contract.instants import wire
from mews_sandbox import Clock, Sandbox, faults
from tests.sandbox.test_default_hotel import STORY
from tests.sandbox.test_devices import REQUEST, give
from tests.sandbox.test_operations_of_the_hotel import call

SECOND: Final = timedelta(seconds=1)
CHANGING: Final = (
    "commands",
    "exports",
    "paymentRequests",
    "payments",
    "reservations",
    "orderItems",
)
"""Kinds of entity that change by themselves."""


def _begun() -> Sandbox:
    sandbox = Sandbox(clock=Clock(STORY))
    give(sandbox, "commands/addPaymentTerminal")
    sandbox.clock.advance(3 * SECOND)
    give(sandbox, "commands/addPrinter")
    assert call(sandbox, "exports/add", EntityType="Customer").status == 200
    return sandbox


def _seen(sandbox: Sandbox) -> dict[str, list[dict[str, Any]]]:
    return {kind: sandbox.entities(kind) for kind in CHANGING}


def _moments() -> Iterator[timedelta]:
    """Yield every second of the first minute, and then every six hours of eight days."""
    yield from (each * SECOND for each in range(70))
    yield from (timedelta(minutes=2, hours=6 * each) for each in range(8 * 4))


def test_what_is_due_happens_whether_or_not_somebody_has_looked_before() -> None:
    watched, start = _begun(), _begun().snapshot()
    # With a copy of the state goes when something is due next, which is not to be believed here.
    start.memory.state.quiet = None
    begun = watched.clock.now()
    seen: list[dict[str, list[dict[str, Any]]]] = []
    for moment in _moments():
        watched.clock.set(begun + moment)
        unwatched = Sandbox()
        unwatched.restore(start)
        unwatched.clock.set(begun + moment)
        seen.append(_seen(watched))
        assert seen[-1] == _seen(unwatched), moment
    assert all(seen[0][kind] != seen[-1][kind] for kind in CHANGING)


@pytest.mark.parametrize("is_restored", [False, True])
def test_what_is_put_in_later_and_is_due_sooner_happens_first(*, is_restored: bool) -> None:
    sandbox = _begun()
    sandbox.clock.advance(timedelta(hours=1))
    before = sandbox.entities("commands")
    if is_restored:
        sandbox.restore(sandbox.snapshot())
    give(sandbox, "commands/addPrinter")
    sandbox.clock.advance(5 * SECOND)
    (*others, given) = sandbox.entities("commands")
    assert (others, given["State"]) == (before, "Received")


@pytest.mark.parametrize("is_watched", [False, True])
def test_a_request_that_arrives_late_meets_what_has_happened_before(*, is_watched: bool) -> None:
    sandbox = Sandbox(clock=Clock(STORY))
    begun, id_ = sandbox.clock.now(), _optional(sandbox)["Id"]
    _release(sandbox, begun + 10 * SECOND)
    sandbox.add_fault(faults.Reset(operation="reservations/confirm", change="later", seconds=20))
    call(sandbox, "reservations/confirm", ReservationIds=[id_])
    if is_watched:
        sandbox.clock.set(begun + 15 * SECOND)
        sandbox.catch_up()
    sandbox.clock.set(begun + 30 * SECOND)
    (stay,) = (each for each in sandbox.entities("reservations") if each["Id"] == id_)
    assert (stay["State"], stay["UpdatedUtc"]) == ("Canceled", wire(begun + 10 * SECOND))


def test_what_is_due_in_the_past_happens_when_that_is_told() -> None:
    sandbox = Sandbox(clock=Clock(STORY))
    id_ = _optional(sandbox)["Id"]
    _release(sandbox, datetime(2020, 1, 1, tzinfo=UTC))
    sandbox.clock.advance(SECOND)
    (stay,) = (each for each in sandbox.entities("reservations") if each["Id"] == id_)
    assert (stay["State"], stay["UpdatedUtc"]) == ("Canceled", wire(STORY))


def test_a_request_that_a_terminal_was_paid_for_in_time_does_not_expire() -> None:
    sandbox = Sandbox(clock=Clock(STORY))
    (request,) = (each for each in sandbox.entities("paymentRequests") if each["Id"] == REQUEST)
    sandbox.clock.set(datetime.fromisoformat(request["ExpirationUtc"]) - 16 * SECOND)
    give(sandbox, "commands/addPaymentTerminal", PaymentRequestId=REQUEST)
    sandbox.clock.advance(timedelta(days=1))
    (request,) = (each for each in sandbox.entities("paymentRequests") if each["Id"] == REQUEST)
    assert request["State"] == "Completed"


def test_an_export_that_is_done_stays_so_where_the_clock_is_put_back() -> None:
    sandbox = _begun()
    begun = sandbox.clock.now()
    sandbox.clock.advance(61 * SECOND)
    done = sandbox.entities("exports")
    sandbox.clock.set(begun + 30 * SECOND)
    assert call(sandbox, "exports/add", EntityType="Company").status == 200
    assert sandbox.entities("exports")[:-1] == done


@pytest.mark.parametrize("kind", ["exports", "payments", "commands"])
def test_nothing_comes_after_the_end_of_the_calendar(kind: str) -> None:
    sandbox = _begun()
    state = sandbox.look(lambda present: present.state)
    (last,) = sandbox.entities(kind)[-1:]
    started = {"State": "Pending", "Status": "Pending", "CreatedUtc": "9999-12-31T23:59:59Z"}
    state.entities[kind].replace([last | {name: started[name] for name in started if name in last}])
    sandbox.clock.advance(timedelta(days=30))
    assert call(sandbox, "configuration/get").status == 200


def _optional(sandbox: Sandbox) -> dict[str, Any]:
    (stay,) = (each for each in sandbox.entities("reservations") if each["State"] == "Optional")
    return stay


def _release(sandbox: Sandbox, at: datetime) -> None:
    """Have the optional reservation be released at a time."""
    update = {"ReservationId": _optional(sandbox)["Id"], "ReleasedUtc": {"Value": wire(at)}}
    assert call(sandbox, "reservations/update", ReservationUpdates=[update]).status == 200
