"""The names in the extensions of the contract are names that there are."""

from typing import Any, Final, cast, get_args

from msgspec import structs

from mews_connector import Client
from mews_runtime.schema.model import Model, attribute_name
from mews_runtime.schema.operation import Operation, PaginatedOperation
from tests.support.every import check_every

OPERATIONS: Final[list[Operation[Any]]] = [
    operation
    for name in Client.contract.modules
    if (operation := Client.contract.operation(name)) is not None
]
PAGINATED: Final[list[PaginatedOperation[Any, Any]]] = [
    each for each in OPERATIONS if isinstance(each, PaginatedOperation)
]


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


def test_every_bounded_attribute_is_one_of_the_request() -> None:
    def check(operation: Operation[Any]) -> None:
        named = {*operation.max_intervals, *operation.max_items, *operation.splittable}
        assert named <= attributes(operation.request)
        assert operation.splittable <= set(operation.max_items)

    check_every(OPERATIONS, check)


def test_what_a_listing_is_paged_by_is_there() -> None:
    def check(operation: PaginatedOperation[Any, Any]) -> None:
        assert operation.limitation in attributes(operation.request)
        assert {operation.items, operation.cursor} <= attributes(operation.response)
        assert set(operation.item_starts) <= set(operation.max_intervals)
        assert set(operation.item_starts.values()) <= attributes(operation.item)

    check_every(PAGINATED, check)


def test_only_a_write_is_idempotent() -> None:
    assert {each.effect for each in OPERATIONS if each.idempotent} == {"write"}


def test_what_is_read_back_is_there() -> None:
    def check(operation: Operation[Any]) -> None:
        read_back = operation.read_back
        assert read_back is not None
        (listing,) = [each for each in PAGINATED if each.name == read_back.operation]
        assert (operation.effect, listing.effect) == ("write", "read")
        sent = item_of(operation.request, attribute_name(operation.request, read_back.sent))
        listed = {*read_back.filters, *read_back.fixed}
        assert listed <= {*listing.request.__struct_encode_fields__}
        assert {*read_back.matches, read_back.created} <= {*listing.item.__struct_encode_fields__}
        asked = {*read_back.filters.values(), *read_back.matches.values()}
        assert asked <= {*sent.__struct_encode_fields__}

    check_every([each for each in OPERATIONS if each.read_back is not None], check)
