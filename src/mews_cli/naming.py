"""Names of the contract, as they are written on a command line."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

_WORD: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def kebab(name: str) -> str:
    """Return a name such as `ResourceBlockIds` or `type_` in kebab case."""
    return _WORD.sub("-", name).replace("_", "-").strip("-").lower()


def plain(name: str) -> str:
    """Return what a name has in all spellings: in the contract, snake case and kebab case."""
    return name.replace("_", "").replace("-", "").lower()


def nearest(name: str, known: Iterable[str]) -> str:
    """Return a question for the known name that is most like another one, or nothing."""
    spelled = {plain(each): each for each in known}
    alike = get_close_matches(plain(name), spelled, n=1)
    return f" (did you mean {spelled[alike[0]]}?)" if alike else ""
