"""Requests against the contract without a client: what leaves, what is refused, and where."""

import datetime as dt
import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, timedelta, timezone
from decimal import Decimal
from enum import Enum
from functools import partial
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_connector import UNSET, Client, models
from mews_runtime.errors import RequestInvalidError
from mews_runtime.masking import Secrets
from mews_runtime.messages.credentials import ResolvedCredentials
from mews_runtime.messages.places import ANYWHERE
from mews_runtime.messages.request import check, check_untyped, encode, secrets
from mews_runtime.messages.traversal import Traversal, has_lone_surrogates
from mews_runtime.schema.decoding import Direction, decode
from mews_runtime.schema.operation import Operation
from tests.runtime.prices import PRICES
from tests.support import samples
from tests.support.samples import ID, NAIVE, NOON, block

CONTRACT: Final = Client.contract
ADD, DELETE, LISTING = "resourceBlocks/add", "resourceBlocks/delete", "resourceBlocks/getAll"
CODES, STATES = "resourceAccessTokens/add", "resources/getOccupancyState"
UPDATE = "services/updateAvailability"
CREDENTIALS: Final = ResolvedCredentials("a-client-token", "an-access-token", "Tests 1.0")
BALANCES = "ledgerBalances/getAll"
NOT_BACKWARDS = "Expected an interval that does not end before it starts"
LONDON = dt.datetime(2027, 3, 28, 1, 30, tzinfo=ZoneInfo("Europe/London"))
A_UUID = "Expected a UUID, such as 3fa85f64-5717-4562-b3fc-2c963f66afa6"
NOT_JSON = "something that is not JSON"
FAR_EAST = timezone(timedelta(hours=14))
NOWHERE_IN_UTC = dt.datetime(9999, 12, 31, 23, tzinfo=timezone(timedelta(hours=-5)))
NOT_IN_UTC = ("Expected datetimes that exist in UTC", "one at the very end of the calendar")


def known(name: str) -> Operation[Any]:
    operation = CONTRACT.operation(name)
    assert operation is not None
    return operation


def refused(check: Callable[[], object]) -> tuple[str, str, str]:
    """Check what is refused. Return where, why and what it is."""
    with pytest.raises(RequestInvalidError) as caught:
        check()
    return caught.value.path, caught.value.expected, caught.value.got


def refused_by(name: str, **arguments: object) -> tuple[str, str, str]:
    """Check arguments that an operation refuses. Return where, why and what it is."""
    return refused(lambda: check(CONTRACT, known(name), arguments))


def interval(end: Any, start: Any = NOON) -> models.TimeInterval:
    return models.TimeInterval(start_utc=start, end_utc=end)


def ids(count: int) -> list[UUID]:
    return [UUID(int=number) for number in range(count)]


# What is refused


@dataclass(frozen=True)
class Flaw:
    """Arguments with one thing wrong, and what the error has to say."""

    operation: str
    arguments: dict[str, Any]
    path: str
    expected: str = ""
    got: str = ""


def adding(path: str, expected: str = "", got: str = "", **changes: Any) -> Flaw:
    blocks = [block(**changes)]
    return Flaw(ADD, {"resource_blocks": blocks}, f"$.ResourceBlocks[0].{path}", expected, got)


def listing(path: str, expected: str = "", got: str = "", **filters: Any) -> Flaw:
    given = {"limitation": {"Count": 10}} | filters
    return Flaw(LISTING, given, path, expected, got)


def sized(count: Any, expected: str, got: str = "") -> Flaw:
    return listing("$.Limitation.Count", expected, got, limitation={"Count": count})


def of_states(given: Any, at: str, expected: str, got: str = "") -> Flaw:
    arguments = {"resource_category_ids": given}
    return Flaw(STATES, arguments, f"$.ResourceCategoryIds{at}", expected, got)


def updating(path: str, expected: str, got: str = "", **changes: Any) -> Flaw:
    arguments = {"service_id": ID, "availability_updates": [samples.update(**changes)]}
    return Flaw(UPDATE, arguments, f"$.AvailabilityUpdates[0].{path}", expected, got)


def split(*units: int) -> list[models.PaxCount]:
    return [models.PaxCount(person_count=n, unit_count=unit) for n, unit in enumerate(units)]


