"""Every bound of the contract, wherever it holds: accepted at the bound, and not one past it.

What is past it is refused, or asked for in parts where these mean the same as the whole.
"""

import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

import httpx2
import pytest

from mews_connector.errors import ConfigurationError, ContractError, RequestInvalidError
from mews_contract.document import INTEGER_BOUNDS
from mews_contract.json_values import is_array, is_object
from mews_contract.meaning import meaning
from mews_contract.operation import Direction, Operation
from mews_contract.places import Place, resolve
from tests.contract.bodies import replaced, whole
from tests.contract.calls import CREDENTIALS, Wire
from tests.contract.contract import load
from tests.contract.events import of_events
from tests.contract.spots import Spot, spots
from tests.effort import one_in
from tests.support.every import check_every

DOCUMENT = load()
EVENTS = of_events(DOCUMENT)
INTERVAL = "x-mews-max-interval"
KEYWORDS = (
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    *("minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems", "enum"),
    *("minProperties", "maxProperties", "const", INTERVAL),
)

# Requests with deprecated properties are valid, and warn.
pytestmark = pytest.mark.filterwarnings("ignore:.*is deprecated by Mews:DeprecationWarning")


@dataclass(frozen=True, slots=True)
class Bound:
    """A bound of a property.

    Attributes:
        spot: The property, in one body that holds it.
        keyword: The JSON Schema keyword, or the extension.
        within: Values at the bound.
        beyond: A value one past it.
    """

    spot: Spot
    keyword: str
    within: list[Any]
    beyond: Any

    def __str__(self) -> str:
        return f"{self.spot} {self.keyword}"


def values(place: Place, keyword: str, item: Any) -> tuple[list[Any], Any]:
    """Return values at a bound, and one past it."""
    limit = place.node.get(keyword, implied(place).get(keyword))
    if keyword in {"minLength", "maxLength", "pattern"}:
        return texts(place, keyword, limit)
    by_keyword: dict[str, Callable[[], tuple[list[Any], Any]]] = {
        "minimum": lambda: ([limit], limit - 1),
        "maximum": lambda: ([limit], limit + 1),
        "exclusiveMaximum": lambda: ([math.nextafter(limit, 0)], limit),
        "minItems": lambda: ([items(place, item, limit)], items(place, item, limit - 1)),
        "maxItems": lambda: ([items(place, item, limit)], items(place, item, limit + 1)),
        "enum": lambda: (limit, "NotInTheContract"),
        INTERVAL: lambda: days() if "Start" in place.properties else intervals(limit),
    }
    # A keyword that is missing here has to be added: what the contract bounds is tried.
    return by_keyword[keyword]()


def texts(place: Place, keyword: str, limit: Any) -> tuple[list[Any], Any]:
    if keyword == "maxLength":
        return ["x" * limit], "x" * (limit + 1)
    if keyword == "pattern":
        assert re.search(limit, "") is None
        return [], ""
    # No date-time is as short as the bound that the documentation gives it.
    return ([], "") if "format" in place.node else (["x" * limit], "x" * (limit - 1))


def items(place: Place, item: Any, count: int) -> list[Any]:
    """Return an array of any items, or of ids that differ where an array can be split."""
    if "x-mews-splittable" in place.node:
        return [str(UUID(int=number)) for number in range(count)]
    return [item] * count


def intervals(limit: str) -> tuple[list[Any], Any]:
    # Three months from the last of November end with the shorter February.
    start, end = "2023-11-30T00:00:00Z", {"P1M": "2023-12-30", "P3M": "2024-02-29"}[limit]
    inside = {"StartUtc": start, "EndUtc": f"{end}T00:00:00Z"}
    return [inside], {"StartUtc": start, "EndUtc": f"{end}T00:00:01Z"}


def days() -> tuple[list[Any], Any]:
    # The last day is inside.
    start = {"Start": "2024-01-31"}
    return [{**start, "End": "2024-02-28"}], {**start, "End": "2024-02-29"}


def keywords(place: Place) -> Iterator[str]:
    yield from (keyword for keyword in KEYWORDS if keyword in place.node)
    yield from (keyword for keyword in implied(place) if keyword not in place.node)


def implied(place: Place) -> Mapping[str, int]:
    return INTEGER_BOUNDS.get(place.node.get("format", ""), {})


@cache
def bounds() -> list[Bound]:
    return list(_bounds())


def _bounds() -> Iterator[Bound]:
    for spot in (*spots("request"), *spots("response")):
        item = spot.value[0] if is_array(spot.value) and spot.value else None
        for keyword in keywords(spot.place):
            yield Bound(spot, keyword, *values(spot.place, keyword, item))


def of(direction: Direction, wanted: Callable[[Bound], bool]) -> list[Bound]:
    found = [each for each in bounds() if each.spot.direction == direction and wanted(each)]
    return one_in(4, found)


