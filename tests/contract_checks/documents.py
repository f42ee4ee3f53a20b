"""A contract of two operations, small edits of it, and what the check says of them.

`base.yaml` is the contract. `carried.yaml` holds edits that it takes, and the files of `refused/`
edits that it does not, with what the check says. `awkward.yaml` is what others are drawn with.

An edit is the way to a value, in words that a space divides, and what is written there: `!gone` if
nothing, `!base` for what the base has elsewhere. `$task` and its like stand for the beginning of a
way: see `NAMED`.
"""

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from mews_contract.json_values import JsonObject, is_array, is_object
from tests.support.some import some
from tools.contract.checks import check
from tools.contract.files import Place

Pointer = tuple[str, ...]

HERE: Final = Path(__file__).parent
GONE: Final = object()
"""The value of what an edit removes."""

NAMED: Final = {
    "$getAll": "paths /api/connector/v1/tasks/getAll post",
    "$add": "paths /api/connector/v1/tasks/add post",
    "$request": "requestBody content application/json",
    "$response": "responses 200 content application/json",
    "$schemas": "components schemas",
    "$task": "components schemas Task properties",
    "$listing": "components schemas TaskFilterParameters",
    "$filters": "components schemas TaskFilterParameters allOf 1 properties",
    "$adding": "components schemas TaskAddParameters",
}
CREDENTIALS: Final = {
    "ClientToken": "placeholder-client-token",
    "AccessToken": "placeholder-access-token",
    "Client": "Sample 1.0",
}


class Written:
    """A document that stands in no file: the place of a value is its pointer."""

    def __init__(self, document: JsonObject) -> None:
        self.document = document

    def place(self, pointer: Sequence[str | int], /) -> Place:
        return Place("/".join(map(str, pointer)), 1)


@dataclass(frozen=True)
class Row:
    """A document that is refused.

    Attributes:
        what: What is odd about it.
        edits: What is written instead of what the base has, by pointer.
        said: What the check says of it, without the place.
        at: Where.
        convention: The convention that it breaks, as the documentation calls it.
    """

    what: str
    edits: Mapping[Pointer, Any]
    said: str
    at: Pointer
    convention: str


class _Loader(yaml.SafeLoader):
    """Reads what stands for no value, and for one of the base."""


def _gone(_: yaml.SafeLoader, __: yaml.Node) -> object:
    return GONE


def _of_base(_: yaml.SafeLoader, node: yaml.Node) -> Any:
    return _walked(base(), pointer(node.value))


_Loader.add_constructor("!gone", _gone)
_Loader.add_constructor("!base", _of_base)


def pointer(way: str) -> Pointer:
    """Return the steps of a way, such as `$task Name`."""
    return tuple(step for word in way.split(" ") for step in NAMED.get(word, word).split(" "))


def read(name: str) -> Any:
    """Return what a file of this folder holds."""
    # The loader is a safe one.
    return yaml.load((HERE / name).read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506


def edits(written: Mapping[str, Any]) -> dict[Pointer, Any]:
    """Return edits as they are written in a file, by pointer."""
    return {pointer(way): value for way, value in written.items()}


def rows(name: str) -> list[Row]:
    """Return the rows of a file. What a row `adds` is an operation with a request of its own."""
    found: list[Row] = []
    for each in read(f"refused/{name}.yaml"):
        added = another(each["adds"], each.get("tag", "Tasks")) if "adds" in each else {}
        made = added | edits(each.get("edits", {}))
        at = pointer(each["at"]) if "at" in each else next(iter(made))
        what = each.get("what", str(each.get("edits")))
        found.append(Row(what, made, each["said"], at, each.get("convention", "")))
    return found


def edited(edits: Mapping[Pointer, Any]) -> JsonObject:
    """Return the base with edits. What is on the way to one is made."""
    document = base()
    for at, value in edits.items():
        node = _walked(document, at[:-1])
        if value is GONE:
            del node[at[-1]]
        else:
            node[int(at[-1]) if is_array(node) else at[-1]] = deepcopy(value)
    return document


def _walked(node: Any, way: Pointer) -> Any:
    for step in way:
        node = node[int(step)] if is_array(node) else node.setdefault(step, {})
    return node


def joined(document: JsonObject, more: JsonObject) -> JsonObject:
    """Return a document with what another adds to it."""
    found = {**document}
    for key, value in more.items():
        there = found.get(key)
        if is_object(there):
            found[key] = joined(there, value)
        elif is_array(there):
            found[key] = [*there, *value]
        else:
            found[key] = value
    return found


def problems(edits: Mapping[Pointer, Any]) -> list[str]:
    """Return what the check says of the base with edits."""
    return [*map(str, check(Written(edited(edits))))]


def failures(rows: Iterable[Row]) -> list[str]:
    """Return the rows of which the check does not say what it should, and what it says instead."""
    wrong: list[str] = []
    for row in some(rows):
        said = problems(row.edits)
        if f"{'/'.join(row.at)}:1: {row.said}" not in said:
            wrong.append("\n  ".join([row.what, *said]))
    return wrong


def reference(schema: str) -> JsonObject:
    """Return a reference."""
    return {"$ref": f"#/components/schemas/{schema}"}


def operation(action: str, request: str, response: str, sent: Any, got: Any) -> JsonObject:
    """Return an operation on tasks."""

    def body(schema: str, value: Any) -> JsonObject:
        examples = {"documented": {"summary": "As it is documented", "value": value}}
        return {
            "content": {"application/json": {"schema": reference(schema), "examples": examples}}
        }

    return {
        "operationId": f"tasks{action[0].upper()}{action[1:]}",
        "tags": ["Tasks"],
        "summary": f"Do {action} with tasks",
        "description": "Does something with what has to be done.",
        "requestBody": {"required": True, **body(request, {**CREDENTIALS, **sent})},
        "responses": {
            "200": {"description": "What came of it.", **body(response, got)},
            "400": {"$ref": "#/components/responses/BadRequest"},
        },
    }


def another(name: str, tag: str) -> dict[Pointer, Any]:
    """Return the edits that add an operation with a request of its own."""
    resource, action = name.split("/")
    schema = f"{action[0].upper()}{action[1:]}Parameters"
    made = operation(action, schema, "TaskAddResult", {"Reason": "Done."}, {"TaskIds": []})
    made |= {"tags": [tag], "operationId": f"{resource}{action[0].upper()}{action[1:]}"}
    reason = {"type": "string", "description": "Why."}
    tags = {each["name"]: each for each in base()["tags"]}
    tags.setdefault(tag, {"name": tag, "description": "What else there is."})
    return {
        ("paths", f"/api/connector/v1/{name}", "post"): made,
        (*pointer("$schemas"), schema): request("write", {"Reason": reason}, ["Reason"]),
        ("tags",): [*tags.values()],
    }


def request(effect: str, properties: JsonObject, required: list[str], **more: Any) -> JsonObject:
    """Return the schema of a request."""
    own: JsonObject = {"type": "object", "properties": properties}
    if required:
        own["required"] = required
    return {
        "type": "object",
        "description": "What is asked for.",
        "x-mews-effect": effect,
        **more,
        "allOf": [reference("ConnectorRequest"), own],
    }


def model(properties: JsonObject, *required: str) -> JsonObject:
    """Return the schema of an object."""
    found = {"type": "object", "description": "Something of a hotel.", "properties": properties}
    return {**found, "required": [*required]} if required else found


def base() -> JsonObject:
    """Return the contract that all others are made of, which keeps every convention."""
    return deepcopy(_BASE)


_BASE: Final[JsonObject] = read("base.yaml")
