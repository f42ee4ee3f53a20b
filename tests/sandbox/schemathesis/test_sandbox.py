"""The sandbox answers as the contract says: Schemathesis tries it, and flaws that it cannot see.

`make fuzz` tries thousands of cases of each operation: `FUZZ_CASES` inside of the contract and as
many outside. `FUZZ_SEED` repeats one of its runs; `FUZZ_PART` repeats the operations of a day.
"""

import json
import os
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from random import SystemRandom
from typing import Any

from hypothesis import settings

from mews_contract.edits import steps_of
from mews_contract.json_values import is_array, is_object
from mews_contract.operation import Operation
from mews_contract.places import Place
from mews_contract.testing.flaws import flaws
from mews_sandbox import Clock, Sandbox
from mews_sandbox.serving.asgi import App
from tests.contract.bodies import replaced, whole
from tests.contract.links import Link, links
from tests.effort import one_in
from tests.sandbox.calls import send
from tests.sandbox.schemathesis.engine import (
    GRANTED,
    OPERATIONS,
    Budget,
    Outcome,
    attack,
    follow,
)
from tests.sandbox.schemathesis.realistic import Realistic
from tests.support.every import check_every

LEAST_GRANTED = 0.6
PARTS = {"default": 64, "ci": 16}
"""One in so many operations is tried, on each day the next ones: all of them by `make fuzz`."""
LONGEST = {
    ("date", "P1M"): ("2024-01-31", "2024-02-28", "2024-02-29"),
    ("date-time", "P1M"): ("2024-01-31T00:00:00Z", "2024-02-29T00:00:00Z", "2024-02-29T00:00:01Z"),
    ("date-time", "P3M"): ("2023-11-30T00:00:00Z", "2024-02-29T00:00:00Z", "2024-02-29T00:00:01Z"),
}
"""By format and duration: a start, the last end that is allowed, and the first that is not."""


def healthy() -> Sandbox:
    """Return a sandbox that stands still, at an hour at which guests arrive.

    An export is done, and whoever leaves today has paid.
    """
    clock = Clock(datetime(2026, 6, 1, 15, tzinfo=UTC))
    sandbox = Sandbox(clock=clock, max_body=2**22, keep_requests=0)
    _granted(sandbox, "exports/add")
    # Until the export is done, none of the same type is begun.
    clock.advance(timedelta(hours=1))
    today = clock.now().date().isoformat()
    owner = str(sandbox.hotel.properties[0].id)
    for stay in sandbox.entities("reservations"):
        if stay["EnterpriseId"] == owner and stay["ScheduledEndUtc"].startswith(today):
            items = sandbox.entities("orderItems")
            owed = [each["Amount"] for each in items if each["ServiceOrderId"] == stay["Id"]]
            amount = {"Currency": "GBP", "GrossValue": float(sum(a["GrossValue"] for a in owed))}
            told = {"AccountId": stay["AccountId"], "ReservationId": stay["Id"], "BillId": None}
            _granted(sandbox, "payments/addExternal", **told, Amount=amount)
    return sandbox


def _granted(sandbox: Sandbox, name: str, **said: object) -> None:
    """Send what is said beside the example of an operation, which is granted."""
    operation = OPERATIONS[name]
    body = Realistic(sandbox).body(operation, operation.example("request")) | said
    reply = send(sandbox, name, json.dumps(body).encode())
    assert reply.status in GRANTED, reply.content


@dataclass(frozen=True)
class Report:
    """What a run saw: every answer, and what kept the tool from testing."""

    budget: Budget
    names: list[str]
    outcomes: list[Outcome]
    errors: list[str]

    def positive(self, *names: str) -> list[Outcome]:
        """Return the positive cases of some operations."""
        return [
            each
            for each in self.outcomes
            if each.operation in names and (each.intent, each.link) == ("positive", None)
        ]


