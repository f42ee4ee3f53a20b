"""The operations of a description, read when they are asked for."""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from mews_contract.drift import openapi3
from mews_contract.drift.addresses import name_of, template
from mews_contract.drift.constraints import Reader
from mews_contract.drift.document import Document
from mews_contract.drift.node import Node
from mews_contract.drift.operation import Operation
from mews_contract.json_values import JsonObject

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


@dataclass(frozen=True, slots=True)
class Address:
    """Where an operation is.

    Attributes:
        method: Its method, in lower case.
        path: Its whole path, in which the names of parameters do not count.
    """

    method: str
    path: str

    @property
    def name(self) -> str:
        """How the operation is called."""
        return name_of(self.method, self.path)


@dataclass(frozen=True, slots=True)
class Entry:
    """An operation that has not been read yet.

    Attributes:
        path: Its path as the document has it.
        item: The path item that holds it.
        node: The operation.
        operation_id: Its `operationId` in lower case and without punctuation, or empty.
    """

    path: str
    item: Node
    node: Node
    operation_id: str


class Description:
    """A description of an API.

    Attributes:
        name: How to call it, such as the name of its file.
        document: The document.
        reader: Reads its schemas.

    Args:
        name: How to call it.
        value: Its content.

    Raises:
        DocumentError: It is no description of an API.
    """

    def __init__(self, name: str, value: JsonObject) -> None:
        self.name = name
        self.document = Document(name, value)
        self.reader = Reader(self.document)

    @cached_property
    def entries(self) -> dict[Address, Entry]:
        """Its operations by their address.

        Raises:
            DocumentError: It has no `paths`, or one of them is broken.
        """
        found: dict[Address, Entry] = {}
        for path, reference in self.document.root.objects("paths"):
            if path.startswith("x-"):
                continue
            item = self.document.follow(reference)
            for method in METHODS:
                if item.value.get(method) is not None:
                    node = item.object(method)
                    base = openapi3.base_path(self.document, item, node)
                    address = Address(method, template(base + path))
                    spelling = node.text("operationId").lower()
                    operation_id = "".join(filter(str.isalnum, spelling))
                    found[address] = Entry(base + path, item, node, operation_id)
        return found

    def operation(self, address: Address) -> Operation:
        """Return an operation.

        Raises:
            DocumentError: It is broken.
            KeyError: There is none.
        """
        entry = self.entries[address]
        return openapi3.read(self.document, self.reader, entry.path, entry.item, entry.node)
