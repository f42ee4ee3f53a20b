"""The names in the extensions of the contract are names that there are."""

from typing import Any, cast, get_args

import pytest
from msgspec import structs

from mews_connector import Client
from mews_runtime.schema.model import Model, attribute_name
from mews_runtime.schema.operation import Operation, PaginatedOperation, ReadBack

OPERATIONS: list[Operation[Any]] = [
    operation
    for name in Client.contract.modules
    if (operation := Client.contract.operation(name)) is not None
]
PAGINATED: list[PaginatedOperation[Any, Any]] = [
    each for each in OPERATIONS if isinstance(each, PaginatedOperation)
]
READ_BACK = [(each, each.read_back) for each in OPERATIONS if each.read_back is not None]


def attributes(model: type[Model]) -> set[str]:
    return set(model.__struct_fields__)


def item_of(model: type[Model], attribute: str) -> type[Model]:
    """Return the model of the items of a list."""
    (kind,) = [each.type for each in structs.fields(model) if each.name == attribute]
    (found,) = [
        part
        for part in parts(kind)
        if isinstance(part, type) and issubclass(cast("type[object]", part), Model)
    ]
    return found


def parts(annotation: Any) -> list[Any]:
    """Return a type and all that it is made of."""
    return [annotation, *(part for inside in get_args(annotation) for part in parts(inside))]


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda each: each.name)
def test_every_bounded_attribute_is_one_of_the_request(operation: Operation[Any]) -> None:
    named = {*operation.max_intervals, *operation.max_items, *operation.splittable}
    assert named <= attributes(operation.request)
    assert operation.splittable <= set(operation.max_items)


@pytest.mark.parametrize("operation", PAGINATED, ids=lambda each: each.name)
def test_what_a_listing_is_paged_by_is_there(operation: PaginatedOperation[Any, Any]) -> None:
    assert operation.limitation in attributes(operation.request)
    assert {operation.items, operation.cursor} <= attributes(operation.response)
    assert set(operation.item_starts) <= set(operation.max_intervals)
    assert set(operation.item_starts.values()) <= attributes(operation.item)


def test_only_a_write_is_idempotent() -> None:
    assert {each.effect for each in OPERATIONS if each.idempotent} == {"write"}


@pytest.mark.parametrize(
    ("operation", "read_back"), READ_BACK, ids=[each.name for each, _ in READ_BACK]
)
def test_what_is_read_back_is_there(operation: Operation[Any], read_back: ReadBack) -> None:
    (listing,) = [each for each in PAGINATED if each.name == read_back.operation]
    assert (operation.effect, listing.effect) == ("write", "read")
    sent = item_of(operation.request, attribute_name(operation.request, read_back.sent))
    for wire, name in read_back.filters.items():
        assert attribute_name(listing.request, wire)
        assert attribute_name(sent, name)
    for wire in read_back.fixed:
        assert attribute_name(listing.request, wire)
    for wire, name in read_back.matches.items():
        assert attribute_name(listing.item, wire)
        assert attribute_name(sent, name)
    assert attribute_name(listing.item, read_back.created)


def test_some_operation_is_read_back_and_some_filter_has_a_start() -> None:
    assert READ_BACK
    assert any(operation.item_starts for operation in PAGINATED)
