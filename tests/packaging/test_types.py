"""What type checkers say of a project of a user's, in which the wheel is installed."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.packaging.build import Distributions
from tests.packaging.project import (
    CHECKERS,
    Complaint,
    all_extras,
    environment,
    write_documentation,
)

HERE: Final = Path(__file__).parent
MISTAKES: Final = "mistakes.py"
# What pages and examples use beside the client: a warehouse, frameworks for webhooks, and others.
BESIDE: Final = ("pytest", "duckdb", "django-stubs", "fastapi", "flask", "requests")
# It takes half a minute.
pytestmark = pytest.mark.only_in_ci


@pytest.fixture(scope="module")
def python(distributions: Distributions, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("environment")
    return environment(folder, distributions.wheel, all_extras(), *BESIDE)


@pytest.fixture(scope="module")
def python_without_httpx(
    distributions: Distributions, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The interpreter of who has no extra that brings httpx."""
    folder = tmp_path_factory.mktemp("without_httpx")
    return environment(folder, distributions.wheel, ["sandbox"])


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documentation, the examples, right uses and wrong ones."""
    folder = tmp_path_factory.mktemp("user")
    write_documentation(folder)
    for name in ("inferred.py", "of_httpx2.py", "of_httpx.py"):
        shutil.copy(HERE / name, folder)
    shutil.copy(HERE / "mistakes.txt", folder / MISTAKES)
    return folder


@pytest.fixture(scope="module", params=[("mypy", "3.11"), ("pyright", "3.14")], ids="-".join)
def complaints(project: Path, python: Path, request: pytest.FixtureRequest) -> list[Complaint]:
    """What a checker says of the project: one under the oldest Python, one under the newest."""
    checker, version = request.param
    return CHECKERS[checker](project, python, version)


def wrong_lines(text: str) -> Iterator[int]:
    """The lines that say that they are wrong."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.endswith("  # wrong"):
            yield number


def test_the_documentation_the_examples_and_right_uses_are_well_typed(
    complaints: list[Complaint],
) -> None:
    assert [each for each in complaints if each.file != MISTAKES] == []


def test_each_mistake_is_told_and_nothing_else(project: Path, complaints: list[Complaint]) -> None:
    lines = set(wrong_lines((project / MISTAKES).read_text(encoding="utf-8")))

    assert {each.line for each in complaints if each.file == MISTAKES} == lines


@pytest.mark.parametrize("checker", CHECKERS)
def test_what_stands_in_clients_of_httpx2_is_well_typed_without_httpx(
    python_without_httpx: Path, checker: str, tmp_path: Path
) -> None:
    shutil.copy(HERE / "of_httpx2.py", tmp_path)

    assert CHECKERS[checker](tmp_path, python_without_httpx, "3.11") == []
