"""Checking a request against the contract, and turning it into the bytes that leave."""

import json
import re
from collections.abc import Iterable, Mapping
from copy import copy
from datetime import datetime
from math import isfinite
from typing import Any, TypeVar

import msgspec

from mews_runtime.credentials import PLACEHOLDER, ResolvedCredentials
from mews_runtime.decoding import Violation, decode, plain
from mews_runtime.direction import Direction
from mews_runtime.errors import RequestInvalidError
from mews_runtime.intervals import longest_end
from mews_runtime.masking import JsonValue
from mews_runtime.model import Model
from mews_runtime.operation import Contract, Operation
from mews_runtime.walk import leaves, to_utc

Body = Model | dict[str, Any]
"""A request body that was checked: a model, or plain JSON values in an untyped call."""

BodyT = TypeVar("BodyT", bound=Body)

_OFFSET = re.compile(rb'[0-9][+-][0-9]{2}:[0-9]{2}"')
_STEP = re.compile(r"\.([^.\[]+)|\[([0-9]+)\]")
_LONGEST_SHOWN = 40


def check(
    contract: Contract, operation: Operation[object], arguments: Mapping[str, object]
) -> Model | RequestInvalidError:
    """Return the request body of an operation or what is wrong with its arguments.

    The body still lacks its credentials. What is checked are the encoded bytes and not the
    caller's objects: models take whatever they are given. Ids come out in lower case, datetimes
    in UTC.
    """
    body = operation.request(**PLACEHOLDER.attributes, **arguments)
    encoded = _encoded(body)
    if isinstance(encoded, Violation):
        return _invalid(operation, encoded, "something that is not JSON")
    checked = decode(operation.request, encoded, Direction.REQUEST)
    if isinstance(checked, Violation):
        return _invalid(operation, checked, _describe(encoded, checked.path, contract))
    too_long = _too_long(operation, checked)
    if too_long is not None:
        return too_long
    return _in_utc(operation, checked) if _OFFSET.search(encoded) else checked


def check_untyped(
    contract: Contract, operation: Operation[object], body: Mapping[str, object]
) -> dict[str, Any] | RequestInvalidError:
    """Return an untyped request body as plain JSON values, or what is wrong with it.

    Any property is taken but the credentials. Datetimes have to be aware.
    """
    taken = sorted(contract.credentials.keys() & body.keys())
    if taken:
        violation = Violation(f"$.{taken[0]}", "Expected no credentials: the client adds its own")
        return _invalid(operation, violation, "a secret")
    encoded = _encoded(body)
    if isinstance(encoded, Violation):
        return _invalid(operation, encoded, "something that is not JSON")
    for path, _, leaf in leaves(body):
        if isinstance(leaf, datetime) and leaf.tzinfo is None:
            violation = Violation(path, "Expected `datetime` with a timezone component")
            return _invalid(operation, violation, f"the naive datetime {leaf.isoformat()}")
    copied: dict[str, Any] = msgspec.to_builtins(body, builtin_types=(datetime,))
    return _in_utc(operation, copied)


def encode(contract: Contract, body: Body, credentials: ResolvedCredentials) -> bytes:
    """Return the bytes of a checked body, its credentials added."""
    given = credentials.attributes
    if isinstance(body, dict):
        added = {wire: given[name] for wire, name in contract.credentials.items()}
        return msgspec.json.encode(added | body)
    complete = copy(body)
    for name, value in given.items():
        setattr(complete, name, value)
    return msgspec.json.encode(complete)


def secrets(contract: Contract, body: Body) -> Iterable[str]:
    """Yield the values of a body that nothing may show, credentials aside."""
    names = contract.secret_properties - contract.credentials.keys()
    for _, name, leaf in leaves(body):
        if name in names and isinstance(leaf, str):
            yield leaf


def _encoded(body: object) -> bytes | Violation:
    """Return a body as JSON. What JSON has no word for would leave as null, so it is refused."""
    try:
        encoded = msgspec.json.encode(body)
    except (TypeError, ValueError, OverflowError) as error:
        return next(filter(None, map(_unencodable, leaves(body))), Violation("$", str(error)))
    except RecursionError:
        return Violation("$", "Expected a body that is not nested as deeply, or in itself")
    if b"null" in encoded:
        for path, _, leaf in leaves(body):
            if isinstance(leaf, float) and not isfinite(leaf):
                return Violation(path, "Expected a finite number")
    return encoded


def _unencodable(leaf: tuple[str, str, object]) -> Violation | None:
    path, _, value = leaf
    try:
        msgspec.json.encode(value)
    except UnicodeEncodeError:
        return Violation(path, "Expected text without lone surrogates")
    except (TypeError, ValueError, OverflowError):
        return Violation(path, f"Expected a JSON value, got `{type(value).__name__}`")
    return None


def _too_long(operation: Operation[object], body: Model) -> RequestInvalidError | None:
    for name, duration in operation.max_intervals.items():
        interval = getattr(body, name)
        if interval and interval.end_utc > longest_end(interval.start_utc, duration):
            path = dict(zip(body.__struct_fields__, body.__struct_encode_fields__, strict=True))
            violation = Violation(f"$.{path[name]}", f"Expected an interval of at most {duration}")
            days = (interval.end_utc - interval.start_utc).days
            return _invalid(operation, violation, f"an interval of more than {days} days")
    return None


def _in_utc(operation: Operation[object], body: BodyT) -> BodyT | RequestInvalidError:
    try:
        to_utc(body)
    except OverflowError:
        violation = Violation("$", "Expected datetimes that exist in UTC")
        return _invalid(operation, violation, "one at the very end of the calendar")
    return body


def _describe(encoded: bytes, path: str, contract: Contract) -> str:
    """Say in words what a request holds at a JSON path, and nothing of what is secret."""
    value: JsonValue = plain(encoded)
    name = ""
    for key, index in _STEP.findall(path):
        if isinstance(value, dict):
            value, name = value[key], key
        elif isinstance(value, list):
            value = value[int(index)]
    if name in contract.secret_properties:
        return "a secret"
    match value:
        case list():
            return f"an array of {len(value)} items"
        case dict():
            return "an object"
        case str() if len(value) > _LONGEST_SHOWN:
            return f"a string of {len(value)} characters"
        case _:
            return json.dumps(value, ensure_ascii=False)


def _invalid(operation: Operation[object], violation: Violation, got: str) -> RequestInvalidError:
    return RequestInvalidError(
        operation=operation.name, path=violation.path, expected=violation.expected, got=got
    )
