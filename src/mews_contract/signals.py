"""Requests of other processes to end, as behind Ctrl-C, so that what is known can be said."""

import atexit
import signal
from collections.abc import Callable
from functools import wraps
from types import FrameType
from typing import Final, NoReturn, ParamSpec

import typer

from mews_contract.output import INTERRUPTED, TERMINATED

P = ParamSpec("P")

_SIGNALS: Final = ("SIGTERM", "SIGHUP", "SIGBREAK")
"""What ends a process unless it says otherwise. Not every system has them all."""

_LOOK: Final = 1.0
"""Seconds between two looks at what was asked. A signal that comes just before a thread begins to
wait does not wake it, and Python drops what a handler raises while it finalizes an object."""

_asked: Final[list[signal.Signals]] = []
"""What has asked this process to end."""


class TerminatedError(KeyboardInterrupt):
    """Another process, or a terminal that was closed, has asked this one to end."""


def heed_signals() -> None:
    """Let a request to end be an exception, until somebody asks for the exit code that it means."""
    for number in _numbers():
        # A signal that is ignored, as behind nohup, stays so.
        if signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _terminate)
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, _look)
        signal.setitimer(signal.ITIMER_REAL, _LOOK, _LOOK)
        # Python forgets what handles a signal before it ends, and the next look would kill it.
        atexit.register(signal.setitimer, signal.ITIMER_REAL, 0)


def leave_signals() -> None:
    """Let a request to end be what it is by default, for a server that has nothing to say."""
    for number in _numbers():
        if signal.getsignal(number) is _terminate:
            signal.signal(number, signal.SIG_DFL)
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, 0)


def heeding(command: Callable[P, None]) -> Callable[P, None]:
    """Return a command that ends with a code of its own if it is asked to end."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except TerminatedError as end:
            raise typer.Exit(code_of(end)) from None

    return run


def code_of(end: KeyboardInterrupt) -> int:
    """Return the exit code of a command that was ended from outside."""
    _asked.clear()
    return TERMINATED if isinstance(end, TerminatedError) else INTERRUPTED


def _numbers() -> list[signal.Signals]:
    return [getattr(signal, name) for name in _SIGNALS if hasattr(signal, name)]


def _terminate(number: int, frame: FrameType | None) -> NoReturn:
    del frame
    _asked.append(signal.Signals(number))
    raise TerminatedError


def _look(number: int, frame: FrameType | None) -> None:
    del number, frame
    if _asked:
        raise TerminatedError
