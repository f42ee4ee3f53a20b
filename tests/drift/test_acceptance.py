"""Accepted differences are told apart, do not count, and are missed once they are gone."""

from dataclasses import replace
from pathlib import Path

import pytest

from mews_contract.drift.acceptance import Acceptance, Texts, load, sort
from mews_contract.drift.differences.rules import Difference
from mews_contract.drift.reading.document import DriftError
from tests.drift.test_command import broken, run, written

TIGHTER = Difference(
    "breaking",
    "bound-tightened",
    "resourceBlocks/getAll",
    "request.body.Limitation.Count",
    "maximum 1000",
    "maximum 500",
    "Limitation.Count",
)
ENTRY = """
[[accept]]
operation = "resourceBlocks/getAll"
path = "request.body.Limitation.Count"
kind = "bound-tightened"
reason = "The page says 1000."
"""


def accepting(folder: Path, text: str) -> Path:
    path = folder / "accepted.toml"
    path.write_text(text, encoding="utf-8")
    return path


def entry(kind: str = TIGHTER.kind, **said: Texts) -> Acceptance:
    return Acceptance(kind, "It is known.", **said)


def test_an_accepted_difference_does_not_count_and_is_told_with_its_reason(tmp_path: Path) -> None:
    result = run(written(tmp_path, broken()), "--accept", accepting(tmp_path, ENTRY))

    assert result.exit_code == 0
    assert "0 breaking, 0 compatible, 1 accepted, 0 stale" in result.output
    assert "Accepted\n  1  bound-tightened: The page says 1000.\n" in result.output


def test_an_entry_that_accepts_nothing_any_more_is_told(tmp_path: Path) -> None:
    stale = ENTRY.replace("Limitation.Count", "Limitation.Cursor")

    arguments = written(tmp_path, broken()), "--accept", accepting(tmp_path, ENTRY + stale)

    result, strict = run(*arguments), run(*arguments, "--strict")

    assert [result.exit_code, strict.exit_code] == [0, 3]
    assert "1 accepted, 1 stale" in result.output
    assert "Accepted, but no longer found" in result.output
    where = "operation resourceBlocks/getAll; path request.body.Limitation.Cursor"
    assert f"  bound-tightened; {where}\n" in result.output


def test_what_of_an_entry_accepts_nothing_any_more_is_told_alone() -> None:
    entry_ = entry(place=(TIGHTER.place, "Limitation.Cursor"), theirs=("maximum 5*", "maximum 4*"))
    several = [TIGHTER, replace(TIGHTER, operation="services/getAll", theirs="maximum 50")]

    found = sort(several, [entry_])

    assert found.open == ()
    assert found.stale == (entry(place=("Limitation.Cursor",), theirs=("maximum 4*",)),)


@pytest.mark.parametrize(
    "covering",
    [
        entry(),
        entry(operation="resourceBlocks/*", path="request.*.Count"),
        entry(operation=TIGHTER.operation, path=TIGHTER.path, theirs="maximum 500"),
        entry(place=("Other.Count", "*.Count"), ours="maximum 1000"),
    ],
)
def test_a_star_stands_for_any_text_and_each_side_can_be_named(covering: Acceptance) -> None:
    assert sort([TIGHTER], [covering]).open == ()


@pytest.mark.parametrize(
    "other",
    [
        entry(operation="resourceblocks/getAll"),
        entry(path="request.body.Limitation"),
        entry(path="request.body.Limitation.Coun?"),
        entry(place="request.body.Limitation.Count"),
        entry(ours="maximum 500"),
        entry(theirs=("maximum 499", "maximum 501")),
        entry("bound-loosened"),
    ],
)
def test_an_entry_accepts_nothing_but_what_it_names(other: Acceptance) -> None:
    assert sort([TIGHTER], [other]).open == (TIGHTER,)
    assert sort([TIGHTER], [other]).stale == (other,)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[[accept]", "is not a list of accepted differences"),
        (ENTRY.replace("reason", "because"), "unknown field `because`"),
        (ENTRY.replace('reason = "The page says 1000."', ""), "missing required field `reason`"),
        (ENTRY.replace("The page says 1000.", " "), "entry 1: reason is empty"),
        (ENTRY.replace("bound-tightened", "tightened"), "entry 1: there is no kind 'tightened'"),
        (ENTRY.replace('"bound-tightened"', "5"), "Expected `str`, got `int`"),
        (ENTRY + "place = []", "entry 1: place is empty"),
        (ENTRY + 'theirs = ["maximum 500", ""]', "entry 1: theirs is empty"),
    ],
)
def test_a_file_that_is_not_complete_is_refused(tmp_path: Path, text: str, problem: str) -> None:
    path = accepting(tmp_path, text)

    with pytest.raises(DriftError, match=r"accepted\.toml") as raised:
        load(path)

    assert problem in str(raised.value)
    assert run(written(tmp_path, broken()), "--accept", path).exit_code == 2


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DriftError, match="cannot be read"):
        load(tmp_path / "none.toml")
