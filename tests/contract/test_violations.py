"""What has one thing wrong is refused where it is wrong, and what is right becomes what it says."""

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID
from zlib import crc32

import httpx2
import pytest

from mews_connector import Client
from mews_connector.errors import ContractError, RequestInvalidError
from mews_contract.json_values import is_array, is_object
from mews_contract.meaning import meaning
from mews_contract.operation import Operation
from mews_contract.places import Place
from mews_runtime.schema.model import Model, attribute_name
from tests.contract.bodies import whole
from tests.contract.calls import CREDENTIALS, Wire, built, sayable
from tests.contract.contract import operations
from tests.contract.spots import Spot, spots
from tests.effort import one_in
from tests.support.every import check_every

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
KINDS: dict[str | None, type] = {
    "uuid": UUID,
    "date-time": dt.datetime,
    "date": dt.date,
    "byte": bytes,
}
PLANTED = "a-code-of-a-guest"

# Requests with deprecated properties are valid, and warn.
pytestmark = pytest.mark.filterwarnings("ignore:.*is deprecated by Mews:DeprecationWarning")


def received(operation: Operation, body: Any) -> Any:
    """Return what the client makes of a result."""
    # httpx2 takes null for no body at all.
    answer = httpx2.Response(200, content=json.dumps(body).encode())
    return Wire(answer).call(operation, operation.example("request"))


def wrong_types(place: Place) -> Iterator[Any]:
    allowed = {place.type, "null" if place.nullable else place.type}
    allowed |= {"integer"} if place.type == "number" else set()
    for name, values in OF_TYPE.items():
        if name not in allowed:
            yield from values


@dataclass(frozen=True, slots=True)
class Wrong:
    """A value of no allowed type or format, where it does not belong."""

    spot: Spot
    value: Any

    def __str__(self) -> str:
        return f"{self.spot}: {self.value!r}"

    @property
    def body(self) -> Any:
        """A whole body that holds it."""
        return self.spot.holding(self.value)


by_share = pytest.mark.parametrize("share", [4, pytest.param(1, marks=pytest.mark.deep)])
"""One in how many wrong values is tried, beside null."""


def wrong_values(spots_: Iterable[Spot], share: int) -> list[Wrong]:
    """Return wrong values: null for each place, and a share of several others."""
    found = (
        Wrong(spot, value)
        for spot in spots_
        if spot.place.type is not None
        for value in (
            *wrong_types(spot.place),
            *NOT_OF_FORMAT.get(spot.place.node.get("format", ""), ()),
        )
    )
    tried = (each for each in found if each.value is None or not crc32(str(each).encode()) % share)
    return one_in(8, tried)


def is_required(spot: Spot) -> bool:
    return spot.place.required and not spot.place.path.endswith(("$", "]", "*"))


def is_argument(spot: Spot) -> bool:
    """Tell whether a caller passes it: credentials and cursors the client fills in."""
    limitation = (spot.operation.pagination or {}).get("limitation")
    filled_in = {"$", *(f"$.{name}" for name in (*CREDENTIALS, limitation))}
    return not any(spot.place.path == name for name in filled_in)


@by_share
def test_a_wrong_value_in_a_response_breaks_the_contract_at_its_path(share: int) -> None:
    def check(wrong: Wrong) -> None:
        body = wrong.body
        with pytest.raises(ContractError) as caught:
            received(wrong.spot.operation, body)
        assert caught.value.path == wrong.spot.told
        assert caught.value.raw_body == json.dumps(body).encode()

    check_every(wrong_values(spots("response"), share), check)


def test_a_missing_required_property_of_a_response_breaks_the_contract_at_its_object() -> None:
    def check(spot: Spot) -> None:
        parent, _, name = spot.place.path.rpartition(".")
        with pytest.raises(ContractError) as caught:
            received(spot.operation, spot.left_out)
        assert caught.value.path == parent
        assert f"`{name}`" in caught.value.expected

    check_every(one_in(4, filter(is_required, spots("response"))), check)


