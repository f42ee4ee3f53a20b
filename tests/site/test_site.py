"""The site works in a browser from its files alone: on desk and phone, by day and by night."""

import os
import re
from collections.abc import Iterator, Mapping
from html import unescape
from importlib.resources import files
from itertools import product
from os.path import normpath
from pathlib import Path
from typing import Final, Literal
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from mews_connector import Client
from tests.docs.pages import ROOT
from tests.docs.test_first_minute import QUESTIONS
from tests.site.searches import FOUND_FIRST

# Building the site takes a minute and a half.
pytestmark = pytest.mark.skipif(
    not {"CI", "MEWS_DOCS_SITE"} & os.environ.keys(), reason="builds the site; CI runs it"
)

ATTRIBUTES: Final = re.compile(r'\s(href|src|id)="([^"]+)"')
"""As Sphinx writes them. In the text of a page, each quote is an entity."""
SHOTS: Final = ROOT / "build" / "screenshots"
WIDTHS: Final[Mapping[str, int]] = {"desk": 1280, "phone": 390}
HEIGHT: Final = 900
SCHEMES: Final[tuple[Literal["light", "dark"], ...]] = ("light", "dark")
PAGES: Final = (
    "index",
    "reference/operations",
    "reference/operations/resource_blocks/get_all",
    "reference/models/AvailabilityUpdate",
    "reference/mews_connector",
    "files/openapi.yaml",
)
AXE: Final = Path(str(files("axe_playwright_python") / "axe.min.js"))
EACH_KIND: Final = (
    "index",
    "troubleshooting",
    "how-to/door_codes",
    "performance",
    "search",
    "reference/operations",
    "reference/operations/resource_blocks",
    "reference/operations/resource_blocks/get_all",
    "reference/models/AvailabilityUpdate",
    "reference/mews_contract",
    "files/examples/chain.py",
)
"""A page of each kind, with all that pages are made of."""
MORE_OF_THE_SAME: Final = (
    "#all-operations tbody tr:nth-child(n+13)",
    ".sidebar-tree li:nth-child(n+4):not(.current)",
    *(
        " ~ ".join([f"dl.{kind}"] * 4)
        for kind in ("attribute", "class", "function", "method", "property")
    ),
)
"""What comes behind a few of its kind on a page: axe takes seconds for it."""
LEVEL_AA: Final = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]},
    "resultTypes": ["violations"],
    # It would fetch style sheets, which no browser allows a page that is a file.
    "preload": False,
}
FIRST_RESULTS: Final = """searches => searches.map(words => {
    Search.performSearch(words);
    return Search.output.querySelector('a')?.getAttribute('href') ?? 'none';
})"""
"""The first result is there at once, those behind it one after the other."""
VIEWS: Final = list(product(WIDTHS, SCHEMES))
each_view = pytest.mark.parametrize(("width", "scheme"), VIEWS)
on_a_desk = pytest.mark.parametrize(("width", "scheme"), [("desk", "light")])


class Links:
    """What a page links to and loads, and what can be linked to in it."""

    def __init__(self, page: Path) -> None:
        found = ATTRIBUTES.findall(page.read_text(encoding="utf-8"))
        self.targets = {unescape(value) for name, value in found if name != "id"}
        self.anchors = {unescape(value) for name, value in found if name == "id"}


@pytest.fixture(scope="module")
def windows(browser: Browser) -> Iterator[dict[tuple[str, str], BrowserContext]]:
    """A window of the browser for each width and scheme."""
    opened: dict[tuple[str, str], BrowserContext] = {
        (width, scheme): browser.new_context(
            viewport={"width": WIDTHS[width], "height": HEIGHT}, color_scheme=scheme
        )
        for width, scheme in VIEWS
    }
    yield opened
    for window in opened.values():
        window.close()


@pytest.fixture
def view(
    windows: dict[tuple[str, str], BrowserContext], site: Path, width: str, scheme: str
) -> Iterator[Page]:
    """A page in one of them, which complains of nothing and loads nothing but the site."""
    page, said, loaded = windows[width, scheme].new_page(), list[str](), list[str]()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: loaded.append(request.url))
    yield page
    page.close()
    assert said == []
    assert [url for url in loaded if not url.startswith((site.as_uri(), "data:"))] == []


