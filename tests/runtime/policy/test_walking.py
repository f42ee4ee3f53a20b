"""What a caller passes becomes plain JSON, or an error that says where and why not."""

from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum
from math import inf, nan
from types import MappingProxyType
from typing import Any

import pytest

from mews_runtime.errors import RequestInvalidError
from mews_runtime.masking import JsonValue, Secrets
from mews_runtime.messages.places import ANYWHERE
from mews_runtime.messages.walk import Walk, has_lone_surrogates
from tests.runtime.samples import ID, NOON, block

NOT_JSON = "something that is not JSON"
FAR_EAST = timezone(timedelta(hours=14))


def to_json(value: object) -> JsonValue:
    return Walk("rooms/add", Secrets()).to_json(value, ANYWHERE)


class Colour(Enum):
    RED = "red"


class Pair(Enum):
    ONE = (1, (2,))


class Text(str):
    __slots__ = ()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        (True, True),
        (7, 7),
        (0.5, 0.5),
        ("text", "text"),
        (ID, str(ID)),
        (NOON, "2024-06-01T12:00:00Z"),
        (NOON.astimezone(FAR_EAST), "2024-06-01T12:00:00Z"),
        (date(2024, 6, 1), "2024-06-01"),
        (Colour.RED, "red"),
        (Pair.ONE, [1, [2]]),
        ([1, (2, {3})], [1, [2, [3]]]),
        (MappingProxyType({"a": Colour.RED}), {"a": "red"}),
        (2**1023, 2**1023),
        (-(2**1024) + 1, -(2**1024) + 1),
    ],
)
def test_every_kind_of_value_has_its_one_plain_form(value: object, expected: object) -> None:
    assert to_json(value) == expected


def test_a_subclass_of_a_text_becomes_a_plain_text() -> None:
    assert type(to_json(Text("text"))) is str


def refused(value: object) -> tuple[str, str, str]:
    """Return where and why a value cannot be sent, and what it is."""
    with pytest.raises(RequestInvalidError) as caught:
        to_json(value)
    return caught.value.path, caught.value.expected, caught.value.got


@pytest.mark.parametrize(
    ("value", "expected", "got"),
    [
        (object(), "Expected a JSON value, got `object`", NOT_JSON),
        (b"bytes", "Expected a JSON value, got `bytes`", NOT_JSON),
        (nan, "Expected a finite number", NOT_JSON),
        (inf, "Expected a finite number", NOT_JSON),
        (2**1024, "Expected an integer of at most 1024 bits", "a longer one"),
        ("a\ud800", "Expected text without lone surrogates", NOT_JSON),
        ({7: 1}, "Expected names that are texts, got a `int`", NOT_JSON),
        (
            NOON.replace(tzinfo=None),
            "Expected `datetime` with a timezone component",
            '"2024-06-01T12:00:00"',
        ),
        (
            datetime.min.replace(tzinfo=FAR_EAST),
            "Expected datetimes that exist in UTC",
            "one at the very end of the calendar",
        ),
    ],
)
def test_what_json_has_no_word_for_is_refused(value: object, expected: str, got: str) -> None:
    assert refused(value) == ("$", expected, got)


def test_the_place_of_what_is_refused_is_told_from_the_outside_in() -> None:
    assert refused({"a": [0, {"b": (1, 2, nan)}]})[0] == "$.a[1].b[2]"


def nested(depth: int) -> list[Any]:
    """Return so many lists inside one another."""
    value: list[Any] = []
    for _ in range(depth - 1):
        value = [value]
    return value


def test_a_hundred_lists_inside_one_another_are_sent_and_more_refused() -> None:
    assert to_json(nested(100)) == nested(100)
    assert refused(nested(101)) == (
        "$" + "[0]" * 100,
        "Expected at most 100 objects and arrays inside one another",
        "more, or one inside itself",
    )


def test_objects_count_as_lists_do() -> None:
    value: object = {}
    for _ in range(100):
        value = {"a": value}
    assert refused(value)[0] == "$" + ".a" * 100


def test_a_model_in_itself_is_refused() -> None:
    endless: list[object] = []
    endless.append(endless)
    assert refused(endless)[2] == "more, or one inside itself"


def test_absent_properties_of_a_model_are_left_out() -> None:
    sent = to_json(block())
    assert isinstance(sent, dict)
    assert set(sent) == {"ResourceId", "Name", "Type", "StartUtc", "EndUtc"}


def test_only_texts_with_halves_of_characters_have_lone_surrogates() -> None:
    assert [has_lone_surrogates(text) for text in ("a", "é", "\ud7ff", "\ue000", "😀")] == [
        False
    ] * 5
    assert [has_lone_surrogates(text) for text in ("\ud800", "é\udfff")] == [True] * 2


def test_an_instant_at_the_end_of_the_calendar_in_utc_is_sent() -> None:
    last = datetime.max.replace(tzinfo=UTC, microsecond=0)
    assert to_json(last) == "9999-12-31T23:59:59Z"
