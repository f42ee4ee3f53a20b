"""Delivering an answer that breaks the contract, whole, with what broke as it was sent."""

import warnings
from contextlib import suppress
from http import HTTPStatus
from types import UnionType
from typing import Annotated, Any, ClassVar, Generic, TypeVar, Union, cast, get_args, get_origin

import msgspec
from msgspec import UNSET

from mews_runtime.decoding import ANYTHING, Decoding, Direction, Violation, convert, decode
from mews_runtime.http.body import Answer
from mews_runtime.model import Model, caller_level
from mews_runtime.operation import Operation
from mews_runtime.records import LOGGER
from mews_runtime.values import Value

T = TypeVar("T")


class ContractWarning(UserWarning):
    """An answer was outside the contract, and was delivered all the same."""


class Interpreted(Value, Generic[T], frozen=True):
    """A result. Where the answer breaks the contract, it holds plain JSON instead."""

    __hidden__: ClassVar[frozenset[str]] = frozenset({"result"})

    result: T
    violations: tuple[Violation, ...] = ()


def warn_of(operation: Operation[Any], violations: tuple[Violation, ...]) -> None:
    """Warn of where a response that was delivered leaves the contract."""
    where = "; ".join(f"{flaw.path}: {flaw.expected}" for flaw in violations)
    # Who has warnings raised learns it here only.
    known = ". The write was applied" if operation.effect == "write" else ""
    message = f"{operation.name}: the response breaks the contract at {where}{known}"
    with suppress(Exception):
        LOGGER.warning(message)
    warnings.warn(message, ContractWarning, stacklevel=caller_level())


def salvage(operation: Operation[T], answer: Answer) -> Interpreted[T] | None:
    """Return what an answer outside the contract holds, or None if it is no JSON object.

    A value of the wrong kind is delivered as plain JSON in its place. A required property that is
    missing is `UNSET`.
    """
    if answer.status != HTTPStatus.OK or answer.violation is not None:
        return None
    value = decode(ANYTHING, answer.content, Direction.RESPONSE)
    if not isinstance(value, dict):
        return None
    found: list[Violation] = []
    result = _built(operation.response, value, "$", found)
    return Interpreted(cast("T", result), tuple(found))


def _built(kind: Any, value: Any, path: str, found: list[Violation]) -> Any:
    """Return a value as a type of the contract, as far as it is one."""
    whole = convert(kind, value)
    if not isinstance(whole, Violation):
        return whole
    inner = _fitting(kind, value)
    if inner is None:
        found.append(Violation(path, whole.expected))
        return value
    if get_origin(inner) is list:
        if whole.path == "$":
            found.append(Violation(path, whole.expected))
        (item,) = get_args(inner)
        return [_built(item, each, f"{path}[{at}]", found) for at, each in enumerate(value)]
    return _model(inner, value, path, found)


def _model(kind: type[Model], value: dict[str, Any], path: str, found: list[Violation]) -> Model:
    attributes: dict[str, Any] = {}
    for part in msgspec.structs.fields(kind):
        below = f"{path}.{part.encode_name}"
        if part.encode_name in value:
            attributes[part.name] = _built(part.type, value[part.encode_name], below, found)
        elif part.required:
            found.append(Violation(below, "Expected to be there"))
            attributes[part.name] = UNSET
    with Decoding(Direction.RESPONSE):
        return kind(**attributes)


def _fitting(kind: Any, value: object) -> Any | None:
    """Return the list or model among the types that a value may have, if it is of that shape."""
    if get_origin(kind) in {Annotated, Union, UnionType}:
        fitting = (_fitting(part, value) for part in get_args(kind))
        return next((part for part in fitting if part is not None), None)
    if isinstance(value, list):
        return kind if get_origin(kind) is list else None
    is_model = isinstance(kind, type) and issubclass(cast("type[object]", kind), Model)
    return kind if is_model and isinstance(value, dict) else None
