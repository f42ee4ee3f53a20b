"""Errors name what the caller has written, be it an argument, an address, a variable or a class."""

import datetime as dt
import pickle
import re
import socket
from collections import deque
from collections.abc import Callable
from fractions import Fraction
from typing import Any, Final
from uuid import UUID

import pytest

from mews_connector import UNSET, models
from mews_connector.errors import MewsError, RequestInvalidError, TransportError
from mews_connector.types import Position
from tests.support import samples
from tests.support.every import check_every
from tests.support.sides import OWN, AnyClient, Side, answering, by_side, settle

pytestmark = pytest.mark.anyio

IDS: Final = [UUID(int=number) for number in range(1500)]
NOW: Final = dt.datetime(2026, 6, 1, 12, tzinfo=dt.UTC)
Use = Callable[[Any], object]


def blocks(**filters: Any) -> Use:
    return lambda mews: mews.resource_blocks.get_all(**filters)


def added(*items: object) -> Use:
    return lambda mews: mews.resource_blocks.add(resource_blocks=[*items])


def called(body: dict[str, Any]) -> Use:
    return lambda mews: mews.call("resourceBlocks/add", body)


def moved(**changes: Any) -> Use:
    update = models.ReservationUpdate(reservation_id=IDS[0], **changes)
    return lambda mews: mews.reservations.update(reservation_updates=[update])


PLAIN: Final = samples.block().to_dict()

ARGUMENTS: Final[list[tuple[Use, str, str]]] = [
    (blocks(page_size=0), "page_size", "$.Limitation.Count"),
    (blocks(page_size=1001), "page_size", "$.Limitation.Count"),
    (blocks(cursor="last"), "cursor", "$.Limitation.Cursor"),
    (blocks(cursor=Position("0" * 16, (), 0)), "cursor", "$.Limitation.Cursor"),
    (blocks(resource_block_ids=["7"]), "resource_block_ids[0]", "$.ResourceBlockIds[0]"),
    (blocks(resource_block_ids=[*IDS, 7]), "resource_block_ids[1500]", "$.ResourceBlockIds[1500]"),
    (blocks(resource_block_ids=deque([7])), "resource_block_ids[0]", "$.ResourceBlockIds[0]"),
    (
        blocks(updated_utc=models.TimeInterval(start_utc=samples.NAIVE, end_utc=NOW)),
        "updated_utc.start_utc",
        "$.UpdatedUtc.StartUtc",
    ),
    (
        blocks(updated_utc={"StartUtc": samples.NAIVE, "EndUtc": None}),
        "updated_utc.StartUtc",
        "$.UpdatedUtc.StartUtc",
    ),
    (
        blocks(updated_utc={"start_utc": NOW}),
        "updated_utc.start_utc",
        "$.UpdatedUtc.start_utc",
    ),
    (
        added(samples.block(), samples.block(type_="Flooded")),
        "resource_blocks[1].type_",
        "$.ResourceBlocks[1].Type",
    ),
    (
        added(samples.block(), PLAIN | {"Type": "Flooded"}),
        "resource_blocks[1].Type",
        "$.ResourceBlocks[1].Type",
    ),
    (added(UNSET), "resource_blocks[0]", "$.ResourceBlocks[0]"),
    (
        lambda mews: mews.resource_blocks.add(resource_blocks=UNSET),
        "resource_blocks",
        "$.ResourceBlocks",
    ),
    (
        lambda mews: mews.batches(
            mews.resource_blocks.add, resource_blocks=[*[PLAIN] * 1500, samples.block(name=7)]
        ),
        "resource_blocks[1500].name",
        "$.ResourceBlocks[1500].Name",
    ),
    (
        moved(start_utc=samples.NAIVE),
        "reservation_updates[0].start_utc",
        "$.ReservationUpdates[0].StartUtc",
    ),
    (called({"ResourceBlocks": [samples.NAIVE]}), "$.ResourceBlocks[0]", "$.ResourceBlocks[0]"),
    (called({"Rooms": []}), "$.Rooms", "$.Rooms"),
]


async def refused(client: AnyClient, use: Use) -> RequestInvalidError:
    """Return the error of a request that is outside the contract."""

    async def made() -> None:
        outcome: Any = use(client)
        await settle(outcome)

    with pytest.raises(RequestInvalidError) as caught:
        await made()
    return caught.value


async def test_an_argument_is_named_as_it_was_written_beside_its_json_path(side: Side) -> None:
    server = answering()
    errors = [
        (await refused(side.client(server), use), argument, path)
        for use, argument, path in ARGUMENTS
    ]

    def named(case: tuple[RequestInvalidError, str, str]) -> None:
        error, argument, path = case
        assert (error.argument, error.path) == (argument, path)
        assert str(error).startswith(f"{error.operation}: {argument}: ")

    check_every(errors, named)
    assert server.requests == []


async def test_other_arguments_are_named_in_what_is_expected_too(side: Side) -> None:
    client = side.client(answering())
    one_of_them = await refused(client, lambda mews: mews.rate_groups.get_all())
    assert "Expected at least one of `rate_group_ids`, `service_ids`; got none" in str(one_of_them)
    two = await refused(client, blocks(resource_block_ids=IDS, enterprise_ids=IDS))
    assert "got `resource_block_ids`, too" in str(two)
    for missing, name in (
        (samples.block(name=UNSET), "`name`"),
        ({key: value for key, value in PLAIN.items() if key != "Name"}, "`Name`"),
    ):
        said = str(await refused(client, added(missing)))
        assert f"resource_blocks[0]: Expected {name}, which is required; got none" in said


