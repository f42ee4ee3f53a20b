"""What a spreadsheet would run in a text: an apostrophe stands in front of it, and is taken back.

A spreadsheet whose cells are not separated by commas cuts the text of a cell in pieces, also
inside quotes, so that a formula may begin behind each semicolon, tab or end of a line. Quotes and
blanks in front of one do not stop it, and the signs are known in full width, too.
"""

import re
from typing import Final

_SIGNS: Final = "=+@\uff1d\uff0b\uff0d\uff20-"
_MAY_HOLD: Final = re.compile(f"[\t\r\n{_SIGNS}]")
"""Faster to look for: hardly any text has one."""

_FORMULA: Final = f"(?:[\"']|[^\\S\\t\\r\\n])*[{_SIGNS}]"
_BEFORE: Final = re.compile(rf"^(?='*[\t\r\n])|(?:^|(?<=[;\t\r\n]))(?={_FORMULA})")
_ADDED: Final = re.compile(rf"^'(?='*[\t\r\n])|(?:^|(?<=[;\t\r\n]))'(?={_FORMULA})")


def guarded(text: str) -> str:
    """Return a text in which nothing begins as a formula does."""
    return _BEFORE.sub("'", text) if _MAY_HOLD.search(text) else text


def unguarded(text: str) -> str:
    """Return the text that was guarded."""
    return _ADDED.sub("", text)
