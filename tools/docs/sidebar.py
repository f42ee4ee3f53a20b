"""The sidebar, put together once for all pages from which the same links lead to the listed ones.

Sphinx puts it together anew for each page, from every heading of every page that it lists. It is
the same for all pages of a folder, but for what marks the page itself.
"""

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import partial
from typing import Any, Final, Protocol, cast

from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.environment.adapters.toctree import global_toctree_for_doc


class Sidebar(Protocol):
    """Makes a sidebar that marks no page, in HTML."""

    def __call__(self, page: str, /, **shown: Any) -> str:
        """Make that of a page.

        Args:
            page: The name of the page, which need not be there: it says where links lead from.
            shown: How much of the sidebar to show.
        """
        ...


_BEFORE_THE_THEME: Final = 400
_AFTER_THE_THEME: Final = 600
_PART: Final = re.compile(r"<(?P<end>/?)(?P<kind>ul|li)\b(?: class=\"(?P<classes>[^\"]*)\")?>")
_SWITCH: Final = 'class="toctree-checkbox"'


def setup(app: Sphinx) -> Mapping[str, bool]:
    """Take part in what Sphinx does."""
    app.connect("html-page-context", Sidebars().share, priority=_BEFORE_THE_THEME)
    app.connect("html-page-context", mark, priority=_AFTER_THE_THEME)
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
        known["toctree"] = partial(self.of, whereabouts(page, listed), partial(_made_by, app))

    def of(self, where: str, make: Sidebar, **shown: Any) -> str:
        """Return the sidebar of the pages of a folder.

        Args:
            where: The folder, as `whereabouts` has it.
            make: Makes it.
            shown: How much of the sidebar to show.
        """
        key = (where, *sorted(shown.items()))
        if key not in self._made:
            self._made[key] = make(f"{where}/_".removeprefix("/"), **shown)
        return self._made[key]


def _made_by(app: Sphinx, page: str, /, **shown: Any) -> str:
    builder = cast("StandaloneHTMLBuilder", app.builder)
    tree = global_toctree_for_doc(app.env, page, builder, tags=builder.tags, **shown)
    return builder.render_partial(tree)["fragment"]


def mark(*event: Any) -> None:
    """Mark a page in its sidebar, in place.

    Args:
        event: The same as for `Sidebars.share`.
    """
    page: str
    known: dict[str, Any]
    _, page, _, known, _ = event
    tree = known.get("furo_navigation_tree", "")
    known["furo_navigation_tree"] = marked(tree, f"{page.rpartition('/')[2]}.html")


def marked(sidebar: str, link: str) -> str:
    """Return a sidebar that marks a page and all that it is below, if it lists the page.

    Args:
        sidebar: The sidebar, which marks no page.
        link: What leads to the page.
    """
    before, found, after = sidebar.partition(f'<a class="reference internal" href="{link}">')
    if not found:
        return sidebar
    around: list[re.Match[str]] = []
    for part in _PART.finditer(before):
        if part["end"]:
            around.pop()
        else:
            around.append(part)
    title, end, below = after.partition("</a>")
    if below.startswith("<input"):
        below = _unfolded(below)
    made = f'<a class="current reference internal" href="#">{title}{end}{below}'
    for at, part in reversed([*enumerate(around, start=1)]):
        inside = before[part.end() :]
        classes = [*(part["classes"] or "").split(), "current"]
        if at == len(around):
            classes.append("current-page")
        elif part["kind"] == "li":
            inside = _unfolded(inside)
        made = f'<{part["kind"]} class="{" ".join(classes)}">{inside}{made}'
        before = before[: part.start()]
    return f"{before}{made}"


def _unfolded(entry: str) -> str:
    return entry.replace(_SWITCH, f'checked="" {_SWITCH}', 1)


def whereabouts(page: str, listed: AbstractSet[str]) -> str:
    """Return what is the same for all pages from which the same links lead to the listed ones.

    Args:
        page: The name of a page, such as `reference/models/Resource`.
        listed: The names of the pages of the sidebar.

    Returns:
        The folder of the page, without the names of folders that hold none of the listed pages.
    """
    folders = page.split("/")[:-1]
    known = len(folders)
    while known and not any(name.startswith("/".join([*folders[:known], ""])) for name in listed):
        known -= 1
    return "/".join([*folders[:known], *("*" for _ in folders[known:])])
