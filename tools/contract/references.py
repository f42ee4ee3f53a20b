"""References of the contract: where they stand, and where they lead."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from posixpath import dirname, join, normpath, relpath
from typing import Any
from urllib.parse import unquote

from mews_contract.json_values import is_array, is_object
from tools.contract.files import Pointer


@dataclass(frozen=True, slots=True)
class Target:
    """Where a reference leads.

    Attributes:
        file: The file, relative to the folder of the contract.
        steps: The steps of the pointer into it.
    """

    file: str
    steps: tuple[str, ...]

    @property
    def is_component(self) -> bool:
        """Whether it is what `components` of an OpenAPI document names."""
        match self.steps:
            case ("components", _, _):
                return True
            case _:
                return False

    @property
    def local(self) -> str:
        """The reference to it from inside the same document."""
        return "/".join(["#", *(each.replace("~", "~0").replace("/", "~1") for each in self.steps)])


def target(file: str, reference: str) -> Target:
    """Return where a reference leads that is written in a file."""
    path, _, fragment = reference.partition("#")
    if "://" in path:
        return Target(path, ())
    name = normpath(join(dirname(file), unquote(path))) if path else file
    steps = unquote(fragment).split("/")[1:]
    return Target(name, tuple(each.replace("~1", "/").replace("~0", "~") for each in steps))


def relative(file: str, to: Target) -> str:
    """Return the reference to a target as it has to be written in a file."""
    path = "" if to.file == file else relpath(to.file, dirname(file) or ".")
    return path + to.local


def references(value: Any, pointer: Pointer = ()) -> Iterator[tuple[Pointer, str]]:
    """Yield every reference with its pointer, those in the mapping of discriminators too."""
    if is_array(value):
        for index, item in enumerate(value):
            yield from references(item, (*pointer, index))
    elif is_object(value):
        for key, below in value.items():
            if _is_mapping(value, key):
                yield from (((*pointer, key, name), to) for name, to in below.items())
            elif key == "$ref" and isinstance(below, str):
                yield (*pointer, key), below
            else:
                yield from references(below, (*pointer, key))


def rewritten(value: Any, change: Callable[[str], str]) -> Any:
    """Return a copy of a value whose references are changed."""
    if is_array(value):
        return [rewritten(item, change) for item in value]
    if not is_object(value):
        return value
    return {
        key: {name: change(to) for name, to in below.items()}
        if _is_mapping(value, key)
        else change(below)
        if key == "$ref" and isinstance(below, str)
        else rewritten(below, change)
        for key, below in value.items()
    }


def _is_mapping(value: Any, key: str) -> bool:
    """Return whether a key of an object holds the references of a discriminator."""
    below = value[key]
    return (
        key == "mapping"
        and "propertyName" in value
        and is_object(below)
        and all(isinstance(to, str) for to in below.values())
    )
