"""Hypothesis strategies: what the contract allows, and messages with exactly one thing wrong.

Every function takes an operation by its name, such as `resourceBlocks/getAll`, and raises an
`UnknownOperationError` if there is none. With `additions` the examples may hold what Mews could
add tomorrow: properties, and values of enums. `contract` replaces the one that the client was
generated from. They need the extra `mews-connector[contract]`.
"""

import json
from email.utils import formatdate
from functools import partial
from http import HTTPStatus
from typing import Any, Final, TypeVar, cast

from hypothesis import strategies as st

from mews_connector import models as _models
from mews_contract.contract import Contract, installed
from mews_contract.exchange import Exchange, Request, Response
from mews_contract.json_values import JsonObject
from mews_contract.operation import JSON, Operation, operation_named
from mews_contract.places import Raw
from mews_contract.testing.drawing import bodies, values
from mews_contract.testing.flaws import flaws
from mews_contract.testing.messages import (
    BrokenRequest,
    BrokenResponse,
    DrawnRequest,
    DrawnResponse,
)
from mews_runtime.schema.decoding import Direction, Violation, decode
from mews_runtime.schema.enums import OpenEnum
from mews_runtime.schema.model import Model

__all__ = [
    "BrokenRequest",
    "BrokenResponse",
    "broken_requests",
    "broken_responses",
    "errors",
    "exchanges",
    "models",
    "register",
    "request_bodies",
    "requests",
    "response_bodies",
    "responses",
]

ModelT = TypeVar("ModelT", bound=Model | OpenEnum)

_SCHEMAS: Final = "#/components/schemas"
_MINIMAL: Final = "return=minimal"
_SUCCESSES: Final = frozenset({HTTPStatus.OK, HTTPStatus.NO_CONTENT})
_LONGEST_WAIT: Final = 3600
_REQUEST_IDS: Final = st.integers(0, 2**128 - 1).map("{:032x}".format)
_HTTP_DATES: Final = st.integers(0, 2**32).map(partial(formatdate, usegmt=True))
_HEADERS: Final[dict[str, st.SearchStrategy[str]]] = {
    "Request-Id": _REQUEST_IDS,
    "Retry-After": st.integers(0, _LONGEST_WAIT).map(str) | _HTTP_DATES,
}
"""Values of the headers that the contract names but does not describe further than as strings."""


def request_bodies(
    operation: str, *, additions: bool = False, contract: Contract | None = None
) -> st.SearchStrategy[JsonObject]:
    """JSON bodies of requests that the contract allows, credentials included."""
    return bodies(_named(operation, contract), "request", additions=additions)


def response_bodies(
    operation: str, *, additions: bool = False, contract: Contract | None = None
) -> st.SearchStrategy[JsonObject]:
    """JSON bodies of responses with status 200 that the contract allows."""
    return bodies(_named(operation, contract), "response", additions=additions)


def requests(
    operation: str, *, additions: bool = False, contract: Contract | None = None
) -> st.SearchStrategy[DrawnRequest]:
    """Requests to the demo platform that the contract allows."""
    found = _named(operation, contract)
    drawn = bodies(found, "request", additions=additions)
    return st.builds(DrawnRequest, st.just(found.path), drawn, st.just({}))


def responses(
    operation: str, *, additions: bool = False, contract: Contract | None = None
) -> st.SearchStrategy[DrawnResponse]:
    """Responses with status 200 that the contract allows, for an `httpx2.MockTransport`.

    For respx, and a client of httpx: `response.to(httpx.Response)`.
    """
    found = _named(operation, contract)
    drawn = bodies(found, "response", additions=additions)
    return st.builds(DrawnResponse, st.just(200), drawn, _headers(found, HTTPStatus.OK))


def errors(
    operation: str, *, additions: bool = False, contract: Contract | None = None
) -> st.SearchStrategy[DrawnResponse]:
    """Responses with each documented error status, as the contract allows them."""
    found = _named(operation, contract)
    statuses = [int(status) for status in found.definition["responses"]]
    return st.sampled_from([each for each in statuses if each not in _SUCCESSES]).flatmap(
        lambda status: st.builds(
            DrawnResponse,
            st.just(status),
            _error_bodies(found, status, additions=additions),
            _headers(found, status),
        )
    )


def broken_requests(
    operation: str, *, contract: Contract | None = None
) -> st.SearchStrategy[BrokenRequest]:
    """Requests with exactly one thing wrong."""
    found = _named(operation, contract)

    @st.composite
    def broken(draw: st.DrawFn) -> BrokenRequest:
        body = draw(bodies(found, "request"))
        flaw = draw(st.sampled_from([*flaws(found, "request", body)]))
        request = DrawnRequest(found.path, flaw.put_into(body), {})
        return BrokenRequest(request, flaw.path, flaw.words)

    return broken()


