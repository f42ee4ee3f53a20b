"""Everything of a failure that people and log collectors read, as texts to search for secrets."""

import json
import logging
import pickle
import traceback
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field

from mews_connector.errors import OutcomeUnknownError

BELOW = {
    *("aiohttp", "anyio", "asyncio", "h11", "httpcore", "httpcore2", "httpx", "httpx2", "msgspec"),
}
"""The packages whose frames hold whole requests."""


@dataclass
class Evidence:
    """What a failure left behind: its error, log records and warnings."""

    error: BaseException | None = None
    seen: list[str] = field(default_factory=list[str])

    def leaks(self, *secrets: str) -> list[str]:
        """Return every text that shows a secret, however it is escaped."""
        return leaks([*self.texts(), *self.seen], *secrets)

    def texts(self) -> Iterator[str]:
        """Yield all that the error and the errors behind it show."""
        for link in self.chain():
            yield from (str(link), repr(link), repr(link.args), repr(vars(link)))
            yield "".join(traceback.format_exception(link, chain=False))
            yield from _frames(link)
            yield pickle.dumps(link).decode(errors="backslashreplace")

    def chain(self) -> list[BaseException]:
        """Return the error and all behind it."""
        found: list[BaseException] = []
        waiting = [self.error]
        while waiting:
            link = waiting.pop()
            if link is not None and link not in found:
                found.append(link)
                inside: tuple[BaseException, ...] = getattr(link, "exceptions", ())
                waiting += [link.__cause__, link.__context__, *inside]
        return found

    def packages(self) -> set[str]:
        """Return the packages whose frames are in a traceback of the error or behind it."""
        return {
            str(frame.f_globals["__name__"]).partition(".")[0]
            for link in self.chain()
            for frame, _ in traceback.walk_tb(link.__traceback__)
        }


class _Keeper(logging.Handler):
    """Keeps every log record, as a text and whole."""

    def __init__(self, seen: list[str]) -> None:
        super().__init__(logging.DEBUG)
        self._seen = seen

    def emit(self, record: logging.LogRecord) -> None:
        self._seen += [record.getMessage(), repr(vars(record))]


class Watch:
    """A context that keeps all that happens inside as evidence. An error ends here."""

    def __init__(self, level: int = logging.DEBUG) -> None:
        self._evidence = Evidence()
        self._keeper = _Keeper(self._evidence.seen)
        self._warnings = warnings.catch_warnings(record=True)
        self._warned: list[warnings.WarningMessage] | None = None
        self._level = level
        self._before = (logging.root.level, logging.root.handlers)

    def __enter__(self) -> Evidence:
        self._warned = self._warnings.__enter__()
        warnings.simplefilter("always")
        logging.root.handlers = [self._keeper]
        logging.root.setLevel(self._level)
        return self._evidence

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> bool:
        level, logging.root.handlers = self._before
        logging.root.setLevel(level)
        self._warnings.__exit__(None, None, None)
        self._evidence.error = error
        self._evidence.seen += map(str, self._warned or [])
        return True


def behind(error: BaseException | None) -> BaseException | None:
    """Return what happened instead of an answer, where that leaves open what a write has done."""
    return error.error if isinstance(error, OutcomeUnknownError) else error


def leaks(texts: list[str], *secrets: str) -> list[str]:
    """Return the texts that show a secret, however it is escaped."""
    spelled = {_flat(spelling) for secret in secrets for spelling in _spellings(secret)}
    return [text for text in texts if any(spelling in _flat(text) for spelling in spelled)]


def _spellings(secret: str) -> tuple[str, ...]:
    quoted = (json.dumps(secret), repr(secret), ascii(secret))
    return (secret, *(text[1:-1] for text in quoted), repr(secret.encode())[2:-1])


def _flat(text: str) -> str:
    """Return a text without backslashes: it may have been escaped any number of times."""
    return text.replace("\\", "").casefold()


def _frames(link: BaseException) -> list[str]:
    """Return the frames of a traceback with their locals, but for those of tests."""
    frames = (
        (frame, line)
        for frame, line in traceback.walk_tb(link.__traceback__)
        if not str(frame.f_globals["__name__"]).startswith("tests.")
    )
    return traceback.StackSummary.extract(frames, capture_locals=True).format()