FLAWS: dict[str, Flaw] = {
    "a naive datetime": adding(
        "StartUtc",
        "Expected `datetime` with a timezone component",
        '"2024-06-01T12:00:00"',
        start_utc=NAIVE,
    ),
    "a datetime that does not exist in UTC": adding("EndUtc", *NOT_IN_UTC, end_utc=NOWHERE_IN_UTC),
    "an interval that does not exist in UTC": listing(
        "$.CreatedUtc.StartUtc", *NOT_IN_UTC, created_utc=interval(NOWHERE_IN_UTC, NOWHERE_IN_UTC)
    ),
    "an unknown enum member": adding(
        "Type",
        "Expected one of OutOfOrder, InternalUse",
        '"Flooded"',
        type_=models.ResourceBlockType("Flooded"),
    ),
    "an unknown enum member in a list": listing(
        "$.ActivityStates[1]",
        "Expected one of Active, Deleted",
        '"Frozen"',
        activity_states=[models.ActivityState.ACTIVE, "Frozen"],
    ),
    "a null where there is none": adding("Name", "Expected `str`, got `null`", "null", name=None),
    "an object that is not JSON": adding(
        "Name", "Expected a JSON value", "an object", name=object()
    ),
    "bytes for a text": adding("Name", name=b"Painting"),
    "a lone surrogate": adding(
        "Name", "Expected text without lone surrogates", NOT_JSON, name="Room \ud800"
    ),
    "1001 ids to delete": Flaw(
        DELETE,
        {"resource_block_ids": ids(1001)},
        "$.ResourceBlockIds",
        "Expected `array` of length <= 1000",
        "an array of 1001 items",
    ),
    "no ids": Flaw(
        DELETE,
        {"resource_block_ids": []},
        "$.ResourceBlockIds",
        "Expected `array` of length >= 1",
        "an array of 0 items",
    ),
    "a page size of 0": sized(0, "Expected `int` >= 1", "0"),
    "a page size of 1001": sized(1001, "Expected `int` <= 1000", "1001"),
    "a page size that is a yes": sized(bool(1), "Expected `int`, got `bool`", "true"),
    "a page size of 200 bits": sized(2**200, ""),
    "not a number": sized(math.nan, "Expected a finite number", "NaN"),
    "a text for a list": of_states("773d5e42", "", "Expected `array`, got `str`", '"773d5e42"'),
    "no id": of_states(["x" * 40], "[0]", A_UUID, f'"{"x" * 40}"'),
    "a long text": of_states(["é" * 41], "[0]", A_UUID, "a string of 41 characters"),
    "an object for an id": of_states(
        [{"Id": 1}], "[0]", "Expected `uuid`, got `object`", "an object"
    ),
    "a generator of ids": of_states(
        (each for each in ids(2)), "", "Expected a list", "a generator"
    ),
    "a block that lacks a property": Flaw(
        ADD,
        {"resource_blocks": [{"Name": "Painting"}]},
        "$.ResourceBlocks[0]",
        "Object missing required field `ResourceId`",
        "an object",
    ),
    "another flaw beside an offset": Flaw(
        ADD,
        {"resource_blocks": [{"Name": 7, "StartUtc": "2024-06-01T14:00:00+02:00"}]},
        "$.ResourceBlocks[0].Name",
        "Expected `str`, got `int`",
        "7",
    ),
    "an adjustment of more than 32 bits": updating(
        "UnitCountAdjustment",
        "Expected `int` <= 2147483647",
        unit_count_adjustment=2**31,
    ),
    "six splits": updating(
        "PaxCounts",
        "Expected `array` of length <= 5",
        "an array of 6 items",
        pax_counts=split(*range(1, 7)),
    ),
    "a split of no units": updating(
        "PaxCounts[0].UnitCount", "Expected `int` >= 1", "0", pax_counts=split(0)
    ),
    "an interval over its bound": listing(
        "$.CollidingUtc",
        "Expected an interval of at most P3M",
        "an interval of more than 100 days",
        colliding_utc=interval(NOON + timedelta(days=100)),
    ),
    "an interval that ends before it starts": listing(
        "$.UpdatedUtc",
        NOT_BACKWARDS,
        "2024-06-01T12:00:00Z to 2024-06-01T11:00:00Z",
        updated_utc=interval(NOON - timedelta(hours=1)),
    ),
    "an interval that ends before it starts, as texts in a mapping": listing(
        "$.UpdatedUtc",
        NOT_BACKWARDS,
        "2024-06-01T12:00:00Z to 2024-06-01T11:00:00Z",
        updated_utc={"EndUtc": "2024-06-01T13:00:00+02:00", "StartUtc": "2024-06-01T12:00:00Z"},
    ),
    "an interval that the clocks turn around": listing(
        "$.UpdatedUtc",
        NOT_BACKWARDS,
        "2027-03-28T01:30:00Z to 2027-03-28T01:10:00Z, since the clocks of Europe/London change "
        "between the two",
        updated_utc=interval(LONDON.replace(hour=2, minute=10), LONDON),
    ),
    "an interval without a bound that ends before it starts": Flaw(
        "serviceOverbookingLimits/getAll",
        {
            "service_ids": [ID],
            "colliding_utc": interval(NOON - timedelta(hours=1)),
            "limitation": {"Count": 10},
        },
        "$.CollidingUtc",
        NOT_BACKWARDS,
    ),
    "dates of which the last is before the first": Flaw(
        BALANCES,
        {
            "date": {"Start": "2024-03-02", "End": "2024-03-01"},
            "ledger_types": ["Revenue"],
            "limitation": {"Count": 10},
        },
        "$.Date",
        NOT_BACKWARDS,
        "2024-03-02 to 2024-03-01",
    ),
    "an interval over its bound that is texts": listing(
        "$.CreatedUtc",
        "Expected an interval of at most P3M",
        "an interval of more than 93 days",
        created_utc=interval("2024-06-02T00:00:00Z", "2024-03-01T00:00:00Z"),
    ),
    "a name at any depth": listing(
        "$.CollidingUtc.Zone",
        "Expected a name of the contract, one of StartUtc, EndUtc",
        "an unknown name",
        colliding_utc={"StartUtc": NOON, "EndUtc": NOON, "Zone": "UTC"},
    ),
}


