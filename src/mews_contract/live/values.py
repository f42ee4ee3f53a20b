"""Values that a request may hold, drawn from the contract and from what is on the platform."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from mews_contract.instants import wire
from mews_contract.json_values import JsonObject
from mews_contract.live.ids import Ids, singular
from mews_contract.operation import Operation
from mews_contract.places import Place
from mews_contract.schemas import Schema, request_schema
from mews_runtime.messages.intervals import longest_end

_SPAN: Final = timedelta(days=80)
_MOST_IDS: Final = 5
_ORDINARY: Final = 100
"""How many items to ask for, where the contract allows as many."""


@dataclass(frozen=True, slots=True)
class Values:
    """Draws values for the places of one request.

    Attributes:
        operation: The operation.
        ids: The ids on the platform.
        now: The present, which intervals end with.
    """

    operation: Operation
    ids: Ids
    now: datetime

    @property
    def own(self) -> Mapping[str, Place]:
        """The properties of the request that the client does not fill in, by name."""
        schema = self._schema
        members = {name: schema.member(schema.root, name) for name in schema.root.properties}
        return {
            name: place
            for name, place in members.items()
            if place is not None and not place.node.get("x-mews-credential")
        }

    @property
    def _schema(self) -> Schema:
        return request_schema(self.operation)

    def required(self, *, is_last_resort: bool = False) -> JsonObject | None:
        """Return the smallest body, or None if something that it needs was not found.

        Args:
            is_last_resort: Whether a list that needs ids may stay empty, if it may.
        """
        body: JsonObject = {}
        for name in self._schema.root.node.get("required", ()):
            place = self.own.get(name)
            if place is None:
                continue
            options: list[Any] = self.options(place)
            if not options and is_last_resort and _may_be_empty(place):
                options = [list[Any]()]
            if not options:
                return None
            body[name] = options[0]
        return body

    def options(self, place: Place) -> list[Any]:
        """Return values for a place, the most ordinary first. None if there is nothing to draw."""
        if "enum" in place.node:
            return [*place.node["enum"]]
        draw: Mapping[str | None, Callable[[Place], list[Any]]] = {
            "boolean": lambda _: [True, False],
            "integer": _numbers,
            "number": _numbers,
            "string": self._texts,
            "array": self._arrays,
            "object": self._objects,
        }
        return draw[place.type](place) if place.type in draw else []

    def _texts(self, place: Place) -> list[Any]:
        match place.node.get("format"):
            case "uuid":
                return self.ids.of(singular(place.name) if place.path.endswith("]") else place.name)
            case "date-time":
                return [wire(self.now)]
            case "date":
                return [self.now.date().isoformat()]
            case _:
                # What a text may be is not in the contract, but for what its example shows.
                shown = self.operation.example("request").get(place.name)
                return [shown] if shown and place.path == f"$.{place.name}" else []

    def _arrays(self, place: Place) -> list[Any]:
        item = self._schema.item(place)
        options = self.options(item) if item is not None else []
        if not options:
            return []
        most: int = min(place.node.get("maxItems", _MOST_IDS), _MOST_IDS)
        if item is not None and "enum" in item.node:
            return [options, *([option] for option in options)]
        return [options[:most], options[:1]] if len(options) > 1 else [options]

    def _objects(self, place: Place) -> list[Any]:
        if {"StartUtc", "EndUtc"} <= place.properties.keys():
            return [self._interval(place)]
        members = {name: self._schema.member(place, name) for name in place.properties}
        options = {name: self.options(at) if at else [] for name, at in members.items()}
        needed: list[str] = [*place.node.get("required", ())]
        if any(not options.get(name) for name in needed):
            return []
        least = {name: options[name][0] for name in needed}
        more = [
            {**least, name: option}
            for name, drawn in options.items()
            for option in drawn[name in needed :]
        ]
        return [least, *more] if least or not more else more

    def _interval(self, place: Place) -> JsonObject:
        start, end = self.now - _SPAN, self.now
        longest = place.node.get("x-mews-max-interval")
        if longest is not None:
            end = min(end, longest_end(start, longest))
        return {"StartUtc": wire(start), "EndUtc": wire(end)}


def _may_be_empty(place: Place) -> bool:
    return place.type == "array" and not place.node.get("minItems")


def _numbers(place: Place) -> list[Any]:
    least, most = place.node.get("minimum"), place.node.get("maximum")
    ordinary = _ORDINARY
    if most is not None:
        ordinary = min(ordinary, most)
    if least is not None:
        ordinary = max(ordinary, least)
    return [*dict.fromkeys(bound for bound in (ordinary, least, most) if bound is not None)]
