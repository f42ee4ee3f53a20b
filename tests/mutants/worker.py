"""One mutant in a process of its own: its tree, its client, and the first test that notices it."""

import gc
import importlib
import os
import sys
from collections.abc import Sequence
from importlib.metadata import entry_points
from pathlib import Path
from typing import Final

import msgspec
import pytest
from hypothesis import HealthCheck, settings

from tests.mutants.generation import CONTRACT, generate
from tests.mutants.mutant import Node
from tests.mutants.stages import Stage

GENERATION: Final = "generation"
_OURS: Final = ("tests", "mews_connector", "mews_contract", "mews_runtime", "mews_sandbox")
_PROFILE: Final = "mutants"
_EXAMPLES: Final = 5
_OPTIONS: Final = (
    *("-x", "-q", "--no-header", "--tb=no", "-p", "no:cacheprovider", "-p", "no:xdist"),
    *("-p", "no:cov", "-p", "no:schemathesis", f"--hypothesis-profile={_PROFILE}"),
    # They collect garbage at the end, of which this process has none to fear.
    *("-p", "no:unraisableexception", "-p", "no:threadexception"),
    # The plugins are there before the fork.
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),
)
_NO_TESTS: Final = (
    pytest.ExitCode.INTERNAL_ERROR,
    pytest.ExitCode.USAGE_ERROR,
    pytest.ExitCode.NO_TESTS_COLLECTED,
)


class NoVerdictError(RuntimeError):
    """The tests did not run, so that nothing is known of the mutant."""


class _Watch:
    """A plugin of pytest that keeps the first failure."""

    def __init__(self) -> None:
        self.noticed_by = ""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.noticed_by = self.noticed_by or report.nodeid

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.noticed_by = self.noticed_by or report.nodeid


def load_plugins() -> None:
    """Load what pytest would load in each process, apart from what is ours."""
    for each in entry_points(group="pytest11"):
        if each.module.partition(".")[0] not in _OURS:
            each.load()


def judge(tree: Path, document: Node, stages: Sequence[Stage]) -> str:
    """Return the first test that notices a document, or nothing.

    Changes this process for good: its modules, its path, its output.

    Args:
        tree: A copy of the project that belongs to this process.
        document: The document.
        stages: The tests, in their order.

    Raises:
        NoVerdictError: The tests could not be run.
    """
    _settle(tree)
    (tree / CONTRACT).parent.mkdir(parents=True, exist_ok=True)
    (tree / CONTRACT).write_bytes(msgspec.json.encode(document))
    has_client = False
    for stage in stages:
        if stage.client and not has_client:
            problems = generate(tree, document)
            if problems:
                return f"{GENERATION}: {problems[0].splitlines()[0]}"
            has_client = True
            importlib.invalidate_caches()
        noticed_by = _noticed_by(stage)
        if noticed_by:
            return noticed_by
    return ""


def _noticed_by(stage: Stage) -> str:
    watch = _Watch()
    chosen = ("-k", f"not {stage.leave_out}") if stage.leave_out else ()
    code = pytest.main([*_OPTIONS, *chosen, *stage.tests], plugins=[watch])
    if code in _NO_TESTS and not watch.noticed_by:
        message = f"pytest has run nothing of the stage {stage.name}: {code}"
        raise NoVerdictError(message)
    if code and not watch.noticed_by:
        return f"{stage.name}: pytest has stopped with {code}"
    return watch.noticed_by


def _is_ours(path: Path) -> bool:
    return any((path / name / "__init__.py").is_file() for name in _OURS)


def _settle(tree: Path) -> None:
    """Let this process import from a tree only, and say nothing."""
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    for name in [*sys.modules]:
        if name.partition(".")[0] in _OURS:
            del sys.modules[name]
    others = [each for each in sys.path if not _is_ours(Path(each))]
    sys.path[:] = [*map(str, (tree, tree / "generated", tree / "src")), *others]
    os.chdir(tree)
    gc.disable()
    # Whoever starts us may have switched it off, and every mutant imports the same tests.
    sys.dont_write_bytecode = False
    settings.register_profile(
        _PROFILE,
        max_examples=_EXAMPLES,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
