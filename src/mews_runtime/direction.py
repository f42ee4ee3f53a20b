"""Which way a message is travelling while it is decoded.

Requests are decoded too: it is how they are checked before they leave. What is strict on the way
out (enum members, deprecated properties) is lenient on the way in.
"""

from contextvars import ContextVar, Token
from enum import Enum
from typing import Self


class Direction(Enum):
    """Which way the message that is being decoded travels."""

    REQUEST = "request"
    RESPONSE = "response"


class Decoding:
    """A message while it is decoded: a context inside which `current` returns it.

    Attributes:
        direction: Which way it travels.
        allowed: The values of the enum that refused one, if any did.
    """

    __slots__ = ("_token", "allowed", "direction")
    _token: Token["Decoding | None"]

    def __init__(self, direction: Direction) -> None:
        self.direction = direction
        self.allowed: tuple[str, ...] = ()

    def __enter__(self) -> Self:
        self._token = _current.set(self)
        return self

    def __exit__(self, *_: object) -> None:
        _current.reset(self._token)


_current: ContextVar[Decoding | None] = ContextVar("mews_decoding", default=None)


def current() -> Decoding | None:
    """Return the message that is being decoded, or None while a caller's own code builds one."""
    return _current.get()
