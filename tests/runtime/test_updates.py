"""Updates: a caller writes what a property is to be, and JSON has it in an object of its own."""

import copy
import pickle
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Annotated, Any, Final
from uuid import UUID

import msgspec
import pytest
from msgspec import UNSET, Meta
from msgspec import UnsetType as Unset
from msgspec.structs import replace

from mews_connector import Client, models
from mews_runtime.errors import MewsError, OutcomeUnknownError, RequestInvalidError
from mews_runtime.masking import Hidden
from mews_runtime.messages.places import place_of, secrets_in
from mews_runtime.messages.request import check
from mews_runtime.schema.decoding import Direction, decode
from mews_runtime.schema.encoding import encode
from mews_runtime.schema.model import Model
from mews_runtime.schema.operation import Operation, PaginatedOperation, ReadBack
from mews_runtime.schema.scalars import DateTime
from mews_runtime.schema.updates import NullableUpdate, Update, UpdateModel, wrap_updates
from mews_runtime.writing.reconcile import Reconciliation

read_pickle: Callable[[bytes], Any] = pickle.loads

ONE: Final = UUID(int=1)
NOON: Final = datetime(2026, 11, 30, 12, tzinfo=UTC)


class Price(Model, kw_only=True, rename="pascal"):
    currency: str
    value: Decimal | Unset = UNSET


class TextUpdate(Model, kw_only=True, rename="pascal"):
    value: Annotated[str, Meta(max_length=5)] | Unset | None = UNSET


class NumberUpdate(Model, kw_only=True, rename="pascal"):
    value: Decimal


class IdsUpdate(Model, kw_only=True, rename="pascal"):
    value: list[UUID] | Unset | None = UNSET


class PricesUpdate(Model, kw_only=True, rename="pascal"):
    value: list[Price] | Unset | None = UNSET


class PriceUpdate(Model, kw_only=True, rename="pascal"):
    value: Price | Unset | None = UNSET


class NamesUpdate(Model, kw_only=True, rename="pascal"):
    value: dict[str, str] | Unset | None = UNSET


class StateUpdate(Model, kw_only=True, rename="pascal"):
    value: models.ActivityState | Unset | None = UNSET


class Change(UpdateModel, kw_only=True, rename="pascal"):
    name: NullableUpdate[str | None, TextUpdate] | Unset = UNSET
    code: NullableUpdate[str | None, TextUpdate] | Unset = UNSET
    factor: NullableUpdate[Decimal, NumberUpdate] | Unset = UNSET
    ids: NullableUpdate[Sequence[UUID] | None, IdsUpdate] | Unset = UNSET
    prices: NullableUpdate[Sequence[Price] | None, PricesUpdate] | Unset = UNSET
    price: NullableUpdate[Price | None, PriceUpdate] | Unset = UNSET
    names: NullableUpdate[dict[str, str] | None, NamesUpdate] | Unset = UNSET
    state: NullableUpdate[models.ActivityState | None, StateUpdate] | Unset = UNSET

    __secrets__ = frozenset({"code"})

    def __post_init__(self) -> None:
        wrap_updates(self)


class Changes(UpdateModel, kw_only=True, rename="pascal"):
    client_token: str
    access_token: str
    client: str
    number: Update[str | None, TextUpdate]
    changes: list[Change] | Unset | None = UNSET

    def __post_init__(self) -> None:
        wrap_updates(self)


class Numbered(UpdateModel, kw_only=True, rename="pascal"):
    number: Update[str | None, TextUpdate]

    def __post_init__(self) -> None:
        wrap_updates(self)


class Wire(Model, kw_only=True, rename="pascal"):
    client_token: str
    access_token: str
    client: str
    change: Numbered


class Item(Model, kw_only=True, rename="pascal"):
    name: str
    created_utc: DateTime


CHANGE: Operation[Changes] = Operation(
    path="/api/connector/v1/changes/update", request=Changes, response=Changes, effect="write"
)

