"""The whole suite on one app: Schemathesis, and what is tried by hand beside it."""

from itertools import chain

from starlette.types import ASGIApp

from mews_sandbox.sandbox import Sandbox
from tests.sandbox.schemathesis.by_hand import try_out
from tests.sandbox.schemathesis.engine import Budget, attack
from tests.sandbox.schemathesis.report import Report


def run(app: ASGIApp, sandbox: Sandbox, budget: Budget, *, until_finding: bool = False) -> Report:
    """Return what an app answers.

    Args:
        app: The app.
        sandbox: The sandbox behind it.
        budget: How much is tried.
        until_finding: Whether to stop at the first thing that is wrong.
    """
    report = Report()
    # What is tried by hand is sooner done.
    by_hand = try_out(app, sandbox, budget.operations)
    for outcome in chain(by_hand, attack(app, sandbox, budget)):
        report.add(outcome)
        if until_finding and report.findings:
            break
    return report
