"""The contract as the property tests read it: operations, and every place of their bodies.

Nothing here comes from the generated client: what it makes of the contract is what is tested.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final, Literal, Protocol

from jsonschema_rs import Draft202012Validator

from tests.contract.composition import parse
from tests.contract.json_values import is_array, is_object

ROOT: Final = Path(__file__).resolve().parents[2]
OPENAPI: Final = ROOT / "openapi.yaml"
PREFIX: Final = "/api/connector/v1/"
JSON: Final = "application/json"
INTEGER_BOUNDS: Final = {
    "int32": {"minimum": -(2**31), "maximum": 2**31 - 1},
    "int64": {"minimum": -(2**63), "maximum": 2**63 - 1},
}
"""What the OpenAPI formats of integers bound them to."""

Direction = Literal["request", "response"]
Raw = Mapping[str, Any]


class Validator(Protocol):
    """Says whether a JSON value is valid."""

    def is_valid(self, instance: Any, /) -> bool:
        """Return whether it is."""
        ...


@dataclass(frozen=True, slots=True)
class Place:
    """A schema where it stands in a body.

    Attributes:
        path: Its JSON path. The first item stands for all of an array, `*` for any name of a map.
        pointers: Where in the document its parts are written: one, or several through allOf.
        node: The keywords of those parts, references followed.
        nullable: Whether null is allowed here.
        required: Whether it has to be present in its object.
    """

    path: str
    pointers: tuple[str, ...]
    node: Raw
    nullable: bool
    required: bool

    @property
    def type(self) -> str | None:
        """The JSON type besides null, or None if every type is allowed."""
        named: str | None = self.node.get("type")
        return named

    @property
    def properties(self) -> Raw:
        """The schemas of its properties, if it is an object."""
        properties: Raw = self.node.get("properties", {})
        return properties

    @property
    def is_map(self) -> bool:
        """Whether it is an object of any names."""
        return "additionalProperties" in self.node


@dataclass(frozen=True, eq=False)
class Operation:
    """A documented operation."""

    document: Raw
    path: str

    @property
    def name(self) -> str:
        """Its short name, such as `resourceBlocks/add`."""
        return self.path.removeprefix(PREFIX)

    @property
    def definition(self) -> Raw:
        """Its OpenAPI Operation Object."""
        definition: Raw = self.document["paths"][self.path]["post"]
        return definition

    def media(self, direction: Direction) -> Raw:
        """The JSON media type of its request or of its 200 response."""
        request, response = self.definition["requestBody"], self.definition["responses"]["200"]
        media: Raw = (request if direction == "request" else response)["content"][JSON]
        return media

    def example(self, direction: Direction) -> dict[str, Any]:
        """The documented example of a body."""
        reference: Raw = self.media(direction)["examples"]["documented"]
        example: dict[str, Any] = resolve(self.document, reference["$ref"])["value"]
        return example

    def extension(self, name: str) -> Any:
        """What an `x-mews-*` extension says of the operation. It stands on the request schema."""
        return resolve(self.document, self.media("request")["schema"]["$ref"]).get(name)

    @cached_property
    def places(self) -> dict[Direction, list[Place]]:
        """Every place of the request and of the response, the outermost first."""
        escaped = self.path.replace("~", "~0").replace("/", "~1")
        below = f"#/paths/{escaped}/post"
        pointers: dict[Direction, str] = {
            "request": f"{below}/requestBody/content/application~1json/schema",
            "response": f"{below}/responses/200/content/application~1json/schema",
        }
        return {
            direction: list(_places(self.document, pointer, "$", frozenset(), required=True))
            for direction, pointer in pointers.items()
        }

    def place(self, direction: Direction, path: str) -> Place:
        """The place at a JSON path."""
        return next(place for place in self.places[direction] if place.path == path)

    def has_items(self, direction: Direction, place: Place) -> bool:
        """Whether the items of an array have a place: not where a schema holds itself."""
        return any(each.path == f"{place.path}[0]" for each in self.places[direction])

    def known(self, direction: Direction, value: Any, path: str = "$") -> Any:
        """Return what the contract knows of a body: the rest of it left out."""
        place = self.place(direction, path)
        if is_object(value) and place.type == "object":
            return {
                name: self.known(direction, item, f"{path}.{name}")
                for name, item in value.items()
                if name in place.properties
            } | {
                name: self.known(direction, item, f"{path}.*")
                for name, item in value.items()
                if place.is_map
            }
        if is_array(value) and place.type == "array" and self.has_items(direction, place):
            return [self.known(direction, item, f"{path}[0]") for item in value]
        return value

    def validator(self, direction: Direction) -> Validator:
        """A validator of the body that reads the document itself, and checks formats."""
        schema = self.media(direction)["schema"]
        return Draft202012Validator(
            {**schema, "components": self.document["components"]}, validate_formats=True
        )


def load(path: Path = OPENAPI) -> Raw:
    """Return the document."""
    return parse(path.read_text(encoding="utf-8"))


def operations(document: Raw) -> list[Operation]:
    """Return the operations of the document."""
    return [Operation(document, path) for path in document["paths"]]


def resolve(document: Raw, reference: str) -> Any:
    """Return what a local reference leads to."""
    node: Any = document
    for step in reference.removeprefix("#/").split("/"):
        key = step.replace("~1", "/").replace("~0", "~")
        node = node[int(key) if is_array(node) else key]
    return node


def _places(
    document: Raw, pointer: str, path: str, above: frozenset[str], *, required: bool
) -> Iterator[Place]:
    node, pointers, nullable = _merged(document, pointer)
    if above & set(pointers):
        # A schema that holds itself: one round tells all there is to tell.
        return
    above |= set(pointers)
    place = Place(path, tuple(pointers), node, nullable, required)
    yield place
    for name, below in place.properties.items():
        is_required = name in node.get("required", ())
        yield from _places(document, below, f"{path}.{name}", above, required=is_required)
    if place.is_map:
        yield from _places(
            document, node["additionalProperties"], f"{path}.*", above, required=True
        )
    if place.type == "array":
        yield from _places(document, node["items"], f"{path}[0]", above, required=True)


def _merged(document: Raw, pointer: str) -> tuple[dict[str, Any], list[str], bool]:
    """Return a schema's keywords with references followed, where they stand, and nullability.

    The values of `properties`, `items` and `additionalProperties` become pointers.
    """
    raw = resolve(document, pointer)
    merged: dict[str, Any] = {
        key: value for key, value in raw.items() if key not in {"$ref", "allOf", "oneOf"}
    }
    if "properties" in raw:
        merged["properties"] = {name: f"{pointer}/properties/{name}" for name in raw["properties"]}
    for keyword in ("items", "additionalProperties"):
        if keyword in raw:
            merged[keyword] = f"{pointer}/{keyword}"
    pointers, nullable = [pointer], False
    if isinstance(raw.get("type"), list):
        nullable = "null" in raw["type"]
        (merged["type"],) = set(raw["type"]) - {"null"}
    for part in _parts(raw, pointer):
        if resolve(document, part) == {"type": "null"}:
            nullable = True
            continue
        other, others, other_nullable = _merged(document, part)
        pointers += others
        nullable = nullable or other_nullable
        for key, value in other.items():
            if key == "properties":
                merged[key] = {**value, **merged.get(key, {})}
            elif key == "required":
                merged[key] = [*merged.get(key, ()), *value]
            else:
                merged.setdefault(key, value)
    return merged, pointers, nullable


def _parts(raw: Raw, pointer: str) -> Iterator[str]:
    if "$ref" in raw:
        yield raw["$ref"]
    for keyword in ("allOf", "oneOf"):
        for index in range(len(raw.get(keyword, ()))):
            yield f"{pointer}/{keyword}/{index}"
