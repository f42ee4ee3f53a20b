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
    """Draws values for the places of one request: ids of a platform, and intervals until now."""

    operation: Operation
    ids: Ids
    now: datetime

    @property
    def own(self) -> Mapping[str, Place]:
        """The properties of the request that the client does not fill in, by name."""
        return {name: place for name, place in self._members().items() if not _is_given(place)}

    @property
    def credentials(self) -> list[str]:
        """The names of those that it fills in."""
        return [name for name, place in self._members().items() if _is_given(place)]

    def item(self, place: Place) -> Place | None:
        """Return the place of the items of an array, if it is one."""
        return self._schema.item(place)

    def required(self, *, is_last_resort: bool = False) -> JsonObject | None:
        """Return the smallest body, or None if something that it needs was not found.

        As the last resort a list that needs ids stays empty, if it may.
        """
        body: JsonObject = {}
        own = self.own
        for name in self._schema.root.node.get("required", ()):
            if name not in own:
                continue
            options = self.options(own[name])
            may_be_empty = own[name].type == "array" and not own[name].node.get("minItems")
            if not options and is_last_resort and may_be_empty:
                options = [list[Any]()]
            if not options:
                return None
            body[name] = options[0]
        return self._with_alternative(body)

    def _with_alternative(self, body: JsonObject) -> JsonObject | None:
        """Return a body with a group of filters, if one has to be given and none is."""
        groups = self.operation.alternatives
        if not groups:
            return body
        drawn = ({name: self.options(self.own[name])[:1] for name in group} for group in groups)
        found = next((each for each in drawn if all(each.values())), None)
        return (
            None if found is None else {**body, **{name: each[0] for name, each in found.items()}}
        )

    def options(self, place: Place) -> list[Any]:
        """Return values for a place, the most ordinary first. None if there is nothing to draw."""
        if "enum" in place.node:
            return [*place.node["enum"]]
        by_type: Mapping[str | None, Callable[[Place], list[Any]]] = {
            "boolean": lambda _: [True, False],
            "integer": _numbers,
            "number": _numbers,
            "string": self._texts,
            "array": self._arrays,
            "object": self._objects,
        }
        draw = by_type.get(place.type)
        return draw(place) if draw else []

    @property
    def _schema(self) -> Schema:
        return request_schema(self.operation)

    def _members(self) -> dict[str, Place]:
        return self._schema.members(self._schema.root)

    def _texts(self, place: Place) -> list[Any]:
        match place.node.get("format"):
            case "uuid":
                return self.ids.of(singular(place.name) if place.path.endswith("]") else place.name)
            case "date-time":
                return [wire(self.now)]
            case "date":
                return [self.now.date().isoformat()]
            case _:
                # The contract says of a text only what its example shows.
                shown = self.operation.example("request").get(place.name)
                return [shown] if shown and place.path == f"$.{place.name}" else []

    def _arrays(self, place: Place) -> list[Any]:
        item = self.item(place)
        options = self.options(item) if item is not None else []
        if item is None or not options:
            return []
        if "enum" in item.node:
            return [options, *([option] for option in options)]
        most: int = min(place.node.get("maxItems", _MOST_IDS), _MOST_IDS)
        return [options[:most], options[:1]] if len(options) > 1 else [options]

    def _objects(self, place: Place) -> list[Any]:
        if {"StartUtc", "EndUtc"} <= place.properties.keys():
            start, end = self.now - _SPAN, self.now
            longest = place.node.get("x-mews-max-interval")
            if longest is not None:
                end = min(end, longest_end(start, longest))
            return [{"StartUtc": wire(start), "EndUtc": wire(end)}]
        members = self._schema.members(place)
        options = {name: self.options(member) for name, member in members.items()}
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


def _is_given(place: Place) -> bool:
    return bool(place.node.get("x-mews-credential"))


def _numbers(place: Place) -> list[Any]:
    least, most = place.node.get("minimum"), place.node.get("maximum")
    ordinary = min(_ORDINARY, most if most is not None else _ORDINARY)
    ordinary = max(ordinary, least if least is not None else ordinary)
    return [*dict.fromkeys(bound for bound in (ordinary, least, most) if bound is not None)]
