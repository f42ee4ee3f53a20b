"""Writing exchanges as recordings, over what is there only if that may be replaced."""

import difflib
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from enum import Enum
from http import HTTPStatus
from pathlib import Path

from mews_contract.exchange import Exchange
from mews_contract.operation import Operation
from mews_contract.recorder.leaks import SHORTEST_PART
from mews_contract.recorder.scrubbing import UnsafeError
from mews_contract.recorder.story import Scrubbed, Story
from mews_contract.testing.recordings import Recording, RecordingError, path_of, write
from mews_runtime.masking import Secrets

MayReplace = Callable[[Scrubbed, Path, str], bool]
"""Is given what is to be written, the file and its text, and says whether it may be replaced."""


class Outcome(Enum):
    """What has become of a recording."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    KEPT = "kept as it was"


@dataclass(slots=True)
class Writer:
    """Writes the exchanges of one story.

    The first response 200 of an operation is `recorded`, the next `recorded-2`. Another status
    is its own name: `400`, `400-2`. So recording a story again replaces its recordings.

    Attributes:
        into: The folder of the recordings.
        may_replace: Whether one that is there and differs may be replaced.
        allowing: How whoever uses it allows writes.
        allow_writes: Whether operations that write are recorded, too.
        story: The story.
    """

    into: Path
    may_replace: MayReplace
    allowing: str
    allow_writes: bool
    story: Story = field(default_factory=Story)
    _counts: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])

    def record(
        self,
        exchange: Exchange,
        name: str | None = None,
        description: str | None = None,
        show: Callable[[Scrubbed], None] | None = None,
    ) -> tuple[Path, Outcome]:
        """Write an exchange, show what is written before, and return the file.

        Raises:
            UnsafeError: It cannot be recorded. The message says why, and quotes no value.
        """
        operation = self.story.operation(exchange)
        if writes(operation) and not self.allow_writes:
            message = f"{operation.name} writes: pass {self.allowing} to record it"
            raise UnsafeError(message)
        status = exchange.response.status
        name = name or ("recorded" if status == HTTPStatus.OK else str(status))
        self._counts[operation.name, name] += 1
        count = self._counts[operation.name, name]
        scrubbed = self.story.scrub(
            exchange, name if count == 1 else f"{name}-{count}", description
        )
        if show is not None:
            show(scrubbed)
        try:
            return self._written(scrubbed)
        except RecordingError as error:
            raise UnsafeError(str(error)) from None
        except OSError as error:
            message = f"the recording cannot be written: {error.strerror}"
            raise UnsafeError(message) from None

    def _written(self, scrubbed: Scrubbed) -> tuple[Path, Outcome]:
        recording = scrubbed.recording
        path = path_of(recording, self.into)
        if path.exists():
            there = path.read_bytes().decode(errors="replace")
            if there == recording.text():
                return path, Outcome.UNCHANGED
            if not self.may_replace(scrubbed, path, there):
                return path, Outcome.KEPT
        return write(recording, self.into), Outcome.WRITTEN


def writes(operation: Operation) -> bool:
    """Return whether an operation may write: whatever is not known to read."""
    return bool(operation.extension("x-mews-effect") != "read")


def difference(
    path: Path, there: str, recording: Recording, secrets: Collection[str]
) -> Iterator[str]:
    """Yield a unified diff between the text of a file and the recording that replaces it.

    The secrets are not shown, although the file may hold them.
    """
    hidden = Secrets(secret for secret in secrets if len(secret) >= SHORTEST_PART)
    old, new = hidden.mask(there).split("\n"), recording.text().split("\n")
    yield from difflib.unified_diff(old, new, str(path), "recorded now", lineterm="")
