"""Requests that show whether a platform keeps to the contract, and what it has to answer."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final

from mews_contract.instants import instant, wire
from mews_contract.json_values import JsonObject, is_array, is_object
from mews_contract.live.values import Values
from mews_contract.operation import Operation
from mews_contract.places import Place

_CENTURY: Final = timedelta(days=36_525)


@dataclass(frozen=True, slots=True)
class Probe:
    """A request, and what has to come back.

    Attributes:
        what: What it tries, in words. Quotes no value.
        body: The request body, without the credentials.
        status: The status that has to come back.
    """

    what: str
    body: JsonObject = field(repr=False)
    status: int = 200


def valid(values: Values, least: JsonObject) -> Iterator[Probe]:
    """Yield requests inside the contract: each property with each of its values.

    Args:
        values: What requests may hold.
        least: The smallest body.
    """
    together, absent = dict(least), dict(least)
    for name, place in values.own.items():
        options = values.options(place)
        for number, option in enumerate(options, start=1):
            if number > 1 or name not in least:
                yield Probe(f"{name}, value {number} of {len(options)}", {**least, name: option})
        if options and not place.node.get("deprecated"):
            together.setdefault(name, options[0])
        if place.nullable:
            absent[name] = None
    yield Probe("all properties together", together)
    if absent != least:
        yield Probe("null for every property that may be null", absent)


def untried(values: Values) -> Iterator[str]:
    """Yield the properties for which there is no value, and why."""
    for name, place in values.own.items():
        if not values.options(place):
            needs_id = "uuid" in {place.node.get("format"), _item_format(values, place)}
            yield f"{name}: {'no such id was found' if needs_id else 'what it may be is not said'}"


def invalid(values: Values, least: JsonObject) -> Iterator[Probe]:
    """Yield requests with exactly one thing that is outside the contract."""
    whole = dict(least)
    for name, place in values.own.items():
        if name not in whole and (options := values.options(place)):
            whole[name] = options[0]
    for place in values.operation.places["request"]:
        for problem, broken in _broken(whole, place) if place.path != "$" else ():
            if _is_refused(values.operation, broken):
                yield Probe(f"{place.path} {problem}", broken, 400)


def _broken(whole: JsonObject, place: Place) -> Iterator[tuple[str, JsonObject]]:
    value = _at(whole, place.path)
    if value is None:
        return
    for problem, wrong in _wrong(value, place):
        yield problem, _with(whole, place.path, wrong)
    if place.required and not place.path.endswith("]"):
        yield "left out", _without(whole, place.path)


def _wrong(value: Any, place: Place) -> Iterator[tuple[str, Any]]:
    node = place.node
    yield "of another type", {} if place.type in {"string", "array"} else "text"
    if not place.nullable:
        yield "null", None
    if "enum" in node:
        yield "not in its enum", "Unlisted"
    if "format" in node and place.type == "string":
        yield f"no {node['format']}", "no such thing"
    if "minimum" in node:
        yield "below its minimum", node["minimum"] - 1
    if "maximum" in node:
        yield "above its maximum", node["maximum"] + 1
    if is_array(value) and "maxItems" in node:
        yield "with too many items", [value[0]] * (node["maxItems"] + 1) if value else value
    if is_array(value) and node.get("minItems"):
        yield "without items", []
    if is_object(value) and "x-mews-max-interval" in node:
        end = instant(value["EndUtc"]) + _CENTURY
        yield "longer than it may be", {**value, "EndUtc": wire(end)}


def _is_refused(operation: Operation, body: JsonObject) -> bool:
    """Return whether a body is outside the contract, the credentials aside."""
    credentials = {
        place.name: "-"
        for place in operation.places["request"]
        if place.node.get("x-mews-credential")
    }
    return any(operation.request_breaches({**body, **credentials}))


def _item_format(values: Values, place: Place) -> str | None:
    below = {at.path: at for at in values.operation.places["request"]}.get(f"{place.path}[0]")
    return below.node.get("format") if below else None


def _steps(path: str) -> list[str | int]:
    steps: list[str | int] = []
    for step in path.removeprefix("$.").split("."):
        name, has_item, _ = step.partition("[")
        steps.append(name)
        if has_item:
            steps.append(0)
    return steps


def _at(body: Any, path: str) -> Any:
    for step in _steps(path):
        try:
            body = body[step]
        except (IndexError, KeyError, TypeError):
            return None
    return body


def _with(body: JsonObject, path: str, value: Any) -> JsonObject:
    changed = deepcopy(body)
    *above, last = _steps(path)
    holder: Any = changed
    for step in above:
        holder = holder[step]
    holder[last] = value
    return changed


def _without(body: JsonObject, path: str) -> JsonObject:
    changed = deepcopy(body)
    *above, last = _steps(path)
    holder: Any = changed
    for step in above:
        holder = holder[step]
    del holder[last]
    return changed
