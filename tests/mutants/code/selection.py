"""Which tests a mutant has to pass: those that run its function, the likeliest first."""

from collections import Counter
from typing import Final

from tests.mutants.code.coverage import Coverage

LONGEST: Final = 1.5
"""Seconds. A test that takes longer is left to the suite itself."""
BUDGET: Final = 4.0
"""Seconds that all tests of one mutant may take together."""
_AROUND: Final = 0.004
"""Seconds that pytest spends around each test."""


class Selection:
    """The tests for the mutants of each function.

    What a test costs is its time. What it is worth is the less, the more functions it runs, and the
    more often the same test comes with other parameters. So the budget goes to tests that are
    about the function, are fast, and differ.
    """

    def __init__(self, coverage: Coverage) -> None:
        self._coverage = coverage
        self._unfit = frozenset(coverage.unfit)
        self._breadth = Counter(test for tests in coverage.tests.values() for test in tests)
        self._known: dict[str, list[str]] = {}

    def of(self, function: str) -> list[str]:
        """Return the tests for mutants of a function, by mutmut's name of it."""
        if function not in self._known:
            self._known[function] = self._selected(function)
        return self._known[function]

    def _selected(self, function: str) -> list[str]:
        chosen: list[str] = []
        spent = 0.0
        for test in self._likeliest_first(self._fit(function)):
            spent += self._coverage.seconds[test] + _AROUND
            if spent > BUDGET:
                break
            chosen.append(test)
        return chosen

    def _fit(self, function: str) -> list[str]:
        tests = self._coverage.tests.get(function, [])
        seconds = self._coverage.seconds
        return [test for test in tests if test not in self._unfit and seconds[test] <= LONGEST]

    def _likeliest_first(self, tests: list[str]) -> list[str]:
        times: Counter[str] = Counter()
        ranked: list[tuple[float, str]] = []
        for cost, test in sorted((self._cost(test), test) for test in tests):
            name = test.partition("[")[0]
            times[name] += 1
            ranked.append((cost * times[name], test))
        return [test for _, test in sorted(ranked)]

    def _cost(self, test: str) -> float:
        return (self._coverage.seconds[test] + _AROUND) * self._breadth[test]