@pytest.mark.parametrize("flaw", FLAWS.values(), ids=FLAWS)
def test_a_request_outside_the_contract_says_where_and_why(flaw: Flaw) -> None:
    path, expected, got = refused_by(flaw.operation, **flaw.arguments)
    assert (path, flaw.expected in expected, flaw.got in got) == (flaw.path, True, True)


def test_a_value_under_any_key_is_not_told_as_its_key_is_not_known() -> None:
    assert refused(lambda: check(CONTRACT, PRICES, {"amounts": {"Room 1": "much"}})) == (
        "$.Amounts[...]",
        "Expected `int`, got `str`",
        "another value there",
    )


@pytest.mark.parametrize(
    ("parameters", "place", "expected"),
    [
        ({"Notez": "lost"}, "Notez", "did you mean Notes?"),
        ({"notes": "lost"}, "notes", "did you mean Notes?"),
        ({"start_utc": NOON}, "start_utc", "did you mean StartUtc?"),
        ({"x" * 50: 0}, "x" * 40 + "...", None),
    ],
)
def test_a_name_that_the_contract_does_not_have_is_refused_with_the_nearest_that_it_has(
    parameters: dict[str, Any], place: str, expected: str | None
) -> None:
    every = ", ".join(models.ResourceBlockParameters.__struct_encode_fields__)
    told = f"Expected a name of the contract, {expected or f'one of {every}'}"
    path = f"$.ResourceBlocks[0].{place}"
    assert refused_by(ADD, resource_blocks=[parameters]) == (path, told, "an unknown name")
    untyped = CONTRACT.untyped(ADD)
    body: dict[str, object] = {"ResourceBlocks": [parameters]}
    assert refused(lambda: check_untyped(CONTRACT, untyped, body))[0] == path


