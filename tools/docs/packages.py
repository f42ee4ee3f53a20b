"""The pages of the packages: every public name once, from its docstring."""

import ast
import inspect
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path, PurePosixPath
from types import ModuleType
from typing import Final

from jinja2 import Environment
from sphinx.pycode import ModuleAnalyzer

from mews_connector import models

_PACKAGES: Final = {
    "mews_connector": (
        "mews_connector",
        "mews_connector.errors",
        "mews_connector.types",
        "mews_connector.webhooks",
    ),
    "mews_sandbox": ("mews_sandbox",),
    "mews_contract": ("mews_contract", "mews_contract.testing.recordings"),
}
"""The modules that each page documents. Models and operations have pages of their own."""


_OURS: Final = {*_PACKAGES, "mews_runtime"}


@dataclass(frozen=True, slots=True)
class Name:
    """A public name.

    Attributes:
        path: Where users import it from.
        directive: What of Sphinx documents it.
        defined: Where it is defined.
        lines: Its documentation, where Sphinx does not find it.
    """

    path: str
    directive: str
    defined: str
    lines: tuple[str, ...] = ()


def package_pages(environment: Environment, folder: PurePosixPath) -> dict[PurePosixPath, str]:
    """Return a page for each package."""
    template = environment.get_template("package.md.jinja")
    return {
        folder / f"{package}.md": template.render(package=package, modules=modules)
        for package, modules in _packages().items()
    }


def public_paths() -> dict[str, str]:
    """Return the path of each public class and function, by its name."""
    return {
        each.path.rpartition(".")[2]: each.path
        for modules in _packages().values()
        for names in modules.values()
        for each in names
        if each.directive in {"autoclass", "autofunction"}
    } | {name: f"mews_connector.models.{name}" for name in models.__all__}


def _packages() -> dict[str, dict[str, list[Name]]]:
    """Return the names of the modules of each package. What several give is in the first."""
    seen: set[str] = set()
    return {package: _modules(paths, seen) for package, paths in _PACKAGES.items()}


def _modules(paths: tuple[str, ...], seen: set[str]) -> dict[str, list[Name]]:
    """Return the names of modules, each once, the modules themselves included."""
    own = set(paths) | {"mews_connector.api", "mews_connector.models"}
    named: dict[str, list[Name]] = {}
    for path in paths:
        names = [_name(path, name) for name in sorted(_public(import_module(path)))]
        named[path] = [each for each in names if each.path not in own and each.defined not in seen]
        seen |= {each.defined for each in names}
    return named


def _public(module: ModuleType) -> list[str]:
    """Return the public names of a module: those it lists, else those it defines."""
    listed: list[str] | None = getattr(module, "__all__", None)
    return listed or [
        name
        for name, value in vars(module).items()
        if not name.startswith("_") and getattr(value, "__module__", "") == module.__name__
    ]


def _name(module: str, name: str) -> Name:
    path = f"{module}.{name}"
    value: object = getattr(import_module(module), name)
    if isinstance(value, ModuleType):
        return Name(value.__name__, "automodule", value.__name__)
    defined = _defined(module, name)
    if inspect.isclass(value) and defined.rpartition(".")[2] == value.__name__:
        return Name(path, "autoclass", defined)
    if inspect.isfunction(value):
        return Name(path, "autofunction", defined)
    home, _, original = defined.rpartition(".")
    return Name(path, "py:data", defined, _comment(home, original))


def _defined(module: str, name: str) -> str:
    """Return where a name of a module is defined, as the imports of our own modules say."""
    home, original = _imported(module).get(name, ("", name))
    return _defined(home, original) if home else f"{module}.{name}"


@cache
def _imported(module: str) -> Mapping[str, tuple[str, str]]:
    """Return what a module of ours imports: by its name there, from where and by which name."""
    if module.partition(".")[0] not in _OURS:
        return {}
    tree = ast.parse(Path(import_module(module).__file__ or "").read_text(encoding="utf-8"))
    return {
        alias.asname or alias.name: (node.module, alias.name)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module
        for alias in node.names
    }


def _comment(module: str, name: str) -> tuple[str, ...]:
    """Return the docstring behind a name of a module that is no class or function."""
    found = ModuleAnalyzer.for_module(module).find_attr_docs()
    return tuple(found.get(("", name), ()))
