"""Telling open pages that something has changed: server-sent events."""

from collections.abc import AsyncIterator, Callable
from itertools import count
from typing import Final

import anyio

PULSE: Final = 0.2
"""Seconds between two looks at whether anything has changed: far cheaper than telling each page of
each request, and nothing at all to the requests."""

_PULSES_OF_SILENCE: Final = 50
"""After how many pulses without a change an event shows that the connection is alive."""

CHANGED: Final = b"event: change\ndata: \n\n"
ALIVE: Final = b"event: alive\ndata: \n\n"


class Changes:
    """Streams of events, one for each page, while `revision` tells whether anything changed."""

    def __init__(self, revision: Callable[[], object]) -> None:
        self._revision = revision
        self._is_closed = False

    def close(self) -> None:
        """End all streams, within a pulse."""
        self._is_closed = True

    async def stream(self) -> AsyncIterator[bytes]:
        """Yield an event at once, and one whenever anything has changed since the last."""
        seen: object = None
        for pulse in count(1):
            revision = self._revision()
            if revision != seen:
                seen = revision
                yield CHANGED
            elif pulse % _PULSES_OF_SILENCE == 0:
                yield ALIVE
            if self._is_closed:
                return
            await anyio.sleep(PULSE)
