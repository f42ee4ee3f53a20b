"""What the documentation shows is true: its code runs, its commands exist, its links lead on.

A `python` block prints exactly what the `text` block right behind it says, or nothing. The blocks
of a page are one program. Its requests are answered from the recorded exchanges.
"""

import json
import re
import runpy
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final, cast

import httpx
import pytest
import respx

from tests.contract.composition import mapping, parse
from tests.contract.exchanges import Exchange, JsonObject, load_exchanges
from tests.docs.pages import BLOCK, ROOT, Block, blocks

PAGES: Final = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
ELSEWHERE: Final = {ROOT / "docs" / "test_your_integration.md"}
"""Pages that are a folder of files: `test_from_an_empty_folder.py` makes it."""

LANGUAGES: Final = {"bash", "python", "text", "toml", "yaml"}
ENVIRONMENT: Final = {
    "MEWS_CLIENT_TOKEN": "placeholder-client-token",
    "MEWS_ACCESS_TOKEN": "placeholder-access-token",
    "MEWS_CLIENT": "Night Audit 2.1",
    "MEWS_PLATFORM": "demo",
}
CREDENTIALS: Final = {"ClientToken", "AccessToken", "Client"}

FENCE: Final = re.compile(r"^\s*(?:```|~~~)", re.MULTILINE)
INLINE_CODE: Final = re.compile(r"`[^`\n]+`")
LINK: Final = re.compile(r"\]\(([^)\s]+)\)")
HEADING: Final = re.compile(r"^#+ (.+)$", re.MULTILINE)
TARGET: Final = re.compile(r"^([a-z-]+):", re.MULTILINE)
END_OF_BLOCK: Final = "\f"


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def python_blocks(page: Path) -> list[Block]:
    return [block for block in blocks(page) if block.language == "python"]


def prose(page: Path) -> str:
    return BLOCK.sub("", page.read_text(encoding="utf-8"))


def program(page: Path) -> str:
    """The Python of a page, each line where the page has it."""
    lines = [""] * page.read_text(encoding="utf-8").count("\n")
    for block in python_blocks(page):
        code = [*block.code.splitlines(), f"print(end={END_OF_BLOCK!r})"]
        lines[block.line - 1 : block.line - 1 + len(code)] = code
    return "\n".join(lines)


def anchors(page: Path) -> set[str]:
    """The headings of a page as links spell them."""
    words = (re.sub(r"[^\w\- ]", "", title.lower()) for title in HEADING.findall(prose(page)))
    return {title.replace(" ", "-") for title in words}


def own(body: JsonObject) -> JsonObject:
    return {name: value for name, value in body.items() if name not in CREDENTIALS}


def answer(request: httpx.Request) -> httpx.Response:
    """Answer as recorded: to this very request, else as documented, else that nothing is there.

    The documented page is the only one: behind a cursor nothing is left.
    """
    body: JsonObject = json.loads(request.content)
    recorded = {each.name: each for each in EXCHANGES if each.request.path == request.url.path}
    same = [each for each in recorded.values() if own(each.request.body) == own(body)]
    limitation = body.get("Limitation")
    if same:
        found = same[0]
    elif isinstance(limitation, dict) and limitation.get("Cursor"):
        found = recorded["empty-page"]
    else:
        found = recorded.get("documented", NOT_FOUND)
    response = found.response
    return httpx.Response(response.status, headers=response.headers, content=response.content)


def exchanges() -> list[Exchange]:
    """The exchanges of the API itself, the documented first, without what nobody asks for here."""
    kept = [
        each
        for each in load_exchanges()
        if each.folder != "gateway" and "Prefer" not in each.request.headers
    ]
    return sorted(kept, key=lambda each: each.source)


EXCHANGES: Final = exchanges()
NOT_FOUND: Final = next(each for each in EXCHANGES if each.id == "resourceBlocks/getAll/404")


@pytest.fixture
def _mews(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("MEWS_BASE_URL", raising=False)
    with respx.mock(assert_all_called=False) as mews:
        mews.route(scheme="https", host__in=["api.mews-demo.com", "api.mews.com"]).mock(
            side_effect=answer
        )
        yield


def each_page(pages: list[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("page", pages, ids=name_of)


@each_page([page for page in PAGES if python_blocks(page) and page not in ELSEWHERE])
@pytest.mark.usefixtures("_mews")
def test_python_of_the_page_runs_and_prints_what_the_page_shows(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script = tmp_path / f"{page.stem}.py"
    script.write_text(program(page), encoding="utf-8")

    runpy.run_path(str(script))

    *printed, _ = capsys.readouterr().out.split(END_OF_BLOCK)
    shown = {block.line: block.output for block in python_blocks(page)}
    assert dict(zip(shown, printed, strict=True)) == shown


@each_page(PAGES)
def test_every_fence_of_the_page_belongs_to_a_block_that_is_tested(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    read = sum(2 + 2 * (match["output"] is not None) for match in BLOCK.finditer(text))

    assert len(FENCE.findall(text)) == read
    assert {block.language for block in blocks(page)} <= LANGUAGES


@each_page(PAGES)
def test_every_make_command_of_the_page_is_a_target_of_the_makefile(page: Path) -> None:
    targets = TARGET.findall((ROOT / "Makefile").read_text(encoding="utf-8"))

    assert made(page) <= set(targets)


def made(page: Path) -> set[str]:
    """The targets of every `make` in a block or in a line of prose."""
    shell = [block.code for block in blocks(page) if block.language == "bash"]
    inline = [code.strip("`") for code in INLINE_CODE.findall(prose(page))]
    commands = re.split(r"\n|&&|;", "\n".join([*shell, *inline]))
    words = [command.partition("#")[0].split() for command in commands]
    return {
        word
        for command in words
        if command[:1] == ["make"]
        for word in command[1:]
        if "=" not in word
    }


@each_page(PAGES)
def test_every_relative_link_of_the_page_leads_to_a_file_and_a_heading(page: Path) -> None:
    links = [link for link in LINK.findall(INLINE_CODE.sub("", prose(page))) if "://" not in link]

    assert [link for link in links if not leads_somewhere(page, link)] == []


def leads_somewhere(page: Path, link: str) -> bool:
    path, _, anchor = link.partition("#")
    target = (page.parent / path).resolve() if path else page
    return target.exists() and (not anchor or anchor in anchors(target))


def test_every_extension_of_the_contract_and_no_other_has_one_heading_in_its_page() -> None:
    contract = parse((ROOT / "openapi.yaml").read_text(encoding="utf-8"))
    documented = HEADING.findall(prose(ROOT / "docs" / "contract.md"))
    named = [name for title in documented for name in re.findall(r"`(x-[\w-]+)`", title)]

    assert Counter(named) == dict.fromkeys(extensions(contract), 1)


def extensions(node: object) -> set[str]:
    """Every key that OpenAPI leaves to others, anywhere below."""
    if isinstance(node, list):
        children = cast("list[object]", node)
        return {name for child in children for name in extensions(child)}
    if not isinstance(node, dict):
        return set()
    pairs = mapping(cast("object", node))
    below = {name for child in pairs.values() for name in extensions(child)}
    return below | {name for name in pairs if name.startswith("x-")}
