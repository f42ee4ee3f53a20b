"""The sidebar, put together once for all pages that have the same one.

Sphinx puts it together anew for each page, from every heading of every page that it lists. Most
pages of the reference are not listed: theirs are the same, but for the way to what they list.
"""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from functools import partial
from typing import Any, Final, TypeAlias

from sphinx.application import Sphinx

Sidebar: TypeAlias = Callable[..., str]
"""Returns HTML. Its arguments say how much of the sidebar to show."""

_BEFORE_THE_THEME: Final = 400


def setup(app: Sphinx) -> Mapping[str, bool]:
    """Take part in what Sphinx does."""
    app.connect("html-page-context", Sidebars().share, priority=_BEFORE_THE_THEME)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


class Sidebars:
    """The sidebars of a site, each of them once."""

    def __init__(self) -> None:
        self._made: dict[object, str] = {}

    def share(self, *event: Any) -> None:
        """Give a page the sidebar of a page like it.

        Args:
            event: The application, the name of the page, the name of its template, what that
                knows, and the page itself.
        """
        app: Sphinx
        page: str
        known: dict[str, Any]
        app, page, _, known, _ = event
        listed = {name for names in app.env.toctree_includes.values() for name in names}
        known["toctree"] = self.of(page, listed, known["toctree"])

    def of(self, page: str, listed: AbstractSet[str], own: Sidebar) -> Sidebar:
        """Return the sidebar of a page.

        Args:
            page: The name of the page.
            listed: The names of the pages of the sidebar, each of which has one that marks it.
            own: Makes the sidebar of this page.
        """
        return own if page in listed else partial(self._shared, own, whereabouts(page, listed))

    def _shared(self, own: Sidebar, likeness: str, **shown: object) -> str:
        key = (likeness, *sorted(shown.items()))
        if key not in self._made:
            self._made[key] = own(**shown)
        return self._made[key]


def whereabouts(page: str, listed: AbstractSet[str]) -> str:
    """Return what is the same for all pages from which the same links lead to the listed ones.

    Args:
        page: The name of a page that is not listed, such as `reference/models/Resource`.
        listed: The names of the pages of the sidebar.

    Returns:
        The folder of the page, without the names of folders that hold none of the listed pages.
    """
    folders = page.split("/")[:-1]
    known = len(folders)
    while known and not any(name.startswith("/".join([*folders[:known], ""])) for name in listed):
        known -= 1
    return "/".join([*folders[:known], *("*" for _ in folders[known:])])
