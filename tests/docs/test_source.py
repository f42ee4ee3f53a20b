"""What Sphinx reads: pages whose links lead on in the site, and words for all of the contract."""

import re
from os.path import relpath
from pathlib import PurePosixPath
from typing import Any

import pytest
from myst_parser.mdit_to_docutils.base import make_document
from sphinx import addnodes

from mews_contract.places import Place
from tests.docs.pages import ROOT
from tools.docs.assembly import assembled, place
from tools.docs.docstrings import process
from tools.docs.doctrees import adopt
from tools.docs.links import relinked, targets
from tools.docs.operations import Property
from tools.docs.search_words import indexed
from tools.docs.sidebar import Sidebars, marked, whereabouts
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


def test_words_to_search_stand_below_the_heading_that_they_lead_to() -> None:
    page = assembled(ROOT, {}).pages[PurePosixPath("reliability.md")]

    below = page.partition("\n## Rate limits\n")[2]
    assert below.startswith("\n```{index} !rate limit, ")


def test_a_heading_that_words_lead_to_and_that_is_gone_is_an_error() -> None:
    with pytest.raises(ValueError, match="reliability has no heading 'Retries'"):
        indexed("reliability", "# Reliability\n\n## Deadlines\n")


def test_a_keyword_of_the_contract_without_words_is_an_error() -> None:
    unknown = Place(
        "$.Price", ("#",), {"type": "number", "multipleOf": 0.01}, nullable=False, required=True
    )

    with pytest.raises(ValueError, match=r"\$\.Price: there are no words for multipleOf"):
        facts(Property("price", unknown, unknown, ()), "request", "read")


@pytest.mark.parametrize(
    ("longest", "said"),
    [("P1M", "at most 1 month"), ("P100D", "at most 100 days"), ("PT1H", "at most 1 hour")],
)
def test_the_longest_interval_is_said_in_words(longest: str, said: str) -> None:
    node = {"x-mews-max-interval": longest}
    interval = Place("$.CreatedUtc", ("#",), node, nullable=False, required=True)

    assert said in facts(Property("created_utc", interval, interval, ()), "request", "write")


def test_code_in_a_docstring_is_a_link_if_it_is_a_public_name_and_else_a_literal() -> None:
    lines = ["Raises `MewsError` where `x` is http:// or less."]

    process(None, "function", "mews_runtime.f", None, None, lines)

    assert lines[0] == (
        "Raises :py:obj:`MewsError <mews_connector.MewsError>` where ``x`` is ``http://`` or less."
    )


def test_a_page_is_kept_without_the_document_that_a_part_of_it_was_read_into() -> None:
    page, part = made_document("page.md"), made_document("part.rst")
    part += addnodes.desc()
    part[0] += addnodes.desc_content()
    page.extend(part.children)
    assert {node.document for node in page.findall()} == {page, part}

    adopt(None, page)

    assert {node.document for node in page.findall()} == {page}


def made_document(source: str) -> Any:
    return make_document(source)


LISTED = frozenset({"client", "reference/operations", "reference/operations/bills"})


@pytest.mark.parametrize(
    ("page", "other", "are_alike"),
    [
        ("reference/models/Bill", "reference/models/Customer", True),
        ("reference/operations/bills/add", "reference/operations/customers/add", True),
        ("reference/operations/bills/add", "reference/models/Bill", False),
        ("reference/models/Bill", "search", False),
        ("files/openapi", "files/examples/sync", False),
    ],
)
def test_pages_share_a_sidebar_if_the_same_links_lead_from_both(
    page: str, other: str, *, are_alike: bool
) -> None:
    ways = [
        {relpath(f"{name}.html", PurePosixPath(each).parent) for name in LISTED}
        for each in (page, other)
    ]
    assert (ways[0] == ways[1]) == are_alike

    assert (whereabouts(page, LISTED) == whereabouts(other, LISTED)) == are_alike


def test_a_sidebar_is_made_once_for_the_pages_of_a_folder() -> None:
    sidebars, made = Sidebars(), list[str]()

    def make(page: str, /, **_: object) -> str:
        made.append(page)
        return f"as on {page}"

    shown = [sidebars.of(where, make, collapse=False) for where in ("", "how-to", "how-to", "")]

    assert shown == ["as on _", "as on how-to/_", "as on how-to/_", "as on _"]
    assert made == ["_", "how-to/_"]


def test_a_page_is_marked_in_its_sidebar_with_all_that_it_is_below_which_is_unfolded() -> None:
    one, two = (
        f'<li class="toctree-l2"><a class="reference internal" href="{name}.html">{name}</a></li>'
        for name in ("one", "two")
    )
    switch = '<input class="toctree-checkbox"/>'
    link = '<a class="reference internal" href="../all.html">All</a>'
    above = f'<li class="toctree-l1 has-children">{link}{switch}'
    sidebar = f"<ul>\n<li></li></ul><ul>{above}<ul>{one}{two}</ul></li></ul>"

    assert marked(sidebar, "three.html") == sidebar
    assert marked(sidebar, "two.html") == (
        '<ul>\n<li></li></ul><ul class="current"><li class="toctree-l1 has-children current">'
        f'{link}<input checked="" class="toctree-checkbox"/>'
        f'<ul class="current">{one}<li class="toctree-l2 current current-page">'
        '<a class="current reference internal" href="#">two</a></li></ul></li></ul>'
    )
    assert marked(sidebar, "../all.html") == (
        '<ul>\n<li></li></ul><ul class="current">'
        '<li class="toctree-l1 has-children current current-page">'
        '<a class="current reference internal" href="#">All</a>'
        f'<input checked="" class="toctree-checkbox"/><ul>{one}{two}</ul></li></ul>'
    )
