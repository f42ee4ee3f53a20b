"""Whose line a warning is about."""

import inspect
from types import FrameType

_OURS = frozenset({"mews_connector", "mews_runtime"})


def caller_level() -> int:
    """Return the stack level, as seen by who asks, of the first frame that is not ours."""
    level = 0
    frame = inspect.currentframe()
    while frame is not None and _package(frame) in _OURS:
        frame = frame.f_back
        level += 1
    return level


def _package(frame: FrameType) -> str:
    return str(frame.f_globals.get("__name__")).partition(".")[0]
