"""What is told to have changed is what has changed: no more, and no less."""

from collections import Counter
from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from mews_contract.contract import installed
from mews_contract.json_values import JsonObject
from mews_contract.operation import Operation
from mews_runtime.schema.encoding import encode
from mews_sandbox import Sandbox
from tests.contract.contract import load
from tests.sandbox.calls import send
from tests.sandbox.events.received import HARBOUR, LAKESIDE, PORTFOLIO, Receiver, story
from tests.sandbox.schemathesis.realistic import Realistic
from tests.support.messages import Messages

TOLD: Final[Mapping[str, tuple[str | None, str | None]]] = {
    "customers": ("CustomerAdded", "CustomerUpdated"),
    "reservations": (None, "ServiceOrderUpdated"),
    "resources": (None, "ResourceUpdated"),
    "resourceBlocks": (None, "ResourceBlockUpdated"),
    "messages": ("MessageAdded", None),
    "payments": (None, "PaymentUpdated"),
}
"""What the documentation says of each kind: the event of a new one, and that of any change."""

WRITES: Final = sorted(
    (
        each
        for each in installed().operations.values()
        if each.extension("x-mews-effect") == "write"
    ),
    key=lambda operation: operation.name,
)
CAUSING: Final = [
    each
    for each in WRITES
    if each.name.partition("/")[0]
    in {*TOLD, "accounts", "creditCards", "commands", "orders", "paymentRequests", "bills"}
]
"""Those that change what events are about, which are asked for more often than the others."""

DOCUMENT: Final = load()

Entities = Mapping[str, Mapping[str, JsonObject]]

STEPS: Final = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(CAUSING), st.integers(0, 40)),
        st.tuples(st.sampled_from(CAUSING), st.integers(0, 40)),
        st.tuples(st.sampled_from(WRITES), st.integers(0, 40)),
        st.sampled_from([timedelta(seconds=20), timedelta(minutes=2), timedelta(days=3)]),
    ),
    min_size=1,
    max_size=12,
)


def everything(sandbox: Sandbox) -> Entities:
    """Return all entities that events are about, by their kinds and ids."""
    return {kind: {each["Id"]: each for each in sandbox.entities(kind)} for kind in TOLD}


def expected(before: Entities, after: Entities, owners: set[str]) -> Counter[tuple[str, str]]:
    """Return the events of what differs, for who is told of some properties and their chain."""
    found: Counter[tuple[str, str]] = Counter()
    for kind, (added, updated) in TOLD.items():
        for id_ in before[kind].keys() | after[kind].keys():
            was, is_now = before[kind].get(id_), after[kind].get(id_)
            if was == is_now:
                continue
            told = [updated] if was is not None else [added, updated]
            owner = (is_now or was or {}).get("EnterpriseId")
            if owner is None or owner in owners:
                found.update((name, id_) for name in told if name is not None)
    return found


def do(sandbox: Sandbox, bodies: Realistic, step: tuple[Operation, int] | timedelta) -> int:
    """Call an operation, or let time pass. Return the status, or 0."""
    if isinstance(step, timedelta):
        sandbox.clock.advance(step)
        return 0
    operation, seed = step
    drawn = Messages(DOCUMENT, seed, is_full=seed % 4 == 0).of(_request(operation))
    return send(sandbox, operation.name, encode(bodies.body(operation, drawn))).status


def _request(operation: Operation) -> str:
    """Return the name of the schema of a request."""
    content = DOCUMENT["paths"][operation.path]["post"]["requestBody"]["content"]
    name: str = content["application/json"]["schema"]["$ref"].rpartition("/")[2]
    return name


@settings(max_examples=60, deadline=None)
@given(STEPS)
def test_the_events_of_a_request_are_what_differs_before_and_after_it(
    steps: list[tuple[Operation, int] | timedelta],
) -> None:
    sandbox = story()
    harbour, lakeside = (str(each.id) for each in sandbox.hotel.properties)
    covered = {HARBOUR: {harbour}, LAKESIDE: {lakeside}, PORTFOLIO: {harbour, lakeside}}
    receivers = {token: Receiver() for token in covered}
    for token, receiver in receivers.items():
        sandbox.webhooks.add(receiver, access_token=token)
    bodies = Realistic(sandbox)
    before = everything(sandbox)
    for step in steps:
        do(sandbox, bodies, step)
        after = everything(sandbox)
        for token, receiver in receivers.items():
            assert Counter(receiver.events) == expected(before, after, covered[token]), step
            receiver.messages.clear()
        before = after


def test_the_operations_of_the_property_change_something_of_every_kind() -> None:
    sandbox, receiver = story(), Receiver()
    sandbox.webhooks.add(receiver)
    begun, bodies = sandbox.snapshot(), Realistic(sandbox)
    for operation in CAUSING:
        for seed in range(8):
            do(sandbox, bodies, (operation, seed))
            sandbox.restore(begun)
    seen = Counter(name for name, _ in receiver.events)
    assert seen.keys() == {name for names in TOLD.values() for name in names if name is not None}