def test_the_properties_of_another_model_are_not_lost_but_refused() -> None:
    content = msgspec.json.encode(samples.listed_block())
    listed = decode(models.ResourceBlock, content, Direction.RESPONSE)
    assert refused_by(ADD, resource_blocks=[listed])[2] == "an unknown name"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ([], ("$", "Expected `object`", "a list")),
        (
            {"ResourceBlocks": object()},
            ("$.ResourceBlocks", "Expected a list", "an object"),
        ),
        (
            {"Client": "x", "AccessToken": "y"},
            ("$.AccessToken", "Expected no credentials: the client adds its own", "a secret"),
        ),
        ({"Resourceblocks": []}, ("$.Resourceblocks", None, "an unknown name")),
    ],
)
def test_an_untyped_body_is_an_object_of_known_names_without_credentials(
    body: Any, expected: tuple[str, str | None, str]
) -> None:
    told = refused(lambda: check_untyped(CONTRACT, known(ADD), body))
    assert (told[0], expected[1] and told[1], told[2]) == expected


# Secrets


@pytest.mark.parametrize(
    ("parameters", "place", "got"),
    [
        ([{"Value": 123456}], "[0].Value", "a number"),
        ([{"Value": ["1234"]}], "[0].Value", "an array of 1 items"),
        ([{"Value": {"1234": object()}}], "[0].Value[...]", "an object"),
        ([{"Value": NAIVE}], "[0].Value", "a `datetime`"),
        ([{"Value": "PinCode", "Type": "123456"}], "[0].Type", "a string"),
        ([{"Value": "1234", "ValidityStartUtc": "1234"}], "[0].ValidityStartUtc", "a string"),
        ([{"Code": "1234"}], "[0]", "an unknown name"),
        ([{"1234": 0}], "[0]", "an unknown name"),
        (["1234"], "[0]", "a string"),
        ([["1234"]], "[0]", "an array of 1 items"),
        ("1234", "", "a string"),
        (1234, "", "a number"),
        ({"1234": object()}, "[...]", "an object"),
        ({"Value": "1234"}, "", "an object"),
    ],
)
def test_a_secret_in_its_place_or_in_another_is_not_told(
    parameters: object, place: str, got: str
) -> None:
    path, expected, said = refused_by(CODES, resource_access_token_parameters=parameters)
    assert (path, said) == (f"$.ResourceAccessTokenParameters{place}", got)
    assert "1234" not in expected


def test_the_secrets_of_a_body_are_those_at_and_below_secret_places() -> None:
    hidden: dict[str, list[object]] = {
        "ResourceAccessTokenParameters": [
            {"Value": "1234#", "Type": "PinCode"},
            {"Value": 123456.5, "SerialNumber": "77"},
            {"Value": {"4711": [True, None, "12"]}},
            "98765",
        ]
    }
    found = {"1234#", "123456.5", "123456", "4711", "12", "98765"}
    assert {*secrets(CONTRACT, known(CODES), hidden)} == found
    assert {*secrets(CONTRACT, known(ADD), hidden | {"Value": "1234"})} == set()
    update = known(UPDATE)
    body = check(CONTRACT, update, {"service_id": ID, "availability_updates": [samples.update()]})
    assert [*secrets(CONTRACT, update, body)] == []
    access = [samples.access("1234"), samples.access("5678")]
    body = check(CONTRACT, known(CODES), {"resource_access_token_parameters": access})
    assert [*secrets(CONTRACT, known(CODES), body)] == ["1234", "5678"]


# What leaves


def sent(**changes: Any) -> dict[str, Any]:
    """Return a block as it leaves."""
    body = check(CONTRACT, known(ADD), {"resource_blocks": [block(**changes)]})
    added: dict[str, Any] = msgspec.json.decode(encode(CONTRACT, body, CREDENTIALS))
    assert (added["ClientToken"], added["AccessToken"]) == ("a-client-token", "an-access-token")
    found: dict[str, Any] = added["ResourceBlocks"][0]
    return found


def sent_untyped(blocks: Any) -> dict[str, Any]:
    """Return the first block of an untyped call as it leaves."""
    body = check_untyped(CONTRACT, CONTRACT.untyped(ADD), {"ResourceBlocks": blocks})
    added: dict[str, Any] = msgspec.json.decode(encode(CONTRACT, body, CREDENTIALS))
    assert added["Client"] == "Tests 1.0"
    found: dict[str, Any] = added["ResourceBlocks"][0]
    return found


