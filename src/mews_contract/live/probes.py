"""Requests that show whether a platform follows the contract, and the expected responses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from mews_contract.edits import path_of
from mews_contract.json_values import JsonObject
from mews_contract.live.values import Values
from mews_contract.testing.flaws import Flaw, flaws

_INDEX: Final = re.compile(r"\[\d+\]")
_OTHER_TYPE: Final = re.compile(r"(?!null ).* in place of .*")


@dataclass(frozen=True, slots=True)
class Probe:
    """A request without the credentials: what it tries, and the status that has to come back."""

    what: str
    body: JsonObject = field(repr=False)
    status: int = 200


def valid(values: Values, least: JsonObject) -> Iterator[Probe]:
    """Yield requests inside the contract: the smallest body, and each property with each value."""
    together, absent = dict(least), dict(least)
    for name, place in values.own.items():
        options = values.options(place)
        for number, option in enumerate(options, start=1):
            if number > 1 or name not in least:
                yield Probe(f"{name}, value {number} of {len(options)}", {**least, name: option})
        if options and not place.node.get("deprecated"):
            together.setdefault(name, options[0])
        if place.nullable and (place.required or name not in least):
            absent[name] = None
    yield Probe("all properties together", together)
    if absent != least:
        yield Probe("null for every property that may be null", absent)


def untried(values: Values) -> Iterator[str]:
    """Yield the properties for which there is no value, and why."""
    for name, place in values.own.items():
        if not values.options(place):
            item = values.item(place)
            needs_id = "uuid" in {each.node.get("format") for each in (place, item) if each}
            yield f"{name}: {'no such id was found' if needs_id else 'what it may be is not said'}"


def invalid(values: Values, least: JsonObject) -> Iterator[Probe]:
    """Yield requests with exactly one thing that is outside the contract, each sort of it once."""
    drawn = {name: values.options(place) for name, place in values.own.items()}
    whole = {name: options[0] for name, options in drawn.items() if options} | least
    credentials = dict.fromkeys(values.credentials, "-")
    tried: set[tuple[str, str]] = set()
    for flaw in flaws(values.operation, "request", {**credentials, **whole}):
        place = path_of(flaw.steps)
        sort = _INDEX.sub("[]", place), _OTHER_TYPE.sub("of another type", flaw.words)
        if sort not in tried and _is_own(flaw, values):
            tried.add(sort)
            yield Probe(f"{place}: {flaw.words}", flaw.put_into(whole), 400)


def _is_own(flaw: Flaw, values: Values) -> bool:
    return bool(flaw.steps) and flaw.steps[0] in values.own
