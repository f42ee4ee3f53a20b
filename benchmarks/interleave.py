"""Timing contenders side by side, so that whatever disturbs the machine disturbs all of them."""

import gc
import random
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median, quantiles
from time import perf_counter_ns
from typing import Final, Literal, TypeAlias

SEED: Final = 20260101

Contender: TypeAlias = Callable[[], object]
"""Does once what is timed."""


Unit: TypeAlias = Literal["ms", "MB", "requests/s"]

_RAW: Final[Mapping[Unit, float]] = {"ms": 1e6, "MB": 1e6, "requests/s": 1}
"""What one of each unit is in what is measured: nanoseconds, bytes, requests per second."""


@dataclass(frozen=True, slots=True)
class Measurements:
    """What was measured of each contender, in the order of the rounds.

    Attributes:
        rounds: Nanoseconds, bytes or requests per second, by the name of the contender.
        unit: What they are shown in.
    """

    rounds: Mapping[str, Sequence[float]]
    unit: Unit = "ms"

    def median(self, name: str) -> float:
        """Return the median in the unit."""
        return median(self.rounds[name]) / _RAW[self.unit]

    def quartiles(self, name: str) -> tuple[float, float]:
        """Return the first and the third quartile in the unit."""
        if len(self.rounds[name]) == 1:
            return self.median(name), self.median(name)
        first, _, third = quantiles(self.rounds[name], n=4, method="inclusive")
        return first / _RAW[self.unit], third / _RAW[self.unit]

    def ratio(self, name: str, other: str) -> float:
        """Return how many times `other` is in `name`: the median over the rounds."""
        pairs = zip(self.rounds[name], self.rounds[other], strict=True)
        return median(ours / theirs for ours, theirs in pairs)


def interleave(
    contenders: Mapping[str, Contender], *, rounds: int, warm_up: int = 0
) -> Measurements:
    """Time every contender once a round, in an order that is shuffled anew for each round.

    Disposing of the results is not timed.
    """
    random.seed(SEED)
    order = list(contenders)
    taken: dict[str, list[int]] = {name: [] for name in order}
    with _settled():
        for _ in range(warm_up + rounds):
            random.shuffle(order)
            for name in order:
                taken[name].append(_time(contenders[name]))
    return Measurements({name: times[warm_up:] for name, times in taken.items()})


@contextmanager
def _settled() -> Generator[None]:
    """Keep what exists already from the garbage collector.

    It runs before each turn, so that everybody pays for the objects they make and nobody for
    another's. To walk through every imported module each time would leave the caches cold, which
    hides small differences.
    """
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _time(contender: Contender) -> int:
    gc.collect()
    began = perf_counter_ns()
    result = contender()
    took = perf_counter_ns() - began
    del result
    return took
