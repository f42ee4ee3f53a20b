"""Enums that stay open: Mews may add a value tomorrow, and a client must not break."""

from enum import StrEnum
from typing import Self

from mews_runtime.direction import Direction, current


class OpenEnum(StrEnum):
    """A string enum that takes values it does not know yet.

    An unknown value in a response arrives as a member of its own, equal to its string and to any
    other member with that string. In a request it is refused, since the server would.
    """

    @property
    def is_known(self) -> bool:
        """Whether the contract lists this value."""
        return self._value_ in type(self)._value2member_map_

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        message = current()
        if message is not None and message.direction is Direction.REQUEST:
            message.allowed = tuple(cls)
            return None
        # Not registered with the enum: a server could otherwise grow our memory without bound.
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return member
