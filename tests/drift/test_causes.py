"""What differs is told once for each place of our contract, by the names that it has there."""

from typing import Final

import pytest

from mews_contract.drift.causes import grouped
from tests.drift.contract import JSON, PREFIX, Document, comparison, copied

_STRING: Final = {"type": "string"}


def reference(name: str) -> Document:
    return {"$ref": f"#/components/schemas/{name}"}


def described() -> Document:
    """Two operations that share a base of their requests, and an entity in their responses."""
    schemas: Document = {
        "Request": {"type": "object", "properties": {"Client": _STRING}},
        "Kind": {"type": "string", "enum": ["A", "B", "C"]},
        "Room": {
            "type": "object",
            "properties": {
                "Name": _STRING,
                "Kind": {"oneOf": [reference("Kind"), {"type": "null"}]},
                "Size": {"type": "object", "properties": {"Width": {"type": "integer"}}},
                "Next": reference("Room"),
            },
        },
        "RoomResult": {
            "type": "object",
            "properties": {"Rooms": {"type": "array", "items": reference("Room")}},
        },
    }
    paths: Document = {}
    for name in ("rooms/getAll", "rooms/update"):
        paths[f"{PREFIX}{name}"] = {
            "post": {
                "requestBody": {"content": {JSON: {"schema": {"allOf": [reference("Request")]}}}},
                "responses": {"200": {"content": {JSON: {"schema": reference("RoomResult")}}}},
            }
        }
    return {"openapi": "3.1.1", "paths": paths, "components": {"schemas": schemas}}


def changed(edit: str) -> Document:
    document = copied(described())
    schemas = document["components"]["schemas"]
    room = schemas["Room"]["properties"]
    match edit:
        case "a property of all requests is gone":
            schemas["Request"]["properties"] = {}
        case "two values are gone":
            schemas["Kind"]["enum"] = ["A"]
        case "no null any more":
            room["Kind"] = reference("Kind")
        case "another type below an object without a name":
            room["Size"]["properties"]["Width"] = _STRING
        case "a shorter array":
            schemas["RoomResult"]["properties"]["Rooms"]["maxItems"] = 5
        case _:
            schemas["Room"]["properties"]["Floor"] = _STRING
    return document


@pytest.mark.parametrize(
    ("edit", "kind", "place", "ours"),
    [
        ("a property of all requests is gone", "property-removed", "Request.Client", "a property"),
        ("two values are gone", "enum-value-removed", "Kind", '"B", "C"'),
        ("no null any more", "null-removed", "Room.Kind", "null is possible"),
        (
            "another type below an object without a name",
            "type-changed",
            "Room.Size.Width",
            "integer",
        ),
        ("a shorter array", "bound-tightened", "RoomResult.Rooms", "no maxItems"),
        ("another property", "property-added", "Room.Floor", "no such property"),
    ],
)
def test_what_two_operations_share_is_told_once(
    edit: str, kind: str, place: str, ours: str
) -> None:
    groups = grouped(comparison(described(), changed(edit)).differences)

    assert [(each.kind, each.operations) for each in groups] == [(kind, 2)]
    assert [(each.place, each.ours) for each in groups[0].causes] == [(place, ours)]
    assert groups[0].causes[0].operations == ["rooms/getAll", "rooms/update"]


def test_an_operation_that_is_gone_and_a_header_are_places_of_their_own() -> None:
    ours = described()
    responses = ours["paths"][f"{PREFIX}rooms/getAll"]["post"]["responses"]
    responses["200"]["headers"] = {"Request-Id": {"schema": _STRING}}
    theirs = described()
    del theirs["paths"][f"{PREFIX}rooms/update"]

    groups = grouped(comparison(ours, theirs).differences)

    assert [(each.kind, each.causes[0].place) for each in groups] == [
        ("operation-removed", "rooms/update"),
        ("header-removed", "response.200.header.request-id"),
    ]
