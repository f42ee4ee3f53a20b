"""In what form commands print."""

from enum import StrEnum


class Format(StrEnum):
    """How to print a report."""

    TEXT = "text"
    JSON = "json"
