"""What came of trying the contract against a platform, as text and as JSON."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Tried:
    """A request that was sent: what it tried, what came, and what is wrong or new in it.

    A status of None means no response. Problems and additions quote no value.
    """

    what: str
    status: int | None
    problems: tuple[str, ...] = ()
    additions: tuple[str, ...] = ()


@dataclass(slots=True)
class Part:
    """What came of trying one operation: what was sent, and what was not and why."""

    operation: str
    tried: list[Tried] = field(default_factory=list[Tried])
    untried: list[str] = field(default_factory=list[str])

    @property
    def failed(self) -> list[Tried]:
        """Where the responses of the platform differ from the contract."""
        return [tried for tried in self.tried if tried.problems]

    @property
    def additions(self) -> list[str]:
        """What came beyond the contract, each once."""
        return [*dict.fromkeys(each for tried in self.tried for each in tried.additions)]


def lines(parts: list[Part]) -> Iterator[str]:
    """Yield the report as text."""
    for part in parts:
        yield f"{part.operation}: requests {len(part.tried)}, failed {len(part.failed)}"
        for tried in part.failed:
            yield from (f"  {tried.what}: {problem}" for problem in tried.problems)
        yield from (f"  addition: {each}" for each in part.additions)
        yield from (f"  not tried: {reason}" for reason in part.untried)
    requests, failed, added = (
        sum(len(getattr(part, name)) for part in parts) for name in ("tried", "failed", "additions")
    )
    yield f"Operations: {len(parts)}. Requests: {requests}. Failed: {failed}. Additions: {added}."


def as_json(parts: list[Part]) -> dict[str, Any]:
    """Return the report as a JSON value."""
    return {
        "operations": [
            {
                "operation": part.operation,
                "requests": [
                    {"what": tried.what, "status": tried.status, "problems": [*tried.problems]}
                    for tried in part.tried
                ],
                "additions": part.additions,
                "untried": part.untried,
            }
            for part in parts
        ]
    }
