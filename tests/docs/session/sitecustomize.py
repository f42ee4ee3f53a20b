"""Every Python of a page's session meets the recorded Mews, and no other network than loopback."""

import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from inspect import iscoroutinefunction
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import httpx

_ROOT: Final = str(Path(__file__).resolve().parents[3])
_LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})


class _Watch(MetaPathFinder):
    """Changes httpx when it is imported: programs that do without it start as fast as ever."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        del path, target
        if fullname != "httpx":
            return None
        sys.meta_path.remove(self)
        spec = find_spec(fullname)
        if spec is not None and spec.loader is not None:
            spec.loader = _Changing(spec.loader)
        return spec


class _Changing(Loader):
    def __init__(self, loader: Loader) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        self._loader.exec_module(module)
        for transport, method in (
            (module.HTTPTransport, "handle_request"),
            (module.AsyncHTTPTransport, "handle_async_request"),
        ):
            setattr(transport, method, _answered(getattr(transport, method), module.ConnectError))


def _answered(send: Callable[..., Any], refused: type[Exception]) -> Callable[..., Any]:
    """Return a method of a transport that sends to loopback, and answers the rest as recorded."""

    def answer(request: "httpx.Request") -> "httpx.Response":
        recorded = _recorded()
        if request.url.host not in recorded.PLATFORMS:
            message = f"the documentation reaches no {request.url.host}"
            raise refused(message)
        answered: httpx.Response = recorded.answer(request)
        return answered

    async def answer_async(request: "httpx.Request") -> "httpx.Response":
        return answer(request)

    def handle(transport: object, request: "httpx.Request") -> Any:
        if request.url.host in _LOOPBACK:
            return send(transport, request)
        return answer_async(request) if iscoroutinefunction(send) else answer(request)

    return handle


def _recorded() -> ModuleType:
    """Return the recordings of the project, which is not on the path of a user's program."""
    sys.path.append(_ROOT)
    try:
        return import_module("tests.docs.recorded")
    finally:
        sys.path.remove(_ROOT)


sys.meta_path.insert(0, _Watch())
