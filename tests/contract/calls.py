"""Calling the real client with a JSON body, as a caller would: with models, ids and datetimes."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from functools import cache, lru_cache
from types import NoneType, UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints
from uuid import UUID

import anyio
import httpx2
import msgspec
from msgspec import UNSET, Struct, structs

from mews_connector import AsyncClient, Client, models
from mews_contract.json_values import is_array, is_object
from mews_contract.operation import Operation
from mews_runtime.client import Policy
from mews_runtime.schema.model import Model
from mews_runtime.schema.updates import updates
from mews_runtime.schema.variants import variant_types
from tests.support.methods import method_of
from tests.support.sides import ONCE

CREDENTIALS = ("ClientToken", "AccessToken", "Client")
PLATFORM = "https://api.mews-demo.com"
SENT_ONCE: Policy = {"retry": ONCE, "limiter": None}
"""Nothing is repeated and nothing held back: what is sent is what the call makes of the body."""


def load_everything() -> None:
    """Load every module of the client.

    Hypothesis draws on the constants of the modules that are loaded: one that appears between two
    examples of a test makes their data differ.
    """
    for name in Client.contract.modules:
        Client.contract.operation(name)
    for name in models.__all__:
        getattr(models, name)


load_everything()


def snake_case(name: str) -> str:
    """Return the Python name of a resource, an action or a property."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def call_sync(
    operation: Operation,
    body: Mapping[str, Any],
    http: httpx2.Client | None = None,
    take: Callable[[Iterator[Any]], Any] = next,
) -> Any:
    """Call an operation through `Client`. A listing gives what is taken of it: its first page."""
    with Client(**_credentials(body), **SENT_ONCE, base_url=PLATFORM, http_client=http) as client:
        return _called(client, operation, body, take)


def _called(
    client: Client,
    operation: Operation,
    body: Mapping[str, Any],
    take: Callable[[Iterator[Any]], Any],
) -> Any:
    result = method_of(client, operation.name)(**arguments(operation, body))
    return take(result.pages()) if operation.pagination else result


def call_async(
    operation: Operation, body: Mapping[str, Any], http: httpx2.AsyncClient | None = None
) -> Any:
    """Call an operation through `AsyncClient`. A listing gives its first page."""

    async def call() -> Any:
        async with AsyncClient(
            **_credentials(body), **SENT_ONCE, base_url=PLATFORM, http_client=http
        ) as client:
            result = method_of(client, operation.name)(**arguments(operation, body))
            return await (anext(result.pages()) if operation.pagination else result)

    return anyio.run(call)


_AT_THE_WIRE: Final = httpx2.MockTransport(lambda _: httpx2.Response(404))
"""What every client of a `Wire` sends with. The one that is called puts in who handles it."""


@lru_cache(maxsize=8)
def _wired(client_token: str, access_token: str, client: str) -> Client:
    """Return a client for many wires: to make one takes as long as to send with it."""
    return Client(
        client_token=client_token,
        access_token=access_token,
        client=client,
        **SENT_ONCE,
        base_url=PLATFORM,
        http_client=httpx2.Client(transport=_AT_THE_WIRE),
    )


class Wire:
    """A server made of one answer. Keeps the request bodies that arrived.

    Attributes:
        answer: What it answers: the empty result, or the example where there is none.
        bodies: The JSON that arrived.
    """

    def __init__(self, answer: httpx2.Response | None = None) -> None:
        self.answer = answer
        self.bodies: list[Any] = []

    @property
    def sent(self) -> Any:
        """The JSON of the only request."""
        (body,) = self.bodies
        return body

    def call(
        self,
        operation: Operation,
        body: Mapping[str, Any],
        take: Callable[[Iterator[Any]], Any] = next,
    ) -> Any:
        """Call an operation of this server through `Client`."""
        answer = self.answer or _usual(operation)

        def handle(request: httpx2.Request) -> httpx2.Response:
            self.bodies.append(msgspec.json.decode(request.content))
            return answer

        _AT_THE_WIRE.handler = handle
        return _called(_wired(**_credentials(body)), operation, body, take)


def _usual(operation: Operation) -> httpx2.Response:
    if has_empty_result(operation):
        return httpx2.Response(204)
    last = {operation.pagination["cursor"]: None} if operation.pagination else {}
    return httpx2.Response(200, json={**operation.example("response"), **last})


def has_empty_result(operation: Operation) -> bool:
    """Return whether a result requires nothing but lists, so that no content is one."""
    required = operation.place("response", "$").node.get("required", ())
    return all(operation.place("response", f"$.{name}").type == "array" for name in required)


