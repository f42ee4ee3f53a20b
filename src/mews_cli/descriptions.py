"""What the contract says of an operation: prose from the generated docstrings, and its example."""

import inspect
import re
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final

from mews_cli.naming import kebab
from mews_cli.shapes import Property
from mews_contract.packaged import document
from mews_runtime.schema.operation import Operation

_ARGUMENT: Final = re.compile(r"^    (\w+): (.+(?:\n {6,}.+)*)", re.MULTILINE)
_SECTION: Final = re.compile(r"^(?:Args|Returns|Yields|Raises):$", re.MULTILINE)

_NAME: Final = re.compile(r"`(\w+)`")


@dataclass(frozen=True, slots=True)
class Description:
    """The prose of an operation.

    Attributes:
        text: What it does.
        arguments: What each of its arguments is.
    """

    text: str
    arguments: dict[str, str]


def description(module: str) -> Description:
    """Return the prose of the operation in a module below the package of the operations."""
    package, _, name = module.partition(".")
    action = name.removeprefix(f"{package}_")
    api = import_module(f"mews_connector.api.{package}")
    kinds = [getattr(api, kind) for kind in api.__all__ if not kind.startswith("Async")]
    doc = inspect.cleandoc(next(filter(None, (_doc(kind, action) for kind in kinds)), ""))
    text = _SECTION.split(doc)[0].strip()
    found = _ARGUMENT.finditer(doc)
    return Description(text, {each[1]: " ".join(each[2].split()) for each in found})


def in_options(text: str, shapes: Iterable[Property]) -> str:
    """Return prose of the contract as a user of the command line needs it.

    Args:
        text: The prose.
        shapes: The properties that it may name, which are options here.
    """
    options = {
        name: f"--{kebab(shape.name)}" for shape in shapes for name in (shape.name, shape.wire)
    }
    return _NAME.sub(lambda found: options.get(found[1], found[0]), text)


def _doc(kind: object, action: str) -> str:
    method = getattr(kind, action, None) or getattr(kind, f"{action}_", None)
    return getattr(method, "__doc__", None) or ""


def example(operation: Operation[Any]) -> dict[str, Any]:
    """Return the contract's example of a request, or nothing."""
    definition = document()["paths"][operation.path]["post"]
    (media,) = definition["requestBody"]["content"].values()
    values: list[dict[str, Any]] = [each["value"] for each in media.get("examples", {}).values()]
    return values[0] if values else {}
