"""What the values that the runtime passes around have in common."""

from typing import Any, ClassVar

from msgspec import Struct


class Value(Struct, frozen=True):
    """A value of the runtime's own.

    A Struct and no dataclass: a dataclass takes 40 times as long to define, which importing pays,
    and nine times as long to make, which each call pays.
    """

    __hidden__: ClassVar[frozenset[str]] = frozenset()
    """Names of the attributes that no repr shows, so that no traceback with locals does either."""

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={value!r}" for name, value in self.__rich_repr__())
        return f"{type(self).__name__}({shown})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        names = (name for name in self.__struct_fields__ if name not in self.__hidden__)
        return [(name, getattr(self, name)) for name in names]
