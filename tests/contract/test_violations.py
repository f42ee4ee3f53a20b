"""A response with one thing wrong raises the contract error, with the path of what is wrong."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import httpx2
import pytest

from mews_connector.errors import ContractError
from mews_contract.operation import Operation
from mews_contract.places import Place
from tests.contract.bodies import replaced, whole, without
from tests.contract.calls import Wire
from tests.contract.contract import operations

OF_TYPE: dict[str, list[Any]] = {
    "null": [None],
    "boolean": [True],
    "integer": [7],
    "number": [7.5],
    "string": ["text"],
    "array": [[]],
    "object": [{}],
}
NOT_OF_FORMAT: dict[str, list[Any]] = {
    "date-time": [
        "",
        "yesterday",
        "2024-13-01T00:00:00Z",
        "2024-02-30T00:00:00Z",
        "2024-02-29",
        "2024-02-29T12:00:00",
        "12:00:00Z",
    ],
    "uuid": [
        "",
        "text",
        "3fa85f64-5717-4562-b3fc-2c963f66afa",
        "3fa85f64-5717-4562-b3fc-2c963f66afag",
    ],
    "date": ["", "yesterday", "2024-02-30", "2024-02-29T12:00:00Z"],
    "int32": [2**31, -(2**31) - 1],
    "int64": [2**63, -(2**63) - 1],
}

# Requests with deprecated properties are valid, and warn.
pytestmark = pytest.mark.filterwarnings("ignore:.*is deprecated by Mews:DeprecationWarning")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the response of one operation."""

    operation: Operation
    place: Place

    def __str__(self) -> str:
        return f"{self.operation.name} {self.place.path}"

    def receive(self, body: Any) -> ContractError:
        """Receive a body. Return the error that it raises."""
        with pytest.raises(ContractError) as caught:
            Wire(httpx2.Response(200, content=encoded(body))).call(
                self.operation, self.operation.example("request")
            )
        return caught.value


SPOTS = [
    Spot(operation, place) for operation in operations() for place in operation.places["response"]
]


def encoded(body: Any) -> bytes:
    """Return a body as JSON, also null: httpx2 takes that for no body at all."""
    return json.dumps(body).encode()


def spots(wanted: Callable[[Place], bool]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("spot", [each for each in SPOTS if wanted(each.place)], ids=str)


def shown(path: str) -> str:
    """Return a path as errors show it: a name of a map may be a secret, and is left out."""
    return path.replace(".*", "[...]")


def wrong_types(place: Place) -> Iterator[Any]:
    allowed = {place.type, "null" if place.nullable else place.type}
    allowed |= {"integer"} if place.type == "number" else set()
    for name, values in OF_TYPE.items():
        if name not in allowed:
            yield from values


@spots(lambda place: place.type is not None)
def test_a_wrong_type_breaks_the_contract_at_its_path(spot: Spot) -> None:
    for value in wrong_types(spot.place):
        body = replaced(whole(spot.operation, "response"), spot.place.path, value)

        error = spot.receive(body)

        assert error.path == shown(spot.place.path), value
        assert error.raw_body == encoded(body)


@spots(lambda place: place.required and not place.path.endswith(("$", "]", "*")))
def test_a_missing_required_property_breaks_the_contract_at_its_object(spot: Spot) -> None:
    parent, _, name = spot.place.path.rpartition(".")

    error = spot.receive(without(whole(spot.operation, "response"), spot.place.path))

    assert error.path == parent
    assert f"`{name}`" in error.expected


@spots(lambda place: place.node.get("format") in NOT_OF_FORMAT)
def test_a_wrong_format_breaks_the_contract_at_its_path(spot: Spot) -> None:
    for value in NOT_OF_FORMAT[spot.place.node["format"]]:
        body = replaced(whole(spot.operation, "response"), spot.place.path, value)

        assert spot.receive(body).path == spot.place.path, value


@spots(lambda place: not place.required)
def test_a_missing_optional_property_is_not_an_error(spot: Spot) -> None:
    body = without(whole(spot.operation, "response"), spot.place.path)

    result = Wire(httpx2.Response(200, json=body)).call(
        spot.operation, spot.operation.example("request")
    )

    assert result.to_dict().keys() <= body.keys()
