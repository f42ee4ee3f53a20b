"""Docstrings are about the client: its names, and what it does at the bounds of a request."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import mews_connector
from mews_connector import Client, models
from mews_runtime.schema.model import Model

SOURCE: Final = "\n".join(
    path.read_text(encoding="utf-8")
    for folder in ("api", "models")
    for path in sorted((Path(mews_connector.__file__).parent / folder).rglob("*.py"))
)
SCHEMA: Final = re.compile(r'^"""The schema `\w+`\."""$', re.MULTILINE)
SPLIT: Final = re.compile(r"Any number of them\.|The interval may be of any length\.")
BOUND: Final = re.compile(r"At most (\d+)(?: months?)? in a call")


def renamed() -> Iterator[str]:
    """The properties that have another name in Python."""
    for each in [getattr(models, name) for name in models.__all__]:
        if isinstance(each, type) and issubclass(each, Model):
            yield from {*each.__struct_encode_fields__} - {*each.__struct_fields__}


def said(sentence: re.Pattern[str]) -> set[tuple[str, str, str]]:
    """What a sentence says of arguments: operation, argument and number, if it has one."""
    return {
        (operation, argument, match[1] if sentence.groups else "")
        for operation in Client.contract.modules
        for argument, words in Client.contract.described(operation).arguments.items()
        if (match := sentence.search(words))
    }


def most(*, split: bool) -> set[tuple[str, str, str]]:
    """The lists and intervals that have a bound, and are split by the client or not."""
    return {
        (name, argument, str(number).strip("PM"))
        for name in Client.contract.modules
        if (known := Client.contract.operation(name))
        for argument, number in {**known.max_items, **known.max_intervals}.items()
        if split
        == (known.effect == "read" and argument in known.splittable | known.max_intervals.keys())
    }


def test_prose_calls_properties_by_their_names_in_python() -> None:
    named = set(re.findall(r"`(\w+)`", SCHEMA.sub("", SOURCE)))

    assert "activity_states" in named
    assert named & set(renamed()) == set()


def test_prose_calls_values_by_their_names_in_python() -> None:
    assert re.findall(r"(?i)\bnull\b", SOURCE) == []


def test_what_the_client_splits_is_told_as_no_limit() -> None:
    split = {(operation, argument, "") for operation, argument, _ in most(split=True)}
    assert said(SPLIT) == split != set()


def test_every_other_list_says_its_bound() -> None:
    assert said(BOUND) == most(split=False) != set()
