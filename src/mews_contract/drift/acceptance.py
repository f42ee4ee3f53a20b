"""Differences that are known and accepted, each with its reason."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Final, TypeAlias

import msgspec

from mews_contract.drift.differences.rules import KINDS, Difference
from mews_contract.drift.patterns import fits
from mews_contract.drift.reading.document import DriftError
from mews_contract.reading import UnreadableError, content_of

KNOWN: Final = "known.toml"
"""The entries that come with the package, beside this module."""
FIELDS: Final = ("operation", "path", "place", "ours", "theirs")
"""What an entry may say of the differences that it accepts, besides their kind."""

Texts: TypeAlias = str | tuple[str, ...]
Used: TypeAlias = Mapping[str, Collection[str]]

_MOST_BYTES: Final = 2**20


class Acceptance(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Differences of a kind that are accepted, and why they are.

    The rest says which: one text or several, in which `*` stands for any text.
    """

    kind: str
    reason: str
    operation: Texts = "*"
    path: Texts = "*"
    place: Texts = "*"
    ours: Texts = "*"
    theirs: Texts = "*"

    def texts(self, field: str) -> tuple[str, ...]:
        """Return the texts of a field."""
        said: Texts = getattr(self, field)
        return (said,) if isinstance(said, str) else said

    def used_by(self, difference: Difference) -> Used:
        """Return what of it accepts a difference, by field, or nothing if it does not."""
        found: dict[str, frozenset[str]] = {}
        for field in FIELDS if self.kind == difference.kind else ():
            found[field] = _matching(self.texts(field), getattr(difference, field))
            if not found[field]:
                return {}
        return found

    def unused(self, used: Used) -> "Acceptance | None":
        """Return it with what of it accepts nothing, or None if all does."""
        left = {
            field: tuple(text for text in self.texts(field) if text not in used.get(field, ()))
            for field in FIELDS
        }
        stale = {field: texts for field, texts in left.items() if texts}
        return msgspec.structs.replace(self, **stale) if stale else None


class _File(msgspec.Struct, forbid_unknown_fields=True):
    accept: list[Acceptance] = []


@dataclass(frozen=True, slots=True)
class Sorted:
    """Differences that are not accepted, those that are, and what of the entries accepts none."""

    open: tuple[Difference, ...]
    accepted: tuple[tuple[Difference, Acceptance], ...]
    stale: tuple[Acceptance, ...]


def load(path: Path) -> list[Acceptance]:
    """Return the entries of a TOML file.

    Raises:
        DriftError: It cannot be read, or an entry is not complete.
    """
    try:
        return read(str(path), content_of(path, _MOST_BYTES))
    except UnreadableError as error:
        raise DriftError(str(error)) from None


def known() -> list[Acceptance]:
    """Return the entries that come with the package: how Mews' description differs from ours."""
    return read(KNOWN, resources.files("mews_contract.drift").joinpath(KNOWN).read_bytes())


def read(name: str, content: bytes) -> list[Acceptance]:
    """Return the entries in a text of TOML.

    Raises:
        DriftError: It is no list of them, or an entry is not complete.
    """
    try:
        file = msgspec.toml.decode(content, type=_File)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        message = f"{name} is not a list of accepted differences: {error}"
        raise DriftError(message) from None
    for number, entry in enumerate(file.accept, 1):
        problem = _problem(entry)
        if problem:
            message = f"{name}: entry {number}: {problem}"
            raise DriftError(message)
    return file.accept


def sort(differences: Iterable[Difference], entries: Sequence[Acceptance]) -> Sorted:
    """Sort differences by whether an entry accepts them."""
    used: list[dict[str, set[str]]] = [{} for _ in entries]
    opened: list[Difference] = []
    accepted: list[tuple[Difference, Acceptance]] = []
    for each in differences:
        covering = [(at, by) for at, entry in enumerate(entries) if (by := entry.used_by(each))]
        if covering:
            accepted.append((each, entries[covering[0][0]]))
        else:
            opened.append(each)
        for at, by in covering:
            for field, texts in by.items():
                used[at].setdefault(field, set()).update(texts)
    pairs = zip(entries, used, strict=True)
    left = (entry.unused(texts) if texts else entry for entry, texts in pairs)
    stale = tuple(entry for entry in left if entry is not None)
    return Sorted(tuple(opened), tuple(accepted), stale)


def _problem(entry: Acceptance) -> str:
    """Return what is wrong with an entry, or nothing."""
    if entry.kind not in KINDS:
        return f"there is no kind {entry.kind!r}; docs/drift.md has all"
    for field in ("reason", *FIELDS):
        texts = entry.texts(field)
        if not texts or not all(map(str.strip, texts)):
            return f"{field} is empty"
    return ""


@cache
def _matching(patterns: tuple[str, ...], text: str) -> frozenset[str]:
    """Return the patterns that a text is of."""
    return frozenset(each for each in patterns if fits(each, text))
