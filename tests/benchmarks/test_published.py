"""What is published of the measurements is what was measured."""

import re
from xml.etree import ElementTree as ET

import pytest

from benchmarks.figures import draw
from benchmarks.published import BEGIN, END, FIGURES, PAGE, read, replaced
from benchmarks.regression import WATCHED, committed

DOCUMENT = read()
TEXT = PAGE.read_text(encoding="utf-8")


def test_the_page_shows_what_is_committed() -> None:
    assert replaced(TEXT, DOCUMENT) == TEXT


def test_what_stands_around_the_tables_stays() -> None:
    page = replaced(f"before\n{BEGIN}\nold\n{END}\nbehind\n", DOCUMENT)

    assert page.startswith(f"before\n{BEGIN}\n")
    assert page.endswith(f"{END}\nbehind\n")
    assert "old" not in page


def test_a_page_without_markers_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a line"):
        replaced("nothing to replace", DOCUMENT)


def test_every_watched_ratio_is_committed() -> None:
    assert set(committed(DOCUMENT)) == set(WATCHED)


def test_figures_are_what_the_committed_numbers_draw() -> None:
    drawn = draw(DOCUMENT)

    assert drawn == {path.name: path.read_bytes() for path in FIGURES.glob("*.svg")}


def test_the_page_shows_each_figure_and_says_what_is_on_it() -> None:
    shown = dict(re.findall(r"!\[([^\]]+)\]\(figures/([^)]+)\)", TEXT))

    assert sorted(shown.values()) == sorted(path.name for path in FIGURES.glob("*.svg"))
    assert all(len(text) > len("figure") for text in shown)


def test_figures_are_drawings() -> None:
    for path in FIGURES.glob("*.svg"):
        assert ET.parse(path).getroot().tag == "{http://www.w3.org/2000/svg}svg"  # noqa: S314
