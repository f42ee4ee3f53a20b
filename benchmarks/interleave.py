"""Timing contenders side by side, so that whatever disturbs the machine disturbs all of them."""

import gc
import random
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median, quantiles
from time import perf_counter_ns
from typing import Final, TypeAlias

SEED: Final = 20260101

Contender: TypeAlias = Callable[[], object]
"""Does once what is timed."""


@dataclass(frozen=True, slots=True)
class Timings:
    """How long each contender took, in nanoseconds, in the order of the rounds."""

    rounds: Mapping[str, Sequence[int]]

    def median(self, name: str) -> float:
        """Return the median in nanoseconds."""
        return median(self.rounds[name])

    def quartiles(self, name: str) -> tuple[float, float]:
        """Return the first and the third quartile in nanoseconds."""
        first, _, third = quantiles(self.rounds[name], n=4, method="inclusive")
        return first, third

    def ratio(self, name: str, other: str) -> float:
        """Return how many times as long `name` takes as `other`: the median over the rounds."""
        pairs = zip(self.rounds[name], self.rounds[other], strict=True)
        return median(ours / theirs for ours, theirs in pairs)


def interleave(contenders: Mapping[str, Contender], *, rounds: int, warm_up: int = 0) -> Timings:
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
    return Timings({name: times[warm_up:] for name, times in taken.items()})


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
