"""The suite notices a sandbox that is broken, in whatever way it is."""

import pytest

from mews_sandbox.serving.asgi import App
from tests.sandbox.schemathesis.engine import Budget
from tests.sandbox.schemathesis.mutants import HEALTHY, MUTANTS, Mutant
from tests.sandbox.schemathesis.report import Report
from tests.sandbox.schemathesis.suite import run


# What takes the tool long is to begin, which it does once in a process.
def attacked(mutant: Mutant) -> Report:
    sandbox = mutant.make()
    # Nothing at random: what the contract itself leads to is enough.
    budget = Budget(fuzzing=0, scenarios=0, operations=[mutant.operation])
    return run(App(sandbox), sandbox, budget, until_finding=True)


@pytest.mark.parametrize("mutant", MUTANTS, ids=str)
def test_a_broken_sandbox_is_caught(mutant: Mutant) -> None:
    assert attacked(mutant).findings


def test_a_sandbox_that_is_not_broken_is_not_caught() -> None:
    assert not attacked(HEALTHY).findings
