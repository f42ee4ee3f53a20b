"""How the tests of a mutant have ended, kept for as long as what that rests on stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from tests.mutants.code.mutants import Mutant
from tests.mutants.code.texts import digest, digest_of_test


@dataclass(frozen=True, slots=True)
class Ended:
    """How the tests of one mutant have ended.

    Attributes:
        id: Of the mutant.
        killed: Whether a test noticed it.
        noticed_by: That test.
        rests_on: A digest of the function and of the tests that decided.
        seconds: How long it took.
    """

    id: str
    killed: bool
    noticed_by: str
    rests_on: str
    seconds: float


_PYTEST_PASSED: Final = 0
_BROKEN: Final = frozenset({2, 5, -2, -15})
"""Interrupted, no test found, told to end: nothing that a mutant brings about."""
UNCOLLECTED: Final = 4
"""pytest does not find a test that is there without the mutant."""
_COLLECTING: Final = "collecting the tests"


class UnusableRunError(Exception):
    """pytest could not run the tests of a mutant, so that nothing is known about it."""


def ended(mutant: Mutant, code: int, last: str, tests: Sequence[str], seconds: float) -> Ended:
    """Return what an exit code of pytest says about a mutant.

    Args:
        mutant: What was run.
        code: 0 if all tests passed. Less than 0 is the signal that ended the process.
        last: The test that began last.
        tests: All that were to run.
        seconds: How long it took.

    Raises:
        UnusableRunError: pytest could not run the tests.
    """
    if not tests:
        return Ended(
            mutant.id, killed=False, noticed_by="", rests_on=_rests_on(mutant, []), seconds=0
        )
    if code in _BROKEN:
        message = f"{mutant.id}: pytest ended with {code} in {last or 'no test'}; run it again"
        raise UnusableRunError(message)
    killed = code != _PYTEST_PASSED
    noticed_by = (last or _COLLECTING) if killed else ""
    decided = [noticed_by] if killed else tests
    return Ended(mutant.id, killed, noticed_by, _rests_on(mutant, decided), seconds)


def stands(verdict: Ended, mutant: Mutant, tests: Sequence[str]) -> bool:
    """Whether the function and the tests that decided are as they were."""
    decided = [verdict.noticed_by] if verdict.killed else tests
    return verdict.rests_on == _rests_on(mutant, decided)


def _rests_on(mutant: Mutant, tests: Sequence[str]) -> str:
    return digest([mutant.text, *(f"{test} {digest_of_test(test)}" for test in sorted(tests))])


class Verdicts:
    """Verdicts in a file, one a line, so that an interrupted run loses none."""

    def __init__(self, path: Path) -> None:
        self._path = path
        lines = path.read_bytes().splitlines() if path.exists() else []
        read = (msgspec.json.decode(line, type=Ended) for line in lines)
        self._known = {verdict.id: verdict for verdict in read}

    def standing(self, mutant: Mutant, tests: Sequence[str]) -> Ended | None:
        """Return the verdict about a mutant, if there is one that still stands."""
        verdict = self._known.get(mutant.id)
        return verdict if verdict and stands(verdict, mutant, tests) else None

    def has_survived(self, mutant: Mutant) -> bool:
        """Whether a mutant survived when it was last run, with whichever tests there were."""
        verdict = self._known.get(mutant.id)
        return verdict is not None and not verdict.killed

    def add(self, verdict: Ended) -> None:
        """Keep a verdict, in place of an earlier one about the same mutant."""
        self._known[verdict.id] = verdict
        with self._path.open("ab") as file:
            file.write(msgspec.json.encode(verdict) + b"\n")
