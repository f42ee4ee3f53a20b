"""Everything that is shown of a call, and the search for secrets in it."""

import copy
import logging
import re
from collections.abc import Callable, Iterator
from typing import Any, Final, TypeVar

from mews_connector.errors import MewsError
from tests.support.evidence import Evidence, Watch, leaks
from tests.support.sides import AnyClient

T = TypeVar("T")

_FROM_THE_SERVER: Final = (
    "receive_response_headers.complete return_value=",
    "receive_response_headers.failed exception=",
)
_OF_THE_RECORD: Final = re.compile(
    r"'(created|lineno|msecs|process|relativeCreated|thread)': [0-9.]+"
)
"""Numbers that every log record has."""


class _WithoutStatusLine(logging.Filter):
    """Cuts what the server says in its status line and headers out of the records of httpx.

    It is the one documented exception. What we send stays in.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        if record.name in {"httpx", "httpx2"} and isinstance(record.args, tuple):
            record.args = (*record.args[:-1], "")
        for beginning in _FROM_THE_SERVER:
            if record.getMessage().startswith(beginning):
                record.msg, record.args = beginning, ()
        return True


class Watching(Watch):
    """Keeps what happens inside as evidence, but for what httpx logs of the status line."""

    def __init__(self, level: int = logging.DEBUG) -> None:
        super().__init__(level)
        self._filter = _WithoutStatusLine()
        names = ("httpx", "httpx2", "httpcore.http11", "httpcore2.http11")
        self._below = [logging.getLogger(name) for name in names]

    def __enter__(self) -> Evidence:
        for logger in self._below:
            logger.addFilter(self._filter)
        return super().__enter__()

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> bool:
        for logger in self._below:
            logger.removeFilter(self._filter)
        return super().__exit__(kind, error, trace)


async def seen(
    call: Callable[[AnyClient, T], Any], client: AnyClient, given: T, level: int = logging.DEBUG
) -> Evidence:
    """Return what is shown of a call with something secret."""
    with Watching(level) as evidence:
        await call(client, given)
    return evidence


def leaked(evidence: Evidence, *secrets: str) -> list[str]:
    """Return every text that shows a secret, copies of the errors included."""
    return [*evidence.leaks(*secrets), *leaks([*_copies(evidence)], *secrets)]


def _copies(evidence: Evidence) -> Iterator[str]:
    for link in evidence.chain():
        yield repr(getattr(link, "__notes__", None))
        if isinstance(link, MewsError):
            for copied in (copy.copy(link), copy.deepcopy(link)):
                yield from (str(copied), repr(copied), repr(vars(copied)))


def shown_apart(evidence: Evidence, code: str) -> list[str]:
    """Return what shows a code that is short enough to be part of another number by chance."""
    apart = re.compile(rf"(?<![0-9A-Za-z]){re.escape(code)}(?![0-9A-Za-z])")
    texts = [*(_OF_THE_RECORD.sub("", text) for text in evidence.seen), *_copies(evidence)]
    for link in evidence.chain():
        texts += [str(link), repr(link), repr(link.args), repr(vars(link))]
    return [text for text in texts if apart.search(text)]
