"""Packages that load a name when it is first used (PEP 562)."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module

_RUNTIME = __name__.partition(".")[0]


def attach(
    package: str, modules: Mapping[str, str], submodules: tuple[str, ...] = ()
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Make the `__getattr__` and `__dir__` of a package whose names live in other modules.

    `modules` tells where each name is defined: in a module below the package or of the runtime, or
    the runtime itself for a module of it. `submodules` are modules of the package.
    """

    def load(name: str) -> object:
        if name in submodules:
            return import_module(f"{package}.{name}")
        if name not in modules:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message)
        module = modules[name]
        if module == _RUNTIME:
            value: object = import_module(f"{module}.{name}")
        else:
            below = "" if module.startswith(f"{_RUNTIME}.") else f"{package}."
            value = getattr(import_module(below + module), name)
        # Once asked for, it is an ordinary attribute.
        setattr(sys.modules[package], name, value)
        return value

    def names() -> list[str]:
        return sorted({*vars(sys.modules[package]), *modules, *submodules})

    return load, names
