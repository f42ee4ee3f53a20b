"""Whether the contract keeps its conventions, before anything is generated from it."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, Protocol

from mews_contract.json_values import JsonObject
from mews_contract.operation import PREFIX
from tools.contract.checks import (
    enums,
    examples,
    extensions,
    names,
    operations,
    schemas,
    structure,
    texts,
)
from tools.contract.checks.contract import Contract, Pointer, Violation
from tools.contract.files import Place, Problem


class Located(Protocol):
    """A document, and where each of its values is written."""

    @property
    def document(self) -> JsonObject:
        """The document. Its references are local."""
        ...

    def place(self, pointer: Sequence[str | int], /) -> Place:
        """Return where a value is written."""
        ...


Rule = Callable[[Contract], Iterator[Violation]]

RULES: Final[tuple[Rule, ...]] = (
    operations.operation_ids,
    operations.same_ids,
    operations.tags,
    operations.requests,
    operations.parts,
    operations.responses,
    operations.versions,
    operations.links,
    operations.credentials,
    operations.base,
    names.schemas,
    names.properties,
    names.tags,
    names.methods,
    enums.members,
    schemas.references,
    schemas.nullable,
    schemas.discriminators,
    schemas.unions,
    schemas.required,
    schemas.emptied,
    schemas.circles,
    schemas.bounds,
    extensions.places,
    extensions.deprecations,
    extensions.effects,
    extensions.pagination,
    extensions.of_items,
    extensions.entities,
    extensions.columns,
    extensions.read_back,
    extensions.parts,
    extensions.alternatives,
    extensions.jobs,
    extensions.events,
    extensions.secrets,
    texts.characters,
    texts.repetitions,
    texts.names,
    texts.bounds,
    examples.references,
    examples.valid,
    examples.tokens,
)


def check(bundle: Located) -> list[Problem]:
    """Return where a contract breaks a convention, in the order of the places."""
    contract = Contract(bundle.document)
    found = {*structure.shapes(bundle.document)}
    for rule in RULES:
        found.update(rule(contract))
    return sorted(
        {
            Problem(
                bundle.place(each.pointer),
                f"{_subject(contract, each.pointer)}: {each.found}",
                each.instead,
            )
            for each in found
        }
    )


def _subject(contract: Contract, pointer: Pointer) -> str:
    """Return the operation or the schema that a pointer leads into."""
    match pointer:
        case ("paths", path, *_):
            return str(path).removeprefix(PREFIX)
        case ("components", "schemas", str(name), *steps):
            inner = steps[steps.index("properties") + 1 :] if "properties" in steps else []
            subject = f"{name}.{inner[0]}" if inner else name
            operation = contract.by_request.get(name)
            return f"{operation.name}, {subject}" if operation else subject
        case _:
            return ".".join(map(str, pointer[:3])) or "openapi"
