"""No error of a library below shows a secret, of whatever kind it is and whatever it does."""

import builtins
import json
import ssl
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from types import MemberDescriptorType, ModuleType
from typing import Any, Never, cast

import anyio
import httpcore
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mews_runtime.scrubbing import scrub
from tests.support.evidence import leaks

KEY = 'Zq7"token/é-1'
OTHER = "Zq7-an-old-token"


class SlottedError(Exception):
    __slots__ = ("said",)

    def __init__(self, said: object) -> None:
        super().__init__()
        self.said = said

    def __str__(self) -> str:
        return f"it was {self.said}"


class ReadOnlyError(Exception):
    def __init__(self, said: object) -> None:
        super().__init__(said)
        vars(self)["said"] = said

    @property
    def said(self) -> Never:
        raise LookupError(str(self.args))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(name)


class ClosedError(Exception):
    """Shows what nothing can take from it."""

    def __init__(self, said: object) -> None:
        super().__init__()
        self.show: Callable[[], str] = lambda: str(said)

    def __str__(self) -> str:
        return self.show()


class RaisingError(Exception):
    """Raises whatever is asked of it."""

    def __str__(self) -> Never:
        raise KeyboardInterrupt(*self.args)

    def __repr__(self) -> Never:
        raise SystemExit(*self.args)

    def __getattribute__(self, name: str) -> Never:
        raise RuntimeError(name)


class Lying(str):
    __slots__ = ()

    def __str__(self) -> str:
        return "harmless"

    def __repr__(self) -> str:
        return "harmless"

    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return 0


class Unwilling:
    def __repr__(self) -> Never:
        raise ValueError(KEY)


class OwnGroup(ExceptionGroup[Exception]):
    pass


# Says something in a note that it makes anew each time.
NotedError: type[Exception] = type(
    "NotedError", (Exception,), {"__notes__": property(lambda _: [KEY])}
)


class Interrupted(KeyboardInterrupt):
    def __str__(self) -> str:
        return f"in {KEY}"


def of(module: ModuleType) -> Iterator[type[BaseException]]:
    for kind in vars(module).values():
        if isinstance(kind, type) and issubclass(kind, BaseException):
            yield kind


KINDS = sorted(
    {
        *(kind for module in (builtins, httpx, httpcore, anyio, ssl, json) for kind in of(module)),
        *(NotedError, SlottedError, ReadOnlyError, ClosedError, RaisingError),
        *(OwnGroup, Interrupted),
    },
    key=lambda kind: (kind.__module__, kind.__name__),
)


def made(kind: type[BaseException], said: Any) -> BaseException:
    """Return an error of a kind that holds something wherever it holds anything."""
    make = cast("Callable[..., BaseException]", kind)
    if issubclass(kind, BaseExceptionGroup):
        return make(f"of {KEY}", [ValueError(said), ClosedError(said)])
    if issubclass(kind, httpx.HTTPStatusError):
        request = httpx.Request("POST", "https://elsewhere.example", content=KEY.encode())
        phrase = {"reason_phrase": KEY.encode()}
        response = httpx.Response(400, request=request, content=KEY.encode(), extensions=phrase)
        return kind(said, request=request, response=response)
    for arguments in (
        *((said,), (104, said, said), (KEY, KEY, 0), ("utf-8", KEY.encode(), 0, 1, KEY)),
        *(("utf-8", KEY, 0, 1, KEY), (KEY, 0, 1, KEY), ()),
    ):
        try:
            return make(*arguments)
        except (TypeError, AttributeError):
            continue
    raise AssertionError(kind)


def endless(said: object) -> list[object]:
    items: list[object] = [said]
    items += [items, items]
    return items


SAID: dict[str, Any] = {
    "text": f"lost: {KEY}",
    "repr": repr(KEY),
    "JSON": json.dumps({"a": json.dumps(KEY)}),
    "bytes": KEY.encode(),
    "UTF-16": KEY.encode("utf-16"),
    "object": {KEY: [KEY, {"a": (KEY,)}]},
    "endless": endless(KEY),
    "lying": Lying(KEY),
    "unwilling": Unwilling(),
    "error": ClosedError(KEY),
    "request": httpx.Request("POST", "https://elsewhere.example", content=KEY.encode()),
    "response": httpx.Response(400, content=KEY.encode()),
}
NOTES: list[Any] = [None, [KEY], KEY, (KEY,), 7, [Unwilling()], [7, KEY]]


PLACES = ["__cause__", "__context__"]


def raised(error: BaseException) -> BaseException:
    """Return an error with a traceback, in whose frames a secret is."""

    def fail(_: str) -> None:
        raise error

    with suppress(BaseException):
        fail(KEY)
    return error


def slots(link: BaseException) -> Iterator[object]:
    """Yield what an error holds beside its dictionary."""
    for kind in type(link).__mro__:
        for name, found in vars(kind).items():
            if isinstance(found, MemberDescriptorType):
                yield getattr(link, name, None)


