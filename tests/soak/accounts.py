"""Who did what: each write that was tried, and what its caller was told."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Literal, TextIO

from mews_runtime.errors import MewsError, OutcomeUnknownError

Told = Literal["applied", "unknown", "failed"]
"""What the caller of a write was told."""

ALLOWED: dict[Told, frozenset[int]] = {
    "applied": frozenset({1}),
    "unknown": frozenset({0, 1}),
    "failed": frozenset({0}),
}
"""How often the server may have applied a write, by what its caller was told."""


def told(error: MewsError | None) -> Told:
    """Return what a caller was told by an error, or by none."""
    if error is None:
        return "applied"
    return "unknown" if isinstance(error, OutcomeUnknownError) else "failed"


@dataclass
class Accounts:
    """What callers were told, kept in a file so that the soak itself takes no memory."""

    path: Path
    _file: TextIO = field(init=False, repr=False)
    _lock: Lock = field(default_factory=Lock, repr=False)

    def __post_init__(self) -> None:
        self._file = self.path.open("w", encoding="utf-8")

    def note(self, name: str, outcome: Told) -> None:
        """Note what the caller of a write was told. Called from any thread."""
        with self._lock:
            self._file.write(f"{name} {outcome}\n")

    def close(self) -> None:
        """End taking notes."""
        self._file.close()

    def audit(self, applied: Iterable[str]) -> "Audit":
        """Compare what callers were told with what the server has applied.

        Args:
            applied: The name of each write that the server has applied, as often as it has.
        """
        times = Counter(applied)
        audit = Audit()
        for line in self.path.read_text(encoding="utf-8").splitlines():
            name, outcome = line.split()
            audit.take(name, outcome, times.pop(name, 0))
        audit.wrong += [f"{name}: applied, and nobody has tried it" for name in times]
        return audit


@dataclass
class Audit:
    """What came of all writes."""

    told: Counter[str] = field(default_factory=Counter[str])
    twice: int = 0
    wrong: list[str] = field(default_factory=list[str])

    def take(self, name: str, outcome: str, applied: int) -> None:
        """Take in a write."""
        self.told[outcome] += 1
        self.twice += applied > 1
        allowed = next(times for known, times in ALLOWED.items() if known == outcome)
        if applied not in allowed:
            self.wrong.append(f"{name}: told {outcome}, applied {applied} times")
