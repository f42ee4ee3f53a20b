"""Reading a file that somebody has named, whatever it is."""

import os
from pathlib import Path
from stat import S_ISFIFO, S_ISREG
from typing import Final

_AT_ONCE: Final = getattr(os, "O_NONBLOCK", 0)


class UnreadableError(OSError):
    """A file cannot be read. The message names it."""


def content_of(path: Path, most: int) -> bytes:
    """Return the content of a file of at most that many bytes, or of a pipe.

    Raises:
        UnreadableError: It cannot be read, is larger, or is a folder or a device.
    """
    try:
        # A named pipe to which nobody writes would be waited for without end.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | _AT_ONCE)
        with os.fdopen(descriptor, "rb") as file:
            kind = os.fstat(descriptor)
            if S_ISFIFO(kind.st_mode):
                os.set_blocking(descriptor, True)
            is_usable = S_ISFIFO(kind.st_mode) or S_ISREG(kind.st_mode)
            content = file.read(most + 1) if is_usable and kind.st_size <= most else b""
    except OSError as error:
        raise _unreadable(path, error.strerror or type(error).__name__) from None
    except ValueError as error:
        raise _unreadable(path, str(error)) from None
    if not is_usable:
        raise _unreadable(path, problem="it is neither a file nor a pipe")
    if max(kind.st_size, len(content)) > most:
        raise _unreadable(path, f"it is larger than {most} bytes")
    return content


def _unreadable(path: Path, problem: str) -> UnreadableError:
    return UnreadableError(f"{path} cannot be read: {problem}")
