"""Files of captured traffic: HAR, cassettes and recordings, told apart by what is in them."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import msgspec
from msgspec import Struct

from mews_contract import recordings
from mews_contract.captures import cassettes, har
from mews_contract.captures.captured import Captured, CaptureError, captured
from mews_contract.json_values import is_object

SUFFIXES: Final = frozenset({".har", ".json", ".yaml", ".yml"})
"""What the names of files end in that are looked for in a folder."""

_RECORDING: Final = frozenset({"source", "request", "response"})


class _Log(Struct):
    entries: msgspec.Raw


class _Har(Struct):
    log: _Log


def read(paths: Iterable[Path]) -> Iterator[Captured]:
    """Yield what is captured in files, and in all files below folders.

    Files below a folder that hold something else are left out.

    Raises:
        CaptureError: A file cannot be read, or one that was named holds no captured traffic.
    """
    for path in paths:
        if path.is_dir():
            for below in sorted(path.rglob("*")):
                if below.suffix.lower() in SUFFIXES and below.is_file():
                    yield from _file(below) or ()
            continue
        found = _file(path)
        if found is None:
            message = f"{path} holds no captured traffic: it is no HAR, cassette or recording"
            raise CaptureError(message)
        yield from found


def _file(path: Path) -> Iterator[Captured] | None:
    """Return what a file has captured, or None if it holds something else."""
    try:
        content = path.read_bytes()
    except OSError as error:
        message = f"{path} cannot be read: {error.strerror or type(error).__name__}"
        raise CaptureError(message) from None
    if path.suffix.lower() == ".har" or _is_har(content):
        return map(captured, har.entries(content, str(path)))
    decoded = _decoded(path, content)
    if cassettes.interactions_of(decoded) is not None:
        return map(captured, cassettes.entries(decoded, str(path)))
    if is_object(decoded) and decoded.keys() >= _RECORDING:
        return _recording(path)
    return None


def _recording(path: Path) -> Iterator[Captured]:
    try:
        recording = recordings.load(path, path.parent)
    except recordings.RecordingError as error:
        raise CaptureError(str(error)) from None
    yield Captured(str(path), recording.exchange())


def _is_har(content: bytes) -> bool:
    try:
        msgspec.json.decode(content, type=_Har)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return True


def _decoded(path: Path, content: bytes) -> Any:
    is_yaml = path.suffix.lower() in {".yaml", ".yml"}
    try:
        return msgspec.yaml.decode(content) if is_yaml else msgspec.json.decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, ValueError):
        message = f"{path} cannot be read: it is not {'YAML' if is_yaml else 'JSON'} in UTF-8"
        raise CaptureError(message) from None
