"""Clears restrictions that integrations have set, on some days, whatever their exceptions are."""

from datetime import date

from mews_contract.json_values import JsonObject
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.restrictions.changing import Line, changed


def answer(call: Call) -> JsonObject:
    """Clear what is said, one after the other: all, or nothing.

    Raises:
        RefusedError: An id is unknown or of another service, or there is no day to be cleared.
    """
    return changed(call, _clear)


def _clear(line: Line, start: date, end: date, _: JsonObject) -> None:
    line.clear(start, end)
