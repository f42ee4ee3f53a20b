"""What the resource classes of both clients have in common."""

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar

ClientT = TypeVar("ClientT")


class Deferred:
    """A call that is still to be made. Shows nothing of its arguments."""

    __slots__ = ("_args", "_kwargs", "_method")

    def __init__(
        self, method: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> None:
        self._method = method
        self._args = args
        self._kwargs = kwargs

    def __call__(self) -> Any:
        """Make it."""
        return self._method(*self._args, **self._kwargs)


class Api(Generic[ClientT]):
    """The operations of one resource, as methods."""

    def __init__(self, client: ClientT) -> None:
        self._client = client

    def belongs_to(self, client: object) -> bool:
        """Return whether a client calls them."""
        return self._client is client

    def of(self, client: ClientT) -> Self:
        """Return the same operations, called by another client."""
        return type(self)(client)
