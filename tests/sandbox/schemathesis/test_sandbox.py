"""The sandbox answers as the contract says: Schemathesis tries it, and what it cannot see by hand.

`make fuzz` tries thousands of cases of each operation: `FUZZ_CASES` inside of the contract and as
many outside. `FUZZ_SEED` repeats one of its runs.
"""

import os
from collections.abc import Callable
from random import SystemRandom

import pytest
from hypothesis import settings

from mews_sandbox.serving.asgi import App
from tests.sandbox.schemathesis.engine import OPERATIONS, Budget
from tests.sandbox.schemathesis.mutants import healthy
from tests.sandbox.schemathesis.report import BY_HAND, GRANTED, Report
from tests.sandbox.schemathesis.suite import run

LEAST_GRANTED = 0.6


# One worker makes the report, once.
@pytest.fixture(scope="module")
def budget() -> Budget:
    match settings.get_current_profile_name():
        case "default":
            return Budget(fuzzing=3, scenarios=4)
        case "deep":
            cases = int(os.environ.get("FUZZ_CASES", settings().max_examples // 2))
            seed = int(os.environ.get("FUZZ_SEED", SystemRandom().getrandbits(32)))
            return Budget(fuzzing=cases, scenarios=cases // 10, seed=seed)
        case _:
            return Budget(fuzzing=8, scenarios=10)


@pytest.fixture(scope="module")
def report(budget: Budget) -> Report:
    sandbox = healthy()
    return run(App(sandbox), sandbox, budget)


def test_nothing_is_wrong_with_any_answer(
    report: Report, budget: Budget, record_property: Callable[[str, object], None]
) -> None:
    seeded = f"FUZZ_SEED={budget.seed}"
    found = len(report.findings)
    record_property("figure", f"schemathesis: {found} findings, the same again by {seeded}")
    for figure in report.figures():
        record_property("figure", figure)

    assert not report.findings, "\n".join([seeded, *map(str, report.findings[:20])])


@pytest.mark.parametrize("operation", OPERATIONS)
def test_most_requests_inside_the_contract_are_granted(report: Report, operation: str) -> None:
    assert report.granted(operation) >= LEAST_GRANTED


@pytest.mark.parametrize("operation", OPERATIONS)
@pytest.mark.parametrize("phase", ["examples", "coverage", "fuzzing", BY_HAND])
def test_every_operation_is_tried_in_every_way(report: Report, operation: str, phase: str) -> None:
    assert any(
        (outcome.source, outcome.operation) == (phase, operation) for outcome in report.outcomes
    )


def test_every_link_of_the_contract_leads_to_a_request_that_is_granted(report: Report) -> None:
    links = {
        name
        for operation in OPERATIONS.values()
        for response in operation.definition["responses"].values()
        for name in response.get("links", {})
    }
    granted = {outcome.link for outcome in report.outcomes if outcome.status in GRANTED}

    assert links
    assert links <= granted
