"""How generation and import grow with the number of operations, from ours to all of Mews."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Final

from benchmarks import footprint, generator, synthetic
from benchmarks.interleave import Contender, Measurements, interleave
from benchmarks.processes import python
from mews_contract.packaged import FILE

GENERATE: Final = "generate, by operations"
IMPORT: Final = "import mews_connector, by operations"
CLIENT: Final = "from mews_connector import Client, by operations"
TOUCH: Final = "make a Client and touch a resource, by operations"

FEWEST: Final = "6 operations"
MOST: Final = "200 operations"
SIZES: Final[Mapping[str, int]] = {FEWEST: 6, "60 operations": 60, MOST: 200}

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
    generation = {name: _generation(folder / str(size), size) for name, size in SIZES.items()}
    packages = {name: folder / str(size) / "generated" for name, size in SIZES.items()}
    results = {GENERATE: interleave(generation, rounds=generations)}
    for subject, program in _PROGRAMS.items():
        contenders = {name: partial(python, program, path=packages[name]) for name in SIZES}
        results[subject] = interleave(contenders, rounds=rounds, warm_up=1)
    return {**results, **footprint.by_operations(packages, rounds=_PEAKS)}


def _generation(folder: Path, size: int) -> Contender:
    folder.mkdir()
    contract = folder / FILE
    synthetic.write(size, contract)
    return partial(generator.ours, folder, contract)
