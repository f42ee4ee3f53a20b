"""Which way a message is travelling while it is decoded.

Requests are decoded too: it is how they are checked before they leave. What is strict on the way
out (enum members, deprecated properties) is lenient on the way in.
"""

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from enum import Enum


class Direction(Enum):
    """Which way the message that is being decoded travels."""

    REQUEST = "request"
    RESPONSE = "response"


@dataclass(slots=True)
class Decoding:
    """A message while it is decoded.

    Attributes:
        direction: Which way it travels.
        allowed: The values of the enum that refused one, if any did.
    """

    direction: Direction
    allowed: tuple[str, ...] = ()


_current: ContextVar[Decoding | None] = ContextVar("mews_decoding", default=None)


@contextmanager
def decoding(direction: Direction) -> Generator[Decoding]:
    """Say which way the message travels that is decoded inside this context."""
    message = Decoding(direction)
    token = _current.set(message)
    try:
        yield message
    finally:
        _current.reset(token)


def current() -> Decoding | None:
    """Return the message that is being decoded, or None while a caller's own code builds one."""
    return _current.get()
