"""Texts in which `*` stands for any text."""

import re
from functools import cache


def fits(pattern: str, text: str) -> bool:
    """Return whether a text is of a pattern."""
    return _compiled(pattern).fullmatch(text) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(".*".join(map(re.escape, pattern.split("*"))), re.DOTALL)
