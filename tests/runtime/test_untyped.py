"""`call` takes any operation and any JSON, under the same credentials, checks and errors."""

import copy
import datetime as dt
import math
import types
from collections import ChainMap, OrderedDict, UserDict
from dataclasses import dataclass
from enum import Enum
from typing import Any, cast
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector import UNSET
from mews_connector.errors import (
    ConfigurationError,
    MewsError,
    OutcomeUnknownError,
    RequestInvalidError,
    ServerError,
)
from tests.runtime import samples
from tests.runtime.sides import Side, answering, settle

pytestmark = pytest.mark.anyio

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
KEYS = TEXTS.map(lambda text: f"X{text}")
PLAIN = (
    st.none()
    | st.booleans()
    | st.integers(-(2**80), 2**80)
    | TEXTS
    | st.uuids()
    | st.datetimes(timezones=st.just(dt.UTC))
)
BODIES = st.dictionaries(
    KEYS,
    st.recursive(
        PLAIN,
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.lists(inner, max_size=3).map(tuple)
            | st.dictionaries(KEYS, inner, max_size=3)
        ),
        max_leaves=6,
    ),
    max_size=3,
)


def around(leaf: object) -> st.SearchStrategy[tuple[str, Any]]:
    """A value that holds a leaf somewhere, and the path that leads there."""
    return st.recursive(
        st.just(("", leaf)),
        lambda inner: (
            inner.map(lambda found: (f".Key{found[0]}", {"Before": 1, "Key": found[1]}))
            | inner.map(lambda found: (f"[1]{found[0]}", ["before", found[1]]))
            | inner.map(lambda found: (f"[0]{found[0]}", (found[1], "behind")))
        ),
        max_leaves=4,
    )


def on_the_wire(value: Any) -> Any:
    """Return what JSON makes of a value."""
    match value:
        case dict():
            entries = cast("dict[str, Any]", value)
            return {key: on_the_wire(item) for key, item in entries.items()}
        case list() | tuple():
            return [on_the_wire(item) for item in cast("list[Any]", value)]
        case dt.datetime():
            return value.isoformat().replace("+00:00", "Z")
        case UUID():
            return str(value)
        case _:
            return value


@given(body=BODIES)
async def test_a_body_leaves_as_it_is_with_the_credentials_added(
    side: Side, body: dict[str, Any]
) -> None:
    server = answering()
    await settle(side.client(server).call("rooms/add", body))
    credentials = {
        "ClientToken": "a-client-token",
        "AccessToken": "an-access-token",
        "Client": "Tests 1.0",
    }
    assert server.body == credentials | on_the_wire(body)


@given(body=BODIES)
async def test_the_body_of_the_caller_is_not_touched(side: Side, body: dict[str, Any]) -> None:
    before = copy.deepcopy(body)
    await settle(side.client(answering()).call("rooms/add", body))
    assert repr(body) == repr(before)


@given(answer=st.dictionaries(TEXTS, st.none() | st.booleans() | TEXTS | st.lists(TEXTS)))
async def test_the_answer_is_returned_as_it_is(side: Side, answer: dict[str, Any]) -> None:
    assert await settle(side.client(answering(body=answer)).call("rooms/add", {})) == answer


async def test_no_content_is_an_empty_object(side: Side) -> None:
    assert await settle(side.client(answering(204)).call("rooms/add", {})) == {}


async def test_the_address_is_that_of_the_operation(side: Side) -> None:
    server = answering()
    await settle(side.client(server).call("rooms/Add", {}))
    (request,) = server.requests
    assert (request.method, str(request.url)) == (
        "POST",
        "https://api.mews-demo.com/api/connector/v1/rooms/Add",
    )


async def test_models_may_be_given(side: Side) -> None:
    server = answering()
    body = {"ResourceBlocks": [samples.block()]}
    await settle(side.client(server).call("resourceBlocks/add", body))
    assert server.body["ResourceBlocks"] == [samples.block().to_dict()]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(OrderedDict({"Rooms": [1]}), id="OrderedDict"),
        pytest.param(types.MappingProxyType({"Rooms": [1]}), id="read-only"),
        pytest.param(UserDict({"Rooms": [1]}), id="UserDict"),
        pytest.param(ChainMap({"Rooms": [1]}, {"Rooms": [2]}), id="ChainMap"),
    ],
)
async def test_the_body_may_be_any_mapping(side: Side, body: Any) -> None:
    server = answering()
    await settle(side.client(server).call("rooms/add", body))
    assert server.body["Rooms"] == [1]


@pytest.mark.parametrize("body", [None, [1]], ids=repr)
async def test_a_body_that_is_no_object_is_refused(side: Side, body: Any) -> None:
    with pytest.raises((RequestInvalidError, ConfigurationError)):
        await settle(side.client(answering()).call("rooms/add", body))


@pytest.mark.parametrize("name", ["ClientToken", "AccessToken", "Client"])
async def test_credentials_are_refused(side: Side, name: str) -> None:
    server = answering()
    with pytest.raises(RequestInvalidError) as caught:
        await settle(side.client(server).call("rooms/add", {name: "another"}))
    assert (caught.value.path, caught.value.got, server.requests) == (f"$.{name}", "a secret", [])


