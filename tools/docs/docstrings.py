"""Docstrings as the site shows them: in Google style, with code in single backticks."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final

from sphinx.application import Sphinx
from sphinx.ext.napoleon.docstring import GoogleDocstring

from tools.docs.packages import public_paths

_CODE: Final = re.compile(r"(?<![`:\w])`(?P<code>[^`\n]+)`(?!`)")
_SCHEME: Final = re.compile(r"(?<!`)https?://(?=[\s.,]|$)")
_INDENTED: Final = " " * 4


def setup(app: Sphinx) -> Mapping[str, bool]:
    """Take part in what Sphinx does."""
    app.connect("autodoc-process-docstring", process)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def process(*event: Any) -> None:
    """Turn a docstring into reStructuredText, in place.

    Args:
        event: The application, whether it is that of a module, a class, a method, ..., the path of
            what it documents, that itself, options, and the lines of the docstring.
    """
    what: str
    name: str
    lines: list[str]
    _, what, name, _, _, lines = event
    if name.startswith("mews_connector.api."):
        # The page of an operation says all of it, and more.
        lines.clear()
        return
    quoted = [_marked(line) for line in _with_literal_blocks(lines, what)]
    # Not what it is: as that of an attribute, `Where to go on: here` would name a type.
    lines[:] = GoogleDocstring(quoted, what="object", name=name).lines()


def _marked(line: str) -> str:
    return _SCHEME.sub(r"``\g<0>``", _CODE.sub(_linked, line))


def _with_literal_blocks(lines: list[str], what: str) -> Iterator[str]:
    """Yield lines in which the drawings of a module are literal blocks."""
    was_drawing = False
    for line in lines:
        is_drawing = what == "module" and line.startswith(_INDENTED)
        if is_drawing and not was_drawing:
            yield "::"
            yield ""
        was_drawing = is_drawing or (was_drawing and not line)
        yield line


def _linked(match: re.Match[str]) -> str:
    """Return code as a link to the public name that it is, or as a literal."""
    code = match["code"]
    path = _paths().get(code.removesuffix("()"))
    return f":py:obj:`{code} <{path}>`" if path else f"``{code}``"


@cache
def _paths() -> Mapping[str, str]:
    return public_paths()
