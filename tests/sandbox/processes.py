"""The command `mews-sandbox` in a process of its own."""

import os
import signal
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from time import monotonic
from typing import Final

PATIENCE: Final = 30
"""Seconds after which a process that hangs is killed."""


@dataclass(frozen=True)
class Ended:
    """What became of a process."""

    code: int
    out: str
    err: str
    seconds: float


@dataclass(frozen=True)
class Server:
    """A server that listens.

    Attributes:
        process: Its process.
        lines: What it has printed until it was ready.
    """

    process: subprocess.Popen[str]
    lines: list[str]

    @property
    def base_url(self) -> str:
        """Where it listens."""
        return self.lines[0].split()[-1]

    @property
    def port(self) -> int:
        """The port on which it listens."""
        return int(self.base_url.rpartition(":")[2])

    def stop(self, number: signal.Signals) -> Ended:
        """End it by a signal."""
        begun = monotonic()
        self.process.send_signal(number)
        out, err = self.process.communicate(timeout=PATIENCE)
        return Ended(self.process.returncode, out, err, monotonic() - begun)


@contextmanager
def serving(
    *arguments: str, patience: float = PATIENCE, program: Path | None = None, **environment: str
) -> Generator[Server]:
    """Run a server until it is no longer needed, or for longer than anybody waits.

    Its log goes into pipes that have room for some hundred requests.

    Args:
        arguments: Of the command.
        patience: Seconds after which it is killed.
        program: The command where it is another than ours.
        environment: Variables of its environment.
    """
    ours = (sys.executable, "-W", "error", "-m", "mews_sandbox")
    command = (*((program,) if program else ours), *arguments)
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **environment},
    ) as process:
        timer = Timer(patience, process.kill)
        timer.start()
        try:
            yield Server(process, _until_ready(process))
        finally:
            timer.cancel()
            process.terminate()


def ran(*arguments: str) -> Ended:
    """Run the command, and wait for its end."""
    begun = monotonic()
    command = (sys.executable, "-m", "mews_sandbox", *arguments)
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
    return Ended(done.returncode, done.stdout, done.stderr, monotonic() - begun)


def _until_ready(process: subprocess.Popen[str]) -> list[str]:
    assert process.stdout is not None
    lines = list[str]()
    for line in process.stdout:
        lines.append(line.rstrip("\n"))
        if line.startswith("  curl "):
            break
    return lines
