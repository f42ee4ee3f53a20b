"""Enums that stay open: Mews may add a value tomorrow, and a client must not break."""

import enum
from typing import TYPE_CHECKING, Self, SupportsIndex

from mews_runtime.schema.decoding import Direction, current

if TYPE_CHECKING:
    # An `Enum` is closed to type checkers: a branch for what is not known would be unreachable to
    # them. So they see strings of a class that has some of its values as attributes.
    from collections.abc import Iterator, Mapping
    from typing import ClassVar, TypeVar

    T = TypeVar("T")

    class Member:
        """A value that the contract lists."""

        def __init__(self, value: str) -> None: ...
        def __get__(self, instance: object, owner: type[T]) -> T: ...

    class _EnumType(type):
        @property
        def __members__(cls: type[T]) -> Mapping[str, T]: ...
        def __iter__(cls: type[T]) -> Iterator[T]: ...
        def __len__(cls) -> int: ...
        def __contains__(cls, value: object) -> bool: ...
        def __getitem__(cls: type[T], name: str) -> T: ...

    class _StrEnum(str, metaclass=_EnumType):
        __slots__ = ("_name_", "_value_")
        _name_: str
        _value_: str
        _value2member_map_: ClassVar[Mapping[str, object]]

        def __new__(cls, value: str) -> Self: ...
        @property
        def name(self) -> str: ...
        @property
        def value(self) -> str: ...

else:
    Member, _StrEnum = enum.member, enum.StrEnum


class OpenEnum(_StrEnum):
    """A string enum that takes values it does not know yet.

    An unknown value in a response arrives as a member of its own, equal to its string and to any
    other member with that string. In a request it is refused, since the server would.
    """

    def __repr__(self) -> str:
        kind = type(self).__name__
        return f"{kind}.{self.name}" if self.is_known else f"{kind}({self.value!r})"

    def __reduce_ex__(self, _: SupportsIndex) -> tuple[type[Self], tuple[str]]:
        """Pickle and copy by value. Python before 3.11.4 does by name, which not all have."""
        return type(self), (self._value_,)

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
