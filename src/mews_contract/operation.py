"""A documented operation: its bodies, their places, and what of them is inside the contract."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from difflib import get_close_matches
from functools import cached_property
from typing import Any, Final, Literal, cast

from jsonschema_rs import Draft202012Validator

from mews_contract.document import Breach, Document, breaches
from mews_contract.instants import instant
from mews_contract.json_values import JsonObject, is_array, is_object
from mews_contract.places import Place, Raw, places
from mews_runtime.messages.intervals import exceeds
from mews_runtime.schema.operation import short_name

PREFIX: Final = "/api/connector/v1/"
JSON: Final = "application/json"
SCHEMA: Final = "content/application~1json/schema"
"""Where the schema of a body is below what holds the body."""

_NESTING: Final = frozenset({"object", "array"})

Direction = Literal["request", "response"]


class Operation:
    """A documented operation.

    Attributes:
        document: The document that describes it.
        path: Its address.
        definition: Its OpenAPI Operation Object.
        id: Its `operationId`, such as `resourceBlocksGetAll`.
        name: Its short name, such as `resourceBlocks/getAll`.
    """

    def __init__(self, document: Document, path: str) -> None:
        self.document = document
        self.path = path
        self.definition: Raw = document.raw["paths"][path]["post"]
        self.id: str = self.definition["operationId"]
        self.name = short_name(path)
        self._response_validators: dict[int, Draft202012Validator | None] = {}

    def media(self, direction: Direction) -> Raw:
        """The JSON media type of its request or of its 200 response."""
        request, response = self.definition["requestBody"], self.definition["responses"]["200"]
        media: Raw = (request if direction == "request" else response)["content"][JSON]
        return media

    def example(self, direction: Direction) -> JsonObject:
        """The documented example of a body, or an empty object."""
        media = self.media(direction)
        if "example" in media:
            return cast("JsonObject", media["example"])
        examples: list[Raw] = [*media.get("examples", {}).values()]
        return self.document.resolve(examples[0])["value"] if examples else {}

    def extension(self, name: str) -> Any:
        """What an `x-mews-*` extension says of the operation. It stands on the request schema."""
        return self.document.resolve(self.media("request")["schema"]).get(name)

    @cached_property
    def pagination(self) -> Mapping[str, str] | None:
        """What `x-mews-pagination` says: the names of limitation, items and cursor."""
        return cast("Mapping[str, str] | None", self.extension("x-mews-pagination"))

    @cached_property
    def alternatives(self) -> list[list[str]]:
        """What `x-mews-alternatives` says: groups of names, one to be given whole."""
        return self.extension("x-mews-alternatives") or []

    @property
    def pointer(self) -> str:
        """Where its OpenAPI Operation Object is in the document."""
        escaped = self.path.replace("~", "~0").replace("/", "~1")
        return f"#/paths/{escaped}/post"

    @cached_property
    def places(self) -> Mapping[Direction, list[Place]]:
        """Every place of the request and of the 200 response, the outermost first."""
        pointers: dict[Direction, str] = {
            "request": f"{self.pointer}/requestBody/{SCHEMA}",
            "response": f"{self.pointer}/responses/200/{SCHEMA}",
        }
        return {
            direction: places(self.document.raw, pointer) for direction, pointer in pointers.items()
        }

    @cached_property
    def _by_path(self) -> Mapping[Direction, Mapping[str, Place]]:
        return {
            direction: {place.path: place for place in found}
            for direction, found in self.places.items()
        }

    def place(self, direction: Direction, path: str) -> Place:
        """The place at a JSON path.

        Raises:
            KeyError: There is none.
        """
        return self._by_path[direction][path]

    def has_items(self, direction: Direction, place: Place) -> bool:
        """Whether the items of an array have a place: not where a schema holds itself."""
        return f"{place.path}[0]" in self._by_path[direction]

    def known(self, direction: Direction, value: Any, path: str = "$") -> Any:
        """Return what the contract knows of a body: the rest of it left out."""
        place = self.place(direction, path)
        if is_object(value) and place.type == "object":
            return {
                name: self.known(direction, item, f"{path}.{name}")
                for name, item in value.items()
                if name in place.properties
            } | {
                name: self.known(direction, item, f"{path}.*")
                for name, item in value.items()
                if place.is_map
            }
        if is_array(value) and place.type == "array" and self.has_items(direction, place):
            return [self.known(direction, item, f"{path}[0]") for item in value]
        return value

    def unknown(self, direction: Direction, body: Any) -> list[str]:
        """Return the paths of the properties that the contract does not know, each once, sorted.

        The first item stands for all of an array.
        """
        found: set[str] = set()
        self._gather_unknown(direction, self.place(direction, "$"), body, found)
        return sorted(found)

    def _gather_unknown(
        self, direction: Direction, place: Place, value: Any, found: set[str]
    ) -> None:
        below = self._by_path[direction]
        if is_array(value) and place.type == "array":
            item = below.get(f"{place.path}[0]")
            if item is not None and item.type in _NESTING:
                for each in value:
                    self._gather_unknown(direction, item, each, found)
        elif is_object(value) and place.type == "object" and not place.is_map:
            for name in value.keys() - place.properties.keys():
                found.add(f"{place.path}.{name}")
            for name in self._nested[direction, place.path] & value.keys():
                self._gather_unknown(direction, below[f"{place.path}.{name}"], value[name], found)

    @cached_property
    def _nested(self) -> Mapping[tuple[Direction, str], set[str]]:
        """For each place, the names of its properties that hold objects or arrays."""
        return {
            (direction, path): {
                name
                for name in place.properties
                if (nested := found.get(f"{path}.{name}")) is not None and nested.type in _NESTING
            }
            for direction, found in self._by_path.items()
            for path, place in found.items()
        }

    def validator(self, direction: Direction) -> Draft202012Validator:
        """A validator of the request, or of the 200 response, that checks formats too."""
        if direction == "request":
            return self._request_validator
        return self.document.validator(self.media(direction)["schema"]["$ref"])

    def request_breaches(self, body: object) -> Iterator[Breach]:
        """Yield where a request body leaves the contract."""
        found = False
        for breach in breaches(self._request_validator, body):
            found = True
            yield breach
        if not found:
            yield from self._alternative_breaches(cast("JsonObject", body))
            yield from self._interval_breaches(cast("JsonObject", body))

    def response_breaches(self, status: int, body: object) -> Iterator[Breach]:
        """Yield where a response leaves the contract. None stands for no body."""
        if str(status) not in self.definition["responses"]:
            yield Breach("$", f"the contract has no status {status}")
            return
        validator = self._response_validator(status)
        if validator is not None:
            yield from breaches(validator, body)
        elif body is not None:
            yield Breach("$", f"status {status} has no body")

    @cached_property
    def _request_validator(self) -> Draft202012Validator:
        return self.document.validator(self.media("request")["schema"]["$ref"])

    def _response_validator(self, status: int) -> Draft202012Validator | None:
        if status not in self._response_validators:
            response = self.document.resolve(self.definition["responses"][str(status)])
            media = response.get("content", {}).get(JSON)
            self._response_validators[status] = (
                self.document.validator(media["schema"]["$ref"]) if media else None
            )
        return self._response_validators[status]

    @cached_property
    def _longest_intervals(self) -> Mapping[str, str]:
        return {
            place.name: place.node["x-mews-max-interval"]
            for place in self.places["request"]
            if "x-mews-max-interval" in place.node and place.path == f"$.{place.name}"
        }

    def _alternative_breaches(self, body: JsonObject) -> Iterator[Breach]:
        groups = self.alternatives
        if groups and all(any(body.get(name) is None for name in group) for group in groups):
            ways = ", or ".join(" with ".join(group) for group in groups)
            yield Breach("$", f"needs {ways}")

    def _interval_breaches(self, body: JsonObject) -> Iterator[Breach]:
        for name, duration in self._longest_intervals.items():
            interval = body.get(name)
            if interval is None:
                continue
            try:
                start, end = _ends(interval)
            except ValueError as error:
                yield Breach(f"$.{name}", f"names {error}")
            else:
                if exceeds(start, end, duration):
                    yield Breach(f"$.{name}", f"is longer than {duration}")


def _ends(interval: JsonObject) -> tuple[date, date]:
    """Return start and end of an interval of times or of dates, the end outside.

    Raises:
        ValueError: It names a time that does not exist.
    """
    if "StartUtc" in interval:
        return instant(interval["StartUtc"]), instant(interval["EndUtc"])
    start, end = (date.fromisoformat(interval[name]) for name in ("Start", "End"))
    return start, min(end, date.max - timedelta(days=1)) + timedelta(days=1)


class UnknownOperationError(LookupError):
    """The contract has no operation with this name. The message names similar ones."""


def operation_named(by_name: Mapping[str, Operation], name: str) -> Operation:
    """Return an operation by its name, such as `resourceBlocks/getAll`, or by its path.

    Raises:
        UnknownOperationError: There is none.
    """
    short = name.removeprefix(PREFIX)
    if short in by_name:
        return by_name[short]
    by_lowered = {known.lower(): known for known in by_name}
    lowered = short.lower()
    spelled = [lowered] if lowered in by_lowered else get_close_matches(lowered, by_lowered, 3)
    close = " or ".join(by_lowered[each] for each in spelled)
    hint = f"did you mean {close}?" if close else "see Client.contract.modules"
    message = f"the contract has no operation {name!r}; {hint}"
    raise UnknownOperationError(message)
