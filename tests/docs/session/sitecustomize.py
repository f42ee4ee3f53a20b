"""Every Python of a page's session meets the recorded Mews, and no other network than loopback."""

import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from inspect import iscoroutinefunction
from pathlib import Path
from types import ModuleType
from typing import Any, Final
from urllib.parse import urlsplit

_ROOT: Final = str(Path(__file__).resolve().parents[3])
_LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})

Change = Callable[[ModuleType], None]


class _Watch(MetaPathFinder):
    """Changes modules when they are imported: programs that do without start as fast as ever."""

    def __init__(self, changes: Mapping[str, Change]) -> None:
        self._changes = dict(changes)

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        del path, target
        change = self._changes.pop(fullname, None)
        if change is None:
            return None
        spec = find_spec(fullname)
        if spec is not None and spec.loader is not None:
            spec.loader = _Changing(spec.loader, change)
        return spec


class _Changing(Loader):
    def __init__(self, loader: Loader, change: Change) -> None:
        self._loader = loader
        self._change = change

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        self._loader.exec_module(module)
        self._change(module)


def _library(module: Any) -> None:
    """Have the transports of httpx2 or httpx answer."""

    def answer(request: Any) -> Any:
        status, headers, content = _answered(str(request.url), request.content, module)
        return module.Response(status, headers=headers, content=content)

    _replace(module.HTTPTransport, "handle_request", answer)
    _replace(module.AsyncHTTPTransport, "handle_async_request", answer)


def _own(name: str, nothing: Callable[[], Any]) -> Change:
    """Return what has the connections of one of our clients answer."""

    def change(module: Any) -> None:
        def answer(request: Any) -> Any:
            status, headers, content = _answered(request.url, request.content, module.httpx2)
            headers = module.httpx2.Headers(headers).raw
            return module.HttpResponse(status, headers, nothing, nothing, content)

        _replace(getattr(module, name), "send", answer)

    return change


def _nothing() -> None:
    """Read no more, and close nothing."""


async def _nothing_async() -> None:
    """Do the same."""


def _replace(kind: type, name: str, answer: Callable[[Any], Any]) -> None:
    """Have a method that sends do so to loopback only, and answer the rest."""
    send: Callable[..., Any] = getattr(kind, name)

    async def answer_async(request: Any) -> Any:
        return answer(request)

    def handle(sender: object, request: Any, *more: object) -> Any:
        if urlsplit(str(request.url)).hostname in _LOOPBACK:
            return send(sender, request, *more)
        return answer_async(request) if iscoroutinefunction(send) else answer(request)

    setattr(kind, name, handle)


def _answered(url: str, content: bytes, library: Any) -> tuple[int, Any, bytes]:
    """Return status, headers and body of what is recorded, on the path of no user's program."""
    sys.path.append(_ROOT)
    try:
        recorded = import_module("tests.docs.recorded")
    finally:
        sys.path.remove(_ROOT)
    parts = urlsplit(url)
    if parts.hostname not in recorded.PLATFORMS:
        message = f"the documentation reaches no {parts.hostname}"
        raise library.ConnectError(message)
    answered = recorded.answer(parts.path, content)
    return answered.status, answered.headers, answered.content


sys.meta_path.insert(
    0,
    _Watch(
        {
            "httpx": _library,
            "httpx2": _library,
            "mews_runtime.http.pool": _own("Pool", _nothing),
            "mews_runtime.http.sessions": _own("Sessions", _nothing_async),
        }
    ),
)
