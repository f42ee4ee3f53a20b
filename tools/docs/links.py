"""Links between files of the project, as the site has them."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Final

_LINK: Final = re.compile(
    r"(?P<code>^(?P<fence>```+|~~~+).*?^(?P=fence)$|`[^`\n]+`)|\]\((?P<target>[^)\s]+)\)",
    re.MULTILINE | re.DOTALL,
)


def targets(text: str, page: PurePosixPath) -> Iterator[PurePosixPath]:
    """Yield the files and folders of the project that a page links to.

    Args:
        text: The Markdown of the page.
        page: Where in the project the page is.
    """
    for match in _LINK.finditer(text):
        path = (match["target"] or "").partition("#")[0]
        if path and "://" not in path and not path.startswith("mailto:"):
            yield _resolved(page, path)


def relinked(
    text: str, page: PurePosixPath, place: Callable[[PurePosixPath], PurePosixPath]
) -> str:
    """Return the Markdown of a page with links that lead to the same files in the site.

    Args:
        text: The Markdown of the page.
        page: Where in the project the page is.
        place: Says where in the site a file of the project is.
    """
    folder = place(page).parent

    def linked(match: re.Match[str]) -> str:
        target = match["target"] or ""
        path, hash_sign, anchor = target.partition("#")
        if not path or "://" in path or path.startswith("mailto:"):
            return match[0]
        found = os.path.relpath(place(_resolved(page, path)), folder)
        return f"]({PurePosixPath(found).as_posix()}{hash_sign}{anchor})"

    return _LINK.sub(linked, text)


def _resolved(page: PurePosixPath, path: str) -> PurePosixPath:
    return PurePosixPath(os.path.normpath(page.parent / path))
