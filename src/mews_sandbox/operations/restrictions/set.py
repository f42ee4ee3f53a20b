"""Sets restrictions, over those with the same conditions that integrations have set before."""

from datetime import date

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.restrictions.changing import Line, changed


def answer(call: Call) -> JsonObject:
    """Restrict what is said, one after the other: all, or nothing.

    Raises:
        RefusedError: An id is unknown or of another service, there is no day to be restricted, a
            duration or a currency is none, or there would be too many restrictions.
    """
    return changed(call, _set)


def _set(line: Line, start: date, end: date, exceptions: JsonObject) -> None:
    line.set(start, end, exceptions)
