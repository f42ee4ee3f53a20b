"""Mutants that nothing can notice, each with its reason: `tests/mutants/code_equivalent.toml`."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from tests.mutants.code.mutants import Mutant
from tests.mutants.code.verdicts import Ended

LISTED: Final = Path(__file__).parents[1] / "code_equivalent.toml"


@dataclass(frozen=True, slots=True)
class Equivalent:
    """An entry of the list.

    Attributes:
        function: The mutated function, as `module.Class.method`.
        line: The mutated lines as text, on one line, or `without` and the lines that are gone.
        reason: Why nothing can notice it.
    """

    function: str
    line: str
    reason: str

    def is_about(self, mutant: Mutant) -> bool:
        """Whether a mutant is the one that is meant."""
        return (self.function, self.line) == (mutant.function, mutant.line)


def listed(path: Path = LISTED) -> list[Equivalent]:
    """Return the entries of a list."""
    entries = tomllib.loads(path.read_text()).get("equivalent", [])
    return msgspec.convert(entries, list[Equivalent])


def reasons(entries: Sequence[Equivalent], mutants: Iterable[Mutant]) -> dict[str, str]:
    """Return why mutants are equivalent, by their id."""
    by_place = {(entry.function, entry.line): entry.reason for entry in entries}
    found = ((mutant.id, by_place.get((mutant.function, mutant.line))) for mutant in mutants)
    return {id_: reason for id_, reason in found if reason is not None}


def flaws(
    entries: Sequence[Equivalent], mutants: Sequence[Mutant], verdicts: Mapping[str, Ended]
) -> list[str]:
    """Say which entries are wrong: about no mutant, or about one that a test notices."""
    found = [
        f"{entry.function}: no mutant reads `{entry.line}`; remove the entry or correct it"
        for entry in entries
        if not any(entry.is_about(mutant) for mutant in mutants)
    ]
    claimed = reasons(entries, mutants)
    noticed = (verdict for verdict in verdicts.values() if verdict.killed and verdict.id in claimed)
    found += [
        f"{verdict.id}: not equivalent, noticed by {verdict.noticed_by}" for verdict in noticed
    ]
    return found
