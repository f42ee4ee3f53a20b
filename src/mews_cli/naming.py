"""Names of the contract, as they are written on a command line."""

import re
from typing import Final

_WORD: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def kebab(name: str) -> str:
    """Return a name such as `ResourceBlockIds` or `type_` in kebab case."""
    return _WORD.sub("-", name).replace("_", "-").strip("-").lower()


def plain(name: str) -> str:
    """Return what a name has in all spellings: in the contract, snake case and kebab case."""
    return name.replace("_", "").replace("-", "").lower()
