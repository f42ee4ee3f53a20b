"""The operations, by the names of their commands. Loading it loads none of them."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module

from mews_cli.naming import kebab


@cache
def resources() -> Mapping[str, Mapping[str, str]]:
    """Return the short name of each operation, by the commands of its resource and action."""
    found: dict[str, dict[str, str]] = {}
    for name, module in import_module("mews_connector.api").CONTRACT.modules.items():
        resource = kebab(module.partition(".")[0])
        found.setdefault(resource, {})[kebab(name.rpartition("/")[2])] = name
    return {resource: found[resource] for resource in sorted(found)}
