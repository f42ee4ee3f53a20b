"""The command `mews-sandbox`, which loads what it needs when it is run."""

import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Final, cast

_CANNOT_BE_USED: Final = 2
_INTERRUPTED: Final = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command. Returns the exit code: 2 for what cannot be used, else 0."""
    _open_what_is_closed()
    try:
        run = cast(
            "Callable[[Sequence[str] | None], int]",
            import_module("mews_sandbox.serving.server").main,
        )
        return run(arguments)
    except ModuleNotFoundError as error:
        sys.stderr.write(f"mews-sandbox: {_missing(error)}\n")
        return _CANNOT_BE_USED
    except KeyboardInterrupt:
        # The server takes Ctrl-C itself; this is the moment before it runs.
        return _INTERRUPTED


def _missing(error: ModuleNotFoundError) -> str:
    """Return what to do about a module that is missing: an extra brings those of others only."""
    if (error.name or "").startswith("mews_"):
        return f"mews-connector is not installed completely: install it again ({error})"
    return f"it needs the extra [sandbox] of mews-connector ({error})"


def _open_what_is_closed() -> None:
    """Let what is printed to a stream that the caller has closed vanish: libraries rely on both."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w"))
