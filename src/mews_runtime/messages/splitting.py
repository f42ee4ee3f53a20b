"""Splitting reads that hold more than one request may, or than the server can handle.

Only reads are split, and only where the parts together mean the same as the whole.
"""

import re
from collections.abc import Mapping, Sequence
from copy import copy
from typing import Any, TypeVar, cast

from mews_runtime.errors import RequestInvalidError
from mews_runtime.messages.intervals import too_long, windows
from mews_runtime.messages.request import Body, invalid
from mews_runtime.schema.model import Model
from mews_runtime.schema.operation import Operation
from mews_runtime.schema.scalars import id_of

T = TypeVar("T")

Arguments = Mapping[str, object]

_ITEM = re.compile(r"\$\.(?P<name>[^.\[]+)\[(?P<index>\d+)\]")


def split(operation: Operation[Any], arguments: Arguments) -> list[Arguments]:
    """Return the arguments of each call that it takes.

    A list of ids is cut into lists of the largest size allowed, in its order and each id once.
    An interval is cut into windows that meet and do not overlap, the oldest first: what changes
    while it is read moves into a window that is still to come, and is not missed.
    """
    if operation.effect != "read":
        return [arguments]
    parts = {
        name: pieces
        for name, value in arguments.items()
        if (pieces := _chunks(operation, name, value) or _windows(operation, name, value))
    }
    if not parts:
        return [arguments]
    if len(parts) > 1:
        first, second, *_ = (operation.wire(name) for name in sorted(parts))
        only = "Expected only one filter that needs several requests, because of its size"
        raise invalid(operation, f"$.{first}", only, f"`{second}`, too")
    ((name, pieces),) = parts.items()
    return [{**arguments, name: piece} for piece in pieces]


def relocated(
    error: RequestInvalidError, operation: Operation[Any], part: Arguments, whole: Arguments
) -> RequestInvalidError:
    """Return an error about a part of a list with the place that the item has in the whole."""
    match = _ITEM.match(error.path)
    names = {operation.wire(name): name for name in operation.max_items}
    name = names.get(match["name"]) if match else None
    if match is None or name is None or part[name] is whole[name]:
        return error
    item = cast("Sequence[object]", part[name])[int(match["index"])]
    items = cast("Sequence[object]", whole[name])
    # Some sequences make their items anew.
    places = (at for at, each in enumerate(items) if each is item or each == item)
    path = f"$.{match['name']}[{next(places, match['index'])}]{error.path[match.end() :]}"
    return invalid(operation, path, error.expected, error.got)


def halve(operation: Operation[Any], body: Body) -> tuple[Body, Body] | None:
    """Return the bodies of two requests that ask for half as much each, or None if none can."""
    if operation.effect != "read" or not isinstance(body, Model):
        return None
    held = {name: getattr(body, name) for name in sorted(operation.splittable)}
    lists = {
        name: _distinct(cast("list[object]", held[name]))
        for name in held
        if isinstance(held[name], list)
    }
    name, longest = max(lists.items(), key=lambda each: len(each[1]), default=("", list[object]()))
    if len(longest) <= 1:
        return None
    first, second = copy(body), copy(body)
    middle = -(-len(longest) // 2)
    setattr(first, name, longest[:middle])
    setattr(second, name, longest[middle:])
    return first, second


def merge(results: Sequence[T]) -> T:
    """Return the results of all parts as one: their lists joined, the rest as the first has it."""
    whole = results[0]
    if len(results) == 1 or not isinstance(whole, Model):
        return whole
    for name in whole.__struct_fields__:
        values: list[object] = [getattr(result, name) for result in results]
        lists = [cast("list[object]", value) for value in values if isinstance(value, list)]
        if lists:
            setattr(whole, name, [item for items in lists for item in items])
    return whole


def _chunks(operation: Operation[Any], name: str, value: object) -> list[object]:
    size = operation.max_items.get(name) if name in operation.splittable else None
    if size is None or not isinstance(value, Sequence) or isinstance(value, str | bytes):
        return []
    items = cast("Sequence[object]", value)
    if len(items) <= size:
        return []
    distinct = _distinct(items)
    return [distinct[at : at + size] for at in range(0, len(distinct), size)]


def _distinct(items: Sequence[object]) -> list[object]:
    """Return each item once. An id is the same however it is written."""
    found: dict[object, object] = {}
    try:
        for item in items:
            found.setdefault(id_of(item) or item, item)
    except TypeError:
        # Something is no id. The check of the request says where.
        return list(items)
    return list(found.values())


def _windows(operation: Operation[Any], name: str, value: object) -> list[object]:
    longest = operation.max_intervals.get(name)
    if longest is None or not isinstance(value, Model) or not too_long(value, longest):
        return []
    return [*windows(value, longest)]
