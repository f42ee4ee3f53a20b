"""What the contract may say of a property where its sources disagree.

Strict in what leaves, tolerant in what arrives: a client that refuses a page because a table was
too hopeful is worse than none.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from tests.contract.sources import Statement

FORMATS: Final = frozenset({"uuid", "date-time", "date", "int32", "int64"})
"""The formats that mean something to the client. Others are spelled as their servers like."""

_BOUNDS: Final = {
    "string": frozenset({"minLength", "maxLength"}),
    "array": frozenset({"minItems", "maxItems"}),
    "integer": frozenset({"minimum", "maximum"}),
    "number": frozenset({"minimum", "maximum"}),
}

NOTHING: Final = Statement()
CREDENTIALS: Final = frozenset({"ClientToken", "AccessToken", "Client"})


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a property.

    Attributes:
        name: Its name; that of the array for an item.
        in_response: Whether a response can hold it.
        table: What the tables of the documentation say, or None.
        description: What the vendor's description says, or None.
        pages: What the pages say outside of their tables. It goes before all else.
        left_out: Whether an example leaves it out.
        null: Whether it is null in an example.
        of_request: Whether it is a property of the request itself, and none further below.
        of_read: Whether it belongs to a request that reads.
        is_item: Whether it is an item of an array.
        of_values: Whether it is an array of the values of an enumeration.
    """

    name: str
    in_response: bool
    table: Statement | None = None
    description: Statement | None = None
    pages: Statement = NOTHING
    left_out: bool = False
    null: bool = False
    of_request: bool = False
    of_read: bool = False
    is_item: bool = False
    of_values: bool = False

    @property
    def sources(self) -> list[Statement]:
        """The sources that know it, the table first."""
        return [each for each in (self.table, self.description) if each is not None]


def ruled(facts: Facts) -> Statement:
    """Return what the contract says of a property, unless the ledger has a reason against it."""
    kind = facts.pages.type or next((each.type for each in facts.sources if each.type), "")
    spelling = facts.pages.format or _format(facts, kind)
    required = _required(facts)
    bounds = {**_bounds(facts, kind, spelling), **facts.pages.bounds}
    return Statement(
        type=kind,
        required=required,
        nullable=_nullable(facts, required=required),
        format=spelling,
        enum=facts.pages.enum or frozenset[str]().union(*(each.enum for each in facts.sources)),
        bounds=bounds,
        deprecated=any(each.deprecated for each in (*facts.sources, facts.pages)),
        marks={**dict(_marks(facts, bounds)), **facts.pages.marks},
        other=facts.description.other if facts.description else (),
    )


def _required(facts: Facts) -> bool:
    if facts.is_item or facts.pages.required is not None:
        return facts.pages.required is not False
    if facts.in_response and facts.name == "Id":
        # Without it nothing can be done with an entity.
        return True
    said = [each.required for each in facts.sources if each.required is not None]
    agreed = all(said) if facts.in_response else any(said)
    # Documented requests may be fragments, without what every request has.
    is_shown = facts.left_out and facts.name not in CREDENTIALS
    return bool(said) and agreed and not is_shown


def _nullable(facts: Facts, *, required: bool) -> bool:
    if facts.pages.nullable is not None:
        return facts.pages.nullable
    said = facts.in_response and any(each.nullable for each in facts.sources)
    return not required or said or facts.null


def _format(facts: Facts, kind: str) -> str:
    """Return the format: by the name for an instant, else by the description if there is one."""
    if kind == "string" and facts.name.endswith("Utc"):
        return "date-time"
    if facts.description is not None:
        spelling = facts.description.format
        return spelling if spelling in FORMATS and kind in {"string", "integer"} else ""
    if kind == "string" and facts.name.endswith(("Id", "Ids", "Cursor")):
        return "uuid"
    return "int32" if kind == "integer" else ""


def _bounds(facts: Facts, kind: str, spelling: str) -> dict[str, Any]:
    """Return the bounds of all sources, the table's first. A response is not held to them.

    What is said of the value in an update is not said of the object around it, and no id and no
    instant is as short as its least length.
    """
    if facts.in_response:
        return {}
    bounds = {key: value for each in reversed(facts.sources) for key, value in each.bounds.items()}
    useful = _BOUNDS.get(kind, frozenset()) - ({"minLength"} if spelling else set())
    return {key: value for key, value in bounds.items() if key in useful}


def _marks(facts: Facts, bounds: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for each in facts.sources:
        yield from each.marks.items()
    if not facts.of_request:
        return
    if facts.name in CREDENTIALS:
        yield "credential", True
    is_filter = facts.of_read and "maxItems" in bounds
    if is_filter and not facts.of_values:
        yield "splittable", True
