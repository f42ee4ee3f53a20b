"""Writing a recording over the one that it replaces, when somebody has seen what changes."""

import difflib
from collections.abc import Callable, Collection, Iterator
from enum import Enum
from pathlib import Path

from mews_contract.recorder.leaks import SHORTEST_PART
from mews_contract.testing.recordings import Recording, path_of, write
from mews_runtime.masking import Secrets


class Outcome(Enum):
    """What has become of a recording."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    KEPT = "kept as it was"


def replace(
    recording: Recording, root: Path, may_replace: Callable[[Path, str], bool]
) -> tuple[Path, Outcome]:
    """Write a recording, unless another is there and may not be replaced.

    Args:
        recording: The recording, scrubbed.
        root: The folder of the recordings.
        may_replace: Is given the file and its text, and says whether it may be replaced.

    Raises:
        RecordingError: The recording has no place below the root.
        OSError: A file cannot be read or written.
    """
    path = path_of(recording, root)
    if path.exists():
        there = path.read_bytes().decode(errors="replace")
        if there == recording.text():
            return path, Outcome.UNCHANGED
        if not may_replace(path, there):
            return path, Outcome.KEPT
    write(recording, root)
    return path, Outcome.WRITTEN


def difference(
    path: Path, there: str, recording: Recording, secrets: Collection[str]
) -> Iterator[str]:
    """Yield the lines of a unified diff between a file and the recording that replaces it.

    Args:
        path: The file.
        there: Its text.
        recording: What replaces it.
        secrets: What must not be shown, although the file may hold it.
    """
    hidden = Secrets(secret for secret in secrets if len(secret) >= SHORTEST_PART)
    masked = hidden.mask(there)
    old, new = masked.split("\n"), recording.text().split("\n")
    yield from difflib.unified_diff(old, new, str(path), "recorded now", lineterm="")
