"""A request is checked before it leaves: what the contract refuses is never sent."""

import copy
import datetime as dt
import types
from collections import ChainMap, OrderedDict, UserDict, UserList, deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from enum import Enum
from typing import Any, cast
from urllib.parse import quote
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector import UNSET, models
from mews_connector.errors import (
    ConfigurationError,
    MewsError,
    OutcomeUnknownError,
    RequestInvalidError,
    ServerError,
)
from tests.runtime.prices import PRICES
from tests.support import samples
from tests.support.servers import states_of
from tests.support.sides import NAMED, AnyClient, Side, answering, items, settle

pytestmark = pytest.mark.anyio

IDS = [UUID(int=number) for number in range(1001)]
NO_BLOCKS: dict[str, object] = {"ResourceBlocks": []}
CREDENTIALS = dict(zip(("ClientToken", "AccessToken", "Client"), NAMED.values(), strict=True))


async def add_block(client: AnyClient, **changes: Any) -> models.ResourceBlockAddResult:
    """Add a valid block but for some attributes."""
    return await settle(client.resource_blocks.add(resource_blocks=[samples.block(**changes)]))


async def states(client: AnyClient, ids: Any) -> models.ResourcesOccupancyStateResult:
    """Ask for the occupancy states of categories."""
    return await settle(client.resources.get_occupancy_state(resource_category_ids=ids))


async def blocks(client: AnyClient, **filters: Any) -> list[models.ResourceBlock]:
    """List blocks."""
    return await items(client.resource_blocks.get_all(**filters))


async def call(client: AnyClient, body: Any, path: str = "rooms/add") -> Any:
    return await settle(client.call(path, body))


FLAWS: dict[str, tuple[Callable[[AnyClient], Awaitable[object]], str]] = {
    "in a model": (
        lambda client: add_block(client, start_utc=samples.NAIVE),
        "$.ResourceBlocks[0].StartUtc",
    ),
    "in a filter": (lambda client: blocks(client, page_size=0), "$.Limitation.Count"),
    "in a cursor": (lambda client: blocks(client, cursor="last"), "$.Limitation.Cursor"),
    "in two filters": (
        lambda client: blocks(client, resource_block_ids=IDS, enterprise_ids=IDS),
        "$.EnterpriseIds",
    ),
    "in a list": (
        lambda client: settle(
            client.services.update_availability(service_id=samples.ID, availability_updates=[])
        ),
        "$.AvailabilityUpdates",
    ),
    "in a map": (
        lambda client: settle(
            client.execute(PRICES, {"amounts": {"Room 1": "much"}}, timeout=None, retry=None)
        ),
        "$.Amounts[...]",
    ),
    "in an untyped call": (lambda client: call(client, {"Room": float("nan")}), "$.Room"),
    "a key": (lambda client: call(client, {"Room": {(1, 2): 3}}), "$.Room"),
    "credentials": (lambda client: call(client, {"AccessToken": "another"}), "$.AccessToken"),
}


@pytest.mark.parametrize(("use", "path"), FLAWS.values(), ids=FLAWS)
async def test_a_request_outside_the_contract_is_never_sent(
    side: Side, use: Callable[[AnyClient], Awaitable[object]], path: str
) -> None:
    server = answering(body=NO_BLOCKS)
    with pytest.raises(RequestInvalidError) as caught:
        await use(side.client(server))
    assert (caught.value.path, server.requests) == (path, [])


async def test_the_message_names_operation_path_rule_and_value(side: Side) -> None:
    with pytest.raises(RequestInvalidError) as caught:
        await settle(side.client(answering()).resource_blocks.delete(resource_block_ids=IDS))
    assert str(caught.value) == (
        "resourceBlocks/delete: resource_block_ids: Expected `array` of length <= 1000; "
        "got an array of 1001 items. Nothing was sent: correct the argument and call again"
    )


async def test_any_collection_of_ids_leaves_as_an_array(side: Side) -> None:
    ids = IDS[:2]
    as_texts = [[str(number) for number in ids], [number.hex.upper() for number in ids]]
    for given_ids in (ids, tuple(ids), *as_texts, UserList(ids), deque(ids), {*ids}):
        server = states_of()
        await states(side.client(server), given_ids)
        assert sorted(server.body["ResourceCategoryIds"]) == [str(number) for number in ids]


@pytest.mark.parametrize("length", [1, 1000])
async def test_lists_of_any_allowed_length_pass(side: Side, length: int) -> None:
    server = answering(body=NO_BLOCKS)
    await blocks(side.client(server), resource_block_ids=IDS[:length])
    assert len(server.body["ResourceBlockIds"]) == length


@pytest.mark.parametrize("end", [samples.NOON, samples.NOON + dt.timedelta(92)])
async def test_an_interval_of_up_to_three_months_passes(side: Side, end: dt.datetime) -> None:
    server = answering(body=NO_BLOCKS)
    interval = models.TimeInterval(start_utc=samples.NOON, end_utc=end)
    await blocks(side.client(server), updated_utc=interval)
    assert len(server.requests) == 1


async def test_headers_say_json_and_who_calls(side: Side) -> None:
    server = answering(body=NO_BLOCKS)
    await add_block(side.client(server))
    headers = server.requests[0].headers
    assert (headers["Accept"], headers["Content-Type"]) == ("application/json",) * 2
    assert headers["User-Agent"].startswith("mews-connector/")


