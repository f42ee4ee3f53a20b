"""A snapshot forgets nothing: what happens after it happens again once it is restored."""

from datetime import timedelta
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from mews_contract.contract import installed
from mews_contract.operation import Operation
from mews_sandbox import Clock, Sandbox
from tests.sandbox.calls import complete, post
from tests.sandbox.test_default_hotel import STORY

EXAMPLES: Final = {each.name: each for each in installed().operations.values()}
READS: Final = sorted(name for name in EXAMPLES if "/get" in name or name.endswith("/search"))
WRITES: Final = sorted(EXAMPLES.keys() - {*READS})

STEPS: Final = st.lists(
    st.sampled_from(WRITES) | st.integers(1, 10**6).map(lambda seconds: timedelta(seconds=seconds)),
    min_size=1,
    max_size=8,
)
"""Operations, and time that passes."""


def called(sandbox: Sandbox, operation: Operation) -> tuple[int, bytes]:
    """Call an operation with its example, which the default hotel knows. Return the response."""
    body = {**operation.example("request"), **complete(sandbox)}
    reply = post(sandbox, operation.name, **body)
    return reply.status, reply.content


def done(sandbox: Sandbox, steps: list[str | timedelta], sent: list[bytes]) -> list[object]:
    """Do some steps. Return the responses, and what was sent meanwhile."""
    sent.clear()
    found: list[object] = []
    for step in steps:
        if isinstance(step, timedelta):
            sandbox.clock.advance(step)
        else:
            found.append(called(sandbox, EXAMPLES[step]))
    return [*found, *sent]


def shown(sandbox: Sandbox) -> list[object]:
    """Return all that can be read of a sandbox."""
    read = [called(sandbox, EXAMPLES[name]) for name in READS]
    kept = sandbox.look(
        lambda present: {kind: [*found] for kind, found in present.state.entities.items()}
    )
    return [read, kept, sandbox.adjustments, sandbox.clock.now()]


@given(STEPS, STEPS, STEPS)
def test_what_happens_after_a_snapshot_happens_again_once_it_is_restored(
    first: list[str | timedelta], then: list[str | timedelta], other: list[str | timedelta]
) -> None:
    sandbox, sent = Sandbox(clock=Clock(STORY)), list[bytes]()
    sandbox.webhooks.add(sent.append, lag=timedelta(days=1))
    done(sandbox, first, sent)
    snapshot = sandbox.snapshot()
    happened = [shown(sandbox), done(sandbox, then, sent), shown(sandbox)]
    sandbox.restore(snapshot)
    done(sandbox, other, sent)
    sandbox.restore(snapshot)
    assert [shown(sandbox), done(sandbox, then, sent), shown(sandbox)] == happened
