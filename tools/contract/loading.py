"""All files of the contract, and where their references lead."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from mews_contract.json_values import is_object
from tools.contract.files import File, InvalidContractError, Place, Pointer, Problem, read
from tools.contract.references import Target, references, relative, target

ROOT: Final = "openapi.yaml"
"""The table of contents, from which the other files are reached."""
FOLDER: Final = "openapi"
"""The folder of the other files, one for each resource."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The files of a folder.

    Attributes:
        files: Those that can be read, by name.
        broken: The names of the others.
        problems: What is wrong with files and references.
    """

    files: dict[str, File] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def load(root: Path) -> Loaded:
    """Return the files of the contract in a folder, read from one reference to the next."""
    loaded = Loaded()
    waiting = [ROOT]
    for name in waiting:
        try:
            file = loaded.files[name] = read(root, name)
        except InvalidContractError as error:
            loaded.broken.add(name)
            loaded.problems.extend(error.problems)
            continue
        for _, reference in references(file.content):
            other = target(name, reference).file
            if other not in waiting and _is_part(root, other):
                waiting.append(other)
    for path in sorted((root / FOLDER).glob("**/*")):
        name = path.relative_to(root).as_posix()
        if path.is_file() and name not in waiting:
            instead = f"list its operations in {ROOT}, or remove it"
            loaded.problems.append(Problem(Place(name, 1), "nothing refers to this file", instead))
    for file in loaded.files.values():
        loaded.problems.extend(_broken_references(root, loaded, file))
    return loaded


def _is_part(root: Path, name: str) -> bool:
    is_inside = name == ROOT or name.startswith(f"{FOLDER}/")
    return is_inside and (root / name).is_file()


def _broken_references(root: Path, loaded: Loaded, file: File) -> Iterator[Problem]:
    for pointer, reference in references(file.content):
        if not is_path_item(file.name, pointer):
            wrong = _wrong(root, loaded, file, target(file.name, reference))
            if wrong:
                found = f"the reference {reference} {wrong[0]}"
                yield Problem(file.place(pointer), found, wrong[1])


def _wrong(root: Path, loaded: Loaded, file: File, to: Target) -> tuple[str, str] | None:
    """Return what is wrong with where a reference leads, and what to write instead."""
    if to.file in loaded.broken:
        return None
    if to.file != ROOT and not to.file.startswith(f"{FOLDER}/"):
        instead = f"refer to {ROOT} or to a file in {FOLDER}/, relative to this file"
        return "leads out of the contract", instead
    if not _is_part(root, to.file):
        return "leads to no file", f"correct it, or add {to.file}"
    if not to.is_component:
        return (
            "leads to no component",
            "give what is meant a name below components, and refer to that",
        )
    if not has(loaded.files[to.file], to.steps):
        return "leads nowhere", _right_reference(loaded, file, to)
    return None


def is_path_item(name: str, pointer: Pointer) -> bool:
    """Return whether a reference of a file is an operation or a webhook that the root lists."""
    match name, *pointer:
        case (file, "paths" | "webhooks", _, "$ref"):
            return file == ROOT
        case _:
            return False


def has(file: File, steps: tuple[str, ...]) -> bool:
    """Return whether something is at a pointer into a file."""
    value: object = file.content
    for step in steps:
        if not is_object(value) or step not in value:
            return False
        value = value[step]
    return True


def _right_reference(loaded: Loaded, file: File, to: Target) -> str:
    for other in loaded.files.values():
        if has(other, to.steps):
            return f"write {relative(file.name, Target(other.name, to.steps))}"
    return f"correct it, or define {to.steps[-1]} below components/{to.steps[1]} in {to.file}"
