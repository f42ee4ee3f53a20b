"""The contract says of every property what the recorded exchanges show of it, and nothing more.

Bounds are not to be seen in recordings: the documentation alone can know them.
"""

from collections.abc import Callable, Iterator

import pytest

from mews_contract.document import Breach
from mews_contract.operation import Direction, Operation
from mews_contract.places import resolve
from tests.contract import shown
from tests.contract.contract import load, operations
from tests.contract.shown import Shown

DOCUMENT = load()
OPERATIONS = operations()
SHOWN = shown.shown()
PLACEHOLDER = "placeholder-"

both_directions = pytest.mark.parametrize("direction", ["request", "response"])
every_operation = pytest.mark.parametrize("operation", OPERATIONS, ids=lambda each: each.name)


def differing(wanted: Callable[[Shown], bool], told: Callable[[Shown], str]) -> list[str]:
    """Say of what the contract and the recordings do not agree."""
    return [f"{pointer}: {told(each)}" for pointer, each in SHOWN.items() if wanted(each)]


@every_operation
@both_directions
def test_every_recorded_property_is_in_the_contract(
    operation: Operation, direction: Direction
) -> None:
    for body in shown.bodies(operation, direction):
        assert operation.unknown(direction, body) == []


@every_operation
def test_every_recorded_request_is_inside_the_contract(operation: Operation) -> None:
    for exchange in shown.recordings(operation):
        assert list(operation.request_breaches(exchange.request.body)) == []


@every_operation
def test_every_recorded_answer_is_inside_the_contract(operation: Operation) -> None:
    for exchange in shown.of_today(operation):
        breaches: list[Breach] = list(
            operation.response_breaches(exchange.response.status, exchange.response.body)
        )
        assert breaches == [], exchange.id


def test_every_property_of_the_contract_is_shown_by_a_recording() -> None:
    assert [pointer for pointer, each in SHOWN.items() if not each.values] == []


def test_what_recordings_show_has_the_type_that_the_contract_says() -> None:
    assert (
        differing(lambda each: each.place.type != each.type, lambda each: f"shown as {each.type}")
        == []
    )


def test_texts_are_spelled_in_the_format_that_the_contract_says() -> None:
    def is_wrong(each: Shown) -> bool:
        return each.place.type == "string" and each.place.node.get("format") != each.format

    assert differing(is_wrong, lambda each: f"spelled as {each.format}") == []


def test_what_the_contract_lets_be_null_is_null_in_a_recording_and_nothing_else_is() -> None:
    def is_wrong(each: Shown) -> bool:
        return each.place.type is not None and each.place.nullable != each.null

    assert differing(is_wrong, lambda each: f"null is shown: {each.null}") == []


def test_what_the_contract_requires_is_in_every_recording_and_nothing_else_is() -> None:
    def is_wrong(each: Shown) -> bool:
        return any(place.required == each.absent for place in each.places)

    assert differing(is_wrong, lambda each: f"left out: {each.absent}") == []


def test_every_value_of_an_enum_is_shown_by_a_recording() -> None:
    values: dict[str, set[str]] = {}
    for each in SHOWN.values():
        for pointer in each.place.pointers:
            if "enum" in resolve(DOCUMENT, pointer):
                values.setdefault(pointer, set()).update(each.values)

    for pointer, found in values.items():
        assert set(resolve(DOCUMENT, pointer)["enum"]) == found, pointer


def names_of_placeholders() -> Iterator[tuple[str, bool]]:
    """Yield the name of every recorded text, and whether a placeholder stands for it."""
    for each in SHOWN.values():
        texts = [value for value in each.values if isinstance(value, str)]
        for text in texts:
            yield each.place.pointers[0], text.startswith(PLACEHOLDER)


def test_secret_is_what_recordings_have_placeholders_for() -> None:
    replaced = {pointer for pointer, is_placeholder in names_of_placeholders() if is_placeholder}
    secret = {
        pointer for pointer, each in SHOWN.items() if each.place.node.get("x-mews-secret") is True
    }

    assert secret == replaced


def test_credentials_are_what_every_request_of_every_operation_carries() -> None:
    credentials = {
        place.path.removeprefix("$.")
        for operation in OPERATIONS
        for place in operation.places["request"]
        if place.node.get("x-mews-credential")
    }

    assert credentials == shown.carried()
