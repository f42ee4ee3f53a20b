"""Every way in which a secret may be written is masked, and nothing else is."""

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_runtime.masking import MASK, SHORTEST_PART, Hidden, JsonValue, Secrets, mask

DOOR = 'é/"1<-2'


@pytest.mark.parametrize(
    "written",
    [
        DOOR,
        'é/\\"1<-2',
        '\\u00e9/\\"1<-2',
        'é\\/\\"1<-2',
        "\\u00E9/\\u00221\\u003C-2",
        '\\xc3\\xa9/"1<-2',
        json.dumps(json.dumps(DOOR))[3:-3],
        repr(json.dumps(json.dumps(DOOR)[1:-1])[1:-1].encode())[2:-1],
    ],
)
def test_a_secret_is_masked_however_it_is_escaped(written: str) -> None:
    assert Secrets([DOOR]).mask(f"code {written}.") == f"code {MASK}."


@pytest.mark.parametrize("character", ["\x85", "\xad", "\u200b", "\U00018cd6", "\U000e0001"])
@pytest.mark.parametrize("quote", [repr, ascii, json.dumps])
def test_a_secret_is_masked_whatever_character_is_escaped(
    quote: Callable[[str], str], character: str
) -> None:
    secret = f"door{character}code"
    assert Secrets([secret]).mask(quote(f"<{secret}>"))[1:-1] == f"<{MASK}>"


def test_the_longer_of_two_secrets_is_masked_first() -> None:
    assert Secrets(["123", "123456"]).mask("123456") == MASK


def test_a_short_secret_is_not_masked_at_the_end_as_a_long_one_that_begins_alike() -> None:
    assert Secrets(["a", "a-long-secret"]).mask("7f3e0c9a") == "7f3e0c9a"


def test_an_empty_secret_masks_nothing() -> None:
    assert Secrets([""]).mask("123") == "123"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a123456", f"a{MASK}"),
        (123456, MASK),
        (-123456, MASK),
        (1234567, MASK),
        (123456.5, MASK),
        (12345, 12345),
        (None, None),
        (True, True),
        ([123456, "12345"], [MASK, "12345"]),
        ({"a 123456": {"b": [123456]}}, {f"a {MASK}": {"b": [MASK]}}),
    ],
)
def test_a_secret_is_masked_wherever_it_stands_in_json(
    value: JsonValue, expected: JsonValue
) -> None:
    assert mask(value, Secrets(["123456"])) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a", MASK),
        ("Say a.", f"Say {MASK}."),
        ('"a", [a] or a: a', f'"{MASK}", [{MASK}] or {MASK}: {MASK}'),
        (r"{\"Code\": \"a\"}", rf"{{\"Code\": \"{MASK}\"}}"),
        ("The platform is a-b, a_b and a1", "The platform is a-b, a_b and a1"),
        ("3fa85f64-000a-a-000a", "3fa85f64-000a-a-000a"),
        (r"C:\a", r"C:\a"),
        ({"a": "a"}, {"a": MASK}),
    ],
)
def test_a_short_secret_is_masked_only_where_it_stands_alone(
    value: JsonValue, expected: JsonValue
) -> None:
    assert mask(value, Secrets(["a"])) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [(7, MASK), (-7, MASK), (17, 17), ("7 of 17", f"{MASK} of 17"), ({"7": 7}, {MASK: MASK})],
)
def test_a_short_code_is_masked_only_as_a_whole_number(
    value: JsonValue, expected: JsonValue
) -> None:
    assert mask(value, Secrets(["7"])) == expected


def test_truth_is_no_secret_even_if_its_name_is() -> None:
    assert mask([True, None], Secrets(["True", "None"])) == [True, None]


def test_what_is_nested_too_deeply_to_be_looked_through_is_masked() -> None:
    deep: JsonValue = 1234
    for _ in range(100_000):
        deep = [deep]
    assert mask(deep, Secrets(["123456"])) == MASK


@given(
    st.lists(st.text(min_size=SHORTEST_PART), min_size=1),
    st.lists(st.text()),
    st.sampled_from([str, json.dumps, repr]),
)
def test_no_secret_is_left_among_any_words(
    secrets: list[str], words: list[str], quote: Callable[[str], str]
) -> None:
    said = " ".join([*words, *secrets, *words])
    shown = Secrets(secrets).mask(quote(said))
    assert [each for each in secrets if each in shown and each not in MASK * 2] == []


@given(st.lists(st.text("abc", min_size=1)), st.lists(st.text('xyz -\\/".123')))
def test_what_is_no_secret_is_left_as_it_is(secrets: list[str], words: list[str]) -> None:
    said = " ".join(words)
    assert Secrets(secrets).mask(said) == said
    assert mask({said: [said]}, Secrets(secrets)) == {said: [said]}


def test_what_is_hidden_is_kept_and_not_shown() -> None:
    hidden = Hidden("1234")
    assert (hidden.content, repr(hidden)) == ("1234", "Hidden(***)")
    assert repr(Secrets(["1234"])) == "Secrets(***)"
