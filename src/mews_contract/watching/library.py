"""What httpx2 and httpx, which it comes from, have under the same names.

Each takes only its own responses and bodies. So a transport in a client of either responds with
classes of the library that the request comes from. httpx need not be installed.
"""

import sys
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final, Self, TypeAlias, TypeVar, cast, overload

import httpx2

from mews_runtime.errors import ConfigurationError

if TYPE_CHECKING:
    import httpx

    AnyTransport: TypeAlias = (
        httpx2.BaseTransport
        | httpx2.AsyncBaseTransport
        | httpx.BaseTransport
        | httpx.AsyncBaseTransport
    )

    class _OfHttpx(httpx.BaseTransport, httpx.AsyncBaseTransport):
        """What a transport is to checkers, beside one of httpx2."""

else:
    AnyTransport = object
    _OfHttpx = object

KindT = TypeVar("KindT")

_NAMES: Final = ("httpx2", "httpx")


class UnfitTransportError(ConfigurationError):
    """A transport is not of the kind of the client that it stands in. Nothing was sent."""

    is_of_transport = True


class Transport(httpx2.BaseTransport, httpx2.AsyncBaseTransport, _OfHttpx):
    """A transport for clients of either library, sync and async."""

    if not TYPE_CHECKING:  # who would take its arguments for those of `__init__`

        def __new__(cls, *_: object, **__: object) -> Self:
            """Make it one of httpx, too: what wraps a transport may ask for that."""
            return super().__new__(_as_of(sys.modules.get("httpx") or httpx2, cls))

    @overload
    def handle_request(self, request: httpx2.Request) -> httpx2.Response: ...
    @overload
    def handle_request(self, request: Any) -> Any: ...
    def handle_request(self, request: Any) -> Any:
        """Send a request of a sync client."""
        return self._send(request)

    @overload
    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response: ...
    @overload
    async def handle_async_request(self, request: Any) -> Any: ...
    async def handle_async_request(self, request: Any) -> Any:
        """Send a request of an async client."""
        return await self._send_async(request)

    def _send(self, request: httpx2.Request) -> httpx2.Response:
        """Return the response to a request, both of either library."""
        raise NotImplementedError

    async def _send_async(self, request: httpx2.Request) -> httpx2.Response:
        """Do the same for an async client."""
        raise NotImplementedError


def counterpart(kind: type[KindT], message: httpx2.Request | httpx2.Response) -> type[KindT]:
    """Return a class, of httpx2 or derived from one, as the library of a message needs it.

    Raises:
        UnfitTransportError: It is of neither.
    """
    for name in _NAMES:
        library: Any = sys.modules.get(name)
        if library and isinstance(message, library.Request | library.Response):
            return _as_of(library, kind)
    problem = f"a client has to be of httpx2 or httpx; got a {name_of(type(message))}"
    raise UnfitTransportError(problem)


def name_of(kind: type) -> str:
    """Return what a class is called, such as `httpx2.HTTPTransport`."""
    return f"{kind.__module__}.{kind.__qualname__}"


def _as_of(library: ModuleType, kind: type[KindT]) -> type[KindT]:
    made: type[KindT] = _made(library, cast("Any", kind))
    return made


@cache
def _made(library: ModuleType, kind: Any) -> Any:
    if library is httpx2:
        return kind
    if _is_of_httpx2(kind):
        return vars(library)[kind.__name__]
    theirs = (vars(library)[base.__name__] for base in kind.__mro__ if _is_of_httpx2(base))
    return type(kind.__name__, (kind, *theirs), {"__module__": kind.__module__})


def _is_of_httpx2(kind: type) -> bool:
    return vars(httpx2).get(kind.__name__) is kind