FORMS: Final[list[tuple[dict[str, Any], str]]] = [
    ({}, "{}"),
    ({"name": UNSET}, "{}"),
    ({"name": "Ada"}, '{"Name":{"Value":"Ada"}}'),
    ({"name": ""}, '{"Name":{"Value":""}}'),
    ({"name": None}, '{"Name":{"Value":null}}'),
    ({"name": TextUpdate(value="Ada")}, '{"Name":{"Value":"Ada"}}'),
    ({"name": TextUpdate()}, '{"Name":{}}'),
    ({"name": {"Value": "Ada"}}, '{"Name":{"Value":"Ada"}}'),
    ({"name": {}}, '{"Name":{}}'),
    ({"factor": Decimal("0.10")}, '{"Factor":{"Value":0.10}}'),
    ({"ids": [ONE]}, f'{{"Ids":{{"Value":["{ONE}"]}}}}'),
    ({"ids": []}, '{"Ids":{"Value":[]}}'),
    ({"prices": [Price(currency="EUR")]}, '{"Prices":{"Value":[{"Currency":"EUR"}]}}'),
    ({"price": Price(currency="EUR")}, '{"Price":{"Value":{"Currency":"EUR"}}}'),
    (
        {"price": {"Currency": "EUR", "Value": 1}},
        '{"Price":{"Value":{"Currency":"EUR","Value":1}}}',
    ),
    ({"price": {"Value": {"Currency": "EUR"}}}, '{"Price":{"Value":{"Currency":"EUR"}}}'),
    ({"price": {}}, '{"Price":{}}'),
    ({"names": {"en-US": "Room"}}, '{"Names":{"Value":{"en-US":"Room"}}}'),
    ({"names": {"Value": {"en-US": "Room"}}}, '{"Names":{"Value":{"en-US":"Room"}}}'),
    ({"names": {}}, '{"Names":{"Value":{}}}'),
    ({"state": models.ActivityState.ACTIVE}, '{"State":{"Value":"Active"}}'),
]
"""What a caller passes, and the JSON that leaves."""


def sent(**arguments: object) -> str:
    """Return the JSON that leaves, without the credentials."""
    body = check(Client.contract, CHANGE, {"number": None, **arguments})
    return encode(body).decode().partition('"Client":"')[2].partition(",")[2][:-1]


def test_what_a_caller_passes_leaves_as_the_object_that_mews_wants() -> None:
    as_models = [Change(**arguments).to_json() for arguments, _ in FORMS]
    as_sent = [sent(changes=[Change(**arguments)]) for arguments, _ in FORMS]

    assert as_models == [json for _, json in FORMS]
    assert as_sent == [f'"Number":{{"Value":null}},"Changes":[{json}]' for _, json in FORMS]


def test_an_argument_of_a_method_is_written_as_an_attribute_is() -> None:
    given: list[object] = ["A1", None, TextUpdate(value="A1"), TextUpdate(), {"Value": "A1"}, {}]

    assert [sent(number=each) for each in given] == [
        '"Number":{"Value":"A1"}',
        '"Number":{"Value":null}',
        '"Number":{"Value":"A1"}',
        '"Number":{}',
        '"Number":{"Value":"A1"}',
        '"Number":{}',
    ]


def test_an_attribute_that_is_set_later_becomes_the_same() -> None:
    changed = [Change() for _ in FORMS]
    for change, (arguments, _) in zip(changed, FORMS, strict=True):
        for name, value in arguments.items():
            setattr(change, name, value)

    assert [change.to_json() for change in changed] == [json for _, json in FORMS]


def test_a_change_is_the_same_however_it_is_written_and_kept() -> None:
    change = Change(name="Ada", factor=Decimal("0.5"), state=None)

    assert change == Change(
        name=TextUpdate(value="Ada"),
        factor=NumberUpdate(value=Decimal("0.5")),
        state=StateUpdate(value=None),
    )
    kept = (
        copy.copy(change),
        copy.deepcopy(change),
        read_pickle(pickle.dumps(change)),
        msgspec.json.decode(change.to_json(), type=Change),
        msgspec.convert(change.to_dict(), Change),
        replace(change),
    )
    assert [each.to_json() for each in kept if each == change] == [change.to_json()] * len(kept)


