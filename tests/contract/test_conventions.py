"""The contract in the package keeps the conventions, as it did before it was bundled."""

from collections.abc import Iterator
from typing import Any, Final

from mews_contract.operation import Operation
from mews_sandbox.operations.kinds import ENTITY, kind_named, without_id
from tests.contract.contract import load, operations
from tests.contract_checks.documents import Written
from tests.support.every import check_every
from tools.contract.checks import check

SCHEMAS: Final[dict[str, Any]] = load()["components"]["schemas"]


def test_the_contract_keeps_every_convention() -> None:
    assert [*map(str, check(Written(load())))] == []


def test_the_items_of_a_page_are_those_that_the_resource_is_named_after() -> None:
    def check_operation(operation: Operation) -> None:
        resource = operation.name.partition("/")[0]
        named = f"{resource[0].upper()}{resource[1:]}"
        pagination = operation.pagination or {}
        if named in operation.place("response", "$").properties:
            assert pagination["items"] == named

    check_every([each for each in operations() if each.pagination], check_operation)


def test_what_an_id_is_of_is_nothing_else_than_what_its_name_says() -> None:
    items = [each for each in SCHEMAS.values() if "Id" in each.get("properties", ())]
    kinds = {each.get(ENTITY) for each in items}

    def check_property(found: tuple[str, list[str]]) -> None:
        place, said = found
        named = kind_named(without_id(place.rpartition(".")[2]) or "")
        # A bill of an outlet is a bill of a kind.
        assert named not in kinds or any(each.lower().endswith(named.lower()) for each in said)

    check_every([*said_of_ids()], check_property)


def said_of_ids() -> Iterator[tuple[str, list[str]]]:
    """Yield the properties with ids of which the contract says what of, and what it says."""
    for name, schema in SCHEMAS.items():
        for part in (schema, *schema.get("allOf", ())):
            for wire, node in part.get("properties", {}).items():
                if ENTITY in node and without_id(wire):
                    said = node[ENTITY]
                    yield f"{name}.{wire}", said if isinstance(said, list) else [said]


def test_what_is_read_back_has_all_plain_values_that_have_to_be_there_both_times() -> None:
    known = {each.name: each for each in operations()}

    def check_operation(operation: Operation) -> None:
        read_back = operation.extension("x-mews-read-back")
        listing = known[read_back["operation"]]
        items = (listing.pagination or {})["items"]
        path = f"$.{items}[0]"
        listed = {
            name
            for name in listing.place("response", path).properties
            if listing.place("response", f"{path}.{name}").required
        }
        at = f"$.{read_back['sent']}[0]" if read_back.get("sent") else "$"
        needed = {
            name
            for name in operation.place("request", at).properties
            if name in listed and operation.place("request", f"{at}.{name}").required
        }
        plain = {name for name in needed if not is_composed(operation, f"{at}.{name}")}
        assert plain - {*read_back["matches"].values()} == set()

    check_every(
        [each for each in operations() if each.extension("x-mews-read-back")], check_operation
    )


def is_composed(operation: Operation, path: str) -> bool:
    """Return whether a value is an object or an array."""
    return operation.place("request", path).type in {"object", "array"}
