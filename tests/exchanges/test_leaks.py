"""What must not be in a text is found however it is spelled, and nothing else is."""

import json
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_contract.recorder.leaks import leaks

Spelling = Callable[[str], str]

SECRETS = st.text(st.characters(codec="utf-8"), min_size=8).map("zq".__add__)
SPELLINGS: list[Spelling] = [
    str,
    str.upper,
    json.dumps,
    lambda text: json.dumps(text, ensure_ascii=False).replace("/", "\\/"),
    lambda text: quote(text, safe=""),
    quote_plus,
    lambda text: text.encode().hex(),
    lambda text: b64encode(f"Bearer {text}".encode()).decode(),
    lambda text: b64encode(f'{{"a": "{text}"}}'.encode()).decode(),
    lambda text: urlsafe_b64encode(text.encode()).decode(),
]


@given(secret=SECRETS, spelled=st.sampled_from(SPELLINGS[2:]), around=st.text(max_size=5))
def test_a_secret_is_found_in_every_spelling(secret: str, spelled: Spelling, around: str) -> None:
    content = {"Notes": [f"{around}{spelled(secret)}{around}"]}

    assert leaks(content, {secret}, {"Notes"})


@pytest.mark.parametrize("spelled", SPELLINGS[:2])
def test_a_secret_is_found_in_another_letter_case_and_as_a_key(spelled: Spelling) -> None:
    assert leaks({f"x{spelled('zq-secret')}x": 1}, {"ZQ-secret"}, set())


def test_a_short_one_is_looked_for_as_a_whole_value_only() -> None:
    assert leaks(["4711"], {"4711"}, set())
    assert not leaks(["47110"], {"4711"}, set())


def test_a_word_of_the_contract_is_no_leak() -> None:
    assert not leaks(
        {"ResourceBlocks": ["OutOfOrder"]}, {"OutOfOrder"}, {"ResourceBlocks", "OutOfOrder"}
    )


def test_numbers_and_dates_are_not_looked_at() -> None:
    assert not leaks([4711, "2024-01-01T14:00:00Z"], {"4711", "2024-01-01T14:00:00Z"}, set())
