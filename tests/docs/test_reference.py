"""Each operation has a page in the reference, whose examples run, sync and async alike."""

import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import pytest

from mews_connector import Client
from tests.docs.pages import BLOCK, blocks
from tests.docs.programs import printed, shown
from tests.effort import one_in
from tests.support.every import check_every
from tools.docs.reference import FOLDER, reference


@pytest.fixture(scope="module")
def pages() -> Mapping[PurePosixPath, str]:
    return reference()


def page(pages: Mapping[PurePosixPath, str], operation: str) -> str:
    address = f"`POST {Client.contract.prefix}{operation}`"
    (text,) = [text for text in pages.values() if address in text]
    return text


@pytest.mark.filterwarnings("ignore:.*is deprecated by Mews:DeprecationWarning")
@pytest.mark.usefixtures("_mews")
def test_both_examples_of_an_operation_print_what_its_page_shows(
    pages: Mapping[PurePosixPath, str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def check(operation: str) -> None:
        # All of them are more requests than one token has in half a minute.
        monkeypatch.setenv("MEWS_ACCESS_TOKEN", f"placeholder-access-token-{operation}")
        file = tmp_path / "page.md"
        file.write_text(page(pages, operation), encoding="utf-8")
        found = [block for block in blocks(file) if block.language == "python"]
        assert len(found) == len(("sync", "async"))
        assert printed(found, tmp_path, capsys) == shown(found)
        assert "" not in shown(found).values()

    check_every(one_in(8, Client.contract.modules), check)


def test_the_page_of_an_operation_names_every_argument_of_its_method(
    pages: Mapping[PurePosixPath, str],
) -> None:
    def check(operation: str) -> None:
        known = Client.contract.operation(operation)
        assert known is not None
        left_out = {*Client.contract.credentials.values(), getattr(known, "limitation", "")}
        arguments = set(known.request.__struct_fields__) - left_out
        request = page(pages, operation).partition("## Result")[0]
        named = set(re.findall(r"^`(\w+)`$", request, re.MULTILINE))
        assert arguments <= named
        assert not named & left_out

    check_every(Client.contract.modules, check)


def test_the_page_of_an_operation_says_what_it_does_and_which_errors_there_are(
    pages: Mapping[PurePosixPath, str],
) -> None:
    def check(operation: str) -> None:
        known, text = Client.contract.operation(operation), page(pages, operation)
        assert known is not None
        assert f"**Effect:** {known.effect}s" in text
        told = [f"- **{word.title()}:** {why}." for word, why in known.status.items()]
        assert "\n".join(["", *told, "- **Address:**"]) in text
        for status in (400, 401, 403, 404, 408, 409, 413, 429, 500):
            assert f"\n{status} {{py:exc}}" in text
        assert ("Raised as the `error` of an" in text) == (known.effect == "write")

    check_every(Client.contract.modules, check)


def test_the_list_of_operations_has_a_row_for_each_with_what_decides_whether_to_use_it(
    pages: Mapping[PurePosixPath, str],
) -> None:
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in pages[FOLDER / "operations.md"].splitlines()
        if line.startswith("| [")
    ]

    told: list[list[str]] = []
    for name, module in Client.contract.modules.items():
        known, texts = Client.contract.operation(name), Client.contract.described(name)
        assert known is not None
        words = ("deprecated", "undocumented", "restricted", "beta")
        status = ", ".join(word for word in words if getattr(known, word))
        resource, method = module.partition(".")[0], texts.method
        told.append(
            [
                f"[`{resource}`](operations/{resource}.md)",
                f'[`{method}`](operations/{resource}/{method}.md "{name}")',
                texts.summary,
                known.effect,
                "paged" if hasattr(known, "max_page_size") else "",
                "portfolio" if known.portfolio else "",
                status,
            ]
        )
    assert sorted(row[:-1] for row in rows) == sorted(told)
    old = {"deprecated", "deprecated, undocumented", "deprecated, undocumented, restricted, beta"}
    assert {"", *old, "restricted", "restricted, beta"} == {row[-2] for row in rows}


def test_the_list_of_operations_says_what_the_sandbox_does(
    pages: Mapping[PurePosixPath, str],
) -> None:
    found = {
        name: text.rpartition("|")[0].rpartition("|")[2].strip()
        for text in pages[FOLDER / "operations.md"].splitlines()
        for name in Client.contract.modules
        if f'"{name}"' in text
    }

    assert found["services/getAvailability"] == "own"
    assert found["tasks/getAll"] == "general"
    assert found.keys() == Client.contract.modules.keys()
    assert {*found.values()} == {"own", "general"}


def test_only_pages_of_operations_hold_code(pages: Mapping[PurePosixPath, str]) -> None:
    holding = {
        path.parent.parent
        for path, text in pages.items()
        if any(match["language"] == "python" for match in BLOCK.finditer(text))
    }

    assert holding == {FOLDER / "operations"}
