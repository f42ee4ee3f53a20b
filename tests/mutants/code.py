"""Mutants of the runtime and the sandbox, by mutmut: `python -m tests.mutants.code --help`.

mutmut makes the mutants and runs the tests (`[tool.mutmut]` in pyproject.toml). What is here draws
a sample, asks the type checker first, which is a check like the tests and takes a minute for all
mutants, and says whether enough of the sample was noticed.
"""

import argparse
import ast
import json
import os
import re
import resource
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final

from tests.mutants.changes import digest

BAR: Final = 0.95
"""The share of mutants that the checks have to notice."""
ROOT: Final = Path(__file__).resolve().parents[2]
_NO_SUCH_MUTANT: Final = "none"
_KNOWN_TESTS: Final = ROOT / "mutants" / "mutmut-stats.json"
"""Which tests run what, which mutmut finds out once, if all of them pass."""
_SURVIVED: Final = frozenset({0, 5, 33})
"""Exit codes: all tests passed, or none runs the function."""
_UNREACHED: Final = 33
_STACK: Final = 2**28
_AS_IT_WAS: Final = "orig"
"""What the name of a function ends with that mutmut keeps beside its mutants."""
_FUNCTIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef)
_ERROR: Final = re.compile(r"(?P<path>.+?):(?P<line>\d+): error: (?P<problem>.*)")
# What mutmut writes around mutants is not typed, and so much of mypy's strictness is about that.
_MYPY: Final = (
    *("--config-file=", "--strict", "--explicit-package-bases", "--ignore-missing-imports"),
    *("--no-warn-unused-ignores", "--warn-unreachable", "--enable-error-code=redundant-expr"),
    *("--disable-error-code=no-redef", "--disable-error-code=no-overload-impl"),
    *("--disable-error-code=has-type", "src/mews_runtime", "src/mews_sandbox"),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run mutants, print those that survive, and return 0 if enough were killed."""
    parser = argparse.ArgumentParser("python -m tests.mutants.code", description=__doc__)
    parser.add_argument("--only", default="*", help="pattern of names: mews_runtime.sending.*")
    parser.add_argument("--sample", type=int, help="draw so many mutants")
    parser.add_argument("--seed", type=int, default=0, help="of the draw")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args(arguments)
    # Makes the mutants, and runs none.
    _mutmut(_NO_SUCH_MUTANT, processes=options.processes)
    names = [name for name in _codes() if fnmatchcase(name, options.only)]
    if not (names and _KNOWN_TESTS.exists()):
        return 2
    drawn = sorted(names, key=lambda name: digest(options.seed, name))[: options.sample]
    typed = _refused_by_types()
    left = [name for name in drawn if name not in typed]
    if left and _mutmut(*left, processes=options.processes):
        return 2
    codes = _codes()
    alive = [name for name in left if codes[name] in _SURVIVED]
    share = 1 - len(alive) / max(1, len(drawn))
    unreached = sum(codes[name] == _UNREACHED for name in alive)
    summary = (
        f"{len(drawn)} mutants: {len(drawn) - len(left)} refused by the type checker, "
        f"{len(left) - len(alive)} killed by tests, {len(alive)} alive, {unreached} of them "
        f"run by no test: {share:.1%} noticed. `mutmut show NAME` shows one"
    )
    sys.stdout.write("\n".join([*alive, summary, ""]))
    return int(share < BAR)


def _mutmut(*names: str, processes: int) -> int:
    mutmut = str(Path(sys.executable).with_name("mutmut"))
    command = (mutmut, "run", "--max-children", str(processes), *names)
    # Tests that start processes meet the mutant there, too.
    paths = {**os.environ, "PYTHONPATH": str(ROOT / "mutants" / "src")}
    return subprocess.run(
        command, cwd=ROOT, env=paths, check=False, preexec_fn=_let_calls_be_deep
    ).returncode


def _let_calls_be_deep() -> None:
    """Leave room for what mutmut puts around each call, where tests nest as deeply as can be."""
    _, most = resource.getrlimit(resource.RLIMIT_STACK)
    wanted = _STACK if most == resource.RLIM_INFINITY else min(_STACK, most)
    resource.setrlimit(resource.RLIMIT_STACK, (wanted, most))


def _refused_by_types() -> set[str]:
    """Return the mutants that mypy refuses, of all."""
    command = (sys.executable, "-m", "mypy", *_MYPY)
    mutants = ROOT / "mutants"
    paths = {**os.environ, "MYPYPATH": os.pathsep.join(("generated", "src"))}
    said = subprocess.run(
        command, cwd=mutants, env=paths, check=False, capture_output=True, text=True
    )
    if said.returncode > 1:
        sys.exit(f"mypy failed: {said.stdout}{said.stderr}")
    errors: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for error in filter(None, map(_ERROR.fullmatch, said.stdout.splitlines())):
        errors[error["path"]].append((int(error["line"]), error["problem"]))
    return {
        f"{'.'.join(Path(path).with_suffix('').parts[1:])}.{name}"
        for path, found in errors.items()
        for name in refused((mutants / path).read_text("utf-8"), found)
    }


def refused(source: str, errors: Iterable[tuple[int, str]]) -> Iterator[str]:
    """Yield the names of those functions of a module that are mutants with errors of their own.

    Args:
        source: The module with all its mutants, as mutmut writes it.
        errors: The lines and texts of what mypy finds in it. What it finds in a function as it was
            is about what mutmut has put around it.
    """
    functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, _FUNCTIONS)]
    names = {
        line: node.name
        for node in functions
        if "__mutmut_" in node.name
        for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)
    }
    texts: dict[str, set[str]] = defaultdict(set)
    for line, text in errors:
        if line in names:
            texts[names[line]].add(text)
    for name, those in texts.items():
        if those - texts.get(f"{name.rpartition('_')[0]}_{_AS_IT_WAS}", set()):
            yield name


def _codes() -> dict[str, int | None]:
    """Return how the tests of each mutant ended, as mutmut keeps it."""
    found: dict[str, int | None] = {}
    for path in sorted((ROOT / "mutants").rglob("*.meta")):
        found |= json.loads(path.read_bytes())["exit_code_by_key"]
    return found


if __name__ == "__main__":
    sys.exit(main())