OFFSETS = st.integers(-23 * 60, 23 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(NAIVE.replace(year=2), NAIVE.replace(year=9998), timezones=OFFSETS)
EVERY_WAY: list[Callable[[Any], dict[str, Any]]] = [
    lambda start: sent(start_utc=start),
    lambda start: sent_untyped([{"StartUtc": start}]),
    lambda start: sent_untyped([block(start_utc=start)]),
    lambda start: sent_untyped(({"StartUtc": start},)),
]
every_way = pytest.mark.parametrize("send", EVERY_WAY, ids=["typed", "JSON", "model", "tuple"])


class Instant(dt.datetime):
    """A datetime of a library of the caller's, as pandas and pendulum have them."""


class Undecided(dt.tzinfo):
    """A time zone that does not know its offset, which makes a datetime naive."""

    def utcoffset(self, moment: dt.datetime | None, /) -> None:
        del moment

    dst = tzname = utcoffset


@every_way
@given(start=MOMENTS)
def test_an_aware_datetime_leaves_as_the_same_instant_in_utc(
    send: Callable[[Any], dict[str, Any]], start: dt.datetime
) -> None:
    left: str = send(start)["StartUtc"]
    assert (left[-1], dt.datetime.fromisoformat(left)) == ("Z", start)


@every_way
def test_any_datetime_leaves_in_utc_or_is_refused(send: Callable[[Any], dict[str, Any]]) -> None:
    amsterdam = timezone(timedelta(minutes=19, seconds=32))
    long_ago = dt.datetime(1930, 1, 1, tzinfo=amsterdam)
    assert dt.datetime.fromisoformat(send(long_ago)["StartUtc"]) == long_ago
    assert send(Instant(2024, 6, 2, 2, tzinfo=FAR_EAST))["StartUtc"] == "2024-06-01T12:00:00Z"
    for naive in (NAIVE, NAIVE.replace(tzinfo=Undecided())):
        assert refused(partial(send, naive))[0] == "$.ResourceBlocks[0].StartUtc"
    assert refused(lambda: send(NOWHERE_IN_UTC))[1:] == NOT_IN_UTC


@pytest.mark.parametrize(
    "text", ["2024-06-01T14:00:00+02:00", "2024-06-01T14:00:00+0200", "2024-06-01 12:00:00Z"]
)
def test_a_datetime_given_as_text_leaves_in_utc(text: str) -> None:
    assert sent(start_utc=text)["StartUtc"] == "2024-06-01T12:00:00Z"


@pytest.mark.parametrize(
    "text", ["Call 555-1234", "98-7654", "2026-1231", "2026-06-08 09:00:00+00:00", "1+0200"]
)
def test_a_text_that_ends_like_an_offset_is_sent_as_it_is(text: str) -> None:
    left = sent(name=text, start_utc="2024-06-01T14:00:00+02:00")
    assert (left["Name"], left["StartUtc"]) == (text, "2024-06-01T12:00:00Z")


def test_absent_null_and_value_are_three_things_on_the_wire() -> None:
    given = (UNSET, None, "", "Dry")
    assert [sent(notes=notes).get("Notes", UNSET) for notes in given] == [*given]


def test_models_are_not_touched() -> None:
    given = block(start_utc=NOON.astimezone(FAR_EAST))
    before = repr(given)
    check(CONTRACT, known(ADD), {"resource_blocks": [given]})
    assert repr(given) == before


def test_an_operation_that_the_contract_does_not_have_takes_any_names() -> None:
    body = {"Anything": [{"at_all": {"Value": "1234"}}]}
    assert check_untyped(CONTRACT, CONTRACT.untyped("rooms/add"), body) == body


# The plain form of a value


def to_json(value: object) -> Any:
    return Traversal("rooms/add", Secrets()).to_json(value, ANYWHERE)


class Colour(Enum):
    RED = "red"
    PAIR = (1, (2,))


class Text(str):
    """A text of a library of the caller's, as markupsafe and numpy have them."""

    __slots__ = ()


@dataclass
class Stay:
    """A dataclass of the caller's, which the encoder takes for an object."""

    start: object


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        *((each, each) for each in (None, True, 7, 0.5, "text", 2**1023, -(2**1024) + 1)),
        (ID, str(ID)),
        (NOON, "2024-06-01T12:00:00Z"),
        (NOON.astimezone(FAR_EAST), "2024-06-01T12:00:00Z"),
        (dt.datetime.max.replace(tzinfo=UTC, microsecond=0), "9999-12-31T23:59:59Z"),
        (dt.date(2024, 6, 1), "2024-06-01"),
        (Colour.RED, "red"),
        (Colour.PAIR, [1, [2]]),
        ([1, (2, {3})], [1, [2, [3]]]),
        (MappingProxyType({"a": Colour.RED}), {"a": "red"}),
        (Text("text"), "text"),
        (block(), block().to_dict()),
    ],
)
def test_every_kind_of_value_has_its_one_plain_form(value: object, expected: object) -> None:
    found = to_json(value)
    assert (found, type(found)) == (expected, type(expected))


