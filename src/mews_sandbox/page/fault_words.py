"""What goes wrong under a fault, in words and with units."""

from http import HTTPStatus
from typing import Any, Final

import msgspec

from mews_sandbox.faults import EventFault, Fault

KINDS: Final = {
    "latency": "Respond late",
    "status": "Respond with an error status",
    "reset": "Reset the connection",
    "truncated-body": "End the connection in the middle of the response",
    "slow-body": "Send the response slowly",
    "html": "Respond with an HTML page",
    "invalid-json": "Respond with JSON that ends early",
    "wrong-type": "Return a value of the wrong type",
    "unknown-enum-value": "Return an unknown enum value",
    "extra-property": "Return properties that are not in the contract",
    "late": "Send events late",
    "twice": "Send events twice",
    "out-of-order": "Send events out of order",
    "lost": "Lose events",
    "cut": "End the connection instead of sending an event",
}
"""What to choose from, by kind."""

FIELDS: Final = {
    "seconds": "Seconds",
    "status": "HTTP status",
    "retry_after": "Retry-After (seconds, or a date)",
    "message": "Message",
    "change": "Make the change",
    "property": "Name of the property",
    "channel": "Events by",
    "operation": "Operation",
    "nth": "Only call number",
    "probability": "Probability (0 to 1)",
}
"""What each value of a fault is called in a form."""

CHOICES: Final = {
    "never": "never",
    "before": "before the reset",
    "later": "so many seconds after the reset",
    "webhook": "webhook",
    "websocket": "WebSocket",
}


_WITH_VALUES: Final = {
    "latency": "respond after {seconds:g} s",
    "status": "respond with {status}",
    "reset": "reset the connection, and change nothing",
    "reset before": "make the change, then reset the connection",
    "reset later": "reset the connection, and make the change {seconds:g} s later",
    "slow-body": "send the response over {seconds:g} s",
    "html": "respond with an HTML page and {status}",
    "late": "send events {seconds:g} s late",
}


def described(fault: Fault) -> str:
    """Return what goes wrong under a fault, such as `respond after 3 s`."""
    said: dict[str, Any] = msgspec.to_builtins(fault)
    kind = said["kind"]
    words = _WITH_VALUES.get(f"{kind} {said.get('change')}") or _WITH_VALUES.get(kind)
    if words is None:
        words = KINDS[kind][0].lower() + KINDS[kind][1:]
    text = words.format(seconds=said.get("seconds"), status=_status(said.get("status", 0)))
    if said.get("property") is not None:
        text += f" in {said['property']}"
    return text + _retry_after(said.get("retry_after"))


def scope(fault: Fault) -> str:
    """Return to which calls a fault applies, such as `resourceBlocks/add, only call 2`."""
    counted = "message" if isinstance(fault, EventFault) else "call"
    parts = [fault.operation or "every operation"]
    if isinstance(fault, EventFault) and fault.channel:
        parts.append(f"by {CHOICES[fault.channel]}")
    if fault.nth is not None:
        parts.append(f"only {counted} {fault.nth}")
    if fault.probability < 1:
        parts.append(f"{fault.probability * 100:g} % of {counted}s")
    return ", ".join(parts)


def _status(status: int) -> str:
    names = {each.value: each.phrase for each in HTTPStatus}
    return f"{status} {names[status]}" if status in names else f"status {status}"


def _retry_after(value: int | str | None) -> str:
    if value is None:
        return ""
    unit = " s" if isinstance(value, int) or value.isdecimal() else ""
    return f" and Retry-After: {value}{unit}"
