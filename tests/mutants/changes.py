"""Every small wrong change to an OpenAPI document, made from its own structure."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, zip_longest
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

SEVERAL: Final = "several"
NONE: Final = "none"


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
    """Which operations a change of a document is about."""

    def __init__(self, document: Node) -> None:
        self._reached: Mapping[str, frozenset[str]] = reached(document)

    def paths(self, mutant: Mutant) -> Sequence[str]:
        """Return the paths of the operations that a change is about."""
        steps: Steps = mutant.steps
        if steps == ("paths",):
            return [mutant.detail.partition(" to ")[0]]
        if steps[:1] == ("paths",):
            return [str(steps[1])]
        if steps[:1] == ("components",):
            component = "/".join(map(str, steps[1:3]))
            return [path for path, found in self._reached.items() if component in found]
        return list(self._reached)

    def resource(self, mutant: Mutant) -> str:
        """Return the resource whose operations a change is about, or what stands for several."""
        found = {path.rsplit("/", 2)[1] for path in self.paths(mutant)}
        return found.pop() if len(found) == 1 else SEVERAL if found else NONE


def sample(
    drawn: Iterable[Mutant], resources: Mapping[str, str], size: int, seed: int
) -> list[Mutant]:
    """Draw mutants, of each resource in turn. A draw stays as it is when others come or go."""
    by_resource: dict[str, list[Mutant]] = {}
    for each in sorted(drawn, key=lambda each: digest(seed, each.id)):
        by_resource.setdefault(resources[each.id], []).append(each)
    groups = [group for _, group in sorted(by_resource.items())]
    in_turn = (each for turn in zip_longest(*groups) for each in turn if each is not None)
    return list(islice(in_turn, size))


def digest(seed: int, identity: str) -> str:
    """Return what a draw sorts by."""
    return hashlib.sha256(f"{seed} {identity}".encode()).hexdigest()
