"""Media types, and which of them are the same to a caller."""

from collections.abc import Iterable
from typing import Final

JSON: Final = "application/json"
ANY: Final = "*/*"


def essence(media_type: str) -> str:
    """Return a media type without its parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()


def covering(media_type: str, offered: Iterable[str]) -> str | None:
    """Return which of several media types or ranges holds one, the closest first."""
    kind = media_type.partition("/")[0]
    available = set(offered)
    return next((each for each in (media_type, f"{kind}/*", ANY) if each in available), None)
