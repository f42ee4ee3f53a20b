"""What the API reference shows: the contract, with requests that work in this sandbox."""

import re
from collections.abc import Mapping
from copy import deepcopy
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

import msgspec

from mews_contract.instants import instant, wire
from mews_contract.json_values import JsonObject, is_array, is_object
from mews_contract.operation import Operation
from mews_runtime.messages.intervals import longest_end
from mews_sandbox.hotel.data import Property
from mews_sandbox.ids import known_ids
from mews_sandbox.sandbox import Sandbox

_DATE_TIME: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")


def tryable(sandbox: Sandbox) -> JsonObject:
    """Return the contract with examples that work here: tokens and ids that exist, around today."""
    document: JsonObject = deepcopy(dict(sandbox.contract.document.raw))
    document["servers"] = [{"url": "/", "description": "This sandbox"}]
    # Nobody sends them to a sandbox. It sends them itself.
    document.pop("webhooks", None)
    for parameter in document["components"].get("parameters", {}).values():
        # The page would send it with every request.
        parameter.pop("example", None)
    ids = known_ids(sandbox)
    credentials = {
        "ClientToken": sandbox.client_token,
        "AccessToken": sandbox.access_token,
        "Client": "mews-sandbox page",
    }
    for operation in sandbox.contract.operations.values():
        body = document["paths"][operation.path]["post"]["requestBody"]
        existing = _existing(operation.example("request"), ids)
        around = _around(sandbox.clock.now(), sandbox.hotel.properties[0], existing)
        example = _shortened(operation, around)
        body["content"]["application/json"]["examples"] = {
            "sandbox": {"summary": "Works in this sandbox", "value": {**example, **credentials}}
        }
    return document


def _existing(node: Any, ids: Mapping[str, list[UUID]], name: str = "", place: int = 0) -> Any:
    """Return a value whose ids exist, as far as the names of its properties tell.

    Neighbours, by their place in the innermost array around them, get different ids.
    """
    if is_object(node):
        return {key: _existing(value, ids, key, place) for key, value in node.items()}
    if is_array(node):
        return [_existing(item, ids, name, index) for index, item in enumerate(node)]
    if node is None or not ids.get(name):
        return node
    return str(ids[name][place % len(ids[name])])


def _around(now: datetime, owner: Property, example: JsonObject) -> JsonObject:
    """Return a value whose earliest date-time is the midnight to come, and the others as far away.

    Days are those of a property: what begins one still does where clocks change in between.
    """
    text = msgspec.json.encode(example).decode()
    moments = [instant(found[0]) for found in _DATE_TIME.finditer(text)]
    today, first = now.astimezone(owner.zone).date(), min(moments, default=now)

    def moved(match: re.Match[str]) -> str:
        days, rest = divmod(instant(match[0]) - first, timedelta(days=1))
        return wire(owner.start_of(days + 1, today) + rest)

    around: JsonObject = msgspec.json.decode(_DATE_TIME.sub(moved, text))
    return around


def _shortened(operation: Operation, example: JsonObject) -> JsonObject:
    """Return a request whose intervals are no longer than allowed: months differ in their days.

    Dates are those of the example still.
    """
    for place in operation.places["request"]:
        duration, interval = place.node.get("x-mews-max-interval"), example.get(place.name)
        if duration is not None and interval is not None and "StartUtc" in interval:
            end = longest_end(instant(interval["StartUtc"]), duration)
            interval["EndUtc"] = wire(min(end, instant(interval["EndUtc"])))
    return example
