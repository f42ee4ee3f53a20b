"""A contract as large as that of all of Mews, made of ours: its operations over and over again."""

import re
from copy import deepcopy
from pathlib import Path
from typing import Any, Final, TypeAlias

import msgspec

from mews_contract.json_values import is_array, is_object
from mews_contract.packaged import document

Json: TypeAlias = dict[str, Any]

SHARED: Final = frozenset(
    {
        *("ConnectorRequest", "ConnectorApiExceptionResult", "EmptyResult", "TimeInterval"),
        *("Limitation", "ActivityState", "Int32UpdateValue", "BooleanUpdateValue"),
    }
)
"""Schemas that any number of operations use. Each copy has the others for itself."""

_REFERENCE: Final = re.compile(r"#/components/(schemas)/(\w+)")
_NAME: Final = re.compile(r"([A-Za-z]+)/([A-Za-z]+)$")


def contract() -> Json:
    """Return the contract of this project."""
    return document()


def write(operations: int, file: Path) -> None:
    """Write a contract with so many operations."""
    file.write_bytes(msgspec.json.encode(grown(contract(), operations)))


def grown(document: Json, operations: int) -> Json:
    """Return a contract with so many operations, the first of which are the document's own.

    Raises:
        ValueError: The document has more already.
    """
    own = list(document["paths"].items())
    if operations < len(own):
        message = f"the contract has {len(own)} operations already, which is more than {operations}"
        raise ValueError(message)
    result = deepcopy(document)
    for number in range(operations - len(own)):
        copy, which = divmod(number, len(own))
        _add(result, document, *own[which], suffix=str(copy + 2))
    return result


def _add(into: Json, document: Json, path: str, item: Json, *, suffix: str) -> None:
    """Add a copy of an operation, and of what only its own copy uses."""
    added = _renamed(item, suffix)
    renamed = _NAME.sub(rf"\g<1>{suffix}/\g<2>", path)
    tag = f"{item['post']['tags'][0]} {suffix}"
    added["post"] |= {"operationId": _operation_id(renamed), "tags": [tag]}
    # They lead to operations that a copy may lack.
    added["post"]["responses"]["200"].pop("links", None)
    into["paths"][renamed] = added
    if all(known["name"] != tag for known in into["tags"]):
        into["tags"].append({"name": tag, "description": f"A copy: {tag}."})
    _add_components(into["components"], document["components"], item, suffix)


def _add_components(into: Json, components: Json, node: object, suffix: str) -> None:
    for kind, name in _references(node):
        copied = name + suffix
        if name in SHARED or copied in into[kind]:
            continue
        into[kind][copied] = _renamed(components[kind][name], suffix)
        _add_components(into, components, components[kind][name], suffix)


def _references(node: object) -> list[tuple[str, str]]:
    return _REFERENCE.findall(msgspec.json.encode(node).decode())


def _renamed(node: Any, suffix: str) -> Any:
    """Return a copy whose references and names of operations have the suffix."""
    if is_object(node):
        return {key: _named(key, _renamed(value, suffix), suffix) for key, value in node.items()}
    if is_array(node):
        return [_renamed(value, suffix) for value in node]
    reference = _REFERENCE.fullmatch(node) if isinstance(node, str) else None
    return f"{node}{suffix}" if reference and reference[2] not in SHARED else node


def _named(key: object, value: Any, suffix: str) -> Any:
    if key != "x-mews-read-back":
        return value
    return value | {"operation": _NAME.sub(rf"\g<1>{suffix}/\g<2>", value["operation"])}


def _operation_id(path: str) -> str:
    resource, action = path.rsplit("/", 2)[1:]
    return resource + action[0].upper() + action[1:]
