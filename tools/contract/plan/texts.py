"""The prose of the contract, as docstrings have it."""

import re
import textwrap
from collections.abc import Mapping
from typing import Final

_ENDINGS: Final = (".", "?", "!")
_NULL: Final = re.compile(r"\b[Nn]ull\b")
_TERM: Final = re.compile(r"`([^`]*)`")


class Texts:
    """Puts what the contract says into the words of Python: `ByItsName` is `by_its_name` there."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names

    def line(self, text: str | None) -> str:
        """Return a text on one line."""
        shown = (each if each.isprintable() else " " for each in text or "")
        words = " ".join("".join(shown).split())
        return _TERM.sub(lambda term: f"`{self._names.get(term[1], term[1])}`", words)

    def docstring(self, text: str | None, width: int) -> str:
        """Return a description as a docstring, its first sentence as the summary if it is long."""
        words = in_python(ended(self.line(text)))
        if len(words) < width:
            return quoted(words)
        summary, stop, rest = words.partition(". ")
        below = f"\n\n{wrapped(rest, width)}\n" if rest else ""
        return quoted(f"{summary}{'.' if stop else ''}{below}")


def in_python(words: str) -> str:
    """Return words of JSON with what Python calls the same."""
    return _NULL.sub("None", words)


def ended(words: str) -> str:
    """Return a sentence that has its end, which the summary of a docstring has to have."""
    return words if words.endswith(_ENDINGS) or not words else f"{words}."


def wrapped(words: str, width: int) -> str:
    """Return words on lines of at most a width, as far as they can be divided."""
    return "\n".join(textwrap.wrap(words, width, break_long_words=False))


def quoted(text: str) -> str:
    """Return a docstring as Python code."""
    if "\\" in text and '"""' not in text and not text.endswith("\\"):
        return f'r"""{text}"""'
    return f'"""{inside(text)}"""'


def inside(text: str) -> str:
    """Return a text as it stands within a docstring."""
    return text.replace("\\", "\\\\").replace('"""', r"\"\"\"")
