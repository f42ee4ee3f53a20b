"""What is measured. Each function returns the timings of one subject."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from benchmarks import answers, clients, generator, server
from benchmarks.interleave import Contender, Measurements, interleave
from benchmarks.processes import run

PAGE: Final = "page"
EMPTY_PAGE: Final = "empty page"
IMPORT: Final = "import"
GENERATE: Final = "generate"

HTTPX: Final = "import httpx"
PACKAGE: Final = "import mews_connector"
CLIENT: Final = "from mews_connector import Client"
GENERATION: Final = "make generate"


@dataclass(frozen=True, slots=True)
class Rounds:
    """How often everything is measured."""

    page: int
    empty_page: int
    imports: int
    generate: int


_FULL: Final = Rounds(page=150, empty_page=400, imports=15, generate=3)
_QUICK: Final = Rounds(page=20, empty_page=50, imports=3, generate=2)


def measure(*, is_quick: bool) -> Mapping[str, Measurements]:
    """Measure every subject, or with few rounds."""
    rounds = _QUICK if is_quick else _FULL
    with TemporaryDirectory() as folder:
        generator.stock(Path(folder))
        with server.running() as url:
            page = _fetch(url, answers.PAGE, rounds.page)
            empty_page = _fetch(url, answers.EMPTY, rounds.empty_page)
        generation = {GENERATION: partial(generator.ours, Path(folder))}
        return {
            PAGE: page,
            EMPTY_PAGE: empty_page,
            IMPORT: _imports(rounds.imports),
            GENERATE: interleave(generation, rounds=rounds.generate, warm_up=1),
        }


def _fetch(url: str, answer: str, rounds: int) -> Measurements:
    with clients.opened(f"{url}/{answer}") as contenders:
        for name, contender in contenders.items():
            _check(name, contender, answers.SIZES[answer])
        return interleave(contenders, rounds=rounds, warm_up=10)


def _check(name: str, contender: Contender, expected: int) -> None:
    result: Any = contender()
    blocks: list[Any] = (
        result["ResourceBlocks"] if name == clients.PLAIN else result.resource_blocks
    )
    if len(blocks) != expected:
        message = f"{name} returns {len(blocks)} blocks of {expected}"
        raise RuntimeError(message)


def _imports(rounds: int) -> Measurements:
    """Time whole processes, and one that imports nothing."""
    statements = ("pass", HTTPX, PACKAGE, CLIENT)
    contenders = {
        statement: partial(run, sys.executable, "-c", statement) for statement in statements
    }
    return interleave(contenders, rounds=rounds, warm_up=1)
