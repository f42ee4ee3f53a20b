"""Packages that load a name when it is first used (PEP 562)."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module

_RUNTIME = __name__.partition(".")[0]


def attach(
    package: str, modules: Mapping[str, str], submodules: tuple[str, ...] = ()
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Make the `__getattr__` and `__dir__` of a package whose names live in other modules.

    Args:
        package: The package's `__name__`.
        modules: Where each name is defined: a module below the package or of the runtime, or
            the runtime itself for a module of it.
        submodules: Names of modules of the package itself.

    Returns:
        The two functions. A name that was asked for once is an ordinary attribute afterwards.
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
        elif module.startswith(f"{_RUNTIME}."):
            value = getattr(import_module(module), name)
        else:
            value = getattr(import_module(f"{package}.{module}"), name)
        setattr(sys.modules[package], name, value)
        return value

    def names() -> list[str]:
        return sorted({*vars(sys.modules[package]), *modules, *submodules})

    return load, names
