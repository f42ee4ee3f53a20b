"""Every way in which a secret may be written is masked, and nothing else is."""

import json

import pytest

from mews_runtime.masking import MASK, Hidden, JsonValue, mask, mask_text

DOOR = 'é/"1<'


@pytest.mark.parametrize(
    "written",
    [
        DOOR,
        'é/\\"1<',
        '\\u00e9/\\"1<',
        'é\\/\\"1<',
        "\\u00E9/\\u00221\\u003C",
        '\\xc3\\xa9/"1<',
        json.dumps(json.dumps(DOOR))[3:-3],
    ],
)
def test_a_secret_is_masked_however_it_is_escaped(written: str) -> None:
    assert mask_text(f"code {written}.", [DOOR]) == f"code {MASK}."


def test_the_longer_of_two_secrets_is_masked_first() -> None:
    assert mask_text("123456", ["123", "123456"]) == MASK


def test_an_empty_secret_masks_nothing() -> None:
    assert mask_text("123", [""]) == "123"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a 1234", f"a {MASK}"),
        (1234, MASK),
        (12345, MASK),
        (1234.5, MASK),
        (123, 123),
        (None, None),
        (True, True),
        ([1234, "12"], [MASK, "12"]),
        ({"a 1234": {"b": [1234]}}, {f"a {MASK}": {"b": [MASK]}}),
    ],
)
def test_a_secret_is_masked_wherever_it_stands_in_json(
    value: JsonValue, expected: JsonValue
) -> None:
    assert mask(value, ["1234"]) == expected


def test_truth_is_no_secret_even_if_its_name_is() -> None:
    assert mask([True, None], ["True", "None"]) == [True, None]


def test_what_is_nested_too_deeply_to_be_looked_through_is_masked() -> None:
    deep: JsonValue = 1234
    for _ in range(100_000):
        deep = [deep]
    assert mask(deep, ["1234"]) == MASK


def test_what_is_hidden_is_kept_and_not_shown() -> None:
    hidden = Hidden("1234")
    assert (hidden.content, repr(hidden)) == ("1234", "Hidden(***)")
