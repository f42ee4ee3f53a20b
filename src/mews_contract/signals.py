"""Requests of other processes to end, as behind Ctrl-C, so that what is known can be said."""

import signal
from collections.abc import Callable
from functools import wraps
from types import FrameType
from typing import Final, NoReturn, ParamSpec

import typer

from mews_contract.exits import INTERRUPTED, TERMINATED

P = ParamSpec("P")

_SIGNALS: Final = ("SIGTERM", "SIGHUP", "SIGBREAK")
"""What ends a process unless it says otherwise. Not every system has them all."""


class TerminatedError(KeyboardInterrupt):
    """Another process, or a terminal that was closed, has asked this one to end."""


def heed_signals() -> None:
    """Let a request to end be an exception."""
    for name in _SIGNALS:
        number = getattr(signal, name, None)
        # A signal that is ignored, as behind nohup, stays so.
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _terminate)


def heeding(command: Callable[P, None]) -> Callable[P, None]:
    """Return a command that ends with a code of its own if it is asked to end."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except TerminatedError:
            raise typer.Exit(TERMINATED) from None

    return run


def code_of(end: KeyboardInterrupt) -> int:
    """Return the exit code of a command that was ended from outside."""
    return TERMINATED if isinstance(end, TerminatedError) else INTERRUPTED


def _terminate(number: int, frame: FrameType | None) -> NoReturn:
    del number, frame
    raise TerminatedError
