"""What of the contract arrives as an event, and not in an operation."""

from typing import Any

from mews_contract.json_values import JsonObject
from tools.contract.references import references


def of_events(document: JsonObject) -> frozenset[str]:
    """Return the names of the schemas that no operation leads to."""
    arriving = [document["webhooks"], document["x-mews-websocket"]]
    return _behind(document, arriving) - _behind(document, document["paths"])


def _behind(document: JsonObject, node: Any) -> frozenset[str]:
    found: set[str] = set()
    waiting = [node]
    while waiting:
        for _, reference in references(waiting.pop()):
            _, _, kind, name = reference.split("/")
            if reference not in found:
                found.add(reference)
                waiting.append(document["components"][kind][name])
    return frozenset(each.rpartition("/")[2] for each in found)
