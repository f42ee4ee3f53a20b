"""Which tests run which function, and how long each takes: measured once for the same modules."""

from collections import defaultdict
from collections.abc import Iterable
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from io import StringIO
from typing import Final

import msgspec
from mutmut.configuration import config
from mutmut.mutation.trampoline import set_mutant_under_test
from mutmut.runners.harness import PytestRunner
from mutmut.state import state

from tests.mutants.code.texts import digest_of_test, digest_of_tree
from tests.mutants.code.witness import FAILED
from tests.mutants.code.workspace import ARGUMENTS, WORKSPACE

_STORED: Final = WORKSPACE / "coverage.json"
_ENDED: Final = frozenset({0, 1})
"""How pytest ends if it could run the tests."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a run of every test has shown.

    Attributes:
        source: A digest of the source that it is about.
        modules: A digest of each module of tests.
        seconds: How long each test takes.
        tests: The tests that run a function, by mutmut's name of it.
        unfit: Tests that fail because mutmut puts a frame around every call.
    """

    source: str
    modules: dict[str, str] = field(default_factory=dict[str, str])
    seconds: dict[str, float] = field(default_factory=dict[str, float])
    tests: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    unfit: list[str] = field(default_factory=list[str])

    def without(self, modules: Iterable[str]) -> "Coverage":
        """Return what it says about tests in other modules."""
        gone = {*modules}
        return Coverage(
            self.source,
            {module: text for module, text in self.modules.items() if module not in gone},
            {test: took for test, took in self.seconds.items() if module_of(test) not in gone},
            {
                function: [test for test in tests if module_of(test) not in gone]
                for function, tests in self.tests.items()
            },
            [test for test in self.unfit if module_of(test) not in gone],
        )

    def joined(self, other: "Coverage") -> "Coverage":
        """Return what both say together. They are about different tests."""
        tests: defaultdict[str, list[str]] = defaultdict(list)
        for part in (self, other):
            for function, names in part.tests.items():
                tests[function] += names
        return Coverage(
            self.source,
            self.modules | other.modules,
            self.seconds | other.seconds,
            dict(tests),
            self.unfit + other.unfit,
        )


def module_of(test: str) -> str:
    """Return the path of the module of a test."""
    return test.partition("::")[0]


def measured() -> Coverage:
    """Return what is known, after a run of the tests about which nothing is known yet."""
    source = digest_of_tree("src")
    known = _stored()
    if known is None or known.source != source:
        known = Coverage(source)
    with redirect_stdout(StringIO()):
        tests = PytestRunner().list_all_tests().ids
    modules = {module: digest_of_test(module) for module in map(module_of, tests)}
    new = sorted(module for module, text in modules.items() if known.modules.get(module) != text)
    kept = known.without({*known.modules} - modules.keys() | {*new})
    if new:
        kept = kept.joined(_measure(source, {module: modules[module] for module in new}))
        _STORED.write_bytes(msgspec.json.encode(kept))
    return kept


def _stored() -> Coverage | None:
    if not _STORED.exists():
        return None
    try:
        return msgspec.json.decode(_STORED.read_bytes(), type=Coverage)
    except msgspec.ValidationError:
        # It is that of another version of this module.
        return None


def _measure(source: str, modules: dict[str, str]) -> Coverage:
    """Run tests under mutmut's eyes. One that fails says nothing about mutants."""
    config().pytest_add_cli_args = [*ARGUMENTS, "--maxfail=0"]
    runner = PytestRunner()
    config().pytest_add_cli_args = list(ARGUMENTS)
    set_mutant_under_test("stats")
    with redirect_stdout(StringIO()) as said:
        ended = runner.run_stats(tests=list(modules))
    set_mutant_under_test("")
    if ended not in _ENDED:
        message = f"pytest could not run the tests, it ended with {ended}:\n{said.getvalue()}"
        raise RuntimeError(message)
    found = state().tests_by_mangled_function_name
    tests = {function: sorted(names) for function, names in found.items()}
    return Coverage(source, modules, dict(state().duration_by_test), tests, sorted(FAILED))
