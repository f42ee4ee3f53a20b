"""What a transport below has decoded of an answer, so that the client need not do it again."""

from typing import Any, Final, TypeVar

import httpx

T = TypeVar("T")

_EXTENSION: Final = "mews_connector.handover"


class Handover:
    """Holds one result until the client takes it. Shows nothing of it."""

    __slots__ = ("_content", "_result", "_type")

    def __init__(self) -> None:
        self._type: Any = None
        self._content: bytes | bytearray = b""
        self._result: Any = None

    def put(self, type_: type[T], content: bytes | bytearray, result: T) -> None:
        """Hand on what was decoded. The content may not be changed afterwards."""
        self._type, self._content, self._result = type_, content, result

    def take(self, type_: type[T], content: bytes | bytearray) -> T | None:
        """Return what was decoded as this type from this very content, once, or None."""
        if self._type is not type_ or self._content != content:
            return None
        result: T = self._result
        self._type, self._content, self._result = None, b"", None
        return result


def offer(extensions: dict[str, Any]) -> None:
    """Let a transport below know that its result would be taken."""
    extensions[_EXTENSION] = Handover()


def carry(request: httpx.Request, response: httpx.Response) -> None:
    """Let those above a transport find at a response what they have offered with the request."""
    if _EXTENSION in request.extensions:
        response.extensions[_EXTENSION] = request.extensions[_EXTENSION]


def handover_of(response: httpx.Response) -> Handover | None:
    """Return where the result of a response may be left or found."""
    found = response.extensions.get(_EXTENSION)
    return found if isinstance(found, Handover) else None
