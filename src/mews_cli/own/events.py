"""The command `mews events`: what comes through a WebSocket, a line for each event."""

import logging
import sys
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any, Final

from mews_cli import connection
from mews_cli.exits import CliError, Exit
from mews_cli.output import complain, emit, say, telling
from mews_connector import Gap
from mews_connector.errors import EventInvalidError, ResponseTooLargeError
from mews_connector.types import EventStream
from mews_contract.output import harmless
from mews_runtime.schema.encoding import encode
from mews_runtime.schema.model import Model
from mews_runtime.sending.records import LOGGER

_WIDTHS: Final = {"Type": 13, "Id": 36, "State": 10}
"""What comes first on a line of a table, and how wide it is at least."""


def listen(*, output: str, count: int | None, deadline: float | None, env_file: str | None) -> Exit:
    """Print events as they come, until so many have come, or somebody ends it.

    Args:
        output: `table` or `jsonl`.
        count: How many to print, or None for no end.
        deadline: Seconds to try to connect for, or None for no end.
        env_file: Where the credentials are, or None.

    Raises:
        CliError: The count is none.
    """
    if count is not None and count < 1:
        message = f"--count takes a whole number of at least 1; got {count}"
        raise CliError(message)
    printing = _Printing(is_table=output == "table")
    with (
        telling(printing.known),
        _saying_losses(),
        connection.client(is_sandbox=None, env_file=env_file, tap=None, is_limited=True) as mews,
        mews.events(deadline=deadline) as stream,
    ):
        if sys.stderr.isatty():
            say("listening; Ctrl-C ends it")
        while count is None or printing.count < count:
            printing.next(stream)
    return printing.code


class _Printing:
    """Prints events, and counts them."""

    def __init__(self, *, is_table: bool) -> None:
        self._is_table = is_table
        self.count = 0
        self.code = Exit.DONE

    def next(self, stream: EventStream[Any]) -> None:
        """Print the next event, or say what has come instead."""
        try:
            event = next(stream)
        except (EventInvalidError, ResponseTooLargeError) as error:
            # Another message may be as it should be.
            complain(str(error))
            self.code = Exit.CONTRACT_BROKEN
            return
        if isinstance(event, Gap):
            since, until = (f"{each:%Y-%m-%dT%H:%M:%SZ}" for each in (event.since, event.until))
            say(f"gap: events from {since} until {until} may have been missed")
            return
        plain: dict[str, Any] = event.to_dict() if isinstance(event, Model) else event
        emit(f"{_line(plain) if self._is_table else encode(plain).decode()}\n")
        self.count += 1

    def known(self) -> str:
        """Return how many there were, in words."""
        return f"{self.count} event{'' if self.count == 1 else 's'} printed"


def _line(event: dict[str, Any]) -> str:
    """Return an event as a line: its type, id and state in columns, and the rest by name."""
    first = [_cell(event.get(name, "")).ljust(width) for name, width in _WIDTHS.items()]
    more = [
        f"{name}={_cell(value)}"
        for name, value in event.items()
        if name not in _WIDTHS and value is not None
    ]
    return "  ".join([*first, *more]).rstrip()


def _cell(value: object) -> str:
    text = value if isinstance(value, str) else encode(value).decode()
    return harmless(" ".join(text.split()))


@contextmanager
def _saying_losses() -> Generator[None]:
    """Say on standard error when a connection is lost, or cannot be made: the client logs it."""
    handler = _Saying(logging.WARNING)
    LOGGER.addHandler(handler)
    try:
        yield
    finally:
        LOGGER.removeHandler(handler)


class _Saying(logging.Handler):
    """Says what is logged."""

    def emit(self, record: logging.LogRecord) -> None:
        """Say a record."""
        say(record.getMessage())