def test_what_a_response_may_leave_out_or_have_as_null_is_not_missed() -> None:
    def check(spot: Spot) -> None:
        if not spot.place.required:
            kept = received(spot.operation, spot.left_out).to_dict()
            assert meaning(kept) == meaning(spot.left_out)
        if spot.place.nullable:
            body = spot.holding(None)
            assert meaning(received(spot.operation, body).to_dict()) == meaning(body)

    wanted = (each for each in spots("response") if each.place.path != "$")
    check_every(one_in(4, wanted), check)


def made(operation: Operation, place: Place, value: Any) -> Iterator[tuple[Place, Any]]:
    """Yield what the client has made of each place of a whole result."""
    yield place, value
    if isinstance(value, Model):
        for name in place.properties:
            below = operation.place("response", f"{place.path}.{name}")
            yield from made(operation, below, getattr(value, attribute_name(type(value), name)))
    elif is_array(value) and value:
        yield from made(operation, operation.place("response", f"{place.path}[0]"), value[0])


def test_every_value_of_a_response_arrives_as_what_its_format_says() -> None:
    def check(operation: Operation) -> None:
        result = received(operation, whole(operation, "response"))
        for place, value in made(operation, operation.place("response", "$"), result):
            if place.type == "string":
                assert isinstance(value, KINDS.get(place.node.get("format"), str)), place.path
                assert not isinstance(value, dt.datetime) or value.tzinfo is not None
            elif place.type == "object" and not place.is_map:
                assert isinstance(value, Model), place.path

    check_every(operations(), check)


def test_a_secret_is_not_shown_and_everything_else_is() -> None:
    def check(spot: Spot) -> None:
        known = Client.contract.operation(spot.operation.name)
        assert known is not None
        model = known.request if spot.direction == "request" else known.response
        assert (PLANTED in repr(built(model, spot.holding(PLANTED)))) is not spot.is_secret

    def is_plain_text(spot: Spot) -> bool:
        return spot.place.type == "string" and not {"format", "enum"} & spot.place.node.keys()

    found = [*spots("request"), *spots("response")]
    check_every(filter(is_plain_text, found), check)


def refused(spot: Spot, body: Any) -> Exception:
    """Return the error of a request that is not sent."""
    wire = Wire()
    with pytest.raises((RequestInvalidError, TypeError)) as caught:
        wire.call(spot.operation, body)
    assert wire.bodies == []
    return caught.value


@by_share
def test_a_wrong_value_in_a_request_is_refused_at_its_path(share: int) -> None:
    def check(wrong: Wrong) -> None:
        error = refused(wrong.spot, wrong.body)
        assert isinstance(error, RequestInvalidError)
        assert error.path == wrong.spot.told

    def can_be_passed(wrong: Wrong) -> bool:
        """What is no model, a caller cannot pass for one, nor for a list of them."""
        value = wrong.value
        return not (is_array(value) or is_object(value) or is_object(wrong.spot.value))

    found = wrong_values(filter(is_argument, spots("request")), share)
    check_every(filter(can_be_passed, found), check)


def test_a_request_without_what_is_required_is_not_sent() -> None:
    def check(spot: Spot) -> None:
        error = refused(spot, spot.left_out)
        # Python itself refuses a call without an argument that has to be there.
        assert isinstance(error, RequestInvalidError) or "missing" in str(error).lower()

    wanted = (each for each in spots("request") if is_required(each) and is_argument(each))
    check_every(wanted, check)


def test_a_request_may_leave_out_what_is_optional_or_have_it_as_null() -> None:
    def check(spot: Spot) -> None:
        for body in [spot.left_out, *([spot.holding(None)] if spot.place.nullable else [])]:
            wire = Wire()
            wire.call(spot.operation, sayable(spot.operation, body))
            assert spot.operation.validator("request").is_valid(wire.sent)

    wanted = (each for each in spots("request") if not each.place.required and is_argument(each))
    check_every(one_in(4, wanted), check)
