"""Our contract as the tests of drift change it, and what a comparison of two contents says."""

import copy
import json
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, Final

import msgspec

from mews_contract.drift.comparison import Comparison, compare
from mews_contract.drift.reading.operation import Description
from mews_contract.json_values import is_array, is_object
from tests.contract.contract import load

ROOT: Final = Path(__file__).resolve().parents[2]
PREFIX: Final = "/api/connector/v1/"
JSON: Final = "application/json"
METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

Document = dict[str, Any]
Told = tuple[str, str, str, str]


OPERATIONS: Final = (
    *(f"resourceBlocks/{action}" for action in ("getAll", "add", "delete")),
    *("services/updateAvailability", "resources/getOccupancyState", "resourceAccessTokens/add"),
)
"""Enough to differ in every way. Of all operations each of these tests would take seconds."""


@cache
def _ours() -> Document:
    # Examples are a third of it, and never a difference.
    plain: Document = _without_examples(load())
    paths = {f"{PREFIX}{name}": plain["paths"][f"{PREFIX}{name}"] for name in OPERATIONS}
    schemas = plain["components"]["schemas"]
    found: Document = {}
    waiting: list[Any] = [paths, {**plain["components"], "schemas": {}}]
    for each in waiting:
        missing = {*re.findall(r'"#/components/schemas/(\w+)"', json.dumps(each))} - found.keys()
        found |= {name: schemas[name] for name in missing}
        waiting += [schemas[name] for name in missing]
    kept = {name: schemas[name] for name in schemas if name in found}
    return {**plain, "paths": paths, "components": {**plain["components"], "schemas": kept}}


def _without_examples(node: Any) -> Any:
    if is_object(node):
        pairs = node.items()
        return {key: _without_examples(each) for key, each in pairs if key != "examples"}
    if is_array(node):
        return [_without_examples(each) for each in node]
    return node


def contract() -> Document:
    """A copy of a part of our contract, to be changed at will."""
    return copied(_ours())


def copied(document: Document) -> Document:
    """A copy of a document, made in a fraction of the time that `copy.deepcopy` takes."""
    found: Document = msgspec.json.decode(msgspec.json.encode(document))
    return found


def operation(document: Document, name: str) -> Document:
    """An operation, such as `resourceBlocks/add`."""
    found: Document = document["paths"][f"{PREFIX}{name}"]["post"]
    return found


def schema(document: Document, name: str) -> Document:
    """A named schema; of a request its own part."""
    found: Document = document["components"]["schemas"][name]
    return found["allOf"][1] if "allOf" in found else found


def response(document: Document, name: str, status: str) -> Document:
    """A response of an operation that it shares with no other."""
    responses = operation(document, name)["responses"]
    node: Document = responses[status]
    if "$ref" in node:
        shared = document["components"]["responses"][node["$ref"].rpartition("/")[2]]
        node = responses[status] = copy.deepcopy(shared)
    return node


def comparison(ours: Document | Description, theirs: Document) -> Comparison:
    """What comparing two documents says. A description keeps what it has read of its own."""
    described = ours if isinstance(ours, Description) else Description("ours", ours)
    return compare(described, Description("theirs", theirs))


def told(found: Comparison) -> list[Told]:
    """Severity, kind, operation and path of what differs."""
    return [(each.severity, each.kind, each.operation, each.path) for each in found.differences]


def differences(ours: Document | Description, theirs: Document) -> list[Told]:
    """Severity, kind, operation and path of what differs between two documents."""
    return told(comparison(ours, theirs))


def kinds(found: Iterable[Told]) -> list[str]:
    """The kinds among differences."""
    return [kind for _, kind, _, _ in found]
