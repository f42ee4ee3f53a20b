"""Running mutants: each in a process of its own, as many at a time as there are cores."""

from collections import Counter, defaultdict
from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import redirect_stdout
from io import StringIO
from math import ceil
from typing import Final

from mutmut.configuration import config
from mutmut.mutation.trampoline import set_mutant_under_test
from mutmut.runners.harness import BadTestExecutionCommandsException, PytestRunner
from mutmut.state import state
from mutmut.workers.isolation import ForkRunner, MutantResult

from tests.mutants.code.coverage import Coverage
from tests.mutants.code.mutants import Mutant
from tests.mutants.code.verdicts import UNCOLLECTED, Ended, ended
from tests.mutants.code.workspace import WITNESSED

Job = tuple[Mutant, Sequence[str]]
"""A mutant, and the tests it has to pass."""
_FIRST: Final = 20
"""How many tests are tried before pytest has to collect them all."""


class _InOrder(PytestRunner):
    """Runs first the tests that have noticed other mutants of a function, then in their order.

    This is called in the process of the mutant, so what goes wrong has to be an exit code.
    """

    def __init__(self) -> None:
        super().__init__()
        self._noticed: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._function = ""
        self._place: dict[str, int] = {}

    def prepare(self, function: str, tests: Sequence[str]) -> None:
        """Take note of what the next process is about, which mutmut does not hand on."""
        self._function = function
        self._place = {test: place for place, test in enumerate(tests)}

    def learn(self, function: str, test: str) -> None:
        """Remember that a test has noticed a mutant of a function."""
        self._noticed[function][test] += 1

    def run_tests(self, *, mutant_name: str | None, tests: Iterable[str]) -> int:
        """Return how pytest ends: with the first tests already, or with all."""
        noticed = self._noticed[self._function]
        ordered = sorted(tests, key=lambda test: (-noticed[test], self._place[test]))
        for part in (ordered[:_FIRST], ordered[_FIRST:]):
            try:
                code = super().run_tests(mutant_name=mutant_name, tests=part) if part else 0
            except BadTestExecutionCommandsException:
                return UNCOLLECTED
            if code:
                return code
        return 0


def run(jobs: Sequence[Job], coverage: Coverage, processes: int) -> Generator[Ended, None, None]:
    """Yield how the tests of each mutant end, as they end.

    Raises:
        UnusableRunError: pytest could not run the tests of one.
    """
    state().duration_by_test.update(coverage.seconds)
    by_name = {mutant.name: (mutant, tests) for mutant, tests in jobs}
    tests_of, runner = _warm(processes)
    runner.startup()
    try:
        for mutant, tests in jobs:
            while not runner.has_capacity():
                yield _ended(runner.wait_for_result(), by_name, tests_of)
            tests_of.prepare(mutant.function, tests)
            _submit(runner, mutant, tests, coverage)
        while runner.pending_count():
            yield _ended(runner.wait_for_result(), by_name, tests_of)
    finally:
        runner.stop_all_workers()
        runner.shutdown()


def _warm(processes: int) -> tuple[_InOrder, ForkRunner]:
    """Return a runner in a process that has imported every test."""
    tests = _InOrder()
    set_mutant_under_test("")
    with redirect_stdout(StringIO()):
        tests.list_all_tests()
    return tests, ForkRunner(max_workers=processes, test_runner=tests)


def _submit(runner: ForkRunner, mutant: Mutant, tests: Sequence[str], coverage: Coverage) -> None:
    seconds = sum(coverage.seconds[test] for test in tests)
    limit = ceil((seconds + config().timeout_constant) * config().timeout_multiplier)
    runner.submit(mutant.name, list(tests), limit, seconds)


def _ended(result: MutantResult, by_name: Mapping[str, Job], tests_of: _InOrder) -> Ended:
    mutant, tests = by_name[result.mutant_name]
    witnessed = WITNESSED / result.mutant_name
    last = witnessed.read_text() if witnessed.exists() else ""
    witnessed.unlink(missing_ok=True)
    verdict = ended(mutant, result.exit_code, last, tests, result.duration)
    if last and verdict.killed:
        tests_of.learn(mutant.function, last)
    return verdict
