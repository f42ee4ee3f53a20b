"""The site, built as `make docs` builds it, and a browser."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests.docs.pages import ROOT
from tests.page.conftest import browser

__all__ = ["browser", "site"]

SITE: Final = "MEWS_DOCS_SITE"
"""Names the folder of a site that is built already, to look at it again."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site. Whatever Sphinx warns of fails here."""
    if SITE in os.environ:
        return Path(os.environ[SITE])
    folder = tmp_path_factory.mktemp("site") / "docs"
    command = (sys.executable, "-m", "tools.docs", "--into", str(folder))
    build = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert build.returncode == 0, build.stderr
    assert build.stderr == ""
    return folder
