"""Eight processes that share a token: `python -m benchmarks.fleet`. Needs redis-server.

They call the sandbox as fast as they may for three windows of the rate limit, which the sandbox
enforces. It refuses none of their requests, and they use nearly all that it would grant.
"""

import json
import shutil
import sys
import time
from argparse import ArgumentParser
from collections.abc import Generator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from statistics import mean
from subprocess import Popen
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.processes import start
from benchmarks.report import environment
from mews_runtime.limits.local import DOCUMENTED_REQUESTS, DOCUMENTED_SECONDS

_PROCESSES: Final = 8
_SECONDS: Final = 95.0
_MOST_REFUSED: Final = 0
_LEAST_USED: Final = 0.95
_PATIENCE: Final = 10.0
_LINE: Final = "{:<44}{:>12}  {:<12}{}"


@dataclass(frozen=True, slots=True)
class Sent:
    """A request: when it left, on the clock that all processes of a machine share."""

    at: float
    status: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What became of the requests of all processes, in the order in which they left."""

    sent: Sequence[Sent]

    def refused(self) -> int:
        """Return how many were over the limit."""
        return sum(each.status == HTTPStatus.TOO_MANY_REQUESTS for each in self.sent)

    def used(self) -> float:
        """Return the share of the limit that was used.

        A whole limit of requests should take a window. It does take from each request to the one a
        whole limit later.
        """
        times = [each.at for each in self.sent]
        taken = [
            later - earlier
            for earlier, later in zip(times, times[DOCUMENTED_REQUESTS:], strict=False)
        ]
        return DOCUMENTED_SECONDS / mean(taken) if taken else 0.0

    def fullest(self) -> int:
        """Return how many left in the fullest window."""
        times = [each.at for each in self.sent]
        return max(sum(t <= other < t + DOCUMENTED_SECONDS for other in times) for t in times)


def measure(processes: int, seconds: float) -> list[Figures]:
    """Let processes call for so many seconds. Returns the figures of each."""
    with ExitStack() as stack:
        arguments = (stack.enter_context(_redis()), stack.enter_context(_sandbox()))
        callers = [stack.enter_context(_caller(*arguments)) for _ in range(processes)]
        for caller in callers:
            _read(caller)
        for caller in callers:
            _tell(caller)
        time.sleep(seconds)
        for caller in callers:
            caller.terminate()
        said = [caller.communicate()[0].splitlines() for caller in callers]
    return [Figures([Sent(*json.loads(line)) for line in lines]) for lines in said]


@contextmanager
def _redis() -> Generator[str]:
    """Run Redis. Gives its URL."""
    program = shutil.which("redis-server")
    if program is None:
        message = "needs redis-server"
        raise SystemExit(message)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "redis.sock"
        options = ("--port", "0", "--unixsocket", str(path), "--save", "", "--loglevel", "warning")
        with start(program, *options) as process:
            try:
                _await(path)
                yield f"unix://{path}"
            finally:
                process.terminate()


def _await(path: Path) -> None:
    ends = time.monotonic() + _PATIENCE
    while not path.exists():
        if time.monotonic() > ends:
            raise TimeoutError
        time.sleep(0.01)


@contextmanager
def _sandbox() -> Generator[str]:
    """Run the sandbox with its limit on. Gives its URL."""
    command = (sys.executable, "-m", "mews_sandbox", "--no-access-log")
    with start(*command, "--rate-limit", str(DOCUMENTED_REQUESTS)) as process:
        try:
            yield _read(process).split()[-1]
        finally:
            process.terminate()


@contextmanager
def _caller(redis_url: str, base_url: str) -> Generator[Popen[str]]:
    with start(sys.executable, "-m", "benchmarks.fleet_caller", redis_url, base_url) as process:
        try:
            yield process
        finally:
            process.terminate()


def _read(process: Popen[str]) -> str:
    if process.stdout is None:
        raise RuntimeError
    return process.stdout.readline()


def _tell(process: Popen[str]) -> None:
    if process.stdin is None:
        raise RuntimeError
    process.stdin.write("go\n")
    process.stdin.flush()


def report(processes: Sequence[Figures]) -> bool:
    """Print the figures with their bars. Returns whether all are kept."""
    everyone = sorted((each for own in processes for each in own.sent), key=lambda each: each.at)
    figures = Figures(everyone)
    refused, used = figures.refused(), figures.used()
    counts = [len(own.sent) for own in processes]
    is_polite, is_quick = refused <= _MOST_REFUSED, used >= _LEAST_USED
    verdicts = {True: "kept", False: "MISSED"}
    print(", ".join(f"{name} {value}" for name, value in environment().items()))
    print(_LINE.format(f"{len(counts)} processes with one token", "measured", "bar", ""))
    print(_LINE.format("requests", sum(counts), "", ""))
    print(_LINE.format("requests of a process", f"{min(counts)} to {max(counts)}", "", ""))
    print(_LINE.format("requests in the fullest 30 s", figures.fullest(), "", ""))
    print(_LINE.format("answers 429", refused, f"<= {_MOST_REFUSED}", verdicts[is_polite]))
    print(
        _LINE.format(
            "share of the limit used", f"{used:.3f}", f">= {_LEAST_USED}", verdicts[is_quick]
        )
    )
    return is_polite and is_quick


def main() -> int:
    """Run the benchmark. Returns the exit code: 1 when a bar is missed."""
    parser = ArgumentParser(prog="python -m benchmarks.fleet")
    parser.add_argument("--processes", type=int, default=_PROCESSES, help="default: %(default)s")
    parser.add_argument("--seconds", type=float, default=_SECONDS, help="default: %(default)g")
    options = parser.parse_args()
    return 0 if report(measure(options.processes, options.seconds)) else 1


if __name__ == "__main__":
    raise SystemExit(main())