def shown(error: BaseException) -> list[str]:
    """Return all that can be read of an error, and of the errors behind and inside it."""
    texts = ["".join(traceback.format_exception(error))]
    waiting, seen = [error], set[int]()
    while waiting:
        link = waiting.pop()
        if id(link) in seen:
            continue
        seen.add(id(link))
        texts += [repr(link), repr(link.args), repr(vars(link)), repr(link.__traceback__)]
        assert link.__traceback__ is None
        texts += map(repr, slots(link))
        inside: tuple[BaseException, ...] = getattr(link, "exceptions", ())
        behind = (link.__cause__, link.__context__)
        waiting += [*inside, *(each for each in behind if each is not None)]
    return texts


@pytest.mark.parametrize("said", SAID.values(), ids=SAID)
def test_no_kind_of_error_shows_a_secret_or_its_frames(said: object) -> None:
    errors = [raised(made(kind, said)) for kind in KINDS]
    scrubbed = [scrub(error, [OTHER, KEY], None) for error in errors]
    assert len(scrubbed) > 100
    assert leaks([text for error in scrubbed for text in shown(error)], KEY) == []
    are_exceptions = [issubclass(type(error), Exception) for error in scrubbed]
    assert are_exceptions == [issubclass(type(error), Exception) for error in errors]


@given(
    kinds=st.lists(st.sampled_from(KINDS), min_size=2, max_size=6),
    said=st.sampled_from([*SAID]),
    note=st.sampled_from(range(len(NOTES))),
    ties=st.lists(st.tuples(st.integers(0, 5), st.sampled_from(PLACES), st.integers(0, 5))),
)
def test_no_error_behind_or_inside_another_shows_a_secret(
    kinds: list[type[BaseException]], said: str, note: int, ties: list[tuple[int, str, int]]
) -> None:
    errors = [raised(made(kind, SAID[said])) for kind in kinds]
    vars(BaseException)["__dict__"].__get__(errors[-1])["__notes__"] = NOTES[note]
    errors.append(BaseExceptionGroup("Two", [errors[0], errors[-1]]))
    for one, place, other in ties:
        link = errors[one % len(errors)]
        object.__setattr__(link, place, errors[other % len(errors)])
    for error in errors:
        assert leaks(shown(scrub(error, [OTHER, KEY], None)), KEY) == []


def test_an_error_that_holds_no_secret_is_the_same_and_keeps_all_that_it_says() -> None:
    inner = OSError(111, "Connection refused", "/run/mews")
    error = httpx.ConnectError("lost")
    error.__cause__ = ExceptionGroup("All of them", [inner, ValueError(7, [None, {"a": 0.5}])])
    error.add_note("while connecting")
    assert scrub(error, [KEY], None) is error
    assert (str(error), error.__notes__) == ("lost", ["while connecting"])
    group = error.__cause__
    assert isinstance(group, ExceptionGroup)
    assert group.exceptions[0] is inner
    assert (inner.errno, inner.strerror, inner.filename) == (111, "Connection refused", "/run/mews")
    assert repr(group.exceptions[1]) == "ValueError(7, [None, {'a': 0.5}])"


def test_what_shows_a_secret_is_replaced_by_what_says_the_same_without_it() -> None:
    scrubbed = scrub(Interrupted(), [KEY], None)
    assert (type(scrubbed), str(scrubbed)) == (KeyboardInterrupt, "in ***")
    scrubbed = scrub(RaisingError(KEY), [KEY], None)
    assert (type(scrubbed), str(scrubbed)) == (Exception, "what it says cannot be shown")
    assert str(scrub(ValueError(25806913470), ["25806913470"], None)) == "***"


def test_a_status_error_keeps_its_status_alone() -> None:
    request = httpx.Request("POST", "https://elsewhere.example", content=KEY)
    response = httpx.Response(403, request=request, content=KEY)
    scrubbed = scrub(httpx.HTTPStatusError(KEY, request=request, response=response), [KEY], None)
    assert isinstance(scrubbed, httpx.HTTPStatusError)
    assert (str(scrubbed), scrubbed.response.status_code) == ("***", 403)
    assert (scrubbed.request.content, scrubbed.response.content) == (b"", b"")


def test_what_the_caller_was_handling_stays_as_it_is() -> None:
    handled = raised(ValueError(KEY))
    error = raised(ReadOnlyError("lost"))
    object.__setattr__(error, "__context__", handled)
    assert scrub(error, [KEY], handled).__context__ is handled
    assert handled.args == (KEY,)
    assert handled.__traceback__ is not None


@pytest.mark.parametrize("is_suppressed", [True, False])
@pytest.mark.parametrize("kind", [ValueError, ClosedError])
def test_a_context_is_shown_or_not_as_before(kind: type[Exception], *, is_suppressed: bool) -> None:
    error = kind(KEY)
    error.__cause__ = error.__context__ = ValueError("earlier")
    error.__suppress_context__ = is_suppressed
    assert scrub(error, [KEY], None).__suppress_context__ is is_suppressed
