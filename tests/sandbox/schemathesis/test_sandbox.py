"""The sandbox answers as the contract says: Schemathesis tries it, and flaws that it cannot see.

`make fuzz` tries thousands of cases of each operation: `FUZZ_CASES` inside of the contract and as
many outside. `FUZZ_SEED` repeats one of its runs.
"""

import json
import os
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from random import SystemRandom
from typing import Any

import pytest
from hypothesis import settings

from mews_contract.edits import steps_of
from mews_contract.operation import Operation
from mews_contract.testing.flaws import flaws
from mews_sandbox import Clock, Sandbox
from mews_sandbox.serving.asgi import App
from tests.contract.bodies import replaced, whole
from tests.sandbox.calls import send
from tests.sandbox.schemathesis.engine import GRANTED, OPERATIONS, Budget, Outcome, attack
from tests.sandbox.schemathesis.realistic import Realistic

LEAST_GRANTED = 0.6
LONGEST = {"P3M": ("2023-11-30T00:00:00Z", "2024-02-29T00:00:00Z", "2024-02-29T00:00:01Z")}
"""By duration: a start, the last end that is allowed, and the first that is not."""


def healthy() -> Sandbox:
    """Return a sandbox that stands still. Random instants begin no time unit."""
    clock = Clock(datetime(2026, 6, 1, 12, tzinfo=UTC))
    return Sandbox(clock=clock, max_body=2**20, keep_requests=0, lenient={"first-time-unit"})


@dataclass(frozen=True)
class Report:
    """What a run saw: every answer, and what kept the tool from testing."""

    budget: Budget
    outcomes: list[Outcome]
    errors: list[str]

    def granted(self, operation: str) -> float:
        """Return the share of the positive cases of an operation that were granted."""
        cases = [
            each.status in GRANTED
            for each in self.outcomes
            if (each.operation, each.intent) == (operation, "positive")
        ]
        return sum(cases) / max(1, len(cases))


# One worker makes the report, once.
@pytest.fixture(scope="module")
def report() -> Report:
    match settings.get_current_profile_name():
        case "default":
            budget = Budget(fuzzing=3, scenarios=4)
        case "deep":
            cases = int(os.environ.get("FUZZ_CASES", settings().max_examples // 2))
            seed = int(os.environ.get("FUZZ_SEED", SystemRandom().getrandbits(32)))
            budget = Budget(fuzzing=cases, scenarios=cases // 10, seed=seed)
        case _:
            budget = Budget(fuzzing=8, scenarios=10)
    sandbox = healthy()
    found = [*attack(App(sandbox), sandbox, budget)]
    return Report(
        budget,
        [each for each in found if isinstance(each, Outcome)],
        [each for each in found if isinstance(each, str)],
    )


def test_nothing_is_wrong_with_any_answer(
    report: Report, record_property: Callable[[str, object], None]
) -> None:
    found = [*report.errors, *(problem for each in report.outcomes for problem in each.problems())]
    seeded = f"FUZZ_SEED={report.budget.seed}"
    record_property("figure", f"schemathesis: {len(found)} problems, the same again by {seeded}")
    for name in OPERATIONS:
        cases = [each for each in report.outcomes if each.operation == name]
        counts = sorted(Counter(f"{case.intent} {case.status}" for case in cases).items())
        kinds = ", ".join(f"{count} {kind}" for kind, count in counts)
        record_property("figure", f"schemathesis {name}: {len(cases)} cases: {kinds}")
    assert not found, "\n".join([seeded, *found[:20]])


def test_every_operation_is_tried_in_every_way_and_most_of_what_is_valid_is_granted(
    report: Report,
) -> None:
    assert {name for name in OPERATIONS if report.granted(name) < LEAST_GRANTED} == set()
    tried = {(each.phase, each.operation) for each in report.outcomes}
    phases = ("examples", "coverage", "fuzzing")
    assert {(phase, name) for phase in phases for name in OPERATIONS} <= tried


def test_every_link_of_the_contract_leads_to_a_request_that_is_granted(report: Report) -> None:
    links = {
        name
        for operation in OPERATIONS.values()
        for response in operation.definition["responses"].values()
        for name in response.get("links", {})
    }
    assert links
    assert links <= {outcome.link for outcome in report.outcomes if outcome.status in GRANTED}


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
            start, last, past = LONGEST[node["x-mews-max-interval"]]
            for end, refused_by in ((last, inside), (past, ("contract",))):
                interval = {"StartUtc": start, "EndUtc": end}
                yield f"until {end} at {path}", replaced(body, path, interval), refused_by
        if "x-mews-credential" in node and "x-mews-secret" in node:
            yield f"an unknown {path}", replaced(body, path, "unknown"), ("authentication",)


def test_what_is_at_the_edge_of_the_contract_is_let_in_and_what_is_beyond_it_refused() -> None:
    sandbox = healthy()
    beginning, realistic = sandbox.snapshot(), Realistic(sandbox)
    tried: Counter[str | None] = Counter()
    found: list[str] = []
    for operation in OPERATIONS.values():
        for title, body, expected in edges(
            operation, realistic.body(operation, whole(operation, "request"))
        ):
            answer = send(sandbox, operation.name, json.dumps(body).encode())
            sandbox.restore(beginning)
            tried[expected[0]] += 1
            if answer.refused_by not in expected:
                found.append(f"{operation.name}, {title}: {answer.status} {answer.refused_by}")
    assert tried.keys() == {None, "contract", "authentication"}
    assert not found, "\n".join(found)
