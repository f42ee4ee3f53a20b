"""Recording what a whole program exchanges with the API."""

import logging
import os
from pathlib import Path
from threading import Lock
from typing import Final

from mews_contract.contract import Contract
from mews_contract.exchange import Exchange, Request
from mews_contract.operation import PREFIX
from mews_contract.recorder.naming import Names
from mews_contract.recorder.replacing import Outcome, replace
from mews_contract.recorder.scrubbing import UnsafeError
from mews_contract.recorder.story import Story
from mews_contract.testing.recordings import RecordingError
from mews_contract.watching.library import AnyTransport
from mews_contract.watching.tap import Tap

_LOGGER: Final = logging.getLogger("mews_contract")


class RecordingTransport(Tap):
    """Sends through another transport, and writes each exchange with the API as a recording.

    For any client of httpx2 or httpx, below ours or not:
    `httpx2.Client(transport=RecordingTransport(...))`. An exchange is written when its response has
    been read to its end, without tokens, door codes and texts: see `Story`. It is never the
    program's concern whether it could be written: what was not, and why, is in `refused`, and in
    the log `mews_contract` as a WARNING.

    The first answer 200 of an operation becomes `recorded`, the next `recorded-2`. Another status
    is its own name: `400`, `400-2`.

    Args:
        inner: What sends, such as `httpx2.HTTPTransport()` or `httpx2.AsyncHTTPTransport()`. It has
            to be of the library of the client: httpx2 or httpx.
        into: The folder of the recordings. Each operation has one of its own below it.
        replace: Whether a recording that is there and differs may be replaced.
        allow_writes: Whether operations that write are recorded, too. They are sent in any case.
        contract: The contract, instead of the one that the client was generated from.

    Attributes:
        written: The files that were written, or are as they would be.
        refused: What was not recorded, and why. Quotes no value.
    """

    def __init__(
        self,
        inner: AnyTransport,
        *,
        into: str | os.PathLike[str],
        replace: bool = False,
        allow_writes: bool = False,
        contract: Contract | None = None,
    ) -> None:
        super().__init__(inner)
        self.written: list[Path] = []
        self.refused: list[str] = []
        self._into = Path(into)
        self._replace = replace
        self._allow_writes = allow_writes
        self._names = Names()
        self._story = Story(contract)
        # The stand-ins belong to all: one exchange is scrubbed after the other.
        self._lock = Lock()

    def take(self, exchange: Exchange) -> None:
        """Write an exchange."""
        with self._lock:
            try:
                self._record(exchange)
            except (UnsafeError, RecordingError) as error:
                self._refuse(str(error))
            except OSError as error:
                self._refuse(f"the recording cannot be written: {error.strerror}")

    def miss(self, request: Request, reason: str) -> None:
        """Note an exchange that cannot be taken."""
        known = request.path if request.path in self._story.contract.operations else "a request"
        self._refuse(f"{known.removeprefix(PREFIX)}: its answer cannot be read: {reason}")

    def _record(self, exchange: Exchange) -> None:
        operation = self._story.operation(exchange)
        if operation.extension("x-mews-effect") != "read" and not self._allow_writes:
            self._refuse(f"{operation.name}: it writes; pass allow_writes=True to record it")
            return
        name = self._names.next(operation.name, exchange.response.status)
        recording = self._story.scrub(exchange, name).recording
        path, outcome = replace(recording, self._into, lambda _path, _there: self._replace)
        if outcome is Outcome.KEPT:
            self._refuse(f"{recording.id}: another recording is there; pass replace=True")
        else:
            self.written.append(path)

    def _refuse(self, reason: str) -> None:
        self.refused.append(reason)
        _LOGGER.warning("not recorded: %s", reason)
