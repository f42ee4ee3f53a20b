"""What is known from earlier runs, and whether it still holds."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import msgspec

from tests.mutants.changes import Subjects
from tests.mutants.imports import closure
from tests.mutants.mutant import Mutant, Node
from tests.mutants.stages import STAGES
from tests.mutants.worker import GENERATION

_UNDER_TEST: Final = ("templates", "src", "generator-config.yml")
_TABLES: Final = ("tests/contract/evidence", "tests/contract/ledger.toml")
_FIXTURES: Final = "tests/fixtures"
_STAGES: Final = "tests/mutants/stages.py"


@dataclass(frozen=True, slots=True)
class Known:
    """What a run found out about a mutant.

    Attributes:
        id: The mutant.
        base: A digest of what is under test, and of the part of the document that it is about.
        tests: A digest of the tests that found it out.
        noticed_by: The first test of behaviour that noticed it, or nothing.
        tables: What the tables of the documentation say of it, or nothing.
        seconds: How long it took.
    """

    id: str
    base: str
    tests: str
    noticed_by: str
    tables: str
    seconds: float


class Digests:
    """Digests of a project, so that what did not change need not be tried again.

    Args:
        root: The project.
        document: Its contract.
    """

    def __init__(self, root: Path, document: Node) -> None:
        self._root = root
        self._document = document
        self._subjects = Subjects(document)
        self._by_operation: dict[str, str] = {}
        self._files: dict[str, str] = {}
        self._tests: dict[str, str] = {}

    def base(self, mutant: Mutant) -> str:
        """Return a digest of all that a mutant depends on, but for the tests."""
        paths = self._subjects.paths(mutant.steps) or sorted(self._document["paths"])
        operations = [self._of_operation(path) for path in paths]
        change = json.dumps([mutant.id, mutant.value], default=str)
        return _digest([self._code, change, *operations])

    def tests(self, noticed_by: str) -> str:
        """Return a digest of the tests that say so: of one file, or of all for a survivor."""
        if noticed_by not in self._tests:
            self._tests[noticed_by] = self._of_tests(noticed_by)
        return self._tests[noticed_by]

    @cached_property
    def tables(self) -> str:
        """A digest of the evidence, and of what explains departures from it."""
        return _digest(self._hashes(_TABLES, "*"))

    @cached_property
    def _code(self) -> str:
        return _digest(self._hashes(_UNDER_TEST, "*"))

    def _of_tests(self, noticed_by: str) -> str:
        file = noticed_by.partition("::")[0]
        if noticed_by.startswith(GENERATION):
            return self._code
        named = [file] if file.endswith(".py") else [each for one in STAGES for each in one.tests]
        tables = [] if noticed_by else [self.tables]
        files = sorted({part for each in named for part in closure(self._root, each)})
        return _digest([*map(self._of_file, [_STAGES, *files]), *tables])

    def _of_operation(self, path: str) -> str:
        if path not in self._by_operation:
            name = "/".join(path.rsplit("/", 2)[1:])
            components = [
                [component, self._component(component)]
                for component in sorted(self._subjects.reached(path))
            ]
            part = json.dumps([path, self._document["paths"][path], components], default=str)
            fixtures = self._hashes((f"{_FIXTURES}/{name}",), "*")
            self._by_operation[path] = _digest([part, *fixtures])
        return self._by_operation[path]

    def _component(self, name: str) -> Any:
        sort, _, key = name.partition("/")
        return self._document["components"].get(sort, {}).get(key)

    def _hashes(self, names: Iterable[str], pattern: str) -> list[str]:
        found: list[str] = []
        for name in names:
            path = self._root / name
            files = [path] if path.is_file() else sorted(path.rglob(pattern))
            found += [
                self._of_file(file.relative_to(self._root).as_posix())
                for file in files
                if file.is_file() and "__pycache__" not in file.parts
            ]
        return found

    def _of_file(self, name: str) -> str:
        if name not in self._files:
            path = self._root / name
            content = path.read_bytes() if path.is_file() else b""
            self._files[name] = _digest([name, hashlib.sha256(content).hexdigest()])
        return self._files[name]


class State:
    """What earlier runs found out, in a file that each mutant adds a line to.

    Args:
        path: The file. It need not be there.
        digests: What holds now.
    """

    def __init__(self, path: Path, digests: Digests) -> None:
        self._path = path
        self._digests = digests
        self._known = _read(path)

    def known(self, mutant: Mutant) -> Known | None:
        """Return what is known of a mutant, if it still holds."""
        known = self._known.get(mutant.id)
        if known is None or known.base != self._digests.base(mutant):
            return None
        return known if known.tests == self._digests.tests(known.noticed_by) else None

    def add(self, mutant: Mutant, noticed_by: str, tables: str, seconds: float) -> Known:
        """Keep what was found out about a mutant."""
        known = Known(
            id=mutant.id,
            base=self._digests.base(mutant),
            tests=self._digests.tests(noticed_by),
            noticed_by=noticed_by,
            tables=tables,
            seconds=round(seconds, 2),
        )
        self._known[mutant.id] = known
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(asdict(known)) + "\n")
        return known

    def forget(self) -> None:
        """Forget everything."""
        self._known = {}
        self._path.unlink(missing_ok=True)


def _read(path: Path) -> dict[str, Known]:
    if not path.is_file():
        return {}
    known: dict[str, Known] = {}
    for line in path.read_bytes().splitlines():
        try:
            each = msgspec.json.decode(line, type=Known)
        except msgspec.DecodeError:
            # A run that was stopped while it wrote: this mutant is tried again.
            continue
        known[each.id] = each
    return known


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