@each_view
@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_its_window(view: Page, site: Path, name: str, width: str, scheme: str) -> None:
    view.goto((site / f"{name}.html").as_uri())
    SHOTS.mkdir(parents=True, exist_ok=True)
    view.screenshot(path=SHOTS / f"{name.replace('/', '-')}-{width}-{scheme}.png")

    assert view.evaluate("document.documentElement.scrollWidth") == WIDTHS[width]


# Each width and each scheme once: axe takes seconds for a long page.
@pytest.mark.parametrize(("width", "scheme"), [("desk", "light"), ("phone", "dark")])
@pytest.mark.parametrize("name", EACH_KIND)
@pytest.mark.parametrize(
    "left_out",
    [
        pytest.param(MORE_OF_THE_SAME, id="each_kind"),
        pytest.param((), id="all", marks=pytest.mark.deep),
    ],
)
def test_a_page_is_accessible(view: Page, site: Path, name: str, left_out: tuple[str, ...]) -> None:
    view.goto((site / f"{name}.html").as_uri())
    there = [[each] for each in left_out if view.locator(each).count()]

    view.add_script_tag(path=AXE)
    found = view.evaluate("([exclude, options]) => axe.run({exclude}, options)", [there, LEVEL_AA])

    assert found["passes"] != []
    assert [(each["id"], each["nodes"]) for each in found["violations"]] == []


@on_a_desk
def test_the_first_page_answers_a_newcomer_without_scrolling(view: Page, site: Path) -> None:
    view.goto((site / "index.html").as_uri())

    for words in ("A Python client for", *QUESTIONS):
        box = view.locator("article p", has_text=words).first.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= HEIGHT, words


@pytest.mark.parametrize(("width", "scheme"), [("phone", "light")])
def test_search_needs_no_server(view: Page, site: Path) -> None:
    view.goto((site / "search.html").as_uri())

    view.locator("input[name=q]").last.fill("lost response write")
    view.keyboard.press("Enter")

    results = view.locator("#search-results .search a")
    expect(results.filter(has_text="Reliability").first).to_be_visible()


@on_a_desk
def test_the_right_page_comes_first_for_the_words_that_people_type(view: Page, site: Path) -> None:
    view.goto((site / "search.html").as_uri())
    found = view.evaluate(FIRST_RESULTS, list(FOUND_FIRST))
    wrong = [
        f"{words}: {first}, not {page}"
        for (words, page), first in zip(FOUND_FIRST.items(), found, strict=True)
        if first.partition(".html")[0] != page
    ]

    assert wrong == []


@on_a_desk
def test_the_list_of_operations_is_filtered_from_the_keyboard(view: Page, site: Path) -> None:
    view.goto((site / "reference/operations.html").as_uri())
    box, table = view.get_by_label("Filter"), view.locator("#all-operations table")
    every = len(Client.contract.modules)
    box.focus()

    def left(words: str) -> list[str]:
        view.keyboard.press("ControlOrMeta+A")
        view.keyboard.type(words)
        rows = table.locator("tbody tr:visible")
        expect(view.locator(".filter output")).to_have_text(f"{rows.count()} of {every}")
        return [
            str(each.get_attribute("title")) for each in rows.locator("td:nth-child(2) a").all()
        ]

    for address in ("reservations/getAll/2023-06-06", "resourceBlocks/getAll"):
        assert left(address) == [address]
    assert left("resource_blocks get") == ["resourceBlocks/getAll"]
    operations = {name: Client.contract.operation(name) for name in Client.contract.modules}
    deprecated = {name for name, each in operations.items() if each and each.deprecated}
    assert {*left("deprecated")} == deprecated
    assert left("deprecated nothing") == []
    view.keyboard.press("Escape")
    expect(table.locator("tbody tr:visible")).to_have_count(every)


def test_every_link_leads_to_a_file_of_the_site_and_a_place_in_it(site: Path) -> None:
    there = {str(path) for path in site.rglob("*")}
    pages = {file: Links(Path(file)) for file in there if file.endswith(".html")}

    dead = [
        f"{page}: {target}"
        for page, links in pages.items()
        for target in links.targets
        if "://" not in target and not leads_somewhere(pages, there, page, target)
    ]

    assert all(links.targets and links.anchors for links in pages.values())
    assert dead == []


def leads_somewhere(pages: dict[str, Links], there: set[str], page: str, target: str) -> bool:
    path, _, anchor = target.partition("#")
    file = normpath(f"{page}/../{unquote(path.partition('?')[0])}") if path else page
    if file not in pages or not anchor:
        return target.startswith(("data:", "mailto:")) or file in there
    return unquote(anchor) in pages[file].anchors
