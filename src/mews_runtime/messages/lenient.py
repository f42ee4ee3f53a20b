"""Delivering a response that breaks the contract, whole, with what broke as it was sent."""

from collections import deque
from http import HTTPStatus
from types import UnionType
from typing import (
    Annotated,
    Any,
    ClassVar,
    Final,
    Generic,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
)

from msgspec import UNSET, Raw, structs

from mews_runtime.http.body import LoadedResponse
from mews_runtime.messages.receiving import received
from mews_runtime.schema.decoding import ANYTHING, Violation
from mews_runtime.schema.model import Model, restored
from mews_runtime.schema.operation import Operation
from mews_runtime.schema.variants import NULL, ItemVariants, item_type, variant_types
from mews_runtime.values import Value

T = TypeVar("T")

_HOLDERS: Final = (list, dict)


class Interpreted(Value, Generic[T], frozen=True):
    """A result. Where the response breaks the contract, it holds plain JSON instead."""

    __hidden__: ClassVar[frozenset[str]] = frozenset({"result"})

    result: T
    violations: tuple[Violation, ...] = ()


def read_leniently(operation: Operation[T], answer: LoadedResponse) -> Interpreted[T] | None:
    """Return what a response outside the contract holds, or None if it is no JSON object.

    A value of the wrong kind is delivered as plain JSON in its place. A required property that is
    missing is `UNSET`.
    """
    if answer.status != HTTPStatus.OK or answer.violation is not None:
        return None
    if not isinstance(_read(ANYTHING, answer.content), dict):
        return None
    found: list[Violation] = []
    result = _built(operation.response, answer.content, "$", found)
    return Interpreted(cast("T", result), tuple(found))


def partial_result(operation: Operation[Any], content: bytes) -> Model | None:
    """Return what a body outside the contract holds, as `read_leniently` does, or None.

    How much is wrong takes no memory: only the result is kept.
    """
    if not isinstance(_read(ANYTHING, content), dict):
        return None
    result = _built(operation.response, content, "$", deque(maxlen=0))
    return result if isinstance(result, Model) else None


def _read(kind: Any, content: bytes | bytearray) -> Any:
    return received(kind, content)


def _built(
    kind: Any, content: bytes | bytearray, path: str, found: list[Violation] | deque[Violation]
) -> Any:
    """Return a part of a response as a type of the contract, as far as it is one."""
    whole = _read(kind, content)
    if not isinstance(whole, Violation):
        return whole
    value = _read(ANYTHING, content)
    inner = _fitting(kind, value)
    holder = get_origin(inner)
    if inner is None or (holder in _HOLDERS and whole.path == "$"):
        found.append(Violation(path, whole.expected))
    if inner is None:
        return value
    if holder is list:
        (item,) = get_args(inner)
        parts = enumerate(_read(list[Raw], content))
        return [_built(item, bytes(part), f"{path}[{at}]", found) for at, part in parts]
    given: dict[str, Raw] = _read(dict[str, Raw], content)
    if holder is dict:
        _, item = get_args(inner)
        # As in other errors, the names of a map are not shown.
        return {
            name: _built(item, bytes(part), f"{path}[...]", found) for name, part in given.items()
        }
    attributes: dict[str, Any] = {}
    told = variant_types(inner, lambda wire: _read(ANYTHING, given.get(wire, NULL)))
    lists: dict[str, ItemVariants] = {each.attribute: each for each in inner.__items__}
    for field in structs.fields(inner):
        below = f"{path}.{field.encode_name}"
        if field.encode_name in given and field.name in lists:
            part = bytes(given[field.encode_name])
            attributes[field.name] = _built_items(lists[field.name], part, below, found)
        elif field.encode_name in given:
            part = bytes(given[field.encode_name])
            attributes[field.name] = _built(told.get(field.name, field.type), part, below, found)
        elif field.required:
            found.append(Violation(below, "Expected to be there"))
            attributes[field.name] = UNSET
    return restored(inner, attributes)


def _built_items(
    of: ItemVariants, content: bytes, path: str, found: list[Violation] | deque[Violation]
) -> Any:
    """Return a list whose items are told apart by what is in them."""
    parts = _read(list[Raw], content)
    if isinstance(parts, Violation):
        found.append(Violation(path, parts.expected))
        return _read(ANYTHING, content)
    items: list[Any] = []
    for at, part in enumerate(parts):
        item, inside = _read(ANYTHING, bytes(part)), f"{path}[{at}]"
        kind = item_type(of, item)
        if kind is None:
            found.append(Violation(inside, f"Expected an object with `{of.by}`"))
        items.append(item if kind is None else _built(kind, bytes(part), inside, found))
    return items


def _fitting(kind: Any, value: object) -> Any | None:
    """Return the list, map or model among the types of a value, if it is of that shape."""
    if get_origin(kind) in {Annotated, Union, UnionType}:
        fitting = (_fitting(part, value) for part in get_args(kind))
        return next((part for part in fitting if part is not None), None)
    if isinstance(value, list):
        return kind if get_origin(kind) is list else None
    if not isinstance(value, dict) or get_origin(kind) is dict:
        return kind if isinstance(value, dict) else None
    return kind if isinstance(kind, type) and issubclass(kind, Model) else None