class Key(Enum):
    """Wire names kept in an enum: the encoder writes their values."""

    ACCESS = "AccessToken"


class Sly(dict[str, object]):
    """A dict that does not tell its keys."""

    def keys(self) -> Any:
        return set[str]()


@pytest.mark.parametrize(
    "body", [{Key.ACCESS: "another"}, Sly(AccessToken="another")], ids=["enum", "dict subclass"]
)
async def test_credentials_are_refused_in_whatever_way_they_are_given(
    side: Side, body: Any
) -> None:
    server = answering()
    with pytest.raises(RequestInvalidError):
        await settle(side.client(server).call("rooms/add", body))
    assert server.requests == []


@given(found=around(samples.NAIVE))
async def test_a_naive_datetime_is_refused_wherever_it_is(
    side: Side, found: tuple[str, Any]
) -> None:
    path, value = found
    with pytest.raises(RequestInvalidError) as caught:
        await settle(side.client(answering()).call("rooms/add", {"Room": value}))
    assert caught.value.path == f"$.Room{path}"


@given(found=around(math.nan) | around(-math.inf))
async def test_what_is_not_a_number_is_refused_wherever_it_is(
    side: Side, found: tuple[str, Any]
) -> None:
    path, value = found
    with pytest.raises(RequestInvalidError) as caught:
        await settle(side.client(answering()).call("rooms/add", {"Room": value}))
    said = (caught.value.path, caught.value.expected)
    assert said == (f"$.Room{path}", "Expected a finite number")


@given(found=around(object()) | around("\udfff") | around(1j) | around(int))
async def test_what_is_not_json_is_refused_wherever_it_is(
    side: Side, found: tuple[str, Any]
) -> None:
    path, value = found
    with pytest.raises(RequestInvalidError) as caught:
        await settle(side.client(answering()).call("rooms/add", {"Room": value}))
    assert caught.value.path == f"$.Room{path}"


@dataclass
class Stay:
    """A dataclass of the caller's, which the encoder takes for an object."""

    start: object


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(Stay(samples.NAIVE), id="a naive datetime in a dataclass"),
        pytest.param({samples.NAIVE: 1}, id="a naive datetime for a key"),
        pytest.param(Stay(math.nan), id="not a number in a dataclass"),
        pytest.param(b"bytes", id="bytes"),
        pytest.param({(1, 2): 3}, id="a tuple for a key"),
        pytest.param({"\ud800": 3}, id="a key with a lone surrogate"),
        pytest.param({"Room": UNSET}, id="UNSET"),
    ],
)
async def test_what_json_has_no_word_for_is_never_sent(side: Side, value: object) -> None:
    server = answering()
    with pytest.raises(RequestInvalidError):
        await settle(side.client(server).call("rooms/add", {"Room": value}))
    assert server.requests == []


async def test_a_list_in_itself_is_refused(side: Side) -> None:
    rooms: list[object] = []
    rooms.append(rooms)
    with pytest.raises(RequestInvalidError):
        await settle(side.client(answering()).call("rooms/add", {"Rooms": rooms}))


async def test_a_body_in_itself_with_another_flaw_before_is_refused(side: Side) -> None:
    body: dict[str, object] = {"Flaw": {(1, 2): 3}}
    body["Self"] = body
    with pytest.raises(RequestInvalidError):
        await settle(side.client(answering()).call("rooms/add", body))


@pytest.mark.parametrize("depth", [300, 600, 900, 5000])
async def test_a_deeply_nested_body_is_sent_or_refused(side: Side, depth: int) -> None:
    body: dict[str, object] = {}
    for _ in range(depth):
        body = {"Inner": body}
    server = answering()
    outcome: type[Exception] | None = None
    try:
        await settle(side.client(server).call("rooms/add", body))
    except (MewsError, RecursionError) as error:
        outcome = type(error)
    assert (outcome, len(server.requests)) in {(None, 1), (RequestInvalidError, 0)}


PATHS = [
    "",
    "rooms",
    "/rooms/add",
    "rooms/add/",
    "rooms/add/now",
    "rooms//add",
    "rooms/../add",
    "rooms/add?x=1",
    "rooms/add#x",
    "rooms/add\n",
    "rooms\\add",
    "räume/add",
    "api/connector/v1/rooms/add",
    "https://elsewhere.example/rooms/add",
    "rooms/%61dd",
]


@pytest.mark.parametrize("path", PATHS, ids=repr)
async def test_a_path_that_is_not_a_resource_and_an_action_is_refused(
    side: Side, path: str
) -> None:
    server = answering()
    with pytest.raises(ConfigurationError):
        await settle(side.client(server).call(path, {}))
    assert server.requests == []


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("rooms/getAll", OutcomeUnknownError),
        ("resourceBlocks/add", OutcomeUnknownError),
        ("resourceBlocks/getAll", ServerError),
    ],
)
async def test_what_the_contract_does_not_call_a_read_counts_as_a_write(
    side: Side, path: str, kind: type[MewsError]
) -> None:
    with pytest.raises(kind):
        await settle(side.client(answering(500)).call(path, {}))
