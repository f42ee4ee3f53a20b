"""The operations by the names of their commands, and how names are written on a command line."""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Final

from mews_connector.api import CONTRACT
from mews_runtime.schema.model import Model
from mews_runtime.schema.operation import Texts

_ADDRESS: Final = re.compile(r"`([a-z]\w*/[\w/-]+)`")
_WORD: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def kebab(name: str) -> str:
    """Return a name such as `ResourceBlockIds` or `type_` in kebab case."""
    return _WORD.sub("-", name).replace("_", "-").strip("-").lower()


def as_command(name: str) -> str:
    """Return the command of an operation, or its name if the contract does not have it."""
    if name not in CONTRACT.modules:
        return name
    resource = CONTRACT.modules[name].partition(".")[0]
    return f"mews {kebab(resource)} {kebab(CONTRACT.described(name).method)}"


def in_commands(text: str) -> str:
    """Return a text with the commands of the operations that it names."""
    return _ADDRESS.sub(lambda found: f"`{as_command(found[1])}`", text)


def plain(name: str) -> str:
    """Return what a name has in all spellings: in the contract, snake case and kebab case."""
    return name.replace("_", "").replace("-", "").lower()


def nearest(name: str, known: Iterable[str]) -> str:
    """Return a question for the known name that is most like another one, or nothing."""
    spelled = {plain(each): each for each in known}
    alike = get_close_matches(plain(name), spelled, n=1)
    return f" (did you mean {spelled[alike[0]]}?)" if alike else ""


def looked_for(model: type[Model]) -> tuple[str, ...]:
    """Return the properties of a model that people look for first, if the contract says so."""
    return CONTRACT.columns(model)


@cache
def resources() -> Mapping[str, list[str]]:
    """Return the short names of its operations, by the command of each resource."""
    found: dict[str, list[str]] = {resource: [] for resource in about()}
    for name, module in CONTRACT.modules.items():
        found[kebab(module.partition(".")[0])].append(name)
    return found


@cache
def about() -> Mapping[str, str]:
    """Return what each resource is about, by its command, in the order of the contract."""
    return {kebab(name): text for name, text in CONTRACT.resources().items()}


@cache
def actions(resource: str) -> Mapping[str, tuple[str, Texts]]:
    """Return each operation of a resource, and the words on it, by its command. Loads no models."""
    said = ((name, CONTRACT.described(name)) for name in resources()[resource])
    found = {kebab(texts.method): (name, texts) for name, texts in said}
    return {action: found[action] for action in sorted(found)}
