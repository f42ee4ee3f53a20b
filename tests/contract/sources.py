"""What is known of the API apart from our contract, as facts in `evidence/`.

The tables and examples of the public documentation, the vendor's own machine-made description, and
what the pages say outside of their tables. `evidence/README.md` says how they were made.
"""

import json
import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Final, TypeAlias, cast

EVIDENCE: Final = Path(__file__).resolve().parent / "evidence"

Facts: TypeAlias = Mapping[str, Any]
MAP: Final = "map"
UNION: Final = "union"
BOUNDS: Final = ("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems")
_KINDS: Final = {"values": MAP, "anyOf": UNION, "oneOf": UNION}
_SCALARS: Final = {"decimal": "number", "any": ""} | {
    name: name for name in ("string", "boolean", "integer", "number", "object")
}
_MAXIMA: Final = {"item": "maxItems", "character": "maxLength", "month": "max_interval"}
_ARRAY: Final = "array of "
_INTERVAL: Final = "Time interval"
_NAME: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Statement:
    """What one source says of a property. What it says nothing of is None or empty.

    Attributes:
        type: Its JSON type, besides null.
        required: Whether it has to be there.
        nullable: Whether it may be null.
        format: The format of its texts or numbers.
        enum: Its values.
        bounds: Its bounds, by their names in JSON Schema.
        deprecated: Whether it is deprecated.
        marks: What OpenAPI has no word for, such as `secret`, with what is said of it.
        other: What is none of these.
    """

    type: str = ""
    required: bool | None = None
    nullable: bool | None = None
    format: str = ""
    enum: frozenset[str] = frozenset()
    bounds: Facts = field(default_factory=dict[str, Any])
    deprecated: bool = False
    marks: Facts = field(default_factory=dict[str, Any])
    other: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the documentation: its rows by name, and the page that it is on."""

    page: str
    rows: Facts


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A list of values of the documentation."""

    values: frozenset[str]


class Documentation:
    """The tables of the public documentation."""

    def __init__(self, facts: Facts) -> None:
        self.operations: Mapping[str, Facts] = facts["operations"]
        self._found: dict[str, dict[str, Table | Enumeration]] = {}
        for page, enums in facts["enums"].items():
            for title, values in enums.items():
                self._add(page, title, Enumeration(frozenset(values)))
        for page, tables in facts["objects"].items():
            for title, rows in tables.items():
                # A table of other things than properties explains how to spell a text.
                if all(map(_NAME.fullmatch, rows)):
                    self._add(page, title, Table(page, rows))

    def _add(self, page: str, title: str, found: Table | Enumeration) -> None:
        self._found.setdefault(_slug(title), {})[page] = found

    def _called(self, title: str) -> dict[str, Table | Enumeration]:
        """Return what has a title, on each page: in this number, or else in the other."""
        slug = _slug(title)
        other = slug.removesuffix("s") if slug.endswith("s") else f"{slug}s"
        return {**self._found.get(other, {}), **self._found.get(slug, {})}

    def body(self, operation: str, direction: str) -> Table | None:
        """Return the table of a request or a response."""
        facts = self.operations.get(operation)
        return Table(facts["page"], facts[direction]) if facts else None

    def below(self, table: Table | None, name: str) -> Table | None:
        """Return the table of a property, or of its items."""
        found = self._target(table, name)
        return found if isinstance(found, Table) else None

    def says(self, table: Table | None, name: str) -> Statement | None:
        """Return what a table says of a property."""
        if table is None or name not in table.rows:
            return None
        row = table.rows[name]
        is_array = row["type"].startswith(("array of ", "array,"))
        target = self._target(table, name)
        maxima = dict(_maxima(row["contract"]))
        months = maxima.pop("max_interval", None)
        is_interval = months is not None and row["type"] == _INTERVAL
        return Statement(
            type="array" if is_array else _type_of(row["type"], target),
            required=row["contract"].startswith("required"),
            nullable=row["contract"].startswith("optional"),
            enum=frozenset() if is_array else _values(target),
            bounds=maxima,
            deprecated=row.get("deprecated", False),
            marks={"max_interval": f"P{months}M"} if is_interval else {},
        )

    def says_of_items(self, table: Table | None, name: str) -> Statement | None:
        """Return what a table says of the items of an array."""
        kind: str = table.rows[name]["type"] if table and name in table.rows else ""
        if not kind.startswith(_ARRAY):
            return None
        target = self._target(table, name)
        return Statement(_type_of(kind.removeprefix(_ARRAY), target), enum=_values(target))

    def _target(self, table: Table | None, name: str) -> "Table | Enumeration | None":
        """Return what the type of a property is: a table, an enumeration, or neither.

        The title is believed before the link, which now and then leads elsewhere.
        """
        if table is None or name not in table.rows:
            return None
        row = table.rows[name]
        linked, _, anchor = row.get("ref", "").rpartition("#")
        titled = self._called(row["type"].removeprefix(_ARRAY))
        anchored = self._called(anchor)
        near = [titled.get(linked), titled.get(table.page), anchored.get(linked or table.page)]
        alone = [*titled.values()] if len(titled) == 1 else []
        return next((found for found in (*near, *alone) if found is not None), None)


