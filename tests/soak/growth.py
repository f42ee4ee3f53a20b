"""What a process holds: memory, open files and sockets, threads."""

import gc
import os
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_PAGE: Final = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True)
class Held:
    """What this process holds.

    Attributes:
        memory: Resident bytes.
        files: Open files and sockets.
        threads: Threads that run.
    """

    memory: int
    files: int
    threads: int

    @classmethod
    def now(cls) -> "Held":
        """Return what this process holds now, garbage aside."""
        gc.collect()
        resident = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        files = len([*Path("/proc/self/fd").iterdir()])
        return cls(resident * _PAGE, files, threading.active_count())
