"""Taking from the errors of the libraries below whatever may show a request.

That is their traceback, since frames of httpx hold bodies, what httpx attached to them, and secrets
in all that they say and hold: a protocol error quotes what the server sent.
"""

import builtins
from collections.abc import Collection, Iterator
from contextlib import suppress
from types import GetSetDescriptorType, MemberDescriptorType
from typing import Any, Final, TypeGuard, cast

import httpx

from mews_runtime.masking import MASK, SHORTEST_PART, Secrets

_BEHIND: Final = ("__cause__", "__context__")
_EXCEPTIONS: Final[Any] = vars(BaseExceptionGroup)["exceptions"]
_SHAPES: Final = frozenset({tuple, list, set, frozenset, dict})
_KNOWN: Final = frozenset(
    kind
    for module in (builtins, httpx)
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, BaseException)
)
"""Errors that are what they seem, to stand for those that are not."""


def scrub(
    error: BaseException, secrets: Collection[str], handled: BaseException | None
) -> BaseException:
    """Take from an error, and from all behind it, whatever may show a request.

    Return it, or one of a base class in its place that says its name and nothing else: where it
    cannot be changed, or shows something all the same.

    Args:
        error: The error.
        secrets: What nothing may show.
        handled: What the caller was handling before. It is the caller's, and stays as it is.
    """
    links = [*_chain(error, handled)]
    scrubbing = _Scrubbing(Secrets(secrets))
    waiting = links[::-1]
    while waiting:
        # A group is made anew of what has taken the places of those inside it.
        inside = {id(each) for each in waiting}
        for link in (each for each in waiting if not inside & {*map(id, _grouped(each))}):
            scrubbing.take(link)
            inside.remove(id(link))
        waiting = [each for each in waiting if id(each) in inside]
    for link in links:
        scrubbing.connect(link)
    return scrubbing.of(error)


def _chain(error: BaseException, end: BaseException | None) -> Iterator[BaseException]:
    """Yield an error, and all behind and inside it."""
    seen = {id(error), id(end)}
    waiting = [error]
    while waiting:
        link = waiting.pop()
        yield link
        attributes = _own(link, "__dict__").values()
        for other in (*_behind(link), *_grouped(link), *_own(link, "args"), *attributes):
            if _is_error(other) and id(other) not in seen:
                seen.add(id(other))
                waiting.append(other)


def _is_error(value: object) -> TypeGuard[BaseException]:
    # An object may say of itself that it is another, and isinstance asks it.
    return issubclass(type(value), BaseException)


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

    def __init__(self, secrets: Secrets) -> None:
        self._secrets = secrets
        self._taken: dict[int, BaseException] = {}
        self._seen: dict[int, object] = {}

    def of(self, link: BaseException) -> BaseException:
        """Return an error, or what has taken its place."""
        return self._taken.get(id(link), link)

    def take(self, link: BaseException) -> None:
        """Mask an error, or replace it."""
        self._seen.clear()
        self._taken[id(link)] = self._stand_in(link)
        # Whatever its class does when it is looked at, it is not shown then.
        with suppress(BaseException):
            self._mask_state(link)
            # Its name is no secret, though a secret may be a word like it.
            called = repr(link).removeprefix(type(link).__name__)
            shown = (str(link), called, repr(getattr(link, "__notes__", None)))
            is_whole = all(self.of(each) is each for each in _grouped(link))
            if is_whole and all(self._is_clean(text) for text in shown):
                vars(BaseException)["__traceback__"].__set__(link, None)
                self._taken[id(link)] = link

    def connect(self, link: BaseException) -> None:
        """Put behind an error what has taken the places of those that were there."""
        place = self.of(link)
        is_suppressed = _own(link, "__suppress_context__")
        for name, other in zip(_BEHIND, _behind(link), strict=True):
            if other is not None:
                vars(BaseException)[name].__set__(place, self.of(other))
        vars(BaseException)["__suppress_context__"].__set__(place, is_suppressed)

    def _is_clean(self, text: str) -> bool:
        return self._secrets.mask(text) == text

    def _mask_state(self, link: BaseException) -> None:
        """Take secrets from what an error holds, in its dictionary and beside it.

        Raises:
            Exception: It cannot be read or changed.
        """
        attributes = _own(link, "__dict__")
        for name, value in attributes.items():
            attributes[name] = self._notes(value) if name == "__notes__" else self._masked(value)
        for descriptor in _descriptors(type(link)):
            try:
                value = descriptor.__get__(link)
            except AttributeError:
                continue
            masked = self._masked(value)
            if masked is not value:
                descriptor.__set__(link, masked)

    def _notes(self, notes: object) -> list[str]:
        held = cast("list[object]", notes) if isinstance(notes, list) else []
        return [self._secrets.mask(str(each)) for each in held]

    def _masked(self, value: object) -> object:
        """Return a value that an error holds, or what may be shown of it."""
        shown: object = MASK
        match value:
            case str():
                # Subclasses may show something else than what they hold.
                masked = self._secrets.mask(str.__str__(value))
                shown = value if type(value) is str and masked == value else masked
            case bytes() | bytearray():
                shown = MASK.encode()
            case BaseException():
                shown = value if self._taken.get(id(value)) is value else MASK
            case httpx.Request():
                shown = httpx.Request("POST", "")
            case httpx.Response():
                shown = httpx.Response(value.status_code)
            case _ if type(value) in _SHAPES:
                # What is inside itself is not shown there.
                if id(value) not in self._seen:
                    self._seen[id(value)] = MASK
                    self._seen[id(value)] = self._masked_items(value)
                shown = self._seen[id(value)]
            case _:
                text = repr(value)
                is_number = isinstance(value, int | float)
                if (is_number and len(text) < SHORTEST_PART) or self._is_clean(text):
                    shown = value
        return shown

    def _masked_items(self, value: Any) -> object:
        if type(value) is dict:
            pairs = cast("dict[object, object]", value).items()
            return {self._masked(key): self._masked(item) for key, item in pairs}
        masked = [self._masked(item) for item in value]
        is_same = all(new is old for new, old in zip(masked, value, strict=True))
        return value if is_same else type(value)(masked)

    def _stand_in(self, link: BaseException) -> BaseException:
        inside = [self.of(each) for each in _grouped(link)]
        if inside:
            message = self._masked(vars(BaseExceptionGroup)["message"].__get__(link))
            return BaseExceptionGroup(str(message), inside)
        kinds: tuple[type, ...] = vars(type)["__mro__"].__get__(type(link))
        name: str = vars(type)["__name__"].__get__(kinds[0])
        text = f"{name}: what it says cannot be shown"
        for kind in (each for each in kinds if each in _KNOWN):
            # Some take more than a text.
            with suppress(TypeError):
                return kind(text)
        return BaseException(text)


def _descriptors(kind: type) -> Iterator[Any]:
    """Yield what gives the attributes of an error that are not in its dictionary."""
    kinds: tuple[type, ...] = vars(type)["__mro__"].__get__(kind)
    for each in kinds:
        for name, found in vars(each).items():
            is_plain = isinstance(found, MemberDescriptorType | GetSetDescriptorType)
            # The errors of a group are looked at themselves.
            if is_plain and not name.startswith("__") and found is not _EXCEPTIONS:
                yield found
