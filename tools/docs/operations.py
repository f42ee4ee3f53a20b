"""What the reference says of an operation: what the contract and the client know of it, joined."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, TypeGuard, get_args

import msgspec

from mews_connector import Client, api, models
from mews_contract.contract import installed
from mews_contract.operation import Direction, Operation
from mews_contract.places import Place, places
from mews_runtime.schema.enums import OpenEnum
from mews_runtime.schema.model import Model
from mews_runtime.schema.operation import Operation as ClientOperation
from mews_runtime.schema.operation import PaginatedOperation
from mews_runtime.schema.updates import updates
from mews_sandbox.operations import behaviours


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a body, in the contract and in the client.

    Attributes:
        name: The attribute of the model, which is also the argument of the method.
        place: What the contract says of it.
        value: What the contract says of its value, or of each of its values if it is a list.
        types: The models, or the enum, of that value: several where another property tells which.
        sets: What a caller writes of an update, or None if it is none.
    """

    name: str
    place: Place
    value: Place
    types: tuple[type[Model | OpenEnum], ...]
    sets: "Property | None" = None

    @property
    def type(self) -> type[Model | OpenEnum] | None:
        """The one of them, if there is one."""
        return self.types[0] if len(self.types) == 1 else None


class Body:
    """A JSON object, with what the contract and the client say of its properties."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._places = {place.path: place for place in places}

    def properties(self, model: type[Model], path: str = "$") -> list[Property]:
        """Return the properties of a model that stands at a path."""
        wrappers = updates(model)
        return [
            self._property(f"{path}.{field.encode_name}", field, wrappers.get(field.name))
            for field in _fields(model)
        ]

    def _property(
        self, path: str, field: msgspec.structs.FieldInfo, wrapper: type[Model] | None
    ) -> Property:
        place = value = self._places[path]
        while (item := self._places.get(f"{value.path}[0]")) is not None:
            value = item
        (sets,) = self.properties(wrapper, path) if wrapper else (None,)
        return Property(field.name, place, value, tuple(_classes_in(field.type)), sets)

    def place(self, path: str) -> Place:
        """Return what the contract says of a path."""
        return self._places[path]

    def shapes(self, properties: Iterable[Property]) -> Iterator["Shape"]:
        """Yield the models and enums of properties and of what is below them."""
        for each in properties:
            for type_ in each.types:
                below = self.properties(type_, each.value.path) if issubclass(type_, Model) else []
                yield Shape(type_, below)
                yield from self.shapes(below)


@dataclass(frozen=True, slots=True)
class Shape:
    """A model or an enum of the contract.

    Attributes:
        type: The class.
        properties: The properties of a model.
    """

    type: type[Model | OpenEnum]
    properties: list[Property]

    @property
    def schema(self) -> str:
        """The name of its schema."""
        return (sys.modules[self.type.__module__].__doc__ or "").split("`")[1]

    @property
    def description(self) -> str:
        """What the contract says of it, in one line."""
        return " ".join((self.type.__doc__ or "").split())

    @property
    def members(self) -> list[OpenEnum]:
        """The values of an enum."""
        return list(self.type) if issubclass(self.type, OpenEnum) else []


class Documented:
    """An operation of the contract with the method that calls it.

    Attributes:
        contract: What the contract says of it.
        client: What the client knows of it.
        resource: The attribute of the client that holds its method, such as `resource_blocks`.
        method: The name of its method, such as `get_all`.
        texts: The words on it.
        api: The class of its method.
        request: The body of its request.
        response: The body of its 200 response.
    """

    def __init__(self, contract: Operation, client: ClientOperation[Any], module: str) -> None:
        self.contract = contract
        self.client = client
        self.resource = module.partition(".")[0]
        self.texts = Client.contract.described(contract.name)
        self.method = self.texts.method
        self.api: type = next(
            each
            for each in (getattr(api, name) for name in api.__all__)
            if each.__module__.endswith(f".{self.resource}")
            and not each.__name__.startswith("Async")
        )
        self.request = Body(contract.places["request"])
        self.response = Body(contract.places["response"])

    @property
    def pagination(self) -> PaginatedOperation[Any, Any] | None:
        """What the client knows of its pages, if it is paginated."""
        return self.client if _is_paginated(self.client) else None

    @property
    def sandbox(self) -> str:
        """What the sandbox does: a behaviour of its `own`, a `general` one, or the `example`."""
        if behaviours.own(self.contract.name):
            return "own"
        return "general" if behaviours.general(installed(), self.contract) else "example"

    @cached_property
    def arguments(self) -> list[Property]:
        """The properties of the request that a caller passes."""
        left_out = self.pagination.limitation if self.pagination else None
        return [
            each
            for each in self.request.properties(self.client.request)
            if not each.place.node.get("x-mews-credential") and each.name != left_out
        ]

    @cached_property
    def results(self) -> list[Property]:
        """The properties of the result."""
        return self.response.properties(self.client.response)

    @cached_property
    def shapes(self) -> list[Shape]:
        """Every model and enum of the arguments and the result, each once."""
        found = [*self.request.shapes(self.arguments), *self.response.shapes(self.results)]
        return list({shape.type: shape for shape in reversed(found)}.values())[::-1]

    def secrets(self, direction: Direction) -> list[Place]:
        """The places of a body whose values nothing shows, without the credentials."""
        return [
            place
            for place in self.contract.places[direction]
            if place.node.get("x-mews-secret") and not place.node.get("x-mews-credential")
        ]


def documented() -> list[Documented]:
    """Return every operation of the contract, by resource and method."""
    found = [
        Documented(contract, client, Client.contract.modules[name])
        for name, contract in installed().by_name.items()
        if (client := Client.contract.operation(name)) is not None
    ]
    return sorted(found, key=lambda each: (each.resource, each.method))


def shapes() -> list[Shape]:
    """Return every model and enum of the contract."""
    named = (getattr(models, name) for name in models.__all__)
    # Some names stand for a mapping, which is no class.
    return [_shape(type_) for type_ in named if isinstance(type_, type)]


def _shape(type_: type[Model | OpenEnum]) -> Shape:
    bare = Shape(type_, [])
    if not issubclass(type_, Model):
        return bare
    raw = installed().document.raw
    body = Body(places(raw, f"#/components/schemas/{bare.schema}"))
    return Shape(type_, body.properties(type_))


@cache
def _fields(model: type[Model]) -> tuple[msgspec.structs.FieldInfo, ...]:
    return msgspec.structs.fields(model)


def _is_paginated(client: ClientOperation[Any]) -> TypeGuard[PaginatedOperation[Any, Any]]:
    return isinstance(client, PaginatedOperation)


def _classes_in(annotation: Any) -> Iterator[type[Model | OpenEnum]]:
    """Yield the models and the enums that an annotation names, at any depth."""
    if isinstance(annotation, type) and issubclass(annotation, Model | OpenEnum):
        yield annotation
    for argument in get_args(annotation):
        yield from _classes_in(argument)
