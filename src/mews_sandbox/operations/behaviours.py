"""Which behaviour an operation has: one of its own, a general one, or none."""

import re
from collections.abc import Callable
from functools import cache
from http import HTTPStatus
from importlib import import_module
from importlib.util import find_spec
from typing import Final

from mews_contract.contract import Contract
from mews_contract.json_values import JsonObject
from mews_contract.operation import Operation
from mews_contract.schemas import request_schema, response_schema
from mews_sandbox.operations.adding import Adding
from mews_sandbox.operations.call import Call
from mews_sandbox.operations.deleting import Deleting
from mews_sandbox.operations.kinds import ENTITY, Kinds
from mews_sandbox.operations.listing import Listing
from mews_sandbox.operations.results import result_of
from mews_sandbox.operations.updating import Updating

Behaviour = Callable[[Call], JsonObject]
"""What an operation does with a call that is inside the contract."""

General = Listing | Adding | Updating | Deleting

_PACKAGE: Final = __name__.rpartition(".")[0]


@cache
def kinds_of(contract: Contract) -> Kinds:
    """Return the kinds of entity of a contract, and of every hotel."""
    return Kinds(contract)


@cache
def own(name: str) -> Behaviour | None:
    """Return what an operation computes: `answer` in the module `<resource>/<action>.py`.

    A version of the operation is a part of the module's name.
    """
    resource, _, action = (_snake(part) for part in name.partition("/"))
    package = f"{_PACKAGE}.{resource}"
    if find_spec(package) is None or find_spec(f"{package}.{action}") is None:
        return None
    behaviour: Behaviour = import_module(f"{package}.{action}").answer
    return behaviour


@cache
def general(contract: Contract, operation: Operation) -> General | None:
    """Return the general behaviour of an operation, by its action and the entities it is about.

    An operation that adds entities of which the request does not tell all has none, nor has one
    whose result has to hold what is no entity.
    """
    kinds = kinds_of(contract)
    result = result_of(operation, kinds)
    resource, action = operation.name.split("/")[:2]
    said = request_schema(operation).root.node.get(ENTITY)
    kind = said or (result.kind if result else resource)
    if kind not in kinds.schemas:
        return None
    if action.startswith("getAll"):
        return Listing(operation, result, kinds) if result else None
    response = response_schema(operation, HTTPStatus.OK)
    if result is None and response and response.root.node.get("required"):
        return None
    found: Adding | Updating | Deleting | None = None
    if action == "add" and result:
        found = Adding(operation, result, kinds)
    elif action == "update":
        found = Updating(operation, kind, result, kinds)
    elif action == "delete":
        found = Deleting(operation, kind, kinds)
    return found if found and found.is_understood else None


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|[/-]", "_", name).lower()
