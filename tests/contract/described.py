"""What the contract says, property by property, beside what each source says of the same one.

A property is found by the schema that it is written in, such as `ResourceBlock.Name`, and its items
by `[]` behind it: a schema of many operations is looked at once for each thing it is described as.
What has no column of its own is kept in `other`, so that it is noticed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from mews_contract.json_values import is_array, is_object
from tests.contract.composition import EXTENSION, Node, Schema, read
from tests.contract.messages import ERROR, Operation, marks, operations, schema_of
from tests.contract.rule import NOTHING, Facts
from tests.contract.sources import BOUNDS, MAP, UNION, Sources, Statement, Table

_STRUCTURE: Final = frozenset({"type", "required", "properties", "items", "format", "enum"})
_ANNOTATIONS: Final = frozenset({"description", "deprecated"})
_INNER: Final = {"items": "items", "additionalProperties": "values"}
"""What holds the items of an array or the values of a map: here, and in the description."""


@dataclass(slots=True)
class Found:
    """A property of the contract or of a source, and what all say of it.

    Attributes:
        place: Where it is.
        contract: What the contract says, or None if it does not have it.
        directions: Which messages can hold it.
        tables: What the tables say of it.
        descriptions: What the vendor's description says of it.
        left_out: Whether an example leaves it out.
        null: Whether it is null in an example.
        of_request: Whether it is a property of the request itself.
        of_read: Whether it belongs to a request that reads.
        of_values: Whether it is an array of the values of an enumeration.
        is_tabled: Whether what it belongs to has a table.
    """

    place: str
    contract: Statement | None = None
    directions: set[str] = field(default_factory=set[str])
    tables: list[Statement] = field(default_factory=list[Statement])
    descriptions: list[Statement] = field(default_factory=list[Statement])
    left_out: bool = False
    null: bool = False
    of_request: bool = False
    of_read: bool = False
    of_values: bool = False
    is_tabled: bool = False

    def add(self, table: Statement | None, description: Statement | None) -> None:
        """Note what one table and one schema of the description say."""
        self.tables += [] if table is None else [table]
        self.descriptions += [] if description is None else [description]

    def facts(self, sources: Sources) -> Facts:
        """Return what the rule has to know of it."""
        name = self.place.rpartition(".")[2]
        pages = sources.pages.properties
        of_any_request = pages.get(f"*.{name}", NOTHING) if self.of_request else NOTHING
        return Facts(
            name=name.removesuffix("[]"),
            in_response=self.directions != {"request"},
            table=_together(self.tables),
            description=_together(self.descriptions),
            pages=pages.get(self.place, of_any_request),
            left_out=self.left_out,
            null=self.null,
            of_request=self.of_request,
            of_read=self.of_read,
            is_item=name.endswith("[]"),
            of_values=self.of_values,
        )


@dataclass(frozen=True, slots=True)
class _At:
    """A schema that a walk has come to, with what the sources have for it."""

    direction: str
    place: str
    schema: Schema
    table: Table | None
    description: Mapping[str, Any] | None
    of_request: bool = False
    of_read: bool = False


class Described:
    """The contract beside its sources.

    Attributes:
        operations: The operations, by name.
        properties: The properties, by place.
        names: What the contract calls the schemas that the description has a name for.
        types: The types of the bodies, by their places.
    """

    def __init__(self, document: Node, sources: Sources) -> None:
        self._document = document
        self._tables = sources.documentation
        self._description = sources.description
        self._anywhere = [each for each in sources.pages.properties if each.startswith("*.")]
        self._seen: set[tuple[object, ...]] = set()
        self.operations = {each.name: each for each in operations(document)}
        self.properties: dict[str, Found] = {}
        self.names: dict[str, set[str]] = {}
        self.types: dict[str, str] = {}
        for operation in self.operations.values():
            self._bodies(operation)
        # All errors share one body, which no table has. That they do, their statuses tell.
        error = read(document, {"$ref": f"#/components/schemas/{ERROR}"})
        self._body(_At("error", ERROR, error, None, {"schema": ERROR}))
        for operation in self.operations.values():
            for direction, message in operation.messages.items():
                schema = read(document, schema_of(message))
                documented = sources.examples.get(operation.name, {}).get(direction)
                self._show(schema.name, schema, documented)

    def _bodies(self, operation: Operation) -> None:
        request = read(self._document, schema_of(operation.messages["request"]))
        reads = request.keywords.get("x-mews-effect") == "read"
        for direction, message in operation.messages.items():
            schema = read(self._document, schema_of(message))
            self._body(
                _At(
                    direction,
                    schema.name or f"{operation.name} {direction}",
                    schema,
                    self._tables.body(operation.name, direction),
                    self._description.body(operation.name, direction),
                    of_request=direction == "request",
                    of_read=direction == "request" and reads,
                )
            )

    def _body(self, at: _At) -> None:
        self.types[at.place] = at.schema.keywords.get("type", "")
        for place in self._anywhere if at.of_request else ():
            self._found(f"{at.place}.{place.removeprefix('*.')}", at)
        self._walk(at)

    def _walk(self, at: _At) -> None:
        """Note the properties of a schema, then those of what is below it."""
        named = at.description.get("schema", "") if at.description else ""
        key = (at.direction, at.place, id(at.table and at.table.rows), named, at.of_request)
        if key in self._seen:
            return
        self._seen.add(key)
        if named:
            self.names.setdefault(named, set()).add(at.schema.name)
        contract = at.schema.keywords.get("properties", {})
        branches = at.schema.keywords.get("anyOf", ())
        description = None if branches else at.description
        described = self._description.properties(description)
        for name in {**contract, **(at.table.rows if at.table else {}), **described}:
            self._property(at, name, contract.get(name), described.get(name))
        for branch in branches:
            schema = read(self._document, branch)
            names = {*schema.keywords.get("properties", {})}
            said = self._description.branch_like(at.description, names)
            if names:
                self._walk(_At(at.direction, schema.name or at.place, schema, None, said))

    def _property(self, at: _At, name: str, node: Node | None, said: Any) -> None:
        found = self._found(f"{at.place}.{name}", at)
        found.add(self._tables.says(at.table, name), self._description.says(said))
        if node is None:
            return
        schema = read(self._document, node)
        found.contract = _statement(schema, required=name in at.schema.keywords.get("required", ()))
        table = self._tables.below(at.table, name)
        inner = next((each for each in _INNER if is_object(schema.keywords.get(each))), None)
        if inner is None:
            self._walk(_At(at.direction, schema.name or found.place, schema, table, said))
            return
        below = read(self._document, schema.keywords[inner])
        said_below = self._description.followed(said).get(_INNER[inner])
        items = self._found(f"{found.place}[]", at)
        items.contract = _statement(below, required=True)
        items.add(self._tables.says_of_items(at.table, name), self._description.says(said_below))
        found.of_values |= any(each.enum for each in (*items.tables, *items.descriptions))
        self._walk(_At(at.direction, below.name or items.place, below, table, said_below))

    def _found(self, place: str, at: _At) -> Found:
        found = self.properties.setdefault(place, Found(place))
        found.directions.add(at.direction)
        found.of_request, found.of_read = at.of_request, at.of_read
        found.is_tabled |= at.table is not None
        return found

    def _show(self, place: str, schema: Schema, value: object) -> None:
        """Note what an example leaves out, and what is null in it."""
        if is_array(value) and is_object(schema.keywords.get("items")):
            item = read(self._document, schema.keywords["items"])
            for each in value:
                self._show(item.name or f"{place}[]", item, each)
        if not is_object(value):
            return
        for name, node in schema.keywords.get("properties", {}).items():
            found = self.properties[f"{place}.{name}"]
            found.left_out |= name not in value
            found.null |= name in value and value[name] is None
            below = read(self._document, node)
            self._show(below.name or found.place, below, value.get(name))


def _statement(schema: Schema, *, required: bool) -> Statement:
    """Return what a schema of the contract says."""
    keywords = schema.keywords
    return Statement(
        type=keywords.get("type", "object" if "anyOf" in keywords else ""),
        required=required,
        nullable=schema.nullable,
        format=keywords.get("format", ""),
        enum=frozenset(keywords.get("enum", ())),
        bounds={keyword: keywords[keyword] for keyword in BOUNDS if keyword in keywords},
        deprecated=keywords.get("deprecated", False),
        marks={mark.replace("-", "_"): value for mark, value in marks(keywords)},
        other=tuple(sorted({*_other(keywords)})),
    )


def _other(keywords: Node) -> Iterator[str]:
    for keyword, value in keywords.items():
        if keyword == "anyOf":
            yield UNION
        elif keyword == "additionalProperties":
            # That an object is open says nothing of its properties.
            yield from () if value is True else (MAP,)
        elif keyword not in _STRUCTURE | _ANNOTATIONS and keyword not in BOUNDS:
            yield from () if keyword.startswith(EXTENSION) else (keyword,)


def _together(said: list[Statement]) -> Statement | None:
    """Return what several tables, or schemas, say of one property."""
    if len(said) <= 1:
        return said[0] if said else None
    return Statement(
        type=next((each.type for each in said if each.type), ""),
        required=all(each.required for each in said),
        nullable=any(each.nullable for each in said),
        format=next((each.format for each in said if each.format), ""),
        enum=frozenset[str]().union(*(each.enum for each in said)),
        bounds={key: value for each in said for key, value in each.bounds.items()},
        deprecated=any(each.deprecated for each in said),
        marks={key: value for each in said for key, value in each.marks.items()},
        other=tuple(sorted({kind for each in said for kind in each.other})),
    )
