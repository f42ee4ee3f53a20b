"""What Sphinx reads: pages whose links lead on in the site, and words for all of the contract."""

import re
from pathlib import PurePosixPath

import pytest

from mews_contract.places import Place
from tests.docs.pages import ROOT
from tools.docs.assembly import assembled, place
from tools.docs.docstrings import process
from tools.docs.links import relinked, targets
from tools.docs.operations import Property
from tools.docs.wording import facts

GUIDE = PurePosixPath("docs/how-to/board.md")


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("../client.md#errors", "../client.md#errors"),
        ("../../README.md", "../project/readme.md"),
        ("../../examples/sync.py", "../files/examples/sync.py.md"),
        ("../../.github/workflows/ci.yml", "../files/github/workflows/ci.yml.md"),
        ("#here", "#here"),
        ("https://example.com/a.md", "https://example.com/a.md"),
    ],
)
def test_a_link_leads_to_the_same_file_in_the_site(link: str, expected: str) -> None:
    assert relinked(f"See [`it`]({link}).", GUIDE, place) == f"See [`it`]({expected})."


def test_what_looks_like_a_link_in_code_is_none() -> None:
    text = "`a](../b.md)`\n\n```python\nprint(x[0](../b.md))\n```\n"

    assert relinked(text, GUIDE, place) == text
    assert list(targets(text, GUIDE)) == []


def test_every_page_of_the_project_is_a_page_of_the_site_and_in_one_place_of_its_sidebar() -> None:
    source = assembled(ROOT, {})
    pages = {
        PurePosixPath(page.relative_to(ROOT / "docs")) for page in (ROOT / "docs").rglob("*.md")
    }
    trees = re.findall(r"^/(.+)$", source.pages[PurePosixPath("index.md")], re.MULTILINE)

    assert pages <= source.pages.keys()
    assert sorted(set(trees)) == sorted(trees)
    assert {page.with_suffix("").as_posix() for page in pages} - {*trees, "index"} == set()


def test_a_file_of_the_project_that_is_linked_to_is_shown_on_a_page() -> None:
    source = assembled(ROOT, {})

    page = source.pages[PurePosixPath("files/openapi.yaml.md")]

    assert (ROOT / "openapi.yaml").read_text(encoding="utf-8") in page


def test_a_keyword_of_the_contract_without_words_is_an_error() -> None:
    unknown = Place(
        "$.Price", ("#",), {"type": "number", "multipleOf": 0.01}, nullable=False, required=True
    )

    with pytest.raises(ValueError, match=r"\$\.Price: there are no words for multipleOf"):
        facts(Property("price", unknown, unknown, None), "request", "read")


def test_code_in_a_docstring_is_a_link_if_it_is_a_public_name_and_else_a_literal() -> None:
    lines = ["Raises `MewsError` where `x` is http:// or less."]

    process(None, "function", "mews_runtime.f", None, None, lines)

    assert lines[0] == (
        "Raises :py:obj:`MewsError <mews_connector.MewsError>` where ``x`` is ``http://`` or less."
    )
