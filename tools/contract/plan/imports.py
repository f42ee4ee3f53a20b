"""The imports of a generated module."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

PACKAGE: Final = "mews_connector"
"""The generated package."""

_MODULES: Final = {
    "Mapping": "collections.abc",
    "Sequence": "collections.abc",
    "date": "datetime",
    "Decimal": "decimal",
    "Any": "typing",
    "Annotated": "typing",
    "ClassVar": "typing",
    "Literal": "typing",
    "TypeAlias": "typing",
    "UUID": "uuid",
    "Meta": "msgspec",
    "UNSET": "msgspec",
    "UnsetType as Unset": "msgspec",
    "field": "msgspec",
    "models": PACKAGE,
    "Event": "mews_runtime.schema.events",
    "Fetch": "mews_runtime.schema.events",
    "Model": "mews_runtime.schema.model",
    "warn_deprecated": "mews_runtime.schema.model",
    "NullableUpdate": "mews_runtime.schema.updates",
    "Update": "mews_runtime.schema.updates",
    "UpdateModel": "mews_runtime.schema.updates",
    "wrap_updates": "mews_runtime.schema.updates",
    "Variant": "mews_runtime.schema.variants",
    "Variants": "mews_runtime.schema.variants",
    "ItemVariants": "mews_runtime.schema.variants",
    "decode_items": "mews_runtime.schema.variants",
    "decode_variants": "mews_runtime.schema.variants",
    "Date": "mews_runtime.schema.scalars",
    "DateTime": "mews_runtime.schema.scalars",
    "Duration": "mews_runtime.schema.scalars",
    "Int32": "mews_runtime.schema.scalars",
    "Int64": "mews_runtime.schema.scalars",
    "Job": "mews_runtime.schema.operation",
    "Operation": "mews_runtime.schema.operation",
    "PaginatedOperation": "mews_runtime.schema.operation",
    "ReadBack": "mews_runtime.schema.operation",
    "Api": "mews_runtime.sending.api",
    "BaseAsyncClient": "mews_runtime.async_client",
    "BaseSyncClient": "mews_runtime.sync_client",
}
"""Where a module finds the names that it uses."""

_STANDARD: Final = frozenset({"collections.abc", "datetime", "decimal", "typing", "uuid"})


def imports(names: Iterable[str], own: dict[str, str] | None = None) -> list[str]:
    """Return the lines that import names, sorted, with an empty one between sections.

    Args:
        names: The names. `X as Y` imports one under another name.
        own: The modules of names that only one module imports, or from somewhere else.
    """
    modules = {**_MODULES, **(own or {})}
    found = sorted({(modules[name], name) for name in names}, key=_rank)
    lines: list[str] = []
    for _, section in groupby(found, key=lambda each: _section(each[0])):
        lines += ["", *_lines(section)]
    return lines[1:]


def _lines(section: Iterable[tuple[str, str]]) -> Iterator[str]:
    for module, pairs in groupby(section, key=lambda each: each[0]):
        names = [name for _, name in pairs]
        plain = [name for name in names if " as " not in name]
        if plain:
            yield f"from {module} import {', '.join(plain)}"
        yield from (f"from {module} import {name}" for name in names if " as " in name)


def _section(module: str) -> int:
    return 0 if module in _STANDARD else 1 if module == "msgspec" else 2


def _rank(each: tuple[str, str]) -> tuple[int, str, int, str]:
    """Return what the linter sorts by: constants first, then classes, then functions."""
    module, name = each
    kind = 0 if name.isupper() and len(name) > 1 else 1 if name[0].isupper() else 2
    return _section(module), module, kind, name
