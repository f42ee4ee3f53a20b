"""Checking a request against the contract, and turning it into the bytes that leave."""

import re
from collections.abc import Iterator, Mapping
from copy import copy
from decimal import Decimal
from types import NoneType
from typing import Any, cast

from msgspec import UNSET, structs

from mews_runtime.errors import RequestInvalidError, kind_of
from mews_runtime.masking import JsonValue, Secrets
from mews_runtime.messages.credentials import PLACEHOLDER, ResolvedCredentials
from mews_runtime.messages.intervals import backwards, too_long
from mews_runtime.messages.naming import STEP
from mews_runtime.messages.places import Place, place_of, properties, secrets_in
from mews_runtime.messages.traversal import Traversal
from mews_runtime.schema.decoding import Direction, Violation, decode
from mews_runtime.schema.encoding import encode as to_json
from mews_runtime.schema.model import Model, built
from mews_runtime.schema.operation import Contract, Operation

Body = Model | dict[str, Any]
"""A request body that was checked: a model, or plain JSON values in an untyped call."""

_OFFSET = re.compile(rb'[0-9][+-][0-9]{2}:?[0-9]{2}"')
_OFFSET_AS_WRITTEN = re.compile(rb':[0-9]{2}"')
"""How msgspec ends a datetime that is not in UTC. Faster to look for than all that it reads."""
_LONGEST_SHOWN = 40
_NO_TOKENS = Secrets()
_WORDS = {
    str: "a string",
    bool: "a boolean",
    int: "a number",
    float: "a number",
    Decimal: "a number",
    dict: "an object",
    NoneType: "null",
}


def check(
    contract: Contract,
    operation: Operation[object],
    arguments: Mapping[str, object],
    tokens: Secrets = _NO_TOKENS,
) -> Model:
    """Return the request body of an operation, made of its arguments, but for the credentials.

    What is checked are the encoded bytes and not the caller's objects: models take whatever they
    are given. Ids come out in lower case, datetimes in UTC. The `RequestInvalidError` of what is
    outside the contract shows no token, nor what is secret by its place.
    """
    body = _made(operation, arguments)
    checked = _unchanged(operation, body)
    if checked is None:
        checked, encoded = _traversed(contract, operation, body, tokens)
        if _OFFSET.search(encoded):
            # Datetimes that came as texts are datetimes now: once more, to put them into UTC.
            checked, _ = _traversed(contract, operation, checked, tokens)
    _check_alternatives(operation, checked)
    _check_intervals(operation, checked, arguments)
    return checked


def check_untyped(
    contract: Contract,
    operation: Operation[object],
    body: Mapping[str, object],
    tokens: Secrets = _NO_TOKENS,
) -> dict[str, Any]:
    """Return an untyped request body as plain JSON values, without its credentials.

    Values of any type are taken, and of an operation that the contract does not have any names.
    """
    plain_body = Traversal(operation.name, tokens).to_json(body, place_of(operation.request))
    if not isinstance(plain_body, dict):
        raise invalid(operation, "$", "Expected `object`", kind_of(body))
    taken = sorted(contract.credentials.keys() & plain_body.keys())
    if taken:
        expected = "Expected no credentials: the client adds its own"
        raise invalid(operation, f"$.{taken[0]}", expected, "a secret")
    return plain_body


def encode(contract: Contract, body: Body, credentials: ResolvedCredentials) -> bytes:
    """Return the bytes of a checked body, its credentials added."""
    given = credentials.attributes
    if isinstance(body, dict):
        added = {wire: given[name] for wire, name in contract.credentials.items()}
        return to_json(added | body)
    complete = copy(body)
    for name, value in given.items():
        setattr(complete, name, value)
    return to_json(complete)


def secrets(
    contract: Contract, operation: Operation[object], body: Model | Mapping[str, object]
) -> Iterator[str]:
    """Return the values of a body that nothing may show, credentials aside."""
    given = properties(body) if isinstance(body, Model) else body
    own = {name: value for name, value in given.items() if name not in contract.credentials}
    return secrets_in(own, place_of(operation.request))


