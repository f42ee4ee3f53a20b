"""How generation and import grow with the number of operations, from six to all."""

import re
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final

from benchmarks import footprint, generator
from benchmarks.interleave import Contender, Measurements, interleave
from benchmarks.processes import python
from mews_contract.operation import PREFIX
from mews_contract.packaged import FILE, document
from mews_runtime.schema.encoding import encode

GENERATE: Final = "generate, by operations"
IMPORT: Final = "import mews_connector, by operations"
CLIENT: Final = "from mews_connector import Client, by operations"
TOUCH: Final = "make a Client and touch a resource, by operations"

FEWEST: Final = "6 operations"
MOST: Final = "205 operations"

_SIX: Final = (
    "resourceAccessTokens/add",
    "resourceBlocks/add",
    "resourceBlocks/delete",
    "resourceBlocks/getAll",
    "resources/getOccupancyState",
    "services/updateAvailability",
)
"""What the client began with."""


def _six() -> dict[str, Any]:
    """Return the contract of six operations, with the schemas that they need."""
    whole = document()
    paths = {f"{PREFIX}{name}": whole["paths"][f"{PREFIX}{name}"] for name in _SIX}
    tags = {tag for path in paths.values() for tag in path["post"]["tags"]}
    schemas: dict[str, Any] = whole["components"]["schemas"]
    components: dict[str, Any] = {**whole["components"], "schemas": {}}
    needed: dict[str, Any] = {}
    waiting = _named([paths, components])
    while waiting:
        name = waiting.pop()
        needed[name] = schemas[name]
        waiting |= _named(schemas[name]) - needed.keys()
    # Events are about entities that these operations do not have.
    events = {"webhooks", "x-mews-websocket"}
    return {
        **{name: value for name, value in whole.items() if name not in events},
        "paths": paths,
        "tags": [each for each in whole["tags"] if each["name"] in tags],
        "components": {
            **components,
            "schemas": {it: schemas[it] for it in schemas if it in needed},
        },
    }


def _named(node: object) -> set[str]:
    """Return the schemas that anything below refers to."""
    return {*re.findall(r"#/components/schemas/(\w+)", encode(node).decode())}


CONTRACTS: Final[Mapping[str, Callable[[], Any]]] = {FEWEST: _six, MOST: document}

_PEAKS: Final = 3

_PROGRAMS: Final[Mapping[str, str]] = {
    IMPORT: "import mews_connector",
    CLIENT: "from mews_connector import Client",
    TOUCH: (
        "from mews_connector import Client; "
        "Client(client_token='a', access_token='b', client='c', platform='demo').resource_blocks"
    ),
}


def measure(folder: Path, *, rounds: int, generations: int) -> Mapping[str, Measurements]:
    """Generate each contract, and time what is imported in processes of their own."""
    folders = {name: folder / name.partition(" ")[0] for name in CONTRACTS}
    generation = {name: _generation(folders[name], made()) for name, made in CONTRACTS.items()}
    packages = {name: folders[name] / "generated" for name in CONTRACTS}
    results = {GENERATE: interleave(generation, rounds=generations)}
    for subject, program in _PROGRAMS.items():
        contenders = {name: partial(python, program, path=packages[name]) for name in CONTRACTS}
        results[subject] = interleave(contenders, rounds=rounds, warm_up=1)
    return {**results, **footprint.by_operations(packages, rounds=_PEAKS)}


def _generation(folder: Path, contract: Any) -> Contender:
    folder.mkdir()
    file = folder / FILE
    file.write_bytes(encode(contract))
    return partial(generator.ours, folder, file)
