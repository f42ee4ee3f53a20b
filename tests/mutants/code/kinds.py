"""What sort of change a mutant is, read off the tokens that it takes away and puts in."""

import re
from typing import Final

_TOKEN: Final = re.compile(
    r'[rbfRBF]{0,2}"[^"]*"|\'[^\']*\'|\w+(?:\.\d+)?|[()\[\]{},"\']|[^\w\s()\[\]{},"\']+'
)
_TEXT: Final = re.compile(r"[rbfRBF]{0,2}[\"']")
_KINDS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("condition forced", re.compile(r".* -> \( .* \) (and False|or True)")),
    ("constant flipped", re.compile(r"(True -> False|False -> True)")),
    ("number changed", re.compile(r"[\d.]+ -> [\d.]+")),
    ("value replaced by None", re.compile(r".* -> None")),
    (
        "operator swapped",
        re.compile(r"(\W*|is|in|not|and|or|not in|is not) -> (\W*|is|in|not|and|or)"),
    ),
    ("argument or case removed", re.compile(r".+ -> ")),
)


def kind(removed: str, added: str) -> str:
    """Return what sort of change turns one text into the other."""
    before, after = _TOKEN.findall(removed), _TOKEN.findall(added)
    while before and after and before[0] == after[0]:
        before, after = before[1:], after[1:]
    while before and after and before[-1] == after[-1]:
        before, after = before[:-1], after[:-1]
    if len(before) == len(after) == 1 and _TEXT.match(before[0]) and _TEXT.match(after[0]):
        return "text changed"
    change = f"{' '.join(before)} -> {' '.join(after)}"
    return next((name for name, shape in _KINDS if shape.fullmatch(change)), "code changed")
