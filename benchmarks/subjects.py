"""What is measured. Each function returns the timings of one subject."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from benchmarks import (
    answers,
    clients,
    codec,
    encoding,
    footprint,
    generator,
    growth,
    lists,
    sandbox_speed,
    server,
    sync,
)
from benchmarks.interleave import Contender, Measurements, interleave
from benchmarks.processes import python

PAGE: Final = "page"
EMPTY_PAGE: Final = "empty page"
IMPORT: Final = "import"
GENERATE: Final = "generate"

HTTPX: Final = "import httpx2"
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
    sync: int
    growth: int


_FULL: Final = Rounds(page=150, empty_page=400, imports=15, generate=3, sync=3, growth=1)
_QUICK: Final = Rounds(page=20, empty_page=50, imports=3, generate=2, sync=2, growth=1)


def measure(*, is_quick: bool) -> Mapping[str, Measurements]:
    """Measure every subject, or with few rounds."""
    rounds = _QUICK if is_quick else _FULL
    calls = measure_calls(page=rounds.page, empty_page=rounds.empty_page)
    with TemporaryDirectory() as folder:
        generation = {GENERATION: partial(generator.ours, Path(folder))}
        stock = Path(folder) / "stock"
        stock.mkdir()
        generator.stock(stock)
        return {
            **calls,
            **codec.measure(rounds.page),
            **codec.measure_amounts(rounds.page),
            **encoding.measure(rounds.page),
            **sync.measure(rounds.sync),
            **footprint.measure(stock, rounds.sync),
            **lists.measure(is_quick=is_quick),
            **sandbox_speed.measure(rounds.empty_page),
            IMPORT: imports(rounds.imports),
            GENERATE: interleave(generation, rounds=rounds.generate, warm_up=1),
            **growth.measure(Path(folder), rounds=rounds.imports, generations=rounds.growth),
        }


def measure_calls(*, page: int, empty_page: int) -> Mapping[str, Measurements]:
    """Measure the calls alone, so many rounds of each."""
    with TemporaryDirectory() as folder:
        generator.stock(Path(folder))
        with server.running() as url:
            return {
                PAGE: _fetch(url, answers.PAGE, page),
                EMPTY_PAGE: _fetch(url, answers.EMPTY, empty_page),
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


def imports(rounds: int) -> Measurements:
    """Time whole processes, and one that imports nothing."""
    statements = ("pass", HTTPX, PACKAGE, CLIENT)
    contenders = {statement: partial(python, statement) for statement in statements}
    return interleave(contenders, rounds=rounds, warm_up=1)
