"""Where a JSON document leaves the contract, and what is said of it."""

from typing import Any

import pytest

from mews_connector.models import ResourceBlockType
from mews_runtime.schema.decoding import Direction, Violation, decode

NUMBER_EXPECTED = "Expected `int`, got `str`"


@pytest.mark.parametrize(
    ("rest", "is_malformed"),
    [
        (b"]", False),
        (b"", True),
        (b', "\xff"]', True),
        (b"," + b"[" * 100_000, True),
    ],
)
def test_a_value_of_another_kind_is_told_with_its_place_and_whether_the_rest_is_json(
    rest: bytes, *, is_malformed: bool
) -> None:
    found = decode(list[int], b'["seven"' + rest, Direction.RESPONSE)
    assert found == Violation("$[0]", NUMBER_EXPECTED, is_malformed=is_malformed)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"[1", "Input data was truncated"),
        (b'["\xff"]', "Expected UTF-8, got the byte 0xff"),
        (b'["\x80"]', "Expected UTF-8, got the byte 0x80"),
        (b"[" * 100_000, "Expected JSON that is not nested as deeply"),
    ],
)
def test_what_is_not_json_is_told_of_the_whole(content: bytes, expected: str) -> None:
    found = decode(list[Any], content, Direction.RESPONSE)
    assert found == Violation("$", expected, is_malformed=True)


def test_the_values_of_an_enum_are_named_in_a_request() -> None:
    found = decode(list[ResourceBlockType], b'["Nope"]', Direction.REQUEST)
    assert found == Violation("$[0]", "Expected one of OutOfOrder, InternalUse")


def test_a_value_that_an_enum_does_not_have_is_taken_in_an_answer() -> None:
    found = decode(list[ResourceBlockType], b'["Nope"]', Direction.RESPONSE)
    assert found == ["Nope"]
