"""What the resource classes of both clients have in common."""

from typing import Generic, Self, TypeVar

ClientT = TypeVar("ClientT")


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
