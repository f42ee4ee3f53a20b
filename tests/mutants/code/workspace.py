"""The folder in which mutmut works: what is mutated, and the settings that say so."""

import json
import shutil
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[3]
WORKSPACE: Final = ROOT / ".mutants" / "code"
ENVIRONMENT: Final = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "HYPOTHESIS_PROFILE": "mutants"}
WITNESSED: Final = WORKSPACE / "witnessed"
MUTATED: Final = Path("mutants") / "src"

_RUNTIME: Final = """
sending/attempts sending/retry sending/records limits/local clock timeouts listing/listing
messages/intervals messages/splitting messages/cursors messages/request messages/response
messages/lenient messages/walk writing/batches writing/reconcile time_units http/body masking
schema/decoding
"""
_SANDBOX: Final = "operations/* hotel/* sandbox limit faults ids delivery"
SUBJECTS: Final = (
    *(f"src/mews_runtime/{name}.py" for name in _RUNTIME.split()),
    *(f"src/mews_sandbox/{name}.py" for name in _SANDBOX.split()),
)

_POLICY: Final = "intervals models paging request response setup time_units tokens"
_SEEING: Final = "bodies logging policies salvage with_response"
TESTS: Final = (
    "tests/runtime/policy",
    "tests/runtime/lists",
    *(f"tests/runtime/test_{name}.py" for name in _POLICY.split()),
    *(f"tests/runtime/seeing/test_{name}.py" for name in _SEEING.split()),
    "tests/sandbox",
    "--ignore=tests/sandbox/schemathesis",
    *(f"--ignore=tests/sandbox/test_{name}.py" for name in ("demo", "plugin", "server")),
    "--ignore=tests/sandbox/stateful/test_concurrency.py",
)
"""Tests without sockets and processes of their own."""

_PLUGINS: Final = ("anyio", "hypothesispytest", "mews_sandbox", "tests.mutants.code.witness")
ARGUMENTS: Final = (
    *(
        part
        for plugin in ("no:cacheprovider", "no:faulthandler", "no:unraisableexception", *_PLUGINS)
        for part in ("-p", plugin)
    ),
    "-W",
    "ignore::pytest.PytestAssertRewriteWarning",
)
_SETTINGS: Final = {
    "source_paths": ["src"],
    "only_mutate": SUBJECTS,
    "also_copy": ["generated"],
    "pytest_add_cli_args": ARGUMENTS,
    "pytest_add_cli_args_test_selection": TESTS,
    "timeout_multiplier": 10.0,
    "use_setproctitle": False,
}


def prepare() -> None:
    """Lay out the folder anew, but for the mutants of code that is as it was."""
    WITNESSED.mkdir(parents=True, exist_ok=True)
    for name in ("src", "tests", "generated"):
        link = WORKSPACE / name
        if not link.is_symlink():
            link.symlink_to(ROOT / name)
    settings = "".join(f"{key} = {json.dumps(value)}\n" for key, value in _SETTINGS.items())
    project = (ROOT / "pyproject.toml").read_text()
    (WORKSPACE / "pyproject.toml").write_text(f"{project}\n[tool.mutmut]\n{settings}")
    _forget_copies()


def _forget_copies() -> None:
    """Remove what mutmut would not copy again."""
    copies = WORKSPACE / "mutants"
    shutil.rmtree(copies / "tests", ignore_errors=True)
    for path in (WORKSPACE / MUTATED).rglob("*"):
        if path.is_file() and path.suffix not in {".py", ".meta", ".spans"}:
            path.unlink()
