"""What a run saw: every answer, and what is wrong with it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

Intent = Literal["positive", "negative", "probe"]
"""Whether a request is inside the contract, outside of it, or odd in a way that it is silent on."""

GRANTED: Final = frozenset({200, 204})
BY_HAND: Final = "by hand"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A request and its answer.

    Attributes:
        source: What sent it: a phase of Schemathesis, or `BY_HAND`.
        operation: Short name of the operation.
        intent: What the request is.
        status: The status of the answer.
        refused_by: What the sandbox says it was refused by, or None if it was granted.
        request: What was sent, in a form to repeat it from.
        broken: What the checks of the response say.
        link: The link of the contract that it followed.
    """

    source: str
    operation: str
    intent: Intent
    status: int
    refused_by: str | None
    request: str = ""
    broken: Sequence[str] = ()
    link: str | None = None

    @property
    def is_granted(self) -> bool:
        """Whether it was granted."""
        return self.status in GRANTED

    def problems(self) -> list[str]:
        """Return what is wrong with the answer."""
        answer = f"{self.status}, refused by {self.refused_by}"
        found = list(self.broken)
        if self.status >= 500 or self.refused_by == "sandbox":
            found.append(f"the sandbox failed: {answer}")
        # Schemathesis knows what is valid, not what exists: a rule may refuse what is valid.
        elif self.intent == "positive" and not (self.is_granted or self.refused_by == "rule"):
            found.append(f"a request inside the contract was refused: {answer}")
        elif self.intent == "negative" and (self.status, self.refused_by) != (400, "contract"):
            found.append(f"the contract did not refuse a request outside of it: {answer}")
        return found


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong.

    Attributes:
        source: What found it.
        operation: Short name of the operation.
        problem: What is wrong.
        request: What was sent.
    """

    source: str
    operation: str
    problem: str
    request: str = ""

    def __str__(self) -> str:
        return f"{self.operation} ({self.source}): {self.problem}\n    {self.request}"


@dataclass(slots=True)
class Report:
    """What a run saw.

    Attributes:
        outcomes: The answers.
        findings: Everything that is wrong.
    """

    outcomes: list[Outcome] = field(default_factory=list[Outcome])
    findings: list[Finding] = field(default_factory=list[Finding])

    def add(self, outcome: Outcome | str) -> None:
        """Add an answer, or what kept the tool from testing, in words."""
        if isinstance(outcome, str):
            self.findings.append(Finding("schemathesis", "*", outcome))
            return
        self.outcomes.append(outcome)
        self.findings += [
            Finding(outcome.source, outcome.operation, problem, outcome.request)
            for problem in outcome.problems()
        ]

    def operations(self) -> list[str]:
        """Return the operations that were called."""
        return sorted({outcome.operation for outcome in self.outcomes})

    def granted(self, operation: str) -> float:
        """Return the share of the tool's positive cases of an operation that were granted."""
        cases = [case for case in self._generated(operation) if case.intent == "positive"]
        return sum(case.is_granted for case in cases) / max(1, len(cases))

    def figures(self) -> list[str]:
        """Return, for each operation, how many of the tool's cases ended in which status."""
        return [self._figure(operation) for operation in self.operations()]

    def _generated(self, operation: str) -> list[Outcome]:
        return [
            outcome
            for outcome in self.outcomes
            if outcome.operation == operation and outcome.source != BY_HAND
        ]

    def _figure(self, operation: str) -> str:
        cases = self._generated(operation)
        counts = Counter(
            (case.intent, int(case.status), case.refused_by or "granted") for case in cases
        )
        kinds = ", ".join(
            f"{count} {intent} {status} ({reason})"
            for (intent, status, reason), count in sorted(counts.items())
        )
        share = f"{self.granted(operation):.0%} of the positive granted"
        return f"schemathesis {operation}: {len(cases)} cases, {share}: {kinds}"
