"""The places of every body of an operation, for what walks values along them."""

from collections.abc import Mapping
from functools import cache

from mews_contract.document import Document
from mews_contract.json_values import JsonObject
from mews_contract.operation import JSON, SCHEMA, Operation
from mews_contract.places import Place, places, resolve


class Schema:
    """What the contract says of one body.

    Attributes:
        root: The place of the whole body.
    """

    def __init__(self, document: Document, found: list[Place]) -> None:
        self.root = found[0]
        self._document = document
        self._by_path: Mapping[str, Place] = {place.path: place for place in found}
        self._by_pointer = {
            pointer: place for place in reversed(found) for pointer in place.pointers
        }

    def member(self, place: Place, name: str) -> Place | None:
        """Return the place of a property, or None if the contract does not know it."""
        if name in place.properties:
            return self._below(f"{place.path}.{name}", place.properties[name])
        return None

    def members(self, place: Place) -> dict[str, Place]:
        """Return the places of all properties, by their names, that the contract knows."""
        found = {name: self.member(place, name) for name in place.properties}
        return {name: member for name, member in found.items() if member is not None}

    def value(self, place: Place) -> Place | None:
        """Return the place of the values of a map, or None if it is no map."""
        pointer = place.node.get("additionalProperties")
        return self._below(f"{place.path}.*", pointer) if pointer else None

    def item(self, place: Place) -> Place | None:
        """Return the place of the items of an array, or None if the contract does not know it."""
        pointer = place.node.get("items")
        return self._below(f"{place.path}[0]", pointer) if pointer else None

    def told(self, place: Place, beside: JsonObject) -> "Schema | None":
        """Return what the contract says of the type that a value has, if a property tells it.

        Args:
            place: The place of the value.
            beside: The object that the value is in.
        """
        if "x-mews-discriminator" not in place.node:
            return None
        discriminator: JsonObject = place.node["x-mews-discriminator"]
        says = beside.get(discriminator["propertyName"])
        if not isinstance(says, str) or says not in discriminator["mapping"]:
            return None
        pointer = discriminator["mapping"][says]
        return Schema(self._document, places(self._document.raw, pointer, place.path))

    def _below(self, path: str, pointer: str) -> Place | None:
        found = self._by_path.get(path)
        if found is not None:
            return found
        # A schema that holds itself: what is further down is what is further up.
        while pointer not in self._by_pointer:
            node = resolve(self._document.raw, pointer)
            if "$ref" not in node:
                return None
            pointer = node["$ref"]
        return self._by_pointer[pointer]


@cache
def request_schema(operation: Operation) -> Schema:
    """Return what the contract says of the request."""
    return Schema(operation.document, operation.places["request"])


@cache
def response_schema(operation: Operation, status: int) -> Schema | None:
    """Return what the contract says of the JSON of a response, or None if nothing."""
    response = operation.definition["responses"].get(str(status))
    if response is None:
        return None
    if JSON not in operation.document.resolve(response).get("content", {}):
        return None
    pointer = response.get("$ref", f"{operation.pointer}/responses/{status}")
    return Schema(operation.document, places(operation.document.raw, f"{pointer}/{SCHEMA}"))
