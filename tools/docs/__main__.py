"""Builds the site: `python -m tools.docs`."""

import argparse
import gc
import sys
from pathlib import Path
from typing import Final

from sphinx.cmd.build import main as sphinx

from tools.docs.assembly import assembled, write
from tools.docs.reference import reference

ROOT: Final = Path(__file__).resolve().parents[2]

_OBJECTS_BEFORE_COLLECTION: Final = 100_000


def main() -> int:
    """Build the site, and return the exit code of Sphinx. Whatever it warns of is an error."""
    parser = argparse.ArgumentParser(prog="python -m tools.docs", description=__doc__)
    parser.add_argument("--into", type=Path, default=ROOT / "build" / "docs", help="its folder")
    parser.add_argument("--builder", default="html", help="what Sphinx makes of the pages")
    parser.add_argument("--jobs", default="auto", help="how many processes read and write pages")
    options = parser.parse_args()
    work = options.into.with_name(f"{options.into.name}-work")
    # Pages are trees of very many objects, hardly any of which is ever garbage.
    gc.set_threshold(_OBJECTS_BEFORE_COLLECTION)
    write(assembled(ROOT, reference()), ROOT, work / "source")
    return sphinx(
        [
            *("--quiet", "--nitpicky", "--fail-on-warning", "--keep-going"),
            # Of a page that is not written, Sphinx forgets the words of `search_words`.
            "--write-all",
            *("--jobs", options.jobs, "--builder", options.builder),
            *("--conf-dir", str(ROOT / "docs"), "--doctree-dir", str(work / "doctrees")),
            *(str(work / "source"), str(options.into)),
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
