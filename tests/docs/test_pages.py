"""Nothing on a page escapes the tests: they know the language of every block and every link."""

import re
from collections import Counter
from pathlib import Path
from typing import Final, cast

from markdown_it import MarkdownIt

from tests.contract.contract import load
from tests.docs.commands import objections
from tests.docs.pages import BLOCK, LANGUAGES, PAGES, ROOT, blocks, each_page, prose

DRAWING: Final = re.compile("[─│┌└├▲▼►]")
INLINE_CODE: Final = re.compile(r"`[^`\n]+`")
LINK: Final = re.compile(r"\]\(([^)\s]+)\)")
CONVENTIONS: Final = ROOT / "tools" / "contract" / "checks" / "conventions.yaml"
EXTENSION_ROW: Final = re.compile(r"^\| \[`(x-[\w-]+)`\]", re.MULTILINE)
HEADING: Final = re.compile(r"^#+ (.+)$", re.MULTILINE)


def anchors(page: Path) -> set[str]:
    """The headings of a page as links spell them."""
    words = (re.sub(r"[^\w\- ]", "", title.lower()) for title in HEADING.findall(prose(page)))
    return {title.replace(" ", "-") for title in words}


@each_page(PAGES)
def test_everything_that_a_page_shows_as_code_is_a_block_that_is_tested(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    tokens = MarkdownIt("commonmark").parse(text)
    read = sum(1 + (match["output"] is not None) for match in BLOCK.finditer(text))

    assert sum(token.type == "fence" for token in tokens) == read
    assert [token.content for token in tokens if token.type == "code_block"] == []
    assert [token.content for token in tokens if "<pre" in token.content] == []
    assert {block.language for block in blocks(page)} <= LANGUAGES


@each_page(PAGES)
def test_text_that_no_command_of_the_page_prints_is_a_drawing(page: Path) -> None:
    alone = [block for block in blocks(page) if block.language == "text" and not block.file]

    assert [block.code for block in alone if not DRAWING.search(block.code)] == []


@each_page(PAGES)
def test_every_make_command_in_a_line_of_prose_is_run_by_ci_or_can_be(page: Path) -> None:
    inline = [code.strip("`") for code in INLINE_CODE.findall(prose(page))]
    commands = [code for code in inline if code.split()[:1] == ["make"]]

    assert [each for command in commands for each in objections(command)] == []


@each_page(PAGES)
def test_every_relative_link_of_the_page_leads_to_a_file_and_a_heading(page: Path) -> None:
    links = [link for link in LINK.findall(INLINE_CODE.sub("", prose(page))) if "://" not in link]

    assert [link for link in links if not leads_somewhere(page, link)] == []


def leads_somewhere(page: Path, link: str) -> bool:
    path, _, anchor = link.partition("#")
    target = (page.parent / path).resolve() if path else page
    return target.exists() and (not anchor or anchor in anchors(target))


def test_every_extension_of_the_contract_and_no_other_has_a_row_and_a_heading_in_its_page() -> None:
    page = prose(ROOT / "docs" / "contract.md")
    named = [name for title in HEADING.findall(page) for name in re.findall(r"`(x-[\w-]+)`", title)]

    # What the operations to come will use, the check of the contract knows already.
    known = set(re.findall(r"x-mews-[a-z-]+[a-z]", CONVENTIONS.read_text(encoding="utf-8")))
    assert Counter(named) == dict.fromkeys(extensions(load()) | known, 1)
    assert EXTENSION_ROW.findall(page) == named


def test_the_page_of_the_contract_gives_the_reason_of_every_secret() -> None:
    rows = re.findall(
        r"^\| (.+) \| (yes|no) \| .+ \|$", prose(ROOT / "docs" / "contract.md"), re.MULTILINE
    )
    named = {
        answer: {name for what, is_secret in rows if is_secret == answer for name in words(what)}
        for answer in ("yes", "no")
    }
    secrets = {
        name
        for schema in load()["components"]["schemas"].values()
        for part in (schema, *schema.get("allOf", ()))
        for name, raw in part.get("properties", {}).items()
        if raw.get("x-mews-secret") and not raw.get("x-mews-credential")
    }

    # `BillCustomerData.TaxIdentifier` is secret, and `Company.TaxIdentifier` is not.
    assert secrets == named["yes"]
    assert named["no"] & secrets == {"TaxIdentifier"}


def words(text: str) -> list[str]:
    """The properties that a cell names, without the schemas in front of them."""
    return [code.rpartition(".")[2] for code in re.findall(r"`([\w.]+)`", text)]


def extensions(node: object) -> set[str]:
    """Every key that OpenAPI leaves to others, anywhere below."""
    if isinstance(node, list):
        children = cast("list[object]", node)
        return {name for child in children for name in extensions(child)}
    if not isinstance(node, dict):
        return set()
    pairs = {str(key): child for key, child in cast("dict[object, object]", node).items()}
    below = {name for child in pairs.values() for name in extensions(child)}
    return below | {name for name in pairs if name.startswith("x-")}
