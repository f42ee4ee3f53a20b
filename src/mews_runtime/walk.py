"""Walking request bodies, whether made of models or of plain JSON values."""

from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, TypeGuard

from msgspec import UNSET, Struct


def leaves(body: object) -> Iterator[tuple[str, str, object]]:
    """Yield the path, the nearest property name and the value of everything that is not nested.

    Absent properties of models are left out.
    """
    yield from _leaves(body, "$", "")


def _leaves(node: object, path: str, name: str) -> Iterator[tuple[str, str, object]]:
    if isinstance(node, Struct):
        wire_names = zip(node.__struct_encode_fields__, node.__struct_fields__, strict=True)
        node = {wire: getattr(node, attribute) for wire, attribute in wire_names}
    if _is_object(node):
        for key, value in node.items():
            if value is not UNSET:
                yield from _leaves(value, f"{path}.{key}", str(key))
    elif _is_array(node):
        for index, value in enumerate(node):
            yield from _leaves(value, f"{path}[{index}]", name)
    else:
        yield path, name, node


def to_utc(node: object) -> object:
    """Return a body of our own making with its aware datetimes in UTC, changed in place.

    Raises:
        OverflowError: A datetime so near the end of the calendar that it has no UTC equivalent.
    """
    if isinstance(node, datetime):
        return node.astimezone(UTC) if node.tzinfo else node
    if isinstance(node, Struct):
        for attribute in node.__struct_fields__:
            setattr(node, attribute, to_utc(getattr(node, attribute)))
    elif _is_dict(node):
        node.update({key: to_utc(value) for key, value in node.items()})
    elif _is_list(node):
        node[:] = map(to_utc, node)
    return node


def _is_object(node: object) -> TypeGuard[Mapping[str, object]]:
    return isinstance(node, Mapping)


def _is_array(node: object) -> TypeGuard[Collection[object]]:
    return isinstance(node, Collection) and not isinstance(node, str | bytes)


def _is_dict(node: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(node, dict)


def _is_list(node: object) -> TypeGuard[list[object]]:
    return isinstance(node, list)
