"""Every convention: what breaks it is refused where it does, in the words of the rows."""

from typing import Final

import pytest

from tests.contract_checks.documents import Row, edits, failures, pointer, problems, read, rows
from tests.support.some import some

SUBJECTS: Final = ("operations", "schemas", "names", "extensions", "texts_and_examples")


def every_row() -> list[Row]:
    return [row for subject in SUBJECTS for row in rows(subject)]


def test_the_base_keeps_every_convention() -> None:
    assert problems({}) == []


@pytest.mark.parametrize("subject", SUBJECTS)
def test_what_breaks_a_convention_is_refused_where_it_does(subject: str) -> None:
    assert failures(rows(subject)) == []


def test_what_has_another_shape_is_refused_where_it_stands() -> None:
    refused = [(way, value) for row in read("refused/shapes.yaml") for way, value in row.items()]

    taken = [
        f"{way}: {value}"
        for way, value in some(refused)
        if not any(
            said.startswith("/".join(pointer(way))) for said in problems(edits({way: value}))
        )
    ]

    assert taken == []
