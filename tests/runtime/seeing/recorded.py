"""What the client logs and warns of, one by one."""

import logging
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any, Final

from mews_connector.types import BetaWarning, RestrictedWarning

NAMES: Final = (
    *("operation", "attempt", "status", "request_id", "milliseconds", "waited", "error"),
)
LOGGER: Final = logging.getLogger("mews_connector")


class Kept(logging.Handler):
    """Keeps log records."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def values(self, *names: str) -> list[tuple[Any, ...]]:
        """Return some attributes of each record."""
        return [tuple(getattr(record, name) for name in names) for record in self.records]


@contextmanager
def recorded(level: int = logging.DEBUG) -> Generator[Kept]:
    """Keep what is logged under the name of the client, from a level on."""
    kept = Kept()
    before = LOGGER.level
    LOGGER.addHandler(kept)
    LOGGER.setLevel(level)
    try:
        yield kept
    finally:
        LOGGER.setLevel(before)
        LOGGER.removeHandler(kept)


@contextmanager
def warned() -> Generator[list[warnings.WarningMessage]]:
    """Keep what is warned of, but for what is in beta."""
    with warnings.catch_warnings(record=True) as kept:
        warnings.simplefilter("always")
        warnings.simplefilter("ignore", BetaWarning)
        warnings.simplefilter("ignore", RestrictedWarning)
        yield kept
