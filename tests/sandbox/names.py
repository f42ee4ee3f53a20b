"""Names that the contract does not know, such as one with a slip of the pen, stop a test.

A property that is looked for by a wrong name is not there, and an entity that is kept under a wrong
kind is found by nobody: both look like what is allowed to be absent.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Final, cast

import pytest

from mews_contract.exchange import decoded
from mews_contract.json_values import JsonObject, is_array, is_object
from mews_contract.packaged import document
from mews_sandbox import answering
from mews_sandbox.answering import Answering
from mews_sandbox.delivery import Answer
from mews_sandbox.exchange import Request
from mews_sandbox.hotel import state
from mews_sandbox.hotel.store import Entities

OWN_PROPERTIES: Final = frozenset({"IsReported", "RefundedPaymentId"})
"""What the sandbox keeps of entities beyond the contract."""

OWN_KINDS: Final = frozenset(
    {
        *("availabilityAdjustments", "billPrintEvents", "exportAddresses", "exportFiles"),
        *("billingAutomationPaymentPlans", "paymentMethodRequests", "paymentPlans"),
    }
)
"""The kinds of entity that it keeps beyond those that the contract marks."""

_LANGUAGE: Final = re.compile("[a-z]{2}-[A-Z]{2}")


def _said(node: object, name: str) -> Iterator[Any]:
    """Yield all values that the contract has under a name."""
    if is_object(node):
        if name in node:
            yield node[name]
        for part in node.values():
            yield from _said(part, name)
    elif is_array(node):
        for part in node:
            yield from _said(part, name)


@cache
def _properties() -> frozenset[str]:
    told = (each for each in _said(document(), "properties") if is_object(each))
    return OWN_PROPERTIES.union(*told)


@cache
def _kinds() -> frozenset[str]:
    marked = _said(document(), "x-mews-entity")
    return OWN_KINDS.union(*([each] if isinstance(each, str) else each for each in marked))


class _Known(dict[str, Any]):
    """An object that is asked only for what an object may have, be it a text in a language."""

    def get(self, name: str, default: Any = None) -> Any:
        """Return the value of a property."""
        if name not in self and not _LANGUAGE.fullmatch(name):
            assert all(part in _properties() for part in name.split(".")), f"nothing has a {name}"
        return super().get(name, default)


def _known(value: Any, depth: int = 20) -> Any:
    """Return the same JSON value, whose objects know what they may be asked for.

    Nothing in the contract is as deep as where it ends.
    """
    if is_object(value) and depth:
        return _Known({name: _known(part, depth - 1) for name, part in value.items()})
    return [_known(part, depth - 1) for part in value] if is_array(value) and depth else value


def _entity(value: JsonObject) -> JsonObject:
    """Return an entity that has only properties which something may have."""
    assert value.keys() <= _properties(), f"nothing has {value.keys() - _properties()}"
    return cast("JsonObject", _known(value))


class _Kinds(defaultdict[str, Entities]):
    """Entities by kind: those that there are."""

    def __missing__(self, kind: str) -> Entities:
        assert kind in _kinds(), f"there are no {kind}"
        return super().__missing__(kind)


def watch(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail wherever a sandbox reads, keeps or tells what the contract has no name for."""
    answer, add, replace = Answering.answer, Entities.add, Entities.replace

    def read(content: bytes, fractions: Any) -> Any:
        return _known(decoded(content, fractions))

    def told(self: Answering, request: Request, *rest: Any) -> Answer:
        found = answer(self, request, *rest)
        operation = self.operation(request)
        if operation is not None and found.status == 200 and found.body is not None:
            assert not operation.unknown("response", found.body)
        return found

    def added(self: Entities, entities: Iterable[JsonObject]) -> None:
        add(self, map(_entity, entities))

    def replaced(self: Entities, entities: Iterable[JsonObject]) -> None:
        replace(self, map(_entity, entities))

    monkeypatch.setattr(answering, "decoded", read)
    monkeypatch.setattr(Answering, "answer", told)
    monkeypatch.setattr(Entities, "add", added)
    monkeypatch.setattr(Entities, "replace", replaced)
    monkeypatch.setattr(state, "defaultdict", _Kinds)
