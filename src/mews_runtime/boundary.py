"""Where errors leave the runtime: without the frames, and so the values, that are behind them.

Inside the runtime errors are raised where they are met. The frames that they pass there hold bodies
and tokens, and tools that collect tracebacks show the locals of frames. So an error leaves without
them: what is left of its traceback begins in the method that was called. An error that is not ours,
such as one of a function that provides tokens, keeps the frames that are not ours.

The guarantee ends at that method. The frames above it are the caller's and, for an operation, that
of its generated method, which holds what it was called with: models hide their secrets, plain
dictionaries do not.
"""

from collections.abc import Callable, Coroutine
from functools import wraps
from types import TracebackType
from typing import Any, Final, NoReturn, ParamSpec, Self, TypeVar, cast

from mews_runtime.errors import MewsError

P = ParamSpec("P")
T = TypeVar("T")
ErrorT = TypeVar("ErrorT", bound=BaseException)

_RUNTIME: Final = __name__.partition(".")[0]


def cut(error: ErrorT) -> ErrorT:
    """Return an error without the frames of the runtime. Its cause stays behind it."""
    if isinstance(error, MewsError):
        error.__context__ = None
        return error.with_traceback(None)
    return error.with_traceback(_behind_ours(error.__traceback__))


def boundary(method: Callable[P, T]) -> Callable[P, T]:
    """Make a method of the runtime one whose errors show nothing of what is inside."""

    @wraps(method)
    def bounded(*args: P.args, **kwargs: P.kwargs) -> T:
        with Boundary() as inside:
            return method(*args, **kwargs)
        # This frame is the last one of a traceback, whose locals may be shown.
        del args, kwargs
        return inside.fail()

    return bounded


def async_boundary(
    method: Callable[P, Coroutine[Any, Any, T]],
) -> Callable[P, Coroutine[Any, Any, T]]:
    """Make a coroutine function one whose errors show nothing of what is inside."""

    @wraps(method)
    async def bounded(*args: P.args, **kwargs: P.kwargs) -> T:
        with Boundary() as inside:
            return await method(*args, **kwargs)
        del args, kwargs
        return inside.fail()

    return bounded


class Boundary:
    """A context that keeps what is raised inside, without the frames of the runtime."""

    __slots__ = ("error",)

    def __init__(self) -> None:
        self.error: BaseException | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> bool:
        self.error = error and cut(error)
        return True

    def fail(self) -> NoReturn:
        """Raise what was kept. Its context is what the caller was handling, if anything."""
        error, self.error = self.error, None
        try:
            raise cast("BaseException", error)
        finally:
            # Or it would be kept alive by its own traceback.
            del error


def _behind_ours(trace: TracebackType | None) -> TracebackType | None:
    while trace is not None and _is_ours(trace):
        trace = trace.tb_next
    return trace


def _is_ours(trace: TracebackType) -> bool:
    return str(trace.tb_frame.f_globals.get("__name__")).partition(".")[0] == _RUNTIME
