"""One mutant in a process of its own: its tree, its client, and the first test that notices it."""

import gc
import importlib
import os
import shutil
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from importlib.metadata import entry_points
from io import StringIO
from pathlib import Path
from typing import Any, Final

import msgspec
import pytest
from hypothesis import HealthCheck, settings

from tests.mutants.mutant import Node
from tests.mutants.stages import Stage

GENERATION: Final = "generation"
PACKAGE: Final = Path("generated/mews_connector")
_CONTRACT: Final = PACKAGE / "openapi.json"
_COPIED: Final = (
    *("generator-config.yml", "pyproject.toml", "openapi.yaml"),
    *("openapi", "templates", "src", "tests", "tools"),
)
_OURS: Final = ("tests", "tools", "mews_cli", "mews_connector", "mews_contract", "mews_runtime")
_PROFILE: Final = "mutants"
_OPTIONS: Final = (
    *("-x", "-q", "--no-header", "--tb=no", "-p", "no:cacheprovider", "-p", "no:xdist"),
    *("-p", "no:cov", "-p", "no:schemathesis", f"--hypothesis-profile={_PROFILE}"),
    # They collect garbage at the end, of which this process has none to fear.
    *("-p", "no:unraisableexception", "-p", "no:threadexception"),
    # The plugins are there before the fork.
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),
)
_NO_TESTS: Final = (pytest.ExitCode.INTERNAL_ERROR, pytest.ExitCode.NO_TESTS_COLLECTED)


class NoVerdictError(RuntimeError):
    """The tests did not run, so that nothing is known of the mutant."""


class _Watch:
    """A plugin of pytest that keeps the first failure."""

    noticed_by = ""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._note(report)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        self._note(report)

    def _note(self, report: pytest.TestReport | pytest.CollectReport) -> None:
        if report.failed:
            self.noticed_by = self.noticed_by or report.nodeid


def tree(root: Path, path: Path) -> Path:
    """Make a copy of a project, without its client, for a process to change."""
    path.mkdir(parents=True)
    for name in _COPIED:
        source = root / name
        if source.is_dir():
            shutil.copytree(source, path / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, path / name)
    return path


def load_plugins() -> None:
    """Load what pytest would load in each process, apart from what is ours."""
    for each in entry_points(group="pytest11"):
        if not each.module.startswith("mews_"):
            each.load()


def judge(path: Path, document: Node, stages: Sequence[Stage]) -> str:
    """Return the stage and the first test that notices a document, or nothing.

    Changes this process for good: its modules, its path, its output.

    Args:
        path: A copy of the project that belongs to this process.
        document: The document.
        stages: The tests, in their order.

    Raises:
        NoVerdictError: The tests could not be run.
    """
    _settle(path)
    problem = _generated(document)
    if problem:
        return f"{GENERATION}: {problem}"
    for stage in stages:
        noticed_by = _noticed_by(stage)
        if noticed_by:
            return f"{stage.name}: {noticed_by}"
    return ""


def _generated(document: Node) -> str:
    """Write the client as `make generate` does. Return what the generator complains of."""
    shutil.rmtree(PACKAGE, ignore_errors=True)
    made: Any = importlib.import_module("tools.contract.generate")
    try:
        with redirect_stdout(StringIO()):
            # Layout is nothing that a test sees.
            problems: list[str] = made.generate(document, PACKAGE.absolute(), is_formatted=False)
    # Whatever the generator or a template runs into is a client that was not generated.
    except Exception as error:  # noqa: BLE001
        problems = [f"{type(error).__name__}: {error}"]
    if problems:
        return problems[0].splitlines()[0]
    _CONTRACT.write_bytes(msgspec.json.encode(document))
    importlib.invalidate_caches()
    return ""


def _noticed_by(stage: Stage) -> str:
    watch = _Watch()
    chosen = ("-k", f"not {stage.leave_out}") if stage.leave_out else ()
    files = stage.files(Path.cwd())
    code = pytest.main([*_OPTIONS, *chosen, *files], plugins=[watch]) if files else _NO_TESTS[0]
    if code in _NO_TESTS and not watch.noticed_by:
        message = f"pytest has run nothing of the stage {stage.name}: {code}"
        raise NoVerdictError(message)
    # Where the tests cannot be loaded, since the hotel cannot be made, that is a usage error.
    return watch.noticed_by or (f"pytest has stopped with {code}" if code else "")


def _settle(path: Path) -> None:
    """Let this process import from a tree only, and say nothing."""
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    for name in [*sys.modules]:
        if name.partition(".")[0].startswith((*_OURS, "mews_")):
            del sys.modules[name]
    others = [
        each
        for each in sys.path
        if not any((Path(each) / name / "__init__.py").is_file() for name in _OURS)
    ]
    sys.path[:] = [*map(str, (path, path / "generated", path / "src")), *others]
    os.chdir(path)
    gc.disable()
    # Whoever starts us may have switched it off, and every mutant imports the same tests.
    sys.dont_write_bytecode = False
    settings.register_profile(
        _PROFILE,
        max_examples=5,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
