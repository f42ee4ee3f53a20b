"""Each operation has a page in the reference, whose examples run, sync and async alike."""

import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import pytest

from mews_connector import Client
from tests.docs.pages import BLOCK, blocks
from tests.docs.programs import printed, shown
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
    pages: Mapping[PurePosixPath, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def check(operation: str) -> None:
        file = tmp_path / "page.md"
        file.write_text(page(pages, operation), encoding="utf-8")
        found = [block for block in blocks(file) if block.language == "python"]
        assert len(found) == len(("sync", "async"))
        assert printed(found, tmp_path, capsys) == shown(found)
        assert "" not in shown(found).values()

    check_every(Client.contract.modules, check)


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
        for status in (400, 401, 403, 404, 408, 409, 413, 429, 500):
            assert f"\n{status} {{py:exc}}" in text
        assert ("Raised as the `error` of an" in text) == (known.effect == "write")

    check_every(Client.contract.modules, check)


def test_only_pages_of_operations_hold_code(pages: Mapping[PurePosixPath, str]) -> None:
    holding = {
        path.parent.parent
        for path, text in pages.items()
        if any(match["language"] == "python" for match in BLOCK.finditer(text))
    }

    assert holding == {FOLDER / "operations"}