@pytest.mark.parametrize("content", [b'{"Name":null}', b'{"Name":{}}', b'{"Name":{"Value":null}}'])
def test_what_was_read_from_json_is_the_same_json_again(content: bytes) -> None:
    read: Any = decode(Change, content, Direction.REQUEST)

    for change in (read, copy.copy(read), read_pickle(pickle.dumps(read))):
        assert encode(change) == content


_MADE: Any = Change
"""Takes what type checkers would refuse."""


@pytest.mark.parametrize(
    ("arguments", "path", "got"),
    [
        ({"changes": [_MADE(name="too long")]}, "Changes[0].Name", "a string"),
        ({"changes": [_MADE(name=TextUpdate(value="too long"))]}, "Changes[0].Name", "a string"),
        ({"changes": [{"Name": {"Value": "too long"}}]}, "Changes[0].Name", "a string"),
        ({"changes": [{"Name": "Ada"}]}, "Changes[0].Name", "a string"),
        ({"number": "too long"}, "Number", '"too long"'),
        ({"changes": [_MADE(code="too long")]}, "Changes[0].Code", "a string"),
        ({"changes": [_MADE(factor=Decimal("NaN"))]}, "Changes[0].Factor", "NaN"),
        ({"changes": [_MADE(name=b"Ada")]}, "Changes[0].Name", "a bytes"),
        ({"changes": [_MADE(factor=None)]}, "Changes[0].Factor", "null"),
        ({"changes": [_MADE(prices=[{"Currency": 7}])]}, "Changes[0].Prices[0].Currency", "7"),
        ({"changes": [_MADE(names={"en": 1})]}, "Changes[0].Names[...]", "another value there"),
        ({"number": {"Valu": "A1"}}, "Number.Valu", "an unknown name"),
        ({"number": 7}, "Number", "7"),
    ],
)
def test_what_breaks_the_contract_is_refused_where_the_caller_wrote_it(
    arguments: dict[str, Any], path: str, got: str
) -> None:
    with pytest.raises(RequestInvalidError) as refused:
        sent(**arguments)

    assert (refused.value.path, refused.value.got) == (f"$.{path}", got)


def test_null_in_place_of_an_update_is_sent_where_json_may_have_it_and_only_there() -> None:
    plain: Operation[Any] = replace(CHANGE, request=Wire)

    assert sent(changes=[{"Name": None}]) == '"Number":{"Value":null},"Changes":[{"Name":null}]'
    with pytest.raises(RequestInvalidError) as refused:
        check(Client.contract, plain, {"change": {"Number": None}})
    assert refused.value.path == "$.Change.Number"


def test_a_secret_that_an_update_sets_is_shown_nowhere() -> None:
    change = Change(code="4711")

    assert "4711" not in repr(change)
    assert [*secrets_in(change, place_of(Change))] == ["4711"]


def test_what_a_lost_write_was_to_set_is_compared_with_what_is_there() -> None:
    listing: PaginatedOperation[Any, Any] = PaginatedOperation(
        path="/api/connector/v1/items/getAll",
        request=Changes,
        response=Changes,
        effect="read",
        make_limitation=models.Limitation,
        limitation="limitation",
        max_page_size=10,
        items="items",
        item=Item,
        cursor="cursor",
    )
    read_back = ReadBack(
        operation="items/getAll",
        sent="Changes",
        filters={},
        fixed={},
        matches={"Name": "Name"},
        created="CreatedUtc",
    )
    body = check(Client.contract, CHANGE, {"number": None, "changes": [Change(name="Ada")]})
    lost = OutcomeUnknownError(MewsError("lost"), sent_at=NOON, advice="", request=Hidden(body))
    reconciliation = Reconciliation(listing, read_back, lost)

    reconciliation.take(Item(name="Ada", created_utc=NOON))

    assert [each.finding for each in reconciliation.result()] == ["found"]
