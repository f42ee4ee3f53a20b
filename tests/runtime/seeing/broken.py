"""Valid answers that were broken in places, and what is to be made of them."""

import json
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, Final

from hypothesis import strategies as st
from msgspec import UNSET

from mews_connector import Client
from mews_contract.json_values import is_array, is_object
from mews_contract.operation import Operation
from mews_contract.places import Place
from mews_contract.testing.drawing import bodies
from mews_runtime.schema.decoding import Direction, Violation, decode
from mews_runtime.schema.model import Model, attribute_name
from tests.contract.calls import arguments
from tests.contract.contract import operations

OPERATIONS: Final = [
    operation
    for operation in operations()
    if len(operation.places["response"]) > 1
    and not operation.document.raw["paths"][operation.path]["post"].get("deprecated")
]
"""Those whose answers hold anything, but for the ones that warn whenever they are called."""

MISSING: Final = object()
"""In place of a value: the property is left out."""

_VALUES: Final = (
    *(5, 1.5, True, "no such thing", ["no such thing"], {"No": "such thing"}, None),
    "2024-06-01T12:00:00",
)
_KINDS: Final[dict[str, type | tuple[type, ...]]] = {
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
    "array": list,
    "object": dict,
}

Step = str | int


@dataclass(frozen=True)
class Break:
    """A place of an answer, how errors call it, and what was put there."""

    steps: tuple[Step, ...]
    path: str
    value: Any


@dataclass(frozen=True)
class Broken:
    """A valid answer to an operation, and its breaks."""

    operation: Operation
    valid: dict[str, Any]
    breaks: list[Break]

    @property
    def sent(self) -> dict[str, Any]:
        """The answer as it is sent."""
        body = deepcopy(self.valid)
        for broken in self.breaks:
            *above, last = broken.steps
            owner: Any = body
            for step in above:
                owner = owner[step]
            if broken.value is MISSING:
                del owner[last]
            else:
                owner[last] = broken.value
        return body

    @property
    def result(self) -> Any:
        """What it is to be made of it: the valid result, with what was sent where it is broken."""
        known = Client.contract.operation(self.operation.name)
        assert known is not None
        content = json.dumps(self.valid).encode()
        result = decode(known.response, content, Direction.RESPONSE)
        assert not isinstance(result, Violation)
        for broken in self.breaks:
            *above, last = broken.steps
            owner: Any = result
            for step in above:
                owner = _get(owner, step)
            _put(owner, last, UNSET if broken.value is MISSING else broken.value)
        return result

    @property
    def arguments(self) -> dict[str, Any]:
        """Arguments that the operation takes."""
        return arguments(self.operation, self.operation.example("request"))

    def found(self, result: Any) -> list[Any]:
        """Return what a result holds in the broken places."""
        values: list[Any] = []
        for broken in self.breaks:
            value = result
            for step in broken.steps:
                value = _get(value, step)
            values.append(MISSING if value is UNSET else value)
        return values


def _get(owner: Any, step: Step) -> Any:
    is_model = isinstance(owner, Model)
    return getattr(owner, attribute_name(owner, str(step))) if is_model else owner[step]


def _put(owner: Any, step: Step, value: Any) -> None:
    if isinstance(owner, Model):
        setattr(owner, attribute_name(owner, str(step)), value)
    else:
        owner[step] = value


def _places(
    operation: Operation, value: Any, path: str = "$", told: str = "$"
) -> Iterator[tuple[tuple[Step, ...], str, Place]]:
    """Yield the steps to each place of an answer, how errors call it, and what the contract says.

    Errors do not show the names of a map.
    """
    below: list[tuple[Step, str, str, Any]] = []
    if operation.place("response", path).type is None:
        # Plain JSON, of which the contract says nothing.
        return
    if is_object(value) and operation.place("response", path).is_map:
        below = [(name, f"{path}.*", f"{told}[...]", item) for name, item in value.items()]
    elif is_object(value):
        kept = _told_and_telling(operation, value, path)
        names = [name for name in value if name not in kept]
        below = [(name, f"{path}.{name}", f"{told}.{name}", value[name]) for name in names]
    elif is_array(value):
        below = [
            (index, f"{path}[0]", f"{told}[{index}]", item) for index, item in enumerate(value)
        ]
    for step, inner, name, item in below:
        yield (step,), name, operation.place("response", inner)
        for steps, beneath, place in _places(operation, item, inner, name):
            yield (step, *steps), beneath, place


def _told_and_telling(operation: Operation, value: Mapping[str, Any], path: str) -> set[str]:
    """Return the properties whose type another one tells, and those that tell it."""
    places = {name: operation.place("response", f"{path}.{name}") for name in value}
    told = {name: place.node.get("x-mews-discriminator") for name, place in places.items()}
    return {each for name, by in told.items() if by for each in (name, by["propertyName"])}


def _wrong(place: Place) -> list[Any]:
    """Return values that a place does not allow."""
    if place.type is None:
        return []
    wrong = [value for value in _VALUES if not _fits(place, value)]
    is_property = not place.path.endswith(("[0]", ".*"))
    return [*wrong, MISSING] if place.required and is_property else wrong


def _fits(place: Place, value: Any) -> bool:
    if value is None:
        return place.nullable
    if place.type in {"integer", "number"} and isinstance(value, bool):
        return False
    if not isinstance(value, _KINDS[str(place.type)]):
        return False
    return place.node.get("format") not in {"uuid", "date", "date-time"}


@st.composite
def broken_answers(draw: st.DrawFn) -> Broken:
    """Draw an answer that is broken in up to six places, none inside another."""
    operation = draw(st.sampled_from(OPERATIONS))
    valid = draw(bodies(operation, "response"))
    places = [
        (steps, path, wrong)
        for steps, path, place in _places(operation, valid)
        if (wrong := _wrong(place))
    ]
    breaks: list[Break] = []
    for steps, path, wrong in draw(st.permutations(places))[: draw(st.integers(0, 6))]:
        inside = any(
            steps[: len(each.steps)] == each.steps or each.steps[: len(steps)] == steps
            for each in breaks
        )
        if not inside:
            breaks.append(Break(steps, path, draw(st.sampled_from(wrong))))
    return Broken(operation, valid, breaks)
