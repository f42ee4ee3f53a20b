"""Trying mutants, several at a time, each in a process that is forked for it."""

import gc
import multiprocessing
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import wait
from multiprocessing.context import ForkProcess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, Protocol

from tests.mutants.mutant import Mutant, Node
from tests.mutants.stages import STAGES, Stage
from tests.mutants.trees import clear, tree
from tests.mutants.worker import judge, load_plugins

ROOT: Final = Path(__file__).resolve().parents[2]
TIMEOUT: Final = 180.0
"""Seconds. A mutant that lets the tests go on for ever is noticed by that."""
NOT_RUN: Final = "not run: "

_LONGEST: Final = 1000
"""Characters. A pipe takes them without waiting for a reader."""
_FORK: Final = multiprocessing.get_context("fork")


class ControlError(RuntimeError):
    """The tests fail without any change, so that they say nothing of one."""


@dataclass(frozen=True, slots=True)
class Tried:
    """A mutant that was tried.

    Attributes:
        mutant: The mutant.
        noticed_by: The first test that noticed it, or nothing.
        seconds: How long it took.
    """

    mutant: Mutant
    noticed_by: str
    seconds: float


class _End(Protocol):
    """The reading end of a pipe."""

    def recv(self) -> Any: ...

    def close(self) -> None: ...


@dataclass(slots=True)
class _Running:
    mutant: Mutant
    tree: Path
    process: ForkProcess
    end: _End
    began: float = field(default_factory=time.monotonic)

    def finished(self) -> Tried:
        """Return what became of it."""
        noticed_by = "the process has died"
        with suppress(EOFError):
            noticed_by = self.end.recv()
        self.end.close()
        self.process.join()
        return Tried(self.mutant, noticed_by, time.monotonic() - self.began)

    def stopped(self) -> Tried:
        """Stop it, since it takes too long."""
        self.process.kill()
        self.process.join()
        self.end.close()
        return Tried(self.mutant, f"no end after {TIMEOUT:.0f} seconds", TIMEOUT)


def attempt(
    document: Node,
    mutants: Sequence[Mutant],
    *,
    processes: int,
    stages: Sequence[Stage] = STAGES,
    root: Path = ROOT,
) -> Generator[Tried]:
    """Try mutants, and yield what becomes of each as soon as it is known.

    Args:
        document: The document that they change.
        mutants: The mutants.
        processes: How many are tried at a time.
        stages: The tests.
        root: The project, of which each process gets a copy.

    Raises:
        ControlError: A test fails on the document as it is.
    """
    with TemporaryDirectory(prefix="mutants-") as folder:
        trees = [tree(root, Path(folder) / str(number)) for number in range(processes)]
        load_plugins()
        # What is shared with the children stays shared only while nothing touches it.
        gc.freeze()
        start = _Starter(document, stages)
        control = Mutant("nothing", (), document)
        for each in _tried([control] * processes, trees, start):
            if each.noticed_by:
                message = f"the tests fail without any change: {each.noticed_by}"
                raise ControlError(message)
        yield from _tried(mutants, trees, start)


@dataclass(frozen=True, slots=True)
class _Starter:
    document: Node
    stages: Sequence[Stage]

    def __call__(self, mutant: Mutant, path: Path) -> _Running:
        clear(path)
        ours, theirs = _FORK.Pipe(duplex=False)
        changed = mutant.document(self.document)
        process = _FORK.Process(
            target=_child, args=(theirs, path, changed, self.stages), daemon=True
        )
        process.start()
        theirs.close()
        return _Running(mutant, path, process, ours)


def _child(end: Any, path: Path, document: Node, stages: Sequence[Stage]) -> None:
    try:
        noticed_by = judge(path, document, stages)
    except BaseException as error:  # noqa: BLE001
        # Nobody else would hear of it.
        noticed_by = f"{NOT_RUN}{type(error).__name__}: {error}"
    end.send(noticed_by[:_LONGEST])
    end.close()


def _tried(
    mutants: Sequence[Mutant],
    trees: Sequence[Path],
    start: Callable[[Mutant, Path], _Running],
) -> Iterator[Tried]:
    waiting, free = iter(mutants), [*trees]
    running: dict[int, _Running] = {}
    try:
        while True:
            while free and (mutant := next(waiting, None)):
                begun = start(mutant, free.pop())
                running[begun.process.sentinel] = begun
            if not running:
                return
            for each, tried in _over(running):
                free.append(each.tree)
                yield tried
    finally:
        for each in running.values():
            each.stopped()


def _over(running: dict[int, _Running]) -> Iterator[tuple[_Running, Tried]]:
    """Yield what has come to its end, or has gone on for too long."""
    now = time.monotonic()
    first = min(each.began for each in running.values())
    ready = wait(running, timeout=max(0.0, first + TIMEOUT - now))
    for sentinel, each in [*running.items()]:
        if sentinel in ready:
            del running[sentinel]
            yield each, each.finished()
        elif time.monotonic() - each.began >= TIMEOUT:
            del running[sentinel]
            yield each, each.stopped()
