"""The command line of the client: `mews`. Needs the extra `mews-connector[cli]`."""

import os
import sys
from importlib import import_module

_AT_ONCE = frozenset({9, 130, 141, 143})
"""Codes of commands that were ended early. Threads with pages ahead may still wait for a turn."""


def main() -> int:
    """Run the command. Returns its exit code."""
    try:
        import_module("mews_contract.signals").heed_signals()
        code: int = import_module("mews_cli.application").run()
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0].startswith("mews_"):
            raise
        hint = "mews needs the extra [cli] of mews-connector"
        sys.stderr.write(f"{hint} ({error})\n")
        return 2
    except KeyboardInterrupt:
        code = 130
    if code in _AT_ONCE:
        os._exit(code)
    return code