async def test_an_argument_that_is_not_absent_wins_over_the_default_of_the_client(
    side: Side,
) -> None:
    for default in (UNSET, None, "de-DE"):
        for own in (UNSET, None, "cs-CZ"):
            server = answering(body=NO_BLOCKS)
            client = side.client(server, language_code=default, culture_code=default)
            await blocks(client, language_code=own, culture_code=own)
            wanted = default if own is UNSET else own
            sent = [server.body.get(name, UNSET) for name in ("LanguageCode", "CultureCode")]
            assert sent == [wanted, wanted]


# Untyped calls

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
KEYS = TEXTS.map(lambda text: f"X{text}")
PLAIN = (
    *(st.none(), st.booleans(), st.integers(-(2**80), 2**80), TEXTS, st.uuids()),
    st.datetimes(timezones=st.just(dt.UTC)),
)
VALUES = st.recursive(
    st.one_of(PLAIN),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.lists(inner, max_size=3).map(tuple)
        | st.dictionaries(KEYS, inner, max_size=3)
    ),
    max_leaves=6,
)
BODIES = st.dictionaries(KEYS, VALUES, max_size=3)
ANSWERS = st.dictionaries(TEXTS, st.none() | st.booleans() | TEXTS | st.lists(TEXTS))


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


@given(body=BODIES, answer=ANSWERS)
async def test_a_body_leaves_as_it_is_with_the_credentials_added_and_so_does_the_answer_come(
    side: Side, body: dict[str, Any], answer: dict[str, Any]
) -> None:
    before, server = copy.deepcopy(body), answering(body=answer)
    assert await call(side.client(server), body) == answer
    assert server.body == CREDENTIALS | on_the_wire(body)
    assert repr(body) == repr(before)


async def test_no_content_is_an_empty_object(side: Side) -> None:
    assert await call(side.client(answering(204)), {}) == {}


async def test_the_address_is_that_of_the_operation(side: Side) -> None:
    server = answering()
    await call(side.client(server), {}, "rooms/Add")
    (request,) = server.requests
    address = "https://api.mews-demo.com/api/connector/v1/rooms/Add"
    assert (request.method, str(request.url)) == ("POST", address)


async def test_the_body_may_be_any_mapping_and_hold_models(side: Side) -> None:
    body = {"ResourceBlocks": [samples.block()]}
    kinds: list[Any] = [OrderedDict(body), types.MappingProxyType(body), UserDict(body)]
    for each in (*kinds, ChainMap(body, {"ResourceBlocks": []})):
        server = answering()
        await call(side.client(server), each, "resourceBlocks/add")
        assert server.body["ResourceBlocks"] == [samples.block().to_dict()]


class Key(Enum):
    """Wire names kept in an enum: the encoder writes their values."""

    ACCESS = "AccessToken"


class Sly(dict[str, object]):
    """A dict that does not tell its keys."""

    def keys(self) -> Any:
        return set[str]()


@pytest.mark.parametrize(
    "body",
    [None, [1], {Key.ACCESS: "another"}, Sly(AccessToken="another"), {"Client": "x"}],
    ids=["None", "list", "enum", "dict subclass", "client"],
)
async def test_what_is_no_object_or_has_credentials_is_refused_however_it_is_given(
    side: Side, body: Any
) -> None:
    server = answering()
    with pytest.raises((RequestInvalidError, ConfigurationError)):
        await call(side.client(server), body)
    assert server.requests == []


async def test_a_deeply_nested_body_is_sent_or_refused(side: Side) -> None:
    server = answering()
    client = side.client(server)
    for depth in (50, 300, 600, 900, 5000):
        body: dict[str, object] = {}
        for _ in range(depth):
            body = {"Inner": body}
        with suppress(RequestInvalidError):
            await call(client, body)
    endless: dict[str, object] = {"Flaw": {(1, 2): 3}}
    endless["Self"] = endless
    with pytest.raises(RequestInvalidError):
        await call(client, endless)
    assert len(server.requests) == 1


PATHS = [
    *("", "rooms", "/rooms/add", "rooms/add/", "rooms/add/now", "rooms//add", "rooms/../add"),
    *("rooms/add?x=1", "rooms/add#x", "rooms/add\n", "rooms\\add", "räume/add", "rooms/%61dd"),
    *("api/connector/v1/rooms/add", "https://elsewhere.example/rooms/add"),
]


@pytest.mark.parametrize("path", PATHS, ids=quote)
async def test_a_path_that_is_not_a_resource_and_an_action_is_refused(
    side: Side, path: str
) -> None:
    server = answering()
    with pytest.raises(ConfigurationError):
        await call(side.client(server), {}, path)
    assert server.requests == []


async def test_what_the_contract_does_not_call_a_read_counts_as_a_write(side: Side) -> None:
    kinds: dict[str, type[MewsError]] = {
        "rooms/getAll": OutcomeUnknownError,
        "resourceBlocks/add": OutcomeUnknownError,
        "resourceBlocks/getAll": ServerError,
    }
    for path, kind in kinds.items():
        with pytest.raises(kind):
            await call(side.client(answering(500)), {}, path)
