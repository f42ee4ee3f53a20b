"""Trying mutants, several at a time, each in a process that is forked for it."""

import gc
import multiprocessing
import time
from collections.abc import Generator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import wait
from multiprocessing.context import ForkProcess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from tests.mutants.mutant import Mutant, Node
from tests.mutants.stages import STAGES, Stage
from tests.mutants.worker import judge, load_plugins, tree

ROOT: Final = Path(__file__).resolve().parents[2]
TIMEOUT: Final = 180.0
"""Seconds. A mutant that lets the tests go on for ever is noticed by that."""

_NOT_RUN: Final = "not run: "
_LONGEST: Final = 1000
"""Characters. A pipe takes them without waiting for a reader."""
_FORK: Final = multiprocessing.get_context("fork")


class ControlError(RuntimeError):
    """The tests do not run, or fail without any change, so that they say nothing of one."""


@dataclass(slots=True)
class _Running:
    mutant: Mutant | None
    tree: Path
    process: ForkProcess
    end: Any
    began: float = field(default_factory=time.monotonic)

    def noticed_by(self) -> str | None:
        """Return the first test that noticed it, or nothing. None if it still runs."""
        if self.process.is_alive():
            if time.monotonic() - self.began < TIMEOUT:
                return None
            self.process.kill()
            self.process.join()
            return f"no end after {TIMEOUT:.0f} seconds"
        self.process.join()
        found = "the process has died"
        with suppress(EOFError):
            found = self.end.recv()
        self.end.close()
        if found.startswith(_NOT_RUN) or (found and self.mutant is None):
            name = self.mutant.id if self.mutant else "the tests fail without any change"
            message = f"{name}: {found}"
            raise ControlError(message)
        return found


def attempt(
    document: Node,
    mutants: Sequence[Mutant],
    *,
    processes: int,
    stages: Sequence[Stage] = STAGES,
    root: Path = ROOT,
) -> Generator[tuple[Mutant, str]]:
    """Try mutants of a document, and yield what notices each as soon as it is known, or nothing.

    Each process gets a copy of the project, and tries the document as it is before.

    Raises:
        ControlError: A test fails on the document as it is.
    """
    with TemporaryDirectory(prefix="mutants-") as folder:
        free = [tree(root, Path(folder) / str(number)) for number in range(processes)]
        load_plugins()
        # What is shared with the children stays shared only while nothing touches it.
        gc.freeze()
        waiting: list[Mutant | None] = [*reversed(mutants), *[None] * processes]
        running: list[_Running] = []
        try:
            while waiting or running:
                while free and waiting:
                    running.append(_started(waiting.pop(), document, free.pop(), stages))
                wait([each.process.sentinel for each in running], timeout=1)
                for each in [*running]:
                    found = each.noticed_by()
                    if found is not None:
                        running.remove(each)
                        free.append(each.tree)
                        if each.mutant is not None:
                            yield each.mutant, found
        finally:
            for each in running:
                each.process.kill()
                each.process.join()


def _started(
    mutant: Mutant | None, document: Node, path: Path, stages: Sequence[Stage]
) -> _Running:
    ours, theirs = _FORK.Pipe(duplex=False)
    changed = mutant.document(document) if mutant else document
    process = _FORK.Process(target=_child, args=(theirs, path, changed, stages), daemon=True)
    process.start()
    theirs.close()
    return _Running(mutant, path, process, ours)


def _child(end: Any, path: Path, document: Node, stages: Sequence[Stage]) -> None:
    try:
        found = judge(path, document, stages)
    except BaseException as error:  # noqa: BLE001
        # Nobody else would hear of it.
        found = f"{_NOT_RUN}{type(error).__name__}: {error}"
    end.send(found[:_LONGEST])
    end.close()
