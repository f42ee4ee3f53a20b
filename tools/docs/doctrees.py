"""What Sphinx keeps of a page: the page alone.

Nodes from an `eval-rst` block belong to a document of their own, whose settings know the whole
site. Kept as they are, every such page would be kept with all of the site.
"""

from collections.abc import Iterable, Mapping
from typing import Protocol

from sphinx.application import Sphinx


class Node(Protocol):
    """A part of a page."""

    document: object


class Page(Protocol):
    """A page, as docutils has it, which comes without types."""

    def findall(self) -> Iterable[Node]:
        """Return the page and all that is in it."""
        ...


def setup(app: Sphinx) -> Mapping[str, bool]:
    """Take part in what Sphinx does."""
    app.connect("doctree-read", adopt)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def adopt(_app: object, page: Page) -> None:
    """Make every node of a page belong to that page, in place."""
    for node in page.findall():
        node.document = page
