"""Differences that are known and accepted, each with its reason."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import msgspec

from mews_contract.drift.differences.rules import KINDS, Difference
from mews_contract.drift.reading.document import DriftError
from mews_contract.reading import UnreadableError, content_of

_MOST_BYTES: Final = 2**20


class Acceptance(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An accepted difference, and why it is. In operation and path `*` stands for any text.

    With `theirs` only what they have there is accepted.
    """

    operation: str
    path: str
    kind: str
    reason: str
    theirs: str | None = None

    def covers(self, difference: Difference) -> bool:
        """Return whether it accepts a difference."""
        return (
            self.kind == difference.kind
            and self.theirs in {None, difference.theirs}
            and _pattern(self.operation).fullmatch(difference.operation) is not None
            and _pattern(self.path).fullmatch(difference.path) is not None
        )


class _File(msgspec.Struct, forbid_unknown_fields=True):
    accept: list[Acceptance] = []


@dataclass(frozen=True, slots=True)
class Sorted:
    """Differences that are not accepted, those that are, and entries that accept none any more."""

    open: tuple[Difference, ...]
    accepted: tuple[tuple[Difference, Acceptance], ...]
    stale: tuple[Acceptance, ...]


def load(path: Path) -> list[Acceptance]:
    """Return the entries of a TOML file.

    Raises:
        DriftError: It cannot be read, or an entry is not complete.
    """
    try:
        file = msgspec.toml.decode(content_of(path, _MOST_BYTES), type=_File)
    except UnreadableError as error:
        raise DriftError(str(error)) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        message = f"{path} is no list of accepted differences: {error}"
        raise DriftError(message) from None
    for number, entry in enumerate(file.accept, 1):
        empty = [
            each for each in ("operation", "path", "reason") if not getattr(entry, each).strip()
        ]
        problem = f"{empty[0]} is empty" if empty else ""
        if entry.kind not in KINDS:
            problem = f"there is no kind {entry.kind!r}; docs/drift.md has all"
        if problem:
            message = f"{path}: entry {number}: {problem}"
            raise DriftError(message)
    return file.accept


def sort(differences: Iterable[Difference], entries: Sequence[Acceptance]) -> Sorted:
    """Sort differences by whether an entry accepts them."""
    found = [(each, [entry for entry in entries if entry.covers(each)]) for each in differences]
    used = {entry for _, covering in found for entry in covering}
    return Sorted(
        open=tuple(each for each, covering in found if not covering),
        accepted=tuple((each, covering[0]) for each, covering in found if covering),
        stale=tuple(entry for entry in entries if entry not in used),
    )


@cache
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(".*".join(re.escape(part) for part in text.split("*")), re.DOTALL)
