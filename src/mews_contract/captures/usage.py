"""What requests use that Mews advises against, opens to few, or may still change."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Final

from mews_contract.conformance import operation_of
from mews_contract.contract import Contract
from mews_contract.exchange import Request, decoded
from mews_contract.json_values import is_array, is_object
from mews_contract.operation import Operation
from mews_contract.places import Place
from mews_runtime.schema.status import end_of, status_of

_STEP: Final = re.compile(r"\[0\]|[^.$\[]+")


@dataclass(frozen=True, slots=True)
class Use:
    """Something that a request uses, and one thing to know of it.

    Attributes:
        operation: The operation, such as `routingRules/getAll`.
        path: JSON path of a property of its request, or `$` for the operation itself.
        word: What holds of it: `deprecated`, `undocumented`, `restricted` or `beta`.
        advice: What to do, or why to mind, in words.
        replaced_by: The operations that take its place, where it is one.
        discontinued: The day from which on Mews no longer takes it, if Mews has named one.
    """

    operation: str
    path: str
    word: str
    advice: str
    replaced_by: tuple[str, ...] = ()
    discontinued: str | None = None


def uses(contract: Contract, request: Request) -> Iterator[Use]:
    """Yield what a request to the API uses, each once. What it sends as null is not used."""
    operation = operation_of(contract, request)
    if operation is None:
        return
    yield from _of_operation(operation)
    deprecated = _deprecated(operation)
    body = decoded(request.content, Decimal) if deprecated else None
    for place, use in deprecated:
        if _holds(body, _STEP.findall(place.path)):
            yield use


@cache
def _of_operation(operation: Operation) -> list[Use]:
    replaced_by = tuple(operation.extension("x-mews-replaced-by") or ())
    day: str | None = operation.extension("x-mews-discontinued")
    status = status_of(
        deprecated=bool(operation.definition.get("deprecated")),
        replaced_by=replaced_by,
        discontinued=date.fromisoformat(day) if day else None,
        undocumented=bool(operation.extension("x-mews-undocumented")),
        restricted=bool(operation.extension("x-mews-restricted")),
        beta=bool(operation.extension("x-mews-beta")),
    )
    found = [Use(operation.name, "$", word, advice) for word, advice in status.items()]
    return [
        replace(use, replaced_by=replaced_by, discontinued=day) if use.word == "deprecated" else use
        for use in found
    ]


@cache
def _deprecated(operation: Operation) -> list[tuple[Place, Use]]:
    """Return the deprecated places of a request. One of several objects may have the same path."""
    places = operation.places["request"]
    usual = {place.path for place in places if not place.node.get("deprecated")}
    by_path = {place.path: place for place in places if place.path not in usual}
    return [(place, _of_place(operation, place)) for place in by_path.values()]


def _of_place(operation: Operation, place: Place) -> Use:
    day: str | None = place.node.get("x-mews-discontinued")
    said = " ".join(place.node.get("description", "").split()).removesuffix(".")
    advice = ". ".join([*([said] if said else []), *([end_of(day)] if day else [])])
    return Use(operation.name, place.path, "deprecated", advice, (), day)


def _holds(value: Any, steps: Sequence[str]) -> bool:
    """Return whether a JSON value has something at the end of a way, other than null."""
    if not steps:
        return value is not None
    step, *rest = steps
    if is_array(value):
        return step == "[0]" and any(_holds(each, rest) for each in value)
    if not is_object(value):
        return False
    below = [*value.values()] if step == "*" else [value.get(step)]
    return any(_holds(each, rest) for each in below)
