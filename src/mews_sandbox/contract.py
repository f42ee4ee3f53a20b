"""The contract as the sandbox reads it: what may come in, what may go out, and where."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from typing import Any, Final, cast

import msgspec
from jsonschema_rs import Draft202012Validator, Registry

from mews_runtime.intervals import exceeds
from mews_sandbox.times import instant
from mews_sandbox.values import JsonObject, is_array, is_object

Schema = Mapping[str, Any]

_DOCUMENT: Final = "urn:openapi"
_ANY_VALUE: Final = "the value"
_RANGES: Final = {"int32": 2**31, "int64": 2**63}


@dataclass(frozen=True, slots=True)
class Breach:
    """Where a message leaves the contract.

    Attributes:
        path: JSON path of what is wrong.
        problem: What the contract says of it.
    """

    path: str
    problem: str

    def __str__(self) -> str:
        return f"{self.path}: {self.problem}"


class Contract:
    """The operations of an OpenAPI document, by their path.

    Args:
        text: The document, as YAML or JSON.
    """

    def __init__(self, text: str) -> None:
        self.document: Schema = msgspec.yaml.decode(text)
        self._registry = Registry([(_DOCUMENT, _bounded(self.document))])
        self.operations = {
            path: Operation(self, path, methods["post"])
            for path, methods in self.document["paths"].items()
        }

    @cached_property
    def secrets(self) -> frozenset[str]:
        """The names of all properties whose values nothing may show."""
        return frozenset(name for name, found in self._everywhere() if found.get("x-mews-secret"))

    @cached_property
    def properties(self) -> frozenset[str]:
        """The names of all properties."""
        return frozenset(name for name, _ in self._everywhere())

    @cached_property
    def enums(self) -> frozenset[str]:
        """The names of all properties whose values are enums."""
        return frozenset(
            name for name, found in self._everywhere() if "enum" in self.resolve(found)
        )

    def _everywhere(self) -> Iterator[tuple[str, Schema]]:
        """Yield every property of every schema."""
        for schema in self.document["components"]["schemas"].values():
            yield from _properties(self, schema)

    def resolve(self, node: Schema) -> Schema:
        """Return what a node says, or what its reference leads to."""
        while "$ref" in node:
            found: Any = self.document
            for step in node["$ref"].removeprefix("#/").split("/"):
                found = found[step.replace("~1", "/").replace("~0", "~")]
            node = found
        return node

    def breach(self, validator: Draft202012Validator, body: object) -> Breach | None:
        """Return where a message leaves the contract. Quotes no value: it may be secret."""
        try:
            if validator.is_valid(body):
                return None
            error = next(validator.iter_errors(body))
        except ValueError:
            return Breach("$", f"{_ANY_VALUE} is nested too deeply")
        steps = [f"[{at}]" if isinstance(at, int) else f".{at}" for at in error.instance_path]
        return Breach("".join(["$", *steps]), error.message)

    def validator(self, schema: Schema) -> Draft202012Validator:
        """Return the validator of a schema that is a reference into the document."""
        return Draft202012Validator(
            {"$ref": _DOCUMENT + schema["$ref"]},
            registry=self._registry,
            validate_formats=True,
            mask=_ANY_VALUE,
        )


class Operation:
    """A documented operation.

    Attributes:
        path: Its address.
        id: Its `operationId`, such as `resourceBlocksGetAll`.
        name: Its short name, such as `resourceBlocks/getAll`.
    """

    def __init__(self, contract: Contract, path: str, definition: Schema) -> None:
        self.path = path
        self.id: str = definition["operationId"]
        self.name = "/".join(path.rsplit("/", 2)[1:])
        self._contract = contract
        self._definition = definition
        self._response_validators: dict[int, Draft202012Validator | None] = {}

    @cached_property
    def pagination(self) -> Mapping[str, str] | None:
        """What `x-mews-pagination` says: the names of limitation, items and cursor."""
        schema = self._contract.resolve(self._request_schema)
        return cast("Mapping[str, str] | None", schema.get("x-mews-pagination"))

    @property
    def request_example(self) -> JsonObject:
        """The documented example of its request, or an empty object."""
        return self._example(self._definition["requestBody"])

    @property
    def example(self) -> JsonObject:
        """The documented example of its result, or an empty object."""
        return self._example(self._definition["responses"]["200"])

    def _example(self, body: Schema) -> JsonObject:
        media = body["content"]["application/json"]
        if "example" in media:
            return cast("JsonObject", media["example"])
        examples: list[Schema] = [*media.get("examples", {}).values()]
        return self._contract.resolve(examples[0])["value"] if examples else {}

    def request_breach(self, body: object) -> Breach | None:
        """Return where a request body leaves the contract, if it does."""
        breach = self._contract.breach(self._request_validator, body)
        return breach or next(self._interval_breaches(cast("JsonObject", body)), None)

    def response_breach(self, status: int, body: object) -> Breach | None:
        """Return where a response leaves the contract, if it does. None stands for no body."""
        if status not in self._response_validators:
            if str(status) not in self._definition["responses"]:
                return Breach("$", f"the contract has no status {status}")
            self._response_validators[status] = self._response_validator(status)
        validator = self._response_validators[status]
        if validator is None:
            return None if body is None else Breach("$", f"status {status} has no body")
        return self._contract.breach(validator, body)

    @property
    def _request_schema(self) -> Schema:
        return cast(
            "Schema", self._definition["requestBody"]["content"]["application/json"]["schema"]
        )

    @cached_property
    def _request_validator(self) -> Draft202012Validator:
        return self._contract.validator(self._request_schema)

    def _response_validator(self, status: int) -> Draft202012Validator | None:
        response = self._contract.resolve(self._definition["responses"][str(status)])
        media = response.get("content", {}).get("application/json")
        return self._contract.validator(media["schema"]) if media else None

    @cached_property
    def _longest_intervals(self) -> Mapping[str, str]:
        return {
            name: schema["x-mews-max-interval"]
            for name, schema in _properties(self._contract, self._request_schema)
            if "x-mews-max-interval" in schema
        }

    def _interval_breaches(self, body: JsonObject) -> Iterator[Breach]:
        for name, duration in self._longest_intervals.items():
            interval = body.get(name)
            if interval is None:
                continue
            try:
                start, end = instant(interval["StartUtc"]), instant(interval["EndUtc"])
            except ValueError as error:
                yield Breach(f"$.{name}", f"names {error}")
            else:
                if exceeds(start, end, duration):
                    yield Breach(f"$.{name}", f"is longer than {duration}")


@cache
def installed() -> Contract:
    """Return the contract that the installed client was generated from."""
    text = resources.files("mews_connector").joinpath("openapi.yaml").read_text(encoding="utf-8")
    return Contract(text)


def _properties(contract: Contract, schema: Schema) -> Iterator[tuple[str, Schema]]:
    """Yield the properties of an object schema, also those that come through `allOf`."""
    schema = contract.resolve(schema)
    yield from schema.get("properties", {}).items()
    for part in schema.get("allOf", ()):
        yield from _properties(contract, part)


def _bounded(node: Any) -> Any:
    """Return a document whose integers have the bounds that their OpenAPI format gives them."""
    if is_array(node):
        return [_bounded(item) for item in node]
    if not is_object(node):
        return node
    bounded = {key: _bounded(value) for key, value in node.items()}
    if isinstance(bounded.get("format"), str) and bounded["format"] in _RANGES:
        limit = _RANGES[bounded["format"]]
        bounded = {"minimum": -limit, "maximum": limit - 1, **bounded}
    return bounded