A_BLOCK: Final = "models.ResourceBlockParameters(resource_id=..., name=..., type_=..., start_utc="
WORDS: Final[list[tuple[Use, str]]] = [
    (
        blocks(updated_utc=(NOW, NOW)),
        "updated_utc: Expected models.TimeInterval(start_utc=..., end_utc=...) or None; got an a",
    ),
    (added(7), f"resource_blocks[0]: Expected {A_BLOCK}..., end_utc=..., ...); got 7."),
    (added(object()), f"resource_blocks[0]: Expected {A_BLOCK}..., end_utc=..., ...); got an o"),
    (
        blocks(resource_block_ids=iter(IDS)),
        "resource_block_ids: Expected a list; got a list_iterator.",
    ),
    (
        added(samples.block(start_utc=samples.untyped(object()))),
        "resource_blocks[0].start_utc: Expected a `datetime`; got an object.",
    ),
    (
        blocks(updated_utc={"StartUtc": "01/02/2027", "EndUtc": NOW}),
        'updated_utc.StartUtc: Expected a time, such as 2027-03-31T14:00:00Z; got "01/02/2027".',
    ),
    (
        lambda mews: mews.customers.add(
            overwrite_existing=False, last_name="Ada", birth_date="1990-13-01"
        ),
        'birth_date: Expected a date, such as 2027-03-31; got "1990-13-01".',
    ),
    (
        lambda mews: mews.payments.add_external(
            account_id=IDS[0], amount={"Currency": "GBP", "GrossValue": Fraction(1, 2)}
        ),
        "amount.GrossValue: Expected a number; got a Fraction.",
    ),
    (blocks(cursor="last"), "cursor: Expected a UUID, such as"),
    (
        lambda mews: mews.resources.update(
            resource_updates=[{"ResourceId": IDS[0], "Name": "Lakeside"}]
        ),
        'resource_updates[0].Name: Expected {"Value": ...} around the value, as in JSON; got "L',
    ),
    (
        lambda mews: mews.customers.update(customer_id=IDS[0], address=5),
        "address: Expected models.AddressParameters(...) or None; got 5.",
    ),
]


async def test_what_is_expected_is_said_as_a_caller_would_write_it(side: Side) -> None:
    errors = [(str(await refused(side.client(answering()), use)), said) for use, said in WORDS]

    def told(case: tuple[str, str]) -> None:
        assert case[1] in case[0]

    check_every(errors, told)


async def test_what_was_there_is_said_once(side: Side) -> None:
    said = str(await refused(side.client(answering()), blocks(resource_block_ids="7")))
    assert said.count("got ") == 1


@by_side(OWN)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
async def test_the_host_that_gives_no_response_is_named_with_its_port_and_the_proxy(
    side: Side, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        port: int = bound.getsockname()[1]
    with pytest.raises(TransportError, match=rf": no response from 127\.0\.0\.1:{port}: Connect"):
        await settle(side.connected(f"http://127.0.0.1:{port}").configuration.get())
    monkeypatch.setenv("HTTPS_PROXY", f"http://porter:pass-4711@127.0.0.1:{port}")
    with pytest.raises(TransportError) as caught:
        await settle(side.connected("https://mews.invalid").configuration.get())
    through = f"no response from mews.invalid:443 through the proxy 127.0.0.1:{port}: Connect"
    assert through in str(caught.value)
    assert "4711" not in str(caught.value)


def test_the_class_that_was_built_is_named(side: Side) -> None:
    make: Any = side.kind
    name = side.kind.__name__
    with pytest.raises(TypeError, match=rf"^{name}\.__init__\(\) missing"):
        make()
    with pytest.raises(TypeError, match=rf"^{name}\.__init__\(\) got an unexpected .*'tokens'"):
        make(tokens="x")
    derived: Any = type("Audit", (side.kind,), {})
    with pytest.raises(TypeError, match=r"^Audit\.__init__\(\) missing"):
        derived()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"nmae": "Painting"}, " got an unexpected keyword argument 'nmae'. Did you mean 'name'?"),
        ({"zzz": 1}, " got an unexpected keyword argument 'zzz'"),
        (
            {"name": "Painting", "type_": "OutOfOrder", "start_utc": NOW},
            " missing required keyword-only arguments: 'resource_id', 'end_utc'",
        ),
        (
            {"name": "Painting", "type_": "OutOfOrder", "start_utc": NOW, "end_utc": NOW},
            " missing required keyword-only argument: 'resource_id'",
        ),
    ],
)
def test_the_model_that_was_built_wrongly_is_named(given: dict[str, Any], said: str) -> None:
    with pytest.raises(TypeError, match=f"^ResourceBlockParameters\\(\\){re.escape(said)}$"):
        models.ResourceBlockParameters(**given)
    make: Any = models.ResourceBlockParameters
    with pytest.raises(TypeError, match=r"^ResourceBlockParameters\(\) takes keyword arguments"):
        make("Painting", **given)


def test_a_model_that_was_built_wrongly_leaves_no_secret_in_its_traceback() -> None:
    make: Any = models.ResourceAccessTokenParameters
    with pytest.raises(TypeError) as caught:
        make(value="4711-code")
    ours = [entry.frame.f_locals for entry in caught.traceback[1:]]
    assert ours
    assert "4711" not in repr(ours)


async def test_an_error_that_was_pickled_still_names_the_argument(side: Side) -> None:
    error: MewsError = await refused(side.client(answering()), blocks(page_size=0))
    again: Any = pickle.loads(pickle.dumps(error))  # noqa: S301
    assert (again.argument, str(again)) == ("page_size", str(error))
