"""The mutants that mutmut has made: what each changes, and where."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import unified_diff
from hashlib import sha256
from pathlib import Path
from typing import Final

from mutmut.mutation.data import MutantLineSpans, SourceFileMutationData
from mutmut.utils.file_utils import walk_mutatable_files
from mutmut.utils.format_utils import (
    mangled_name_from_mutant_name,
    orig_function_and_class_names_from_key,
)

_CAST: Final = re.compile(r"\bcast\((?:None|\"[^\"]*\")")
_ORIGINAL: Final = "__mutmut_orig"


@dataclass(frozen=True, slots=True)
class Mutant:
    """One mutant.

    Attributes:
        id: Module, function and a digest of the change.
        name: What mutmut calls it.
        function: The mutated function, as `module.Class.method`.
        mangled: What mutmut calls the function.
        text: A digest of the whole function.
        diff: The change, as a unified diff of the function.
    """

    id: str
    name: str
    function: str
    mangled: str
    text: str
    diff: str

    @property
    def module(self) -> str:
        """The module it is in."""
        return ".".join(self.name.split(".")[: self.name.count(".")])

    @property
    def line(self) -> str:
        """The mutated lines on one line, or `without` and the removed ones if none is left."""
        added, removed = (" ".join(changed(self.diff, sign)) for sign in "+-")
        return added or f"without {removed}"


def changed(diff: str, sign: str) -> list[str]:
    """Return the lines that a diff adds (`+`) or removes (`-`), without indentation."""
    body = diff.splitlines()[2:]
    return [line[1:].strip() for line in body if line.startswith(sign)]


def made() -> dict[str, Mutant]:
    """Return every mutant by its id: of equal changes the first, and of the type of a cast none.

    What `cast` is told is for the type checkers. It does nothing with it.
    """
    found: dict[str, Mutant] = {}
    for path in sorted(walk_mutatable_files()):
        for mutant in _of_file(path):
            if not is_of_a_type(mutant.diff):
                found.setdefault(mutant.id, mutant)
    return found


def is_of_a_type(diff: str) -> bool:
    """Whether a change is nothing but another type in a `cast`."""
    removed, added = (_CAST.sub("cast(_", " ".join(changed(diff, sign))) for sign in "-+")
    return removed == added


def _of_file(path: Path) -> Iterator[Mutant]:
    data = SourceFileMutationData(path=path)
    data.load()
    spans = MutantLineSpans.load(path)
    if spans is None:
        return
    names = list(spans.span_by_function_name)
    sources = dict(zip(names, spans.read_function_sources(names), strict=True))
    for name in data.exit_code_by_key:
        yield _mutant(name, path, sources, data.hash_by_function_name)


def _mutant(name: str, path: Path, sources: Mapping[str, str], texts: Mapping[str, str]) -> Mutant:
    module, _, generated = name.rpartition(".")
    mangled = mangled_name_from_mutant_name(generated)
    function, owner = orig_function_and_class_names_from_key(name)
    place = ".".join(part for part in (module, owner, function) if part)
    before = _renamed(sources[mangled + _ORIGINAL], mangled + _ORIGINAL, function)
    after = _renamed(sources[generated], generated, function)
    diff = "\n".join(unified_diff(before, after, fromfile=str(path), tofile=str(path), lineterm=""))
    digest = sha256(diff.encode()).hexdigest()[:8]
    return Mutant(
        id=f"{place}:{digest}",
        name=name,
        function=place,
        mangled=f"{module}.{mangled}",
        text=texts[mangled],
        diff=diff,
    )


def _renamed(source: str, generated: str, function: str) -> list[str]:
    return source.replace(generated, function, 1).strip("\n").split("\n")
