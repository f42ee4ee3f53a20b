"""Taking from the errors of the libraries below whatever may show a request.

That is their traceback, since frames of theirs hold bodies, what they attached to them, and secrets
in all that they say and hold: a protocol error quotes what the server sent.
"""

import sys
from collections.abc import Collection, Iterator
from contextlib import suppress
from operator import is_
from types import GetSetDescriptorType, MemberDescriptorType
from typing import Any, Final, cast

from mews_runtime.libraries import named
from mews_runtime.masking import Secrets

_BEHIND: Final = ("__cause__", "__context__")
_EXCEPTIONS: Final[Any] = vars(BaseExceptionGroup)["exceptions"]
_MODULES: Final = ("builtins", "httpx2", "httpx", "httpcore2", "httpcore", "aiohttp")
"""Whose errors are what they seem, to stand for those that are not."""


def scrub(
    error: BaseException, secrets: Collection[str], handled: BaseException | None
) -> BaseException:
    """Take from an error, and from all behind it, whatever may show a request.

    Return it if it holds nothing of the kind, or else another in its place: of the same class, or
    of a base class where that is not known here, which says the same with every secret masked.
    What the caller was handling before (`handled`) is the caller's, and stays as it is.
    """
    links = [*chain(error, handled)]
    scrubbing = _Scrubbing(Secrets(secrets), handled)
    # From the inmost on, so that groups in groups are no deep recursion.
    for link in reversed(links):
        scrubbing.of(link)
    for link in links:
        scrubbing.connect(link)
    return scrubbing.of(error)


def chain(error: BaseException, end: BaseException | None = None) -> Iterator[BaseException]:
    """Yield an error, and all behind and inside it but what the caller was handling before."""
    seen = {id(error), id(end)}
    waiting = [error]
    while waiting:
        link = waiting.pop()
        yield link
        for other in (*_behind(link), *_grouped(link)):
            if other is not None and id(other) not in seen:
                seen.add(id(other))
                waiting.append(other)


def _own(link: BaseException, name: str) -> Any:
    """Return what every error has, whatever its class makes of it."""
    return vars(BaseException)[name].__get__(link)


def _behind(link: BaseException) -> list[BaseException | None]:
    return [_own(link, name) for name in _BEHIND]


def _grouped(link: BaseException) -> tuple[BaseException, ...]:
    if not issubclass(type(link), BaseExceptionGroup):
        return ()
    return cast("tuple[BaseException, ...]", _EXCEPTIONS.__get__(link))


class _Scrubbing:
    """Errors that were scrubbed, and what has taken their places."""

    def __init__(self, secrets: Secrets, handled: BaseException | None) -> None:
        self._secrets = secrets
        self._handled = handled
        self._taken: dict[int, BaseException] = {}

    def of(self, link: BaseException) -> BaseException:
        """Return an error, or what takes its place."""
        if link is not self._handled and id(link) not in self._taken:
            self._taken[id(link)] = self._place(link)
        return self._taken.get(id(link), link)

    def _place(self, link: BaseException) -> BaseException:
        vars(BaseException)["__traceback__"].__set__(link, None)
        inside = [*map(self.of, _grouped(link))]
        said = "what it says cannot be shown"
        # Whatever its class does when it is looked at, it is not shown then.
        with suppress(BaseException):
            said = str.__str__(str(link))
            is_whole = all(map(is_, inside, _grouped(link)))
            if is_whole and not any(map(self._shows, _state(link))):
                return link
        return self._stand_in(link, self._secrets.mask(said), inside)

    def connect(self, link: BaseException) -> None:
        """Put behind an error what has taken the places of those that were there."""
        place = self.of(link)
        is_suppressed = _own(link, "__suppress_context__")
        for name, other in zip(_BEHIND, _behind(link), strict=True):
            if other is not None:
                vars(BaseException)[name].__set__(place, self.of(other))
        vars(BaseException)["__suppress_context__"].__set__(place, is_suppressed)

    def _shows(self, value: object) -> bool:
        """Return whether something that an error holds may show a secret."""
        if isinstance(value, str):
            # Subclasses may show something else than what they hold.
            text = str.__str__(value)
        elif isinstance(value, (bytes, bytearray, *named("Request", "Response"))):
            return True
        else:
            text = repr(value)
        return self._secrets.mask(text) != text

    def _stand_in(
        self, link: BaseException, said: str, inside: list[BaseException]
    ) -> BaseException:
        if inside:
            message = str(vars(BaseExceptionGroup)["message"].__get__(link))
            return BaseExceptionGroup(self._secrets.mask(message), inside)
        kinds: tuple[type, ...] = vars(type)["__mro__"].__get__(type(link))
        modules = [sys.modules[name] for name in _MODULES if name in sys.modules]
        known = {id(kind) for module in modules for kind in vars(module).values()}
        # Nobody has to import it whom nothing has cancelled.
        known.add(id(getattr(sys.modules.get("asyncio"), "CancelledError", None)))
        for kind in (each for each in kinds if id(each) in known):
            # Some take more than a text.
            with suppress(TypeError):
                stand_in: BaseException = kind(said, **_attached(link, kind))
                return stand_in
        return BaseException(said)


def _attached(link: Any, kind: type) -> dict[str, object]:
    """Return what an error of httpx has beside its text. Of the response, the status stays."""
    if kind not in named("HTTPStatusError"):
        return {}
    library: Any = sys.modules[kind.__module__.partition(".")[0]]
    response = library.Response(link.response.status_code)
    return {"request": library.Request("POST", ""), "response": response}


def _state(link: BaseException) -> Iterator[object]:
    """Yield all that an error holds and says."""
    # The name of a class is no secret, though a secret may be a word like it.
    yield from (str(link), repr(link).removeprefix(type(link).__name__))
    yield getattr(link, "__notes__", None)
    yield from _own(link, "__dict__").values()
    kinds: tuple[type, ...] = vars(type)["__mro__"].__get__(type(link))
    for name, found in (item for kind in kinds for item in vars(kind).items()):
        is_plain = isinstance(found, MemberDescriptorType | GetSetDescriptorType)
        # The errors of a group are looked at themselves.
        if is_plain and not name.startswith("__") and found is not _EXCEPTIONS:
            with suppress(AttributeError):
                held = found.__get__(link)
                yield from held if name == "args" else (held,)
