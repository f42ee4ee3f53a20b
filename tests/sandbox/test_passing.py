"""What happens by itself does so at its time, however often somebody looks before and after."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from mews_sandbox import Clock, Sandbox
from tests.sandbox.test_default_hotel import STORY
from tests.sandbox.test_devices import give
from tests.sandbox.test_operations_of_the_hotel import call

WAITING: Final = {
    "commands": "State",
    "exports": "Status",
    "paymentRequests": "State",
    "payments": "State",
    "reservations": "State",
}
"""By kind of entity that changes by itself: the property that does."""


def _begun() -> Sandbox:
    sandbox = Sandbox(clock=Clock(STORY))
    give(sandbox, "commands/addPaymentTerminal")
    sandbox.clock.advance(timedelta(seconds=3))
    give(sandbox, "commands/addPrinter")
    assert call(sandbox, "exports/add", EntityType="Customer").status == 200
    return sandbox


def _seen(sandbox: Sandbox) -> dict[str, list[str]]:
    return {kind: [each[name] for each in sandbox.entities(kind)] for kind, name in WAITING.items()}


def _moments() -> Iterator[timedelta]:
    """Yield every second of the first minute, and then every six hours of eight days."""
    yield from (timedelta(seconds=each) for each in range(70))
    yield from (timedelta(minutes=2, hours=6 * each) for each in range(8 * 4))


def test_what_is_due_happens_whether_or_not_somebody_has_looked_before() -> None:
    watched, start = _begun(), _begun().snapshot()
    begun, seen = watched.clock.now(), []
    for moment in _moments():
        watched.clock.set(begun + moment)
        unwatched = Sandbox()
        unwatched.restore(start)
        unwatched.clock.set(begun + moment)
        seen.append(_seen(watched))
        assert seen[-1] == _seen(unwatched), moment
    for kind in ("commands", "exports", "paymentRequests"):
        assert seen[0][kind] != seen[-1][kind]
    assert len(seen[0]["payments"]) < len(seen[-1]["payments"])


def test_what_is_put_in_later_and_is_due_sooner_happens_first() -> None:
    sandbox = _begun()
    sandbox.clock.advance(timedelta(hours=1))
    before = _seen(sandbox)
    give(sandbox, "commands/addPrinter")
    sandbox.clock.advance(timedelta(seconds=5))
    assert _seen(sandbox)["commands"] == [*before["commands"], "Received"]
