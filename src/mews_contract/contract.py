"""The contract: the operations of an OpenAPI document, by their path."""

from collections.abc import Iterator
from functools import cache, cached_property

from mews_contract import packaged
from mews_contract.document import Document
from mews_contract.operation import Operation
from mews_contract.places import Raw


class Contract:
    """What an OpenAPI document says about its operations.

    Attributes:
        document: The document.
        operations: Its operations by their path.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.operations = {path: Operation(document, path) for path in document.raw["paths"]}

    @cached_property
    def by_name(self) -> dict[str, Operation]:
        """Its operations by their short name, such as `resourceBlocks/getAll`."""
        return {operation.name: operation for operation in self.operations.values()}

    @cached_property
    def secrets(self) -> frozenset[str]:
        """The names of all properties whose values nothing may show."""
        return frozenset(name for name, found in self._everywhere() if found.get("x-mews-secret"))

    @cached_property
    def credentials(self) -> frozenset[str]:
        """The names of all properties that are given to a client once, and not to each call."""
        return frozenset(
            name for name, found in self._everywhere() if found.get("x-mews-credential")
        )

    @cached_property
    def properties(self) -> frozenset[str]:
        """The names of all properties."""
        return frozenset(name for name, _ in self._everywhere())

    @cached_property
    def enums(self) -> frozenset[str]:
        """The names of all properties whose values are enums."""
        return frozenset(name for name, found in self._everywhere() if "enum" in found)

    def _everywhere(self) -> Iterator[tuple[str, Raw]]:
        """Yield every property of every schema, with what is said where it refers to."""
        for schema in self.document.raw["components"]["schemas"].values():
            yield from self._properties(schema)

    def _properties(self, schema: Raw) -> Iterator[tuple[str, Raw]]:
        schema = self.document.resolve(schema)
        for name, node in schema.get("properties", {}).items():
            yield name, self.document.in_place(node)
        for part in schema.get("allOf", ()):
            yield from self._properties(part)


@cache
def installed() -> Contract:
    """Return the contract that the installed client was generated from."""
    return Contract(Document(packaged.document()))
