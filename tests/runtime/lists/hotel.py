"""A hotel for the tests alone: lists blocks by the documented rules, and asserts its bounds."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Final, Literal
from uuid import UUID

import httpx

from tests.support.samples import id_of

Trouble = Literal["none", "heavy", "down", "reset"]
"""What goes wrong with a request: nothing, 408 (if it can be smaller), 503, or no answer at all."""

LONG_AGO: Final = datetime(2000, 1, 1, tzinfo=UTC)
_LARGEST: Final = 1000
_IDS: Final = {"ResourceBlockIds", "AssignedResourceIds", "EnterpriseIds"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A block. Its id is its number."""

    number: int
    starts: datetime = LONG_AGO
    ends: datetime = LONG_AGO + timedelta(hours=1)
    created: datetime = LONG_AGO
    updated: datetime = LONG_AGO
    is_active: bool = True
    resource: int = 1

    def listed(self) -> dict[str, Any]:
        """Return it as the server lists it."""
        return {
            "Id": id_of(self.number),
            "EnterpriseId": id_of(1),
            "AssignedResourceId": id_of(self.resource),
            "IsActive": self.is_active,
            "Type": "OutOfOrder",
            "StartUtc": wire(self.starts),
            "EndUtc": wire(self.ends),
            "CreatedUtc": wire(self.created),
            "UpdatedUtc": wire(self.updated),
            "Name": f"Block {self.number}",
        }


@dataclass
class Hotel:
    """Answers `resourceBlocks/getAll`.

    Attributes:
        blocks: The oldest first.
        trouble: What goes wrong with each of the next requests. Nothing with those behind.
        is_heavy: Whether a request takes the server too long.
        at_request: What happens before a request is answered.
        asked: The bodies of the requests, without their credentials.
    """

    blocks: list[Block]
    trouble: list[Trouble] = field(default_factory=list[Trouble])
    is_heavy: Callable[[dict[str, Any]], bool] = lambda _: False
    at_request: Callable[[dict[str, Any]], object] = lambda _: None
    asked: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])

    def __call__(self, request: httpx.Request) -> httpx.Response:
        assert request.url.path == "/api/connector/v1/resourceBlocks/getAll"
        body: dict[str, Any] = json.loads(request.content)
        asked = {name: body[name] for name in body.keys() - _CREDENTIALS}
        self.asked.append(asked)
        self.at_request(asked)
        trouble = self.trouble.pop(0) if self.trouble else "none"
        can_be_smaller = asked["Limitation"]["Count"] > 1
        if self.is_heavy(asked) or (trouble == "heavy" and can_be_smaller):
            return httpx.Response(408)
        if trouble == "down":
            return httpx.Response(503)
        if trouble == "reset":
            raise httpx.ReadError(trouble, request=request)
        return httpx.Response(200, json=self._page(asked))

    def _page(self, asked: dict[str, Any]) -> dict[str, Any]:
        assert 1 <= asked["Limitation"]["Count"] <= _LARGEST
        assert all(len(asked[name]) <= _LARGEST for name in asked.keys() & _IDS)
        newest_first = self.blocks[::-1]
        cursor = asked["Limitation"].get("Cursor")
        if cursor is not None:
            numbers = [block.number for block in newest_first]
            newest_first = newest_first[numbers.index(UUID(cursor).int) + 1 :]
        found = [block.listed() for block in matching(newest_first, asked)]
        page = found[: asked["Limitation"]["Count"]]
        return {"ResourceBlocks": page, "Cursor": page[-1]["Id"] if page else None}

    @property
    def counts(self) -> list[int]:
        """How many items each request has asked for."""
        return [asked["Limitation"]["Count"] for asked in self.asked]

    @property
    def cursors(self) -> list[int | None]:
        """Behind which block each request has asked."""
        cursors = [asked["Limitation"].get("Cursor") for asked in self.asked]
        return [UUID(cursor).int if cursor else None for cursor in cursors]

    def windows(self, name: str) -> list[tuple[datetime, datetime]]:
        """Return the intervals that were asked for, each once, in order."""
        return list(dict.fromkeys(_ends(asked[name]) for asked in self.asked))

    def ids(self, name: str) -> list[list[int]]:
        """Return the ids that each request has asked for."""
        return [[UUID(id_).int for id_ in asked[name]] for asked in self.asked]


_CREDENTIALS: Final = {"ClientToken", "AccessToken", "Client"}


def matching(blocks: Iterable[Block], asked: dict[str, Any]) -> list[Block]:
    """Return the blocks that pass every filter of a request."""
    states = asked.get("ActivityStates", ["Active"])
    found = [block for block in blocks if ("Active" if block.is_active else "Deleted") in states]
    for name, value in asked.items():
        if name == "ResourceBlockIds":
            found = [block for block in found if id_of(block.number) in value]
        elif name == "AssignedResourceIds":
            found = [block for block in found if id_of(block.resource) in value]
        elif name.endswith("Utc"):
            start, end = _ends(value)
            assert end <= three_months_after(start)
            found = [block for block in found if is_inside(block, name, start, end)]
    return found


def is_inside(block: Block, name: str, start: datetime, end: datetime) -> bool:
    """Return whether a block passes an interval filter, however long it is."""
    if name == "CollidingUtc":
        return block.starts < end and start < block.ends
    moment = block.created if name == "CreatedUtc" else block.updated
    return start <= moment < end


def three_months_after(start: datetime) -> datetime:
    """Return the end of the longest interval that a filter may have."""
    months = start.year * 12 + start.month - 1 + 3
    first = datetime(months // 12, months % 12 + 1, 1, tzinfo=UTC)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return start.replace(year=last.year, month=last.month, day=min(start.day, last.day))


def wire(moment: datetime) -> str:
    """Return a datetime as the server writes it."""
    return moment.isoformat().replace("+00:00", "Z")


def _ends(interval: dict[str, str]) -> tuple[datetime, datetime]:
    start, end = (datetime.fromisoformat(interval[name]) for name in ("StartUtc", "EndUtc"))
    return start, end
