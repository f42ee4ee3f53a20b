"""What becomes of names in Python: two that become one, and such as are taken."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Final

from mews_runtime.async_client import BaseAsyncClient
from mews_runtime.sending.api import Api
from mews_runtime.sync_client import BaseSyncClient
from tools.contract.checks.contract import SCHEMAS, Contract, Operation, Pointer, Violation
from tools.contract.plan.names import (
    class_name,
    identifier,
    module_name,
    names_of_methods,
    taken,
)

_CLIENT: Final = frozenset({*dir(BaseSyncClient), *dir(BaseAsyncClient), "api", "attach", "models"})
_METHODS: Final = frozenset({*dir(Api), "models"})
_IMPORTED: Final = frozenset(
    {
        *("Annotated", "Any", "Date", "DateTime", "Decimal", "Duration", "Int32", "Int64"),
        *("Literal", "Member", "Meta", "Model", "OpenEnum", "TypeAlias", "UUID"),
        *("Event", "Fetch", "ItemVariants"),
        *("NullableUpdate", "Sequence", "Update", "UpdateModel"),
        *("UNSET", "Unset", "Variant", "Variants"),
    }
)
"""What the module of a schema imports."""

_Named = Iterable[tuple[str, Pointer]]


def schemas(contract: Contract) -> Iterator[Violation]:
    """Every schema has a class and a module of its own, and hides nothing of what that imports."""
    named = [(name, (*SCHEMAS, name)) for name in contract.schemas]
    yield from _twice(named, module_name, "module")
    yield from _taken(named, class_name, _IMPORTED, "which its module imports")


def properties(contract: Contract) -> Iterator[Violation]:
    """Every property is an attribute of its own."""
    for schema, node in contract.schemas.items():
        attribute = partial(identifier, taken=taken(node))
        found = contract.properties(schema).values()
        yield from _twice([(each.name, each.pointer) for each in found], attribute, "attribute")


def tags(contract: Contract) -> Iterator[Violation]:
    """Every tag is an attribute of the client, with a class of its own."""
    first: dict[str, Operation] = {}
    for each in contract.operations:
        if each.tag:
            first.setdefault(each.tag, each)
    named = [(tag, (*each.pointer, "tags")) for tag, each in first.items()]
    yield from _twice(named, identifier, "attribute of the client")
    yield from _taken(named, identifier, _CLIENT, "which the client has")
    asynchronous = {f"Async{class_name(tag)}": tag for tag in first}
    for tag, at in named:
        other = asynchronous.get(class_name(tag))
        if other is not None:
            found = f"the class of `{tag}` would be the asynchronous one of `{other}`"
            yield Violation(at, found, "write another tag")


def methods(contract: Contract) -> Iterator[Violation]:
    """Every operation of a tag has a method of its own."""
    planned = names_of_methods({each.name: _date(contract, each) for each in contract.operations})
    by_tag: dict[str, list[tuple[str, Pointer]]] = {}
    for each in contract.operations:
        by_tag.setdefault(each.tag, []).append((each.name, each.pointer))
    for named in by_tag.values():
        yield from _twice(named, planned.__getitem__, "method")
        yield from _taken(named, planned.__getitem__, _METHODS, "which every resource has")


def _date(contract: Contract, operation: Operation) -> str:
    superseded: object = contract.schemas.get(operation.request or "", {}).get("x-mews-version")
    return superseded if isinstance(superseded, str) else operation.version


def _twice(named: _Named, become: Callable[[str], str], what: str) -> Iterator[Violation]:
    seen: dict[str, str] = {}
    for name, at in named:
        key = become(name).casefold()
        if key in seen:
            found = f"`{name}` and `{seen[key]}` become one {what}, `{become(name)}`"
            yield Violation(at, found, "write names that differ in more than letter case")
        seen.setdefault(key, name)


def _taken(
    named: _Named, become: Callable[[str], str], given: frozenset[str], whose: str
) -> Iterator[Violation]:
    for name, at in named:
        if become(name) in given:
            found = f"`{name}` becomes `{become(name)}`, {whose}"
            instead = "add it to the names that the plan does not give away"
            yield Violation(at, found, instead)
