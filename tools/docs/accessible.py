"""What screen readers need, and Sphinx and its theme leave out of the pages."""

from collections.abc import Mapping
from typing import Any, Final

from sphinx.application import Sphinx

_AFTER_THE_THEME: Final = 900
# The parameters of a signature, a line each, are no terms with definitions.
_IN_A_BODY: Final = ("<dl>\n<dd>", '<dl role="presentation">\n<dd>')
_IN_A_SIDEBAR: Final = ('role="heading"', 'role="heading" aria-level="2"')


def setup(app: Sphinx) -> Mapping[str, bool]:
    """Take part in what Sphinx does."""
    app.connect("html-page-context", complete, priority=_AFTER_THE_THEME)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def complete(*event: Any) -> None:
    """Complete the HTML of a page, in place.

    Args:
        event: The application, the name of the page, the name of its template, what that knows, and
            the page itself.
    """
    known: dict[str, Any] = event[3]
    for name, replacement in (("body", _IN_A_BODY), ("furo_navigation_tree", _IN_A_SIDEBAR)):
        known[name] = known.get(name, "").replace(*replacement)