@cache
def report() -> Report:
    """Make the report: one worker does, once."""
    profile = settings.get_current_profile_name()
    parts = PARTS.get(profile, 1)
    part = int(os.environ.get("FUZZ_PART", datetime.now(UTC).toordinal())) % parts
    names = sorted(OPERATIONS)[part::parts]
    match profile:
        case "default":
            budget = Budget(fuzzing=2, scenarios=5)
        case "deep":
            cases = int(os.environ.get("FUZZ_CASES", settings().max_examples // 2))
            seed = int(os.environ.get("FUZZ_SEED", SystemRandom().getrandbits(32)))
            budget = Budget(fuzzing=cases, scenarios=max(5, cases // 10), seed=seed)
        case _:
            budget = Budget(fuzzing=8, scenarios=10)
    sandbox = healthy()
    app = App(sandbox)
    found = [*attack(app, sandbox, budget, names), *follow(app, sandbox, budget, names)]
    return Report(
        budget,
        names,
        [each for each in found if isinstance(each, Outcome)],
        [each for each in found if isinstance(each, str)],
    )


def test_nothing_is_wrong_with_any_answer(
    record_property: Callable[[str, object], None],
) -> None:
    made = report()
    found = [*made.errors, *(problem for each in made.outcomes for problem in each.problems())]
    seeded = f"FUZZ_SEED={made.budget.seed} FUZZ_PART={sorted(OPERATIONS).index(made.names[0])}"
    record_property("figure", f"schemathesis: {len(found)} problems, the same again by {seeded}")
    for name in made.names:
        cases = [each for each in made.outcomes if each.operation == name]
        counts = sorted(Counter(f"{case.intent} {case.status}" for case in cases).items())
        kinds = ", ".join(f"{count} {kind}" for kind, count in counts)
        record_property("figure", f"schemathesis {name}: {len(cases)} cases: {kinds}")
    assert not found, "\n".join([seeded, *found[:20]])


def test_every_operation_is_tried_in_every_way_and_most_of_what_is_valid_is_granted() -> None:
    made = report()
    tried = {(each.phase, each.operation) for each in made.outcomes}
    phases = ("examples", "coverage", "fuzzing")
    assert {(phase, name) for phase in phases for name in made.names} <= tried
    granted = Counter(
        each.operation for each in made.positive(*made.names) if each.status in GRANTED
    )
    assert granted.total() >= LEAST_GRANTED * len(made.positive(*made.names))
    assert {name: refusals(made, name) for name in made.names if not granted[name]} == {}


def refusals(report: Report, name: str) -> list[str]:
    """Return why the positive cases of an operation were refused: the most frequent first."""
    return [
        message for message, _ in Counter(c.message for c in report.positive(name)).most_common(5)
    ]


def test_every_link_of_the_contract_finds_what_it_leads_to() -> None:
    sandbox = healthy()
    beginning, realistic = sandbox.snapshot(), Realistic(sandbox)

    def check(link: Link) -> None:
        sandbox.restore(beginning)
        asked = realistic.body(link.origin, link.origin.example("request"))
        answer = send(sandbox, link.origin.name, json.dumps(asked).encode())
        assert answer.status == 200, answer.content
        next_one = link.body(asked, answer.body)
        found = send(sandbox, link.target.name, json.dumps(next_one).encode())
        assert found.status == 200, found.content
        if link.target.extension("x-mews-effect") == "read":
            assert link.sought(next_one)
            assert all(id_ in found.content.decode() for id_ in link.sought(next_one))

    check_every(links(), check)


# What Schemathesis makes badly or not at all: arrays of more than 15 items, integers spelled `1.0`,
# the longest intervals, and credentials, which are in the body.


def edges(operation: Operation, body: Any) -> Iterator[tuple[str, Any, tuple[str | None, ...]]]:
    """Yield bodies at the edge of what is allowed, and by what each may be refused."""
    inside: tuple[str | None, ...] = (None, "rule")
    yield "everything at once", body, inside
    for flaw in flaws(operation, "request", body):
        yield f"{flaw.words} at {flaw.path}", flaw.put_into(body), ("contract",)
    for place in operation.places["request"]:
        node, path = place.node, place.path
        if place.type == "integer":
            yield f"1.0 at {path}", replaced(body, path, 1.0), inside
        if "maxItems" in node:
            item = body
            for step in steps_of(path):
                item = item[step]
            for count in (node.get("minItems", 0), node["maxItems"]):
                yield f"{count} items at {path}", replaced(body, path, item * count), inside
        if "x-mews-max-interval" in node:
            (first, kind), (second, _) = interval_of(operation, place)
            start, last, past = LONGEST[kind, node["x-mews-max-interval"]]
            for end, refused_by in ((last, inside), (past, ("contract",))):
                interval = {first: start, second: end}
                yield f"until {end} at {path}", replaced(body, path, interval), refused_by
        if "x-mews-credential" in node and "x-mews-secret" in node:
            yield f"an unknown {path}", replaced(body, path, "unknown"), ("authentication",)


def interval_of(operation: Operation, place: Place) -> list[tuple[str, str]]:
    """Return the names of both ends of an interval, each with its format."""
    ends = ((name, operation.place("request", f"{place.path}.{name}")) for name in place.properties)
    return [(name, end.node["format"]) for name, end in ends]


def everything(realistic: Realistic, operation: Operation) -> Any:
    """Return a body with all that an operation takes, also what does not go together."""

    def filled(value: Any, other: Any) -> Any:
        if is_object(value):
            return {name: filled(item, other[name]) for name, item in value.items()}
        if is_array(value):
            return [filled(*both) for both in zip(value, other, strict=True)]
        return other if value is None else value

    body = whole(operation, "request")
    return filled(realistic.body(operation, body), body)


def test_what_is_at_the_edge_of_the_contract_is_let_in_and_what_is_beyond_it_refused() -> None:
    sandbox = healthy()
    beginning, realistic = sandbox.snapshot(), Realistic(sandbox)
    tried: Counter[str | None] = Counter()
    found: list[str] = []
    for operation in (OPERATIONS[name] for name in one_in(8, OPERATIONS)):
        tries = edges(operation, everything(realistic, operation))
        for title, body, expected in tries:
            answer = send(sandbox, operation.name, json.dumps(body).encode())
            if answer.status in GRANTED:
                sandbox.restore(beginning)
            tried[expected[0]] += 1
            if answer.refused_by not in expected:
                found.append(f"{operation.name}, {title}: {answer.status} {answer.refused_by}")
    assert tried.keys() == {None, "contract", "authentication"}
    assert not found, "\n".join(found)