def broken_responses(
    operation: str, *, contract: Contract | None = None
) -> st.SearchStrategy[BrokenResponse]:
    """Responses with status 200 and exactly one thing wrong in their body.

    An unknown property or enum value is not wrong: Mews may add them at any time.
    """
    found = _named(operation, contract)

    @st.composite
    def broken(draw: st.DrawFn) -> BrokenResponse:
        body = draw(bodies(found, "response"))
        headers = draw(_headers(found, HTTPStatus.OK))
        flaw = draw(st.sampled_from([*flaws(found, "response", body)]))
        response = DrawnResponse(200, flaw.put_into(body), headers)
        return BrokenResponse(response, flaw.path, flaw.words)

    return broken()


def exchanges(
    operation: str, *, additions: bool = False, contract: Contract | None = None
) -> st.SearchStrategy[Exchange]:
    """Requests that the contract allows, each with a response that it allows: 200, 204 or an error.

    The response does not depend on the request, apart from `Prefer: return=minimal`,
    without which there is no 204.
    """
    found = _named(operation, contract)
    asked = st.builds(
        DrawnRequest,
        st.just(found.path),
        bodies(found, "request", additions=additions),
        st.sampled_from([{}, {"Prefer": _MINIMAL}]),
    )
    answered = responses(operation, additions=additions, contract=contract)
    failed = errors(operation, additions=additions, contract=contract)
    nothing = _headers(found, HTTPStatus.NO_CONTENT)
    return st.builds(_exchange, asked, answered | failed, nothing, is_minimal=st.booleans())


def models(model: type[ModelT], *, additions: bool = False) -> st.SearchStrategy[ModelT]:
    """Instances of a model or an enum of the client, as the contract allows them.

    Raises:
        TypeError: It is neither.
    """
    if not _is_drawn(model):
        name = getattr(model, "__name__", repr(model))
        message = f"{name} is no model and no enum of the client: pass one of mews_connector.models"
        raise TypeError(message)
    if issubclass(model, OpenEnum):
        # What Mews adds arrives as a member of its own.
        known = st.sampled_from([*model])
        drawn = known | st.text(min_size=1, max_size=20).map(model) if additions else known
        return cast("st.SearchStrategy[ModelT]", drawn)
    pointer = f"{_SCHEMAS}/{model.__name__}"
    drawn = values(installed().document, pointer, additions=additions)
    return drawn.map(lambda value: cast("ModelT", _decoded(model, value)))


def register() -> None:
    """Let `st.from_type`, `st.builds` and `@given(...)` generate every model by its type.

    Loads all models. Call it once, such as in `conftest.py`.
    """
    for name in _models.__all__:
        model = getattr(_models, name)
        # A map is a dict to Python, of which there are others.
        if _is_drawn(model):
            st.register_type_strategy(model, models)


def _is_drawn(model: Any) -> bool:
    is_class = isinstance(model, type) and issubclass(model, Model | OpenEnum)
    return is_class and getattr(_models, model.__name__, None) is model


def _named(operation: str, contract: Contract | None) -> Operation:
    return operation_named((contract or installed()).by_name, operation)


def _definition(operation: Operation, status: int) -> Raw:
    return operation.document.resolve(operation.definition["responses"][str(status)])


def _headers(operation: Operation, status: int) -> st.SearchStrategy[dict[str, str]]:
    """Headers as the contract names them. None of them has to be there."""
    named = _definition(operation, status).get("headers", {})
    return st.fixed_dictionaries(
        {}, optional={name: _HEADERS.get(name, _REQUEST_IDS) for name in named}
    )


def _error_bodies(operation: Operation, status: int, *, additions: bool) -> st.SearchStrategy[Any]:
    schema = _definition(operation, status)["content"][JSON]["schema"]
    return values(operation.document, schema["$ref"], additions=additions)


def _exchange(
    asked: DrawnRequest, answered: DrawnResponse, nothing: dict[str, str], *, is_minimal: bool
) -> Exchange:
    headers = dict(asked.headers.items())
    request = Request("POST", asked.url.path, headers, asked.content)
    if is_minimal and headers.get("prefer") == _MINIMAL:
        return Exchange(request, Response(204, {k.lower(): nothing[k] for k in nothing}, b""))
    came = dict(answered.headers.items())
    return Exchange(request, Response(answered.status_code, came, answered.content))


def _decoded(model: type[Any], value: object) -> object:
    decoded = decode(model, json.dumps(value).encode(), Direction.RESPONSE)
    if isinstance(decoded, Violation):
        message = f"the contract and {model.__name__} disagree at {decoded.path}"
        raise TypeError(message)
    return decoded