class Description:
    """The vendor's own description. A node of it is a schema, as one line of the file says it."""

    def __init__(self, facts: Facts) -> None:
        self.operations: Mapping[str, Facts] = facts["operations"]
        self._schemas: Mapping[str, Facts] = facts["schemas"]

    def body(self, operation: str, direction: str) -> Facts | None:
        """Return the schema of a request or a response."""
        facts = self.operations.get(operation)
        said = facts and facts[direction]
        return {"schema": said} if isinstance(said, str) else said

    def followed(self, node: Facts | None) -> Facts:
        """Return a schema with what it refers to in it."""
        said: Facts = node or {}
        target = self._schemas.get(said.get("schema", ""), {})
        return {**target, **{key: value for key, value in said.items() if key != "schema"}}

    def properties(self, node: Facts | None) -> Mapping[str, Facts]:
        """Return the properties of a schema, with those of the one that it extends.

        Those of a union are those of all its branches, none of them required.
        """
        whole = self.followed(node)
        base = whole.get("extends")
        found = dict(self.properties({"schema": base})) if base else {}
        for branch in self._branches(node):
            properties = self.properties(branch)
            found |= {name: {**said, "required": False} for name, said in properties.items()}
        return {**found, **whole.get("properties", {})}

    def branch_like(self, node: Facts | None, names: Collection[str]) -> Facts | None:
        """Return the branch of a union that has most of some properties."""
        alike = {
            len({*names} & {*self.properties(branch)}): branch for branch in self._branches(node)
        }
        return alike[max(alike)] if alike else None

    def says(self, node: Facts | None) -> Statement | None:
        """Return what a schema says."""
        if node is None:
            return None
        whole = self.followed(node)
        is_object = whole.keys() & {"properties", "extends", "values"}
        return Statement(
            type=whole.get("type", "string" if "enum" in whole else "object" if is_object else ""),
            required=whole.get("required", False),
            nullable=whole.get("nullable", False),
            format=whole.get("format", ""),
            enum=frozenset(whole.get("enum", ())),
            bounds={keyword: whole[keyword] for keyword in BOUNDS if keyword in whole},
            deprecated=whole.get("deprecated", False),
            other=tuple(sorted({kind for key, kind in _KINDS.items() if key in whole})),
        )

    def _branches(self, node: Facts | None) -> list[Facts]:
        whole = self.followed(node)
        branches = [*whole.get("anyOf", ()), *whole.get("oneOf", ())]
        return [{"schema": each} if isinstance(each, str) else each for each in branches]


class Pages:
    """What the pages say outside of their tables, each with its page and line."""

    def __init__(self, facts: Facts) -> None:
        self.statuses: Mapping[str, Facts] = facts["status"]
        self.operations: Mapping[str, Facts] = facts["operation"]
        self.named: Facts = facts["schema"]
        self._properties: Mapping[str, Facts] = facts["property"]

    @cached_property
    def properties(self) -> Mapping[str, Statement]:
        """What is said of a property, by its place. `*` stands for any request."""
        return {place: _said(row) for place, row in self._properties.items()}


@dataclass(frozen=True, slots=True)
class Sources:
    """All that is known."""

    documentation: Documentation
    description: Description
    pages: Pages
    examples: Mapping[str, Mapping[str, Any]]


@cache
def load() -> Sources:
    """Read the facts."""
    return Sources(
        Documentation(_json("documented")),
        Description(_json("upstream")),
        Pages(_pages()),
        _json("examples")["examples"],
    )


def _pages() -> Facts:
    """Return what the pages say, with the days on which they say that what is deprecated ends."""
    facts, ends = _toml("pages"), _toml("deprecations")
    for kind, days in ends.items():
        for name, day in days.items():
            facts[kind].setdefault(name, {})["discontinued"] = day
    return facts


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads((EVIDENCE / f"{name}.toml").read_text(encoding="utf-8"))


def _json(name: str) -> Any:
    return json.loads((EVIDENCE / f"{name}.json").read_text(encoding="utf-8"))


def _slug(title: str) -> str:
    """Return a title as links and other pages spell it."""
    return re.sub("[^a-z0-9]", "", title.lower())


def _type_of(title: str, below: Table | Enumeration | None) -> str:
    if isinstance(below, Table):
        return "object"
    return "string" if isinstance(below, Enumeration) else _SCALARS.get(title, "")


def _values(below: Table | Enumeration | None) -> frozenset[str]:
    return below.values if isinstance(below, Enumeration) else frozenset()


def _maxima(contract: str) -> Iterator[tuple[str, int]]:
    for number, unit in re.findall(r"max (?:length )?(\d+) ([a-z]+?)s?\b", contract):
        yield _MAXIMA[unit], int(number)


def _said(row: Facts) -> Statement:
    plain = {"type", "required", "nullable", "format", "deprecated"}
    known = plain | {"enum", "source", *BOUNDS}
    return Statement(
        **cast("Any", {name: row[name] for name in plain & row.keys()}),
        enum=frozenset(row.get("enum", ())),
        bounds={keyword: row[keyword] for keyword in BOUNDS if keyword in row},
        marks={name: value for name, value in row.items() if name not in known},
    )
