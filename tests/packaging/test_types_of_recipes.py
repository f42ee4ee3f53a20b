"""What type checkers say of pages that use libraries of the group `recipes`."""

import sys
from pathlib import Path

import pytest

from tests.docs.notebooks import as_function
from tests.docs.pages import NOTEBOOK, RECIPES, blocks
from tests.packaging.project import CHECKERS, write_pages

# Most of the time is mypy's, which reads all of the libraries.
pytestmark = pytest.mark.only_in_ci


@pytest.mark.parametrize("checker", [*CHECKERS])
def test_recipes_are_well_typed(checker: str, tmp_path: Path) -> None:
    write_pages([page for page in RECIPES if page != NOTEBOOK], tmp_path)
    (tmp_path / "notebook.py").write_text(as_function(blocks(NOTEBOOK)), encoding="utf-8")

    assert CHECKERS[checker](tmp_path, Path(sys.executable), "3.11") == []
