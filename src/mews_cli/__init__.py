"""The command line of the client: `mews`. Needs the extra `mews-connector[cli]`."""

import sys
from importlib import import_module


def main() -> int:
    """Run the command. Returns its exit code."""
    try:
        run = import_module("mews_cli.application").run
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0].startswith("mews_"):
            raise
        hint = "mews needs an extra: pip install 'mews-connector[cli]'"
        sys.stderr.write(f"{hint} ({error})\n")
        return 2
    code: int = run()
    return code
