"""Files of captured traffic: HAR, cassettes and recordings, told apart by what is in them."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from mews_contract.captures import cassettes, har
from mews_contract.captures.captured import Captured, CaptureError
from mews_contract.decoding import UndecodableError, from_yaml
from mews_contract.json_values import is_object
from mews_contract.reading import UnreadableError, content_of
from mews_contract.testing import recordings

SUFFIXES: Final = frozenset({".har", ".json", ".yaml", ".yml"})
"""What the names of files end in that are looked for in a folder."""
MAX_BYTES: Final = 2**30
"""The largest file."""

_RECORDING: Final = frozenset({"source", "request", "response"})


class _UnparsableError(CaptureError):
    """A file is neither JSON nor YAML."""


def read(paths: Iterable[Path]) -> Iterator[Captured]:
    """Yield what is captured in files, and in all files below folders.

    Files below a folder that hold something else are left out. What is odd there is an entry with
    a flaw.

    Raises:
        CaptureError: A file that was named cannot be read, or holds no captured traffic.
    """
    for path in paths:
        if path.is_dir():
            yield from _below(path)
            continue
        found = _file(path)
        if found is None:
            message = f"{path} holds no captured traffic: it is no HAR file, cassette or recording"
            raise CaptureError(message)
        yield from found


def _below(folder: Path) -> Iterator[Captured]:
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() not in SUFFIXES or not path.is_file():
            continue
        try:
            yield from _file(path) or ()
        except _UnparsableError:
            yield Captured(str(path), skipped="files that cannot be parsed")
        except CaptureError as error:
            yield Captured(str(path), flaw=str(error).removeprefix(f"{path} "))


def _file(path: Path) -> Iterator[Captured] | None:
    """Return what a file has captured, or None if it holds something else."""
    is_har = path.suffix.lower() == ".har"
    try:
        decoded = _decoded(path, content_of(path, MAX_BYTES))
    except UnreadableError as error:
        raise CaptureError(str(error)) from None
    except _UnparsableError as error:
        raise CaptureError(str(error)) if is_har else error from None
    found = har.entries_of(decoded)
    if found is not None:
        return har.entries(found, str(path))
    if is_har:
        message = f"{path} is not a HAR file: it has to be a JSON object with a log of entries"
        raise CaptureError(message)
    found = cassettes.interactions_of(decoded)
    if found is not None:
        return cassettes.entries(found, str(path))
    return _recording(path) if is_object(decoded) and decoded.keys() >= _RECORDING else None


def _recording(path: Path) -> Iterator[Captured]:
    try:
        recording = recordings.load(path, path.parent)
    except recordings.RecordingError as error:
        raise CaptureError(str(error)) from None
    yield Captured(str(path), recording.exchange())


def _decoded(path: Path, content: bytes) -> Any:
    try:
        if path.suffix.lower() in {".yaml", ".yml"}:
            return from_yaml(content, cassettes.CassetteLoader)
        # More than JSON is taken, such as NaN: what is odd may be in what concerns nobody.
        return json.loads(content, parse_int=float)
    except UndecodableError as error:
        problem = error.reserved
    except json.JSONDecodeError as error:
        problem = f"is not JSON (line {error.lineno})"
    except (ValueError, RecursionError):
        problem = "is not JSON, or nested too deeply"
    message = f"{path} cannot be read: it {problem}"
    raise _UnparsableError(message)
