"""Recording what a whole program exchanges with the API."""

import os
from pathlib import Path
from threading import Lock

from mews_contract.conformance import operation_of
from mews_contract.contract import Contract
from mews_contract.exchange import Exchange, Request
from mews_contract.operation import PREFIX
from mews_contract.recorder.scrubbing import UnsafeError
from mews_contract.recorder.story import Story
from mews_contract.recorder.writing import Outcome, Writer
from mews_contract.watching.library import AnyTransport
from mews_contract.watching.tap import Tap
from mews_contract.watching.violations import LOGGER


class RecordingTransport(Tap):
    """Sends through another transport, and writes each exchange with the API as a recording.

    For any client of httpx2 or httpx, below ours or not:
    `httpx2.Client(transport=RecordingTransport(...))`. An exchange is written when its response has
    been read to its end, without tokens, door codes and texts: see `Story`. A failure to
    write never affects the program: what was not written, and why, is in `refused`, and in
    the log `mews_contract` as a WARNING.

    The first response 200 of an operation becomes `recorded`, the next `recorded-2`. Another status
    is its own name: `400`, `400-2`.

    Args:
        inner: What sends, such as `httpx2.HTTPTransport()` or `httpx2.AsyncHTTPTransport()`. It has
            to be of the library of the client: httpx2 or httpx.
        into: The folder of the recordings. Each operation has its own folder below it.
        replace: Whether an existing recording that differs may be replaced.
        allow_writes: Whether operations that write are recorded, too. They are sent in any case.
        contract: The contract, instead of the one that the client was generated from.

    Attributes:
        written: The files that were written, or already have this content.
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
        self._writer = Writer(
            Path(into),
            lambda _scrubbed, _path, _there: replace,
            "allow_writes=True",
            allow_writes,
            Story(contract),
        )
        # The stand-ins belong to all: one exchange is scrubbed after the other.
        self._lock = Lock()

    def take(self, exchange: Exchange) -> None:
        """Write an exchange."""
        with self._lock:
            try:
                path, outcome = self._writer.record(exchange)
            except UnsafeError as error:
                self._refuse(str(error))
                return
            if outcome is Outcome.KEPT:
                identity = f"{exchange.request.path.removeprefix(PREFIX)}/{path.stem}"
                self._refuse(f"{identity}: another recording is there; pass replace=True")
            else:
                self.written.append(path)

    def miss(self, request: Request, reason: str) -> None:
        """Note an exchange that cannot be taken."""
        operation = operation_of(self._writer.story.contract, request)
        known = operation.name if operation else "a request"
        self._refuse(f"{known}: its response cannot be read: {reason}")

    def _refuse(self, reason: str) -> None:
        self.refused.append(reason)
        LOGGER.warning("not recorded: %s", reason)
