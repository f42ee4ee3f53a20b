"""The sandbox as a command of ours."""

from importlib import import_module

from mews_cli.exits import CliError, Exit
from mews_contract.signals import leave_signals


def serve(arguments: list[str]) -> Exit:
    """Run `mews-sandbox` until it is stopped.

    Raises:
        CliError: Its extra is missing.
    """
    try:
        main = import_module("mews_sandbox").main
    except ImportError as error:
        raise CliError(str(error)) from None
    leave_signals()
    return Exit.DONE if main(arguments) == 0 else Exit.NETWORK
