"""Who has never heard of this project knows within a minute what it is, and how to see it work."""

import re
from collections import Counter
from pathlib import Path
from typing import Any, Final

import msgspec
import pytest

from mews_connector import Client
from tests.docs.pages import ROOT, blocks, each_page

README: Final = ROOT / "README.md"
FIRST_PAGES: Final = [README, ROOT / "docs" / "index.md"]
FOLD: Final = 45
"""As many lines of Markdown as a first screen shows."""

QUESTIONS: Final = ["Who it is for", "Why not plain httpx", "What is missing", "Try it"]
"""The fifth is what it is, which is said first."""
ANSWER: Final = re.compile(r"^\*\*(?P<question>[^*]+)[:?]\*\* .{40}", re.MULTILINE)
REASON: Final = re.compile(r"^- \*[^*]+\.\* [^*]*?\d[^*]*? \(`make [a-z-]+`\)$", re.MULTILINE)
MEASURED: Final = {
    r"A page of 1,000 validated items takes ([\d.]+) ms": ("page", "this client"),
    r"Plain httpx2 with `response.json\(\)` takes ([\d.]+) ms": ("page", "httpx2 + plain json"),
    r"stock templates of openapi-python-client takes? ([\d.]+) ms": ("page", "stock templates"),
    r"([\d,]+) requests a second": ("sandbox, ten blocks", "mews-sandbox, 10 connections"),
}
TOLERANCE: Final = 0.15
"""What is measured anew may differ by as much, as `make bench-check` has it."""


def above_the_fold(page: Path) -> str:
    return "\n".join(page.read_text(encoding="utf-8").splitlines()[:FOLD])


@each_page(FIRST_PAGES)
def test_all_five_questions_are_answered_above_the_fold(page: Path) -> None:
    text = above_the_fold(page)
    title, what = text.split("\n\n")[:2]
    asked = [match["question"] for match in ANSWER.finditer(text)]

    assert title == "# mews-connector"
    assert what.startswith("A Python client for the [Mews Connector API](https://")
    assert "Unofficial: not affiliated with" in what
    assert [question for question in asked if question.startswith(tuple(QUESTIONS))] == asked
    assert len(asked) == len(QUESTIONS)
    assert len(REASON.findall(text)) == 3
    program = next(block for block in blocks(page) if block.language == "python")
    assert "from mews_sandbox import Sandbox" in program.code
    assert program.code in text


@each_page(FIRST_PAGES)
@pytest.mark.parametrize("pattern", MEASURED)
def test_a_figure_is_the_one_that_was_measured(page: Path, pattern: str) -> None:
    committed: Any = msgspec.json.decode((ROOT / "benchmarks" / "committed.json").read_bytes())
    table, contender = MEASURED[pattern]
    (told,) = re.findall(pattern, above_the_fold(page))

    median = committed["measurements"][table][contender]["median"]
    assert float(told.replace(",", "")) == pytest.approx(median, rel=TOLERANCE)


@each_page(FIRST_PAGES)
def test_the_number_of_operations_is_that_of_the_contract(page: Path) -> None:
    assert f"All {len(Client.contract.modules)} operations" in above_the_fold(page)


def test_every_resource_is_in_one_row_of_the_readme_and_no_other_is() -> None:
    text = README.read_text(encoding="utf-8")
    rows = re.findall(r"^\| [\w ,]+ \| (`.+`) \|$", text, re.MULTILINE)
    told = Counter(name for row in rows for name in re.findall(r"`(\w+)`", row))

    assert told == dict.fromkeys(Client.contract.resources(), 1)
    assert f"these {len(told)} resources" in text
    assert f"{len(Client.contract.modules)} in all" in text


def test_the_commands_of_contributors_come_right_after_what_a_user_does_first() -> None:
    first, second, third, *_ = [each for each in blocks(README) if each.language in "bash console"]

    assert first.code.startswith("pip install")
    assert second.code.startswith("$ python block_a_room.py\n")
    assert [line.partition("  ")[0] for line in third.code.splitlines()] == ["make", "make test"]
    before = README.read_text(encoding="utf-8").splitlines()[: third.line - 1]
    assert len(before) < FOLD + 15
    assert any(line.startswith("For contributors") for line in before[-4:])