def _made(operation: Operation[object], arguments: Mapping[str, object]) -> Model:
    try:
        made: Model = built(operation.request, **PLACEHOLDER.attributes, **arguments)
    except TypeError:
        given = PLACEHOLDER.attributes.keys() | arguments.keys()
        for field in structs.fields(operation.request):
            if field.required and field.name not in given:
                path = f"$.{field.encode_name}"
                raise invalid(
                    operation, path, "Expected a value, which is required", "none"
                ) from None
        raise
    return made


def _unchanged(operation: Operation[object], body: Model) -> Model | None:
    """Return a body if it has the types of its models already, or None if it has to be traversed.

    That takes ten times as long. msgspec also writes what JSON has no word for, such as bytes as
    text and infinity as null: that comes back as something else than it was.
    """
    try:
        encoded = to_json(body)
        checked = decode(operation.request, encoded, Direction.REQUEST)
        is_unchanged = checked == body and not _OFFSET_AS_WRITTEN.search(encoded)
    except (TypeError, ValueError, OverflowError, RecursionError):
        return None
    return checked if isinstance(checked, Model) and is_unchanged else None


def _traversed(
    contract: Contract, operation: Operation[object], body: Model, tokens: Secrets
) -> tuple[Model, bytes]:
    """Return a body as the contract understands it, and its bytes."""
    place = place_of(operation.request)
    value = Traversal(operation.name, tokens).to_json(body, place)
    encoded = to_json(value)
    checked = decode(operation.request, encoded, Direction.REQUEST)
    if isinstance(checked, Violation):
        # A secret may stand in the wrong place, too.
        hidden = Secrets([*tokens, *secrets(contract, operation, cast("dict[str, Any]", value))])
        got = _describe(value, checked.path, place, hidden)
        raise invalid(operation, _written(checked.path, place), checked.expected, got)
    return checked, encoded


def _check_alternatives(operation: Operation[object], body: Model) -> None:
    groups = operation.alternatives
    missing = (any(getattr(body, name) in (None, UNSET) for name in group) for group in groups)
    if groups and all(missing):
        ways = [" with ".join(f"`{operation.wire(name)}`" for name in group) for group in groups]
        expected = f"Expected at least one of {', '.join(ways)}"
        raise invalid(operation, "$", expected, "none of them")


def _check_intervals(
    operation: Operation[object], body: Model, arguments: Mapping[str, object]
) -> None:
    for name, given in arguments.items():
        if ends := backwards(getattr(body, name), given):
            expected = "Expected an interval that does not end before it starts"
            raise invalid(operation, f"$.{operation.wire(name)}", expected, ends)
    for name, duration in operation.max_intervals.items():
        length = too_long(getattr(body, name), duration)
        if length:
            expected = f"Expected an interval of at most {duration}"
            got = f"an interval of more than {length.days} days"
            raise invalid(operation, f"$.{operation.wire(name)}", expected, got)


def _written(path: str, place: Place) -> str:
    """Return a JSON path as a caller writes it, who passes an update as its value."""
    written = "$"
    for step in STEP.finditer(path):
        written += place.step(step[1]) if step[1] else step[0]
        place = place.property(step[1]) if step[1] else place.item()
    return written


def _describe(value: JsonValue, path: str, place: Place, hidden: Secrets) -> str:
    """Say in words what a request holds at a JSON path, and nothing of what is secret.

    That is also what stands beside a secret: the two may have changed places.
    """
    is_beside = False
    for depth, (key, index) in enumerate(STEP.findall(path)):
        match value:
            case dict() if key in value:
                # The secrets of the request itself are the client's.
                is_deep = depth > 0 and bool(place.model and place.model.__secrets__)
                is_beside = is_deep or (is_beside and place.is_update)
                value, place = value[key], place.property(key)
            case list() if index:
                value, place = value[int(index)], place.item()
            case _:
                # Paths have `[...]` in place of the names of a map.
                return "another value there"
    if isinstance(value, list):
        return f"an array of {len(value)} items"
    if isinstance(value, dict) or place.hides(value) or (is_beside and isinstance(value, str)):
        return _WORDS[type(value)]
    if isinstance(value, str) and len(value) > _LONGEST_SHOWN:
        return f"a string of {len(value)} characters"
    return hidden.mask(to_json(value).decode())


def invalid(operation: Operation[Any], path: str, expected: str, got: str) -> RequestInvalidError:
    """Return an error about what is at a JSON path of a request."""
    return RequestInvalidError(operation=operation.name, path=path, expected=expected, got=got)
