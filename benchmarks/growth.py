"""How generation and import grow with the number of operations, from ours to all documented."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final

import msgspec

from benchmarks import footprint, generator
from benchmarks.interleave import Contender, Measurements, interleave
from benchmarks.processes import python
from mews_contract.packaged import FILE, document
from tests.growth import skeleton

GENERATE: Final = "generate, by operations"
IMPORT: Final = "import mews_connector, by operations"
CLIENT: Final = "from mews_connector import Client, by operations"
TOUCH: Final = "make a Client and touch a resource, by operations"

FEWEST: Final = "6 operations"
MOST: Final = "202 operations"
CONTRACTS: Final[Mapping[str, Callable[[], Any]]] = {FEWEST: document, MOST: skeleton.document}

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
    file.write_bytes(msgspec.json.Encoder(decimal_format="number").encode(contract))
    return partial(generator.ours, folder, file)