def arguments(operation: Operation, body: Mapping[str, Any]) -> dict[str, Any]:
    """Return the keyword arguments that make an operation send a body."""
    known = Client.contract.operation(operation.name)
    assert known is not None, f"the client does not know {operation.name}"
    built = _attributes(body, known.request)
    for name in CREDENTIALS:
        built.pop(snake_case(name), None)
    pagination = operation.pagination
    if pagination and (limitation := built.pop(snake_case(pagination["limitation"]), None)):
        built |= {"page_size": limitation.count, "cursor": limitation.cursor}
    return {name: value for name, value in built.items() if value is not UNSET}


def built(model: type[Struct], body: Mapping[str, Any]) -> Struct:
    """Return a JSON object as a caller would make it: a model, with models and values in it."""
    return model(**_attributes(body, model))


def sayable(operation: Operation, body: Mapping[str, Any]) -> Any:
    """Return a body as a caller can say it.

    For an update that is null, which keeps, that is nothing, or `{}` where something is required.
    """
    known = Client.contract.operation(operation.name)
    return _sayable(body, known.request) if known else body


def _sayable(value: Any, hint: Any) -> Any:
    model = _branch(hint)
    if is_array(value) and get_args(model):
        return [_sayable(item, get_args(model)[0]) for item in value]
    if not is_object(value) or not (isinstance(model, type) and issubclass(model, Model)):
        return value
    types, kept = _types(model), updates(model)
    told, required = variant_types(model, value.get), _required(model)
    said: dict[str, Any] = {}
    for wire, item in value.items():
        attribute, inner = types[wire]
        if item is not None or attribute not in kept:
            said[wire] = _sayable(item, told.get(attribute, inner))
        elif attribute in required:
            said[wire] = {}
    return said


def has_credentials_of_a_client(body: Mapping[str, Any]) -> bool:
    """Return whether a client takes the credentials of a body: white space is no part of them."""
    return all(
        body[name] and body[name] == body[name].strip().strip("\ufeff") for name in CREDENTIALS
    )


def _credentials(body: Mapping[str, Any]) -> dict[str, Any]:
    return {snake_case(name): body[name] for name in CREDENTIALS}


def _attributes(value: Mapping[str, Any], model: type[Struct]) -> dict[str, Any]:
    types = _types(model)
    told: Mapping[str, Any] = {}
    if issubclass(model, Model):
        told = variant_types(model, value.get)
    made = {
        name: _built(item, told.get(name, hint))
        for item, (name, hint) in ((item, types[wire]) for wire, item in value.items())
    }
    # What an update sets is passed without the object around it, which only `{}` needs.
    kept = frozenset(updates(model) if issubclass(model, Model) else ())
    return {
        name: each.value if name in kept and getattr(each, "value", UNSET) is not UNSET else each
        for name, each in made.items()
    }


@cache
def _types(model: type[Struct]) -> dict[str, tuple[str, Any]]:
    """Return name and type hint of each attribute of a model, by its name in JSON."""
    hints = get_type_hints(model)
    fields = msgspec.structs.fields(model)
    return {each.encode_name: (each.name, hints[each.name]) for each in fields}


@cache
def _required(model: type[Struct]) -> frozenset[str]:
    return frozenset(field.name for field in structs.fields(model) if field.required)


def _built(value: Any, hint: Any) -> Any:
    """Return a JSON value as what a caller passes for it, by the type hint of the attribute."""
    branch = _branch(hint)
    if branch is Any:
        return value
    if is_array(value):
        (item,) = get_args(branch)
        return [_built(each, item) for each in value]
    if is_object(value) and isinstance(branch, type) and issubclass(branch, Struct):
        return branch(**_attributes(value, branch))
    return _parsed(value, branch) if isinstance(value, str) else value


def _branch(hint: Any) -> Any:
    """Return the type of what is neither null nor absent."""
    branches = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    (branch,) = set(branches) - {NoneType, msgspec.UnsetType}
    return branch


def _parsed(text: str, kind: Any) -> Any:
    """Return a text as what a caller passes for it: an instant, a date, an id or an enum member."""
    parsers: dict[Any, Callable[[str], Any]] = {
        dt.datetime: dt.datetime.fromisoformat,
        dt.date: dt.date.fromisoformat,
        UUID: UUID,
    }
    if isinstance(kind, type) and issubclass(kind, Enum):
        parsers[kind] = kind
    try:
        return parsers.get(kind, str)(text)
    except ValueError:
        # Not what it should be: the client is left to find that out.
        return text