def is_credential(bound: Bound) -> bool:
    return bound.spot.place.path.removeprefix("$.") in CREDENTIALS


def is_enum(bound: Bound) -> bool:
    return bound.keyword == "enum"


def is_split(bound: Bound) -> bool:
    """Tell whether a read that is past the bound is asked for in parts."""
    is_list = bound.keyword == "maxItems" and "x-mews-splittable" in bound.spot.place.node
    is_read = bound.spot.operation.extension("x-mews-effect") == "read"
    return is_read and (is_list or bound.keyword == INTERVAL)


def is_refused(bound: Bound) -> bool:
    return not (is_credential(bound) or is_split(bound))


def exchange(bound: Bound, value: Any) -> Wire:
    """Send or receive a whole body with a value in the bound's place."""
    operation, body = bound.spot.operation, bound.spot.holding(value)
    if bound.spot.direction == "request":
        wire = Wire()
        wire.call(operation, body)
    else:
        wire = Wire(httpx2.Response(200, json=body))
        wire.call(operation, operation.example("request"))
    return wire


def test_what_is_at_a_bound_is_accepted() -> None:
    def check(bound: Bound) -> None:
        for value in bound.within:
            assert exchange(bound, value).sent is not None

    check_every(one_in(4, bounds()), check)


def test_a_request_one_past_a_bound_is_refused_with_its_path() -> None:
    def check(bound: Bound) -> None:
        with pytest.raises(RequestInvalidError) as caught:
            exchange(bound, bound.beyond)
        assert caught.value.path == bound.spot.told
        assert caught.value.operation == bound.spot.operation.name

    check_every(of("request", is_refused), check)


def test_a_read_one_past_a_bound_is_asked_for_in_two_parts() -> None:
    def check(bound: Bound) -> None:
        wire, operation = Wire(), bound.spot.operation
        body = replaced(from_the_start(operation), bound.spot.place.path, bound.beyond)
        wire.call(operation, body, list)

        name = bound.spot.place.path.removeprefix("$.")
        asked = [each[name] for each in wire.bodies]
        assert meaning(asked) == meaning([*bound.within, rest(bound)])
        assert all(operation.validator("request").is_valid(each) for each in wire.bodies)

    check_every(of("request", is_split), check)


def from_the_start(operation: Operation) -> Any:
    """Return a whole request. A listing begins at its start: each part has a cursor of its own."""
    body = whole(operation, "request")
    pagination = operation.pagination
    return replaced(body, f"$.{pagination['limitation']}.Cursor", None) if pagination else body


def rest(bound: Bound) -> Any:
    """Return what is past a bound without what is at it."""
    (most,) = bound.within
    if is_array(most):
        return bound.beyond[len(most) :]
    if "Start" in most:
        return {"Start": bound.beyond["End"], "End": bound.beyond["End"]}
    return {"StartUtc": most["EndUtc"], "EndUtc": bound.beyond["EndUtc"]}


def test_credentials_one_past_a_bound_make_no_client() -> None:
    def check(bound: Bound) -> None:
        with pytest.raises(ConfigurationError):
            exchange(bound, bound.beyond)

    check_every(filter(is_credential, bounds()), check)


def test_a_response_one_past_a_bound_breaks_the_contract_there() -> None:
    def check(bound: Bound) -> None:
        with pytest.raises(ContractError) as caught:
            exchange(bound, bound.beyond)
        assert caught.value.path == bound.spot.told

    check_every(of("response", lambda bound: not is_enum(bound)), check)


def test_an_enum_value_that_mews_adds_is_not_an_error() -> None:
    check_every(of("response", is_enum), lambda bound: exchange(bound, bound.beyond))


def written(node: Any, pointer: str = "#/components/schemas") -> Iterator[tuple[str, str]]:
    """Yield where the document writes a bound: the pointer of its schema, and the keyword."""
    if is_object(node):
        for key, value in node.items():
            if key in KEYWORDS or (key == "format" and value in INTEGER_BOUNDS):
                yield pointer, key
            yield from written(value, f"{pointer}/{key}")
    if is_array(node):
        for index, value in enumerate(node):
            yield from written(value, f"{pointer}/{index}")


def test_no_bound_of_the_contract_is_left_untried(record_property: Any) -> None:
    tried = {
        (pointer, keyword)
        for bound in bounds()
        for pointer in bound.spot.place.pointers
        for keyword in resolve(DOCUMENT, pointer)
        if keyword == bound.keyword or (keyword == "format" and implied(bound.spot.place))
    }
    in_contract = {
        (pointer, keyword)
        for pointer, keyword in written(DOCUMENT["components"]["schemas"])
        if pointer.split("/")[3] not in EVENTS
    }

    assert in_contract - tried == set()
    record_property(
        "figure",
        f"bounds of the contract: {len(in_contract)} written, {len(bounds())} tried at the bound "
        "and one past it",
    )
