"""What became of mutants: kept while nothing changes, counted, and shown."""

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final

import msgspec

from tests.generation.tree import digest
from tests.mutants.stages import DOCUMENTATION

EQUIVALENT: Final = Path(__file__).with_name("equivalent.toml")
_UNDER_TEST: Final = ("generated", "generator-config.yml", "src", "templates", "tests", "tools")
_HEADINGS: Final = ("mutants", "killed", "survived", "equivalent", DOCUMENTATION)


class Known:
    """What is known of mutants, in a file that each adds a line to, as long as nothing changes."""

    def __init__(self, root: Path, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._path = folder / f"{digest(root, _UNDER_TEST)[:16]}.jsonl"
        lines = self._path.read_bytes().splitlines() if self._path.exists() else []
        # A run that was stopped while it wrote has left half a line.
        whole = (line for line in lines if line.endswith(b"]"))
        self.noticed_by = dict(msgspec.json.decode(line, type=tuple[str, str]) for line in whole)

    def add(self, identity: str, noticed_by: str) -> None:
        """Keep what noticed a mutant, or nothing."""
        self.noticed_by[identity] = noticed_by
        with self._path.open("ab") as file:
            file.write(msgspec.json.encode((identity, noticed_by)) + b"\n")

    def forget(self) -> None:
        """Forget everything."""
        self.noticed_by.clear()
        self._path.unlink(missing_ok=True)


def equivalents(path: Path = EQUIVALENT) -> dict[str, str]:
    """Return why mutants that match a pattern mean the same as the document."""
    entries = tomllib.loads(path.read_text(encoding="utf-8")).get("equivalent", [])
    return {entry["id"]: entry["reason"] for entry in entries}


def flaws(
    listed: Iterable[str], ids: Iterable[str], noticed_by: Mapping[str, str]
) -> Iterator[str]:
    """Say which patterns are wrong: about no mutant, or about one that something notices."""
    known = list(ids)
    for pattern in listed:
        about = [each for each in known if fnmatchcase(each, pattern)]
        if not about:
            yield f"{pattern}: no mutant is called that; remove the entry or correct it"
        for each in about:
            if noticed_by.get(each):
                yield f"{each}: listed as equivalent, but noticed by {noticed_by[each]}"


def survivors(listed: Iterable[str], noticed_by: Mapping[str, str]) -> list[str]:
    """Return the mutants that nothing notices, and that do not mean the same."""
    patterns = [*listed]
    return [
        each
        for each, test in noticed_by.items()
        if not test and not any(fnmatchcase(each, pattern) for pattern in patterns)
    ]


def table(
    listed: Iterable[str], noticed_by: Mapping[str, str], resources: Mapping[str, str]
) -> Iterator[str]:
    """Yield the lines of a table: by kind of change, by resource, and all.

    The last column has those that nothing but the documentation notices.
    """
    alive = {*survivors(listed, noticed_by)}
    counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for each, test in noticed_by.items():
        fate = "killed" if test else "survived" if each in alive else "equivalent"
        groups = ("kind", each.partition(":")[0]), ("resource", resources[each]), ("", "all")
        for group in groups:
            counts[group].update({"mutants": 1, fate: 1})
            counts[group][DOCUMENTATION] += test.startswith(DOCUMENTATION)
    width = max((len(name) for _, name in counts), default=0)
    for title in ("kind", "resource", ""):
        yield ""
        yield _row(title, _HEADINGS, width)
        for (sort, name), count in sorted(counts.items()):
            if sort == title:
                yield _row(name, [str(count[heading]) for heading in _HEADINGS], width)


def _row(name: str, cells: Iterable[str], width: int) -> str:
    return name.ljust(width) + "".join(cell.rjust(len(DOCUMENTATION) + 2) for cell in cells)