def nested(depth: int, make: Callable[[Any], Any] = lambda inner: [inner]) -> Any:
    """Return so many lists inside one another."""
    value = make(None)
    for _ in range(depth - 1):
        value = make(value)
    return value


ENDLESS: list[object] = []
ENDLESS.append(ENDLESS)
TOO_DEEP = "Expected at most 100 objects and arrays inside one another"
AGAIN = "more, or one inside itself"
DURATION = "Expected a text such as P2D, as ISO 8601 writes durations"


@pytest.mark.parametrize(
    ("value", "path", "expected", "got"),
    [
        (object(), "", "Expected a JSON value", "an object"),
        (b"bytes", "", "Expected a JSON value", "a bytes"),
        (dt.timedelta(2), "", DURATION, "a timedelta"),
        ({"a": [dt.timedelta(2)]}, ".a[0]", DURATION, "a timedelta"),
        (math.inf, "", "Expected a finite number", "an infinity"),
        (Decimal("-Infinity"), "", "Expected a finite number", "an infinity"),
        (Decimal("sNaN1234"), "", "Expected a finite number", "NaN"),
        (2**1024, "", "Expected an integer of at most 1024 bits", "a longer one"),
        ("a\ud800", "", "Expected text without lone surrogates", NOT_JSON),
        ({"a\ud800": 1}, "", "Expected text without lone surrogates", NOT_JSON),
        ({7: 1}, "", "Expected names that are texts, got a `int`", NOT_JSON),
        ({NAIVE: 1}, "", "Expected names that are texts, got a `datetime`", NOT_JSON),
        (Stay(NAIVE), "", "Expected a JSON value", "a Stay"),
        ({"a": UNSET}, ".a", "Expected a JSON value", "a UnsetType"),
        (dt.datetime.min.replace(tzinfo=FAR_EAST), "", *NOT_IN_UTC),
        ({"a": [0, {"b": (1, 2, math.nan)}]}, ".a[1].b[2]", "Expected a finite number", "NaN"),
        (nested(101), "[0]" * 100, TOO_DEEP, AGAIN),
        (nested(101, lambda inner: {"a": inner}), ".a" * 100, TOO_DEEP, AGAIN),
        (ENDLESS, "[0]" * 100, TOO_DEEP, AGAIN),
    ],
)
def test_what_json_has_no_word_for_is_refused(
    value: object, path: str, expected: str, got: str
) -> None:
    assert refused(lambda: to_json(value)) == (f"${path}", expected, got)
    assert to_json(nested(100)) == nested(100)


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


WRONG = (NAIVE, math.nan, -math.inf, object(), "\udfff", 1j, int)


@given(found=st.one_of([around(each) for each in WRONG]))
def test_what_cannot_be_sent_is_refused_wherever_it_is(found: tuple[str, Any]) -> None:
    path, value = found
    assert refused(lambda: to_json({"Room": value}))[0] == f"$.Room{path}"


def test_only_texts_with_halves_of_characters_have_lone_surrogates() -> None:
    whole = ("a", "é", "\ud7ff", "\ue000", "😀")
    assert [has_lone_surrogates(text) for text in whole] == [False] * 5
    assert [has_lone_surrogates(text) for text in ("\ud800", "é\udfff")] == [True] * 2
