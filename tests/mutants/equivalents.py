"""Mutants that mean the same as the document, each with its reason: `equivalent.toml`."""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final

import msgspec

from tests.mutants.outcome import Outcome

LISTED: Final = Path(__file__).with_name("equivalent.toml")


@dataclass(frozen=True, slots=True)
class Equivalent:
    """An entry of the list.

    Attributes:
        id: What the ids of the mutants match, `*` standing for anything.
        reason: Why nothing can notice them.
    """

    id: str
    reason: str


def listed(path: Path = LISTED) -> list[Equivalent]:
    """Return the entries of a list."""
    entries = tomllib.loads(path.read_text(encoding="utf-8")).get("equivalent", [])
    return msgspec.convert(entries, list[Equivalent])


def reason(entries: Sequence[Equivalent], mutant_id: str) -> str:
    """Return why a mutant is equivalent, or nothing if no entry says so."""
    return next((each.reason for each in entries if fnmatchcase(mutant_id, each.id)), "")


def flaws(
    entries: Sequence[Equivalent], ids: Iterable[str], outcomes: Iterable[Outcome]
) -> list[str]:
    """Say which entries are wrong: about no mutant, or about one that something notices.

    Args:
        entries: The entries.
        ids: All mutants that there are.
        outcomes: Those of them that were tried.
    """
    known = list(ids)
    found = [
        f"{entry.id}: no mutant is called that; remove the entry or correct it"
        for entry in entries
        if not any(fnmatchcase(each, entry.id) for each in known)
    ]
    return found + [
        f"{outcome.id}: listed as equivalent, but noticed by {outcome.noticed_by}"
        for outcome in outcomes
        if outcome.verdict == "killed" and reason(entries, outcome.id)
    ]
