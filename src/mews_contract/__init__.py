"""Checks that everyone follows the contract: Mews, your code, and ours.

In production and in tests `ContractTransport` checks every call; in tests `Replay`, or the pytest
fixture `mews_recorded`, replays recordings, and `strategies` generates what Mews may send. Needs
the extra `mews-connector[contract]`. Every name is loaded when it is first used.
"""

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Final

from mews_runtime.lazy import attach

_HINT: Final = "mews_contract needs the extra [contract] of mews-connector"

if TYPE_CHECKING:
    from mews_contract.conformance import Finding, findings
    from mews_contract.contract import Contract, installed
    from mews_contract.exchange import Exchange, Request, Response
    from mews_contract.operation import UnknownOperationError
    from mews_contract.recorder.transport import RecordingTransport
    from mews_contract.testing import recordings, strategies
    from mews_contract.testing.recordings import Recording
    from mews_contract.testing.replay import Replay, UnexpectedCallError, UnusedRecordingError
    from mews_contract.watching.transport import ContractTransport
    from mews_contract.watching.violations import (
        ContractViolationError,
        RequestViolationError,
        ResponseViolationError,
    )
    from mews_runtime.sending.records import ContractWarning
else:
    _load, __dir__ = attach(
        __name__,
        {
            "Contract": "contract",
            "ContractTransport": "watching.transport",
            "ContractViolationError": "watching.violations",
            "ContractWarning": "mews_runtime.sending.records",
            "Exchange": "exchange",
            "Finding": "conformance",
            "Recording": "testing.recordings",
            "RecordingTransport": "recorder.transport",
            "Replay": "testing.replay",
            "Request": "exchange",
            "RequestViolationError": "watching.violations",
            "Response": "exchange",
            "ResponseViolationError": "watching.violations",
            "UnexpectedCallError": "testing.replay",
            "UnknownOperationError": "operation",
            "UnusedRecordingError": "testing.replay",
            "findings": "conformance",
            "installed": "contract",
            "recordings": "testing",
            "strategies": "testing",
        },
    )

    def __getattr__(name: str) -> object:
        try:
            return _load(name)
        except ModuleNotFoundError as error:
            message = f"{_HINT} ({error})"
            raise ImportError(message) from None


def main() -> None:
    """Run the command `mews-contract`. Ends the process with its exit code."""
    try:
        run = import_module("mews_contract.command").run
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("mews_"):
            raise
        sys.stderr.write(f"{_HINT} ({error})\n")
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
    run()


__all__ = [
    "Contract",
    "ContractTransport",
    "ContractViolationError",
    "ContractWarning",
    "Exchange",
    "Finding",
    "Recording",
    "RecordingTransport",
    "Replay",
    "Request",
    "RequestViolationError",
    "Response",
    "ResponseViolationError",
    "UnexpectedCallError",
    "UnknownOperationError",
    "UnusedRecordingError",
    "findings",
    "installed",
    "main",
    "recordings",
    "strategies",
]
