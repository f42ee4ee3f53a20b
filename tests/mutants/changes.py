"""Every small wrong change to an OpenAPI document, made from its own structure."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from mews_contract.edits import Steps
from tests.mutants.mutant import Found, Mutant, Node
from tests.mutants.of_extensions import Extensions
from tests.mutants.of_operations import (
    METHODS,
    operation_changes,
    parameter_changes,
    path_changes,
    response_changes,
    server_changes,
)
from tests.mutants.of_schemas import schema_changes
from tests.mutants.references import Section, reached

EVERY: Final = "every operation"
SEVERAL: Final = "several operations"
NONE: Final = "no operation"


def mutants(document: Node) -> list[Mutant]:
    """Return every mutant of a document, each once, in the order of the document.

    What is only read by people is left alone: titles, descriptions, summaries, examples.
    """
    by_id = {mutant.id: mutant for mutant in _mutants(Found((), document))}
    return list(by_id.values())


def _mutants(document: Found) -> Iterator[Mutant]:
    schemas = Section(document.node, "schemas")
    yield from server_changes(document)
    yield from path_changes(document.below("paths"))
    for operation in operations(document):
        yield from operation_changes(operation, document)
    components = document.below("components")
    for _, parameter in components.entries("parameters"):
        yield from parameter_changes(parameter)
        yield from schema_changes(parameter.below("schema"), schemas)
    for _, header in components.entries("headers"):
        yield from schema_changes(header.below("schema"), schemas)
    for _, response in components.entries("responses"):
        yield from response_changes(response, document)
    for _, schema in components.entries("schemas"):
        yield from schema_changes(schema, schemas)
    yield from Extensions(document.node).changes(document)


def operations(document: Found) -> Iterator[Found]:
    """Yield every operation of a document."""
    for path, item in document.entries("paths"):
        yield from (document.below("paths", path, each) for each in METHODS if each in item.node)


class Subjects:
    """Which operations a change is about.

    Args:
        document: The document that is changed.
    """

    def __init__(self, document: Node) -> None:
        self._reached: Mapping[str, frozenset[str]] = reached(document)

    def paths(self, steps: Steps) -> Sequence[str]:
        """Return the paths of the operations that a change at a place is about."""
        if steps[:1] == ("paths",) and len(steps) > 1:
            return [str(steps[1])]
        if steps[:1] == ("components",):
            component = "/".join(map(str, steps[1:3]))
            return [path for path, found in self._reached.items() if component in found]
        return list(self._reached)

    def reached(self, path: str) -> frozenset[str]:
        """Return the components that the operations at a path are made of."""
        return self._reached[path]

    def name(self, mutant: Mutant) -> str:
        """Return the short name of the operation, or what stands for several."""
        if mutant.steps == ("paths",):
            paths: Sequence[str] = [mutant.detail.partition(" to ")[0]]
        else:
            paths = self.paths(mutant.steps)
        if len(paths) == 1:
            return "/".join(paths[0].rsplit("/", 2)[1:])
        if not paths:
            return NONE
        return EVERY if len(paths) == len(self._reached) else SEVERAL
